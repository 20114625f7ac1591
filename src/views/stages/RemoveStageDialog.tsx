import { stageTitle } from '../../model/names.ts'
import { useState } from 'react'
import { dropStage } from '../../actions/stages.ts'
import { useModel, useModelShallow, useOpenModel, useSession } from '../../document/hooks.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'

/** Asks what happens to the cards of the stage that the session's dialog is about, and removes it. */
export function RemoveStageDialog({ onClose }: { readonly onClose: () => void }) {
  const stage = useSession((session) => session.dialog?.subject)
  return stage === undefined ? null : <RemoveStage id={stage} onClose={onClose} />
}

const DELETE = ''

/** The same for a stage that is given. */
export function RemoveStage({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const open = useOpenModel()
  const stage = useModel((model) => model.stages.get(id))
  const others = useModelShallow((model) => stagesInOrder(model).filter((other) => other.id !== id))
  const beside = useModel((model) => {
    const stages = stagesInOrder(model)
    const at = stages.findIndex((other) => other.id === id)
    return (stages[at - 1] ?? stages[at + 1])?.id
  })
  const count = useModel((model) => nodesByStage(model).get(id)?.length ?? 0)
  const [chosen, setChosen] = useState<string | null>(null)
  if (!stage) return null
  const last = others.length === 0
  const to = chosen ?? beside ?? DELETE
  const deletes = count > 0 && to === DELETE
  const remove = () => {
    dropStage(open, id, to === DELETE ? null : to)
    onClose()
  }
  return (
    <Dialog
      title={say('stages.remove.title', { stage: stageTitle(stage) })}
      closeLabel={say('ui.close')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('ui.cancel')}</Button>
          {last ? null : (
            <Button variant="danger" onPress={remove}>
              {deletes ? say('stages.remove.confirmDelete', { count }) : say('stages.remove.confirm')}
            </Button>
          )}
        </>
      }
    >
      {last ? (
        <p>{say('stages.remove.last')}</p>
      ) : count === 0 ? (
        <p>{say('stages.remove.empty')}</p>
      ) : (
        <SelectField
          label={say('stages.remove.cards', { count })}
          description={say('stages.remove.undo')}
          value={to}
          emptyLabel={say('stages.remove.delete')}
          options={others.map((other) => ({
            value: other.id,
            label: say('stages.remove.moveTo', { stage: stageTitle(other) }),
          }))}
          onChange={setChosen}
        />
      )}
    </Dialog>
  )
}
