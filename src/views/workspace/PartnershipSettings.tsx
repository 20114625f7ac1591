import { setSettings, settingsOf } from '../../actions/workspaceSettings.ts'
import { useMayWriteWorkspace, useOpenWorkspace, usePortfolio, useWorkspace } from '../../document/hooks/workspace.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { SettingsSection } from './SettingsSection.tsx'

/** What the workspace is called, and which model is the whole system. */
export function PartnershipSettings() {
  const open = useOpenWorkspace()
  const may = useMayWriteWorkspace()
  const { title, systemModel } = useWorkspace(settingsOf)
  const digests = usePortfolio((portfolio) => portfolio.digests)
  const options = [...digests.values()]
    .toSorted((a, b) => rank(a.kind) - rank(b.kind) || a.title.localeCompare(b.title, 'en'))
    .map((digest) => ({ value: digest.id, label: digest.title || say('model.untitled') }))
  return (
    <SettingsSection title={say('workspace.settings.partnership')} about={say('workspace.settings.partnership.about')}>
      <TextField
        label={say('workspace.settings.title')}
        value={title}
        maxLength={200}
        readOnly={!may}
        onChange={(text) => setSettings(open, { title: text }, true)}
      />
      <SelectField
        label={say('workspace.settings.system')}
        description={say('workspace.settings.system.about')}
        value={digests.has(systemModel) ? systemModel : ''}
        emptyLabel={say('workspace.settings.system.none')}
        disabled={!may}
        options={options}
        onChange={(id) => setSettings(open, { systemModel: id })}
      />
    </SettingsSection>
  )
}

/** System models first: most often it is the only one. */
function rank(kind: 'system' | 'intervention'): number {
  return kind === 'system' ? 0 : 1
}
