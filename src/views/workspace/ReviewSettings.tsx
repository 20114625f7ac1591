import { useState } from 'react'
import { setSettings, settingsOf } from '../../actions/workspaceSettings.ts'
import { useMayWriteWorkspace, useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import { CROWDED } from '../../portfolio/coverage.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { say } from '../../words/words.ts'
import { SettingsSection } from './SettingsSection.tsx'

/** How often models are reviewed, and from when on an outcome is crowded. */
export function ReviewSettings() {
  const open = useOpenWorkspace()
  const may = useMayWriteWorkspace()
  const { reviewMonths, crowded } = useWorkspace(settingsOf)
  const [wrong, setWrong] = useState<'reviewMonths' | 'crowded' | null>(null)
  const set = (field: 'reviewMonths' | 'crowded', value: number | null) => {
    const fits = value === null || (Number.isInteger(value) && value >= 1 && value <= 600)
    setWrong(fits ? null : field)
    if (fits) setSettings(open, { [field]: value })
  }
  return (
    <SettingsSection title={say('workspace.settings.reviews')} about={say('workspace.settings.reviews.about')}>
      <div className="workspace-pair">
        <NumberField
          label={say('workspace.settings.months')}
          description={say('workspace.settings.months.about')}
          notANumber={say('workspace.settings.months.wrong')}
          error={wrong === 'reviewMonths' ? say('workspace.settings.months.wrong') : undefined}
          value={reviewMonths}
          readOnly={!may}
          onCommit={(value) => set('reviewMonths', value)}
        />
        <NumberField
          label={say('workspace.settings.crowded')}
          description={say('workspace.settings.crowded.about', { count: CROWDED })}
          notANumber={say('workspace.settings.crowded.wrong')}
          error={wrong === 'crowded' ? say('workspace.settings.crowded.wrong') : undefined}
          value={crowded}
          readOnly={!may}
          onCommit={(value) => set('crowded', value)}
        />
      </div>
    </SettingsSection>
  )
}
