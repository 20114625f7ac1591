import './stages.css'
import { useRef, useState } from 'react'
import { writable } from '../../actions/action.ts'
import { addStageNamed, dropStage } from '../../actions/stages.ts'
import { useActionContext, useModelShallow } from '../../document/hooks.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { RemoveStage } from './RemoveStageDialog.tsx'
import { StageItem } from './StageItem.tsx'

/** All stages in a list: their names, kinds, horizons and order; stages are added and removed here too. */
export function StagesDialog({ onClose }: { readonly onClose: () => void }) {
  const context = useActionContext()
  const { open, newId } = context
  const stages = useModelShallow(stagesInOrder)
  const [fresh, setFresh] = useState<string | null>(null)
  const [removing, setRemoving] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  if (removing !== null) return <RemoveStage id={removing} onClose={() => setRemoving(null)} />
  const add = () => {
    const id = newId()
    setFresh(id)
    addStageNamed(open, id, '')
  }
  const remove = (id: string) => {
    const cards = nodesByStage(open.model.getState().snapshot).get(id)?.length ?? 0
    if (cards > 0) setRemoving(id)
    else if (dropStage(open, id, null)) addButton.current?.focus()
  }
  return (
    <Dialog
      title={say('stages.title')}
      closeLabel={say('ui.close')}
      size="large"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {say('stages.done')}
        </Button>
      }
    >
      <p className="stages-about">{say(stages.length === 0 ? 'stages.none' : 'stages.about')}</p>
      <ol className="stages-list">
        {stages.map((stage, at) => (
          <StageItem
            key={stage.id}
            stage={stage}
            place={at + 1}
            count={stages.length}
            fresh={stage.id === fresh}
            onRemove={() => remove(stage.id)}
          />
        ))}
      </ol>
      {writable(context) ? (
        <Button ref={addButton} icon="add" onPress={add}>
          {say('outline.addStage')}
        </Button>
      ) : null}
    </Dialog>
  )
}
