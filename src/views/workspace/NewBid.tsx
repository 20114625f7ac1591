import { useState } from 'react'
import { addIntervention, asIntervention } from '../../actions/newInterventions.ts'
import { LOGIC_MODEL, templateOf } from '../../actions/templates.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { StartForm } from './StartForm.tsx'
import { useAdding } from './useAdding.ts'

/** A new bid: a proposed intervention that is asked the questions of the form. It opens at its form. */
export function NewBid({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenWorkspace()
  const around = useSurroundings()
  const questions = useWorkspace((workspace) => workspace.bidQuestions)
  const { busy, run } = useAdding()
  const [start, setStart] = useState({ title: '', provider: '', template: LOGIC_MODEL.id })
  const create = () =>
    run(
      async () => {
        const title = start.title.trim() || say('workspace.bids.untitled')
        const file = asIntervention(
          templateOf(start.template).file(),
          { ...start, title, status: 'proposed' },
          questions,
        )
        const { id, waits } = await addIntervention(open, file, around)
        if (waits) around.tell(say('workspace.said.waits'))
        return id
      },
      (id) => around.go(`/model/${id}/bid`),
    )
  return (
    <Dialog title={say('workspace.bids.new')} closeLabel={say('ui.close')} onClose={onClose}>
      <p className="workspace-quiet">
        {questions.size === 0
          ? say('workspace.bids.new.none')
          : say('workspace.bids.new.about', { count: questions.size })}
      </p>
      <StartForm
        start={start}
        onStart={setStart}
        label={say('workspace.bids.create')}
        busy={busy}
        onCreate={create}
        onClose={onClose}
      />
    </Dialog>
  )
}
