import { useState } from 'react'
import { useStore } from 'zustand'
import { titleOf } from '../../actions/homeList.ts'
import { modelsElsewhere } from '../../actions/interventionActs.ts'
import { bringIntervention } from '../../actions/newInterventions.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import { shelf } from '../../document/shelf.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { say } from '../../words/words.ts'
import { useAdding } from './useAdding.ts'

/** Puts models of this device in the workspace: those that are in none, or in another one of this device. */
export function FromDevice({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenWorkspace()
  const { tell } = useSurroundings()
  const { busy, run } = useAdding()
  const entries = modelsElsewhere(useStore(shelf, (state) => state.entries) ?? [], open.id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  const add = () =>
    run(async () => {
      let waits = false
      for (const { id, kind } of entries.filter((entry) => chosen.has(entry.id))) {
        waits = (await bringIntervention(open, id, kind)).waits || waits
      }
      tell(say(waits ? 'workspace.said.waits' : 'workspace.said.addedMany', { count: chosen.size }))
    }, onClose)
  return (
    <>
      <p className="workspace-quiet">{say('workspace.new.device.about')}</p>
      {entries.length === 0 ? <p className="workspace-none">{say('workspace.new.device.none')}</p> : null}
      <ul className="workspace-picks" aria-label={say('workspace.new.device')}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <CheckboxField
              label={titleOf(entry)}
              description={[
                say(`kind.${entry.kind}`),
                say('count.cards', { count: entry.nodes }),
                ...(entry.workspace ? [say('workspace.new.device.elsewhere')] : []),
              ].join(' · ')}
              checked={chosen.has(entry.id)}
              onChange={(on) => choose(entry.id, on)}
            />
          </li>
        ))}
      </ul>
      <div className="workspace-form-foot">
        <Button onPress={onClose}>{say('ui.cancel')}</Button>
        <Button variant="primary" disabled={chosen.size === 0 || busy} onPress={add}>
          {say('workspace.new.device.add', { count: chosen.size })}
        </Button>
      </div>
    </>
  )
}
