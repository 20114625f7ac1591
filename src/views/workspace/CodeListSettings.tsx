import { useState } from 'react'
import { codeListsByName, countPlaces, sayPlaces } from '../../actions/codeLists.ts'
import { removeSetting } from '../../actions/workspaceSettings.ts'
import { useMayWriteWorkspace, useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import type { CodeList } from '../../model/model.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { say, sayDate } from '../../words/words.ts'
import { CodeListDialog } from './CodeListDialog.tsx'
import { SettingsSection } from './SettingsSection.tsx'

/** The lists of coded places, loaded and replaced as wholes. */
export function CodeListSettings() {
  const may = useMayWriteWorkspace()
  const lists = codeListsByName(useWorkspace((workspace) => workspace.codeLists))
  // What is being loaded: '' for a new list, or the id of the one that it replaces.
  const [loading, setLoading] = useState<string | null>(null)
  return (
    <SettingsSection title={say('workspace.settings.places')} about={say('workspace.settings.places.about')}>
      {lists.length === 0 ? (
        <p className="workspace-none">{say('workspace.settings.places.none')}</p>
      ) : (
        <ul className="workspace-rows">
          {lists.map((list) => (
            <CodeListItem key={list.id} list={list} may={may} onReplace={() => setLoading(list.id)} />
          ))}
        </ul>
      )}
      {may ? (
        <div className="workspace-buttons">
          <Button icon="upload" onPress={() => setLoading('')}>
            {say('workspace.settings.places.load')}
          </Button>
        </div>
      ) : null}
      {loading === null ? null : <CodeListDialog replaces={loading} onClose={() => setLoading(null)} />}
    </SettingsSection>
  )
}

interface CodeListItemProps {
  readonly list: CodeList
  readonly may: boolean
  readonly onReplace: () => void
}

function CodeListItem({ list, may, onReplace }: CodeListItemProps) {
  const open = useOpenWorkspace()
  const { id, name, source, loadedOn, rows } = list
  const remove = () => {
    if (removeSetting(open, 'codeLists', id)) announce(say('workspace.settings.removed', { name }))
  }
  return (
    <li className="workspace-row">
      <div className="workspace-row-head">
        <div>
          <p className="workspace-row-title">{name}</p>
          <p className="workspace-quiet">
            {sayPlaces(rows)}, {say('workspace.settings.places.contained', { count: countPlaces(rows).within })}
          </p>
          <p className="workspace-quiet">
            {[source, loadedOn && say('workspace.settings.places.loaded', { date: sayDate(loadedOn) })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {may ? (
          <div className="workspace-buttons">
            <Button size="small" onPress={onReplace}>
              {say('workspace.settings.places.replace')}
              <span className="ui-visually-hidden"> {name}</span>
            </Button>
            <Button size="small" variant="danger" onPress={remove}>
              {say('workspace.settings.places.remove')}
              <span className="ui-visually-hidden"> {name}</span>
            </Button>
          </div>
        ) : null}
      </div>
    </li>
  )
}
