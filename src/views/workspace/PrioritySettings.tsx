import { useEffect, useRef } from 'react'
import { addPriority, prioritiesInOrder, setPriority } from '../../actions/workspaceSettings.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useMayWriteWorkspace, useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { RowTools } from './RowTools.tsx'
import { SettingsSection } from './SettingsSection.tsx'

/** The strategic priorities, each with its edition. */
export function PrioritySettings() {
  const open = useOpenWorkspace()
  const { newId } = useSurroundings()
  const may = useMayWriteWorkspace()
  const priorities = prioritiesInOrder(useWorkspace((workspace) => workspace.priorities))
  const list = useRef<HTMLOListElement>(null)
  const added = useRef(false)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus()
  })
  const add = () => {
    added.current = true
    addPriority(open, newId())
  }
  return (
    <SettingsSection title={say('workspace.settings.priorities')} about={say('workspace.settings.priorities.about')}>
      {priorities.length === 0 ? (
        <p className="workspace-none">{say('workspace.settings.priorities.none')}</p>
      ) : (
        <>
          <p className="workspace-rows-head" aria-hidden="true">
            <span>{say('workspace.settings.priorities.name')}</span>
            <span>{say('workspace.settings.priorities.edition')}</span>
          </p>
          <ol className="workspace-rows" ref={list}>
            {priorities.map(({ id, name, edition }, at) => (
              <li key={id} className="workspace-row workspace-row-inline">
                <TextField
                  label={say('workspace.settings.priorities.name.of', { place: at + 1 })}
                  hideLabel
                  value={name}
                  maxLength={300}
                  readOnly={!may}
                  onChange={(text) => setPriority(open, id, { name: text })}
                />
                <TextField
                  label={say('workspace.settings.priorities.edition.of', { place: at + 1 })}
                  hideLabel
                  placeholder={may ? say('workspace.settings.priorities.edition.about') : undefined}
                  value={edition}
                  maxLength={100}
                  readOnly={!may}
                  onChange={(text) => setPriority(open, id, { edition: text })}
                />
                {may ? (
                  <RowTools
                    table="priorities"
                    id={id}
                    name={name.trim() || say('workspace.settings.priorities.untitled')}
                    place={at + 1}
                    count={priorities.length}
                  />
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
      {may ? (
        <div className="workspace-buttons">
          <Button icon="add" onPress={add}>
            {say('workspace.settings.priorities.add')}
          </Button>
        </div>
      ) : null}
    </SettingsSection>
  )
}
