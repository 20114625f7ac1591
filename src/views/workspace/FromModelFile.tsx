import { useState } from 'react'
import { openFile } from '../../actions/homeFiles.ts'
import { addIntervention, asIntervention } from '../../actions/newInterventions.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import type { ModelFile } from '../../formats/json/file.ts'
import type { Problem } from '../../formats/problem.ts'
import { about } from '../../model/queries/about.ts'
import { STATUSES, type Status } from '../../model/records/profile.ts'
import { Button } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { FileProblems } from './FileProblems.tsx'
import { StatusField } from './StatusField.tsx'
import { useAdding } from './useAdding.ts'

interface ReadFile {
  readonly file: ModelFile
  readonly title: string
  readonly status: Status
}

/** A new intervention out of a model file: what it holds is shown before it is added. */
export function FromModelFile({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenWorkspace()
  const around = useSurroundings()
  const questions = useWorkspace((workspace) => workspace.bidQuestions)
  const { busy, run } = useAdding()
  const [read, setRead] = useState<ReadFile | null>(null)
  const [bad, setBad] = useState<{ readonly name: string; readonly problems: readonly Problem[] } | null>(null)
  const take = (file: File) =>
    run(async () => {
      const reading = await openFile(file, around.newId)
      setBad(reading.ok ? null : { name: file.name, problems: reading.problems })
      if (!reading.ok) return setRead(null)
      const { title, status } = about(reading.value.model)
      return setRead({ file: reading.value, title, status })
    })
  const add = ({ file, title, status }: ReadFile) =>
    run(async () => {
      const called = title.trim() || say('workspace.new.untitled')
      const { waits } = await addIntervention(open, asIntervention(file, { title: called, status }, questions), around)
      around.tell(say(waits ? 'workspace.said.waits' : 'workspace.said.added', { title: called }))
    }, onClose)
  return (
    <>
      <FileDrop
        label={say('workspace.new.file.label')}
        hint={say('workspace.new.file.hint')}
        buttonLabel={say('workspace.new.file.choose')}
        disabled={busy}
        onFiles={([file]) => file && take(file)}
      />
      {bad ? <FileProblems {...bad} /> : null}
      {read ? (
        <>
          <p role="status">
            {say('workspace.new.file.read', { cards: say('count.cards', { count: read.file.model.nodes.size }) })}
          </p>
          <div className="workspace-pair">
            <TextField
              label={say('workspace.new.name')}
              value={read.title}
              maxLength={300}
              onChange={(title) => setRead({ ...read, title })}
            />
            <StatusField value={read.status} statuses={STATUSES} onChange={(status) => setRead({ ...read, status })} />
          </div>
        </>
      ) : null}
      <div className="workspace-form-foot">
        <Button onPress={onClose}>{say('ui.cancel')}</Button>
        <Button variant="primary" disabled={read === null || busy} onPress={() => read && add(read)}>
          {say('workspace.new.file.add')}
        </Button>
      </div>
    </>
  )
}
