import { useState } from 'react'
import { addIntervention, asIntervention } from '../../actions/newInterventions.ts'
import { LOGIC_MODEL, templateOf } from '../../actions/templates.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import { STATUSES, type Status } from '../../model/records/profile.ts'
import { say } from '../../words/words.ts'
import { StartForm } from './StartForm.tsx'
import { StatusField } from './StatusField.tsx'
import { useAdding } from './useAdding.ts'

/** A new intervention with a template's stages. It opens, since it is to be drawn. */
export function FromTemplate({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenWorkspace()
  const around = useSurroundings()
  const questions = useWorkspace((workspace) => workspace.bidQuestions)
  const { busy, run } = useAdding()
  const [status, setStatus] = useState<Status>('funded')
  const [start, setStart] = useState({ title: '', provider: '', template: LOGIC_MODEL.id })
  const create = () =>
    run(
      async () => {
        const title = start.title.trim() || say('workspace.new.untitled')
        const file = asIntervention(templateOf(start.template).file(), { ...start, title, status }, questions)
        const { id, waits } = await addIntervention(open, file, around)
        if (waits) around.tell(say('workspace.said.waits'))
        return id
      },
      (id) => around.go(`/model/${id}`),
    )
  return (
    <StartForm
      start={start}
      onStart={setStart}
      label={say('workspace.new.create')}
      busy={busy}
      onCreate={create}
      onClose={onClose}
    >
      <StatusField value={status} statuses={STATUSES} onChange={setStatus} />
    </StartForm>
  )
}
