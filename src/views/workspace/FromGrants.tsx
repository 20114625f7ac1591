import { useState } from 'react'
import { type ReadGrants, readGrantsFile } from '../../actions/grantsImport.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import type { Problem } from '../../formats/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { say } from '../../words/words.ts'
import { FileProblems } from './FileProblems.tsx'
import { GrantChoices } from './GrantChoices.tsx'
import { useAdding } from './useAdding.ts'

/** New interventions out of a 360Giving file: the file is read, the grants are chosen, and then they are added. */
export function FromGrants({ onClose }: { readonly onClose: () => void }) {
  const { id } = useOpenWorkspace()
  const { busy, run } = useAdding()
  const [read, setRead] = useState<ReadGrants | null>(null)
  const [bad, setBad] = useState<{ readonly name: string; readonly problems: readonly Problem[] } | null>(null)
  const take = (file: File) =>
    run(async () => {
      const reading = await readGrantsFile(file, id)
      setBad(reading.ok ? null : { name: file.name, problems: reading.problems })
      setRead(reading.ok ? reading.value : null)
    })
  if (read) return <GrantChoices key={read.name} read={read} onAnother={() => setRead(null)} onClose={onClose} />
  return (
    <>
      <FileDrop
        label={say('workspace.grants.label')}
        hint={say('workspace.grants.hint')}
        buttonLabel={say('workspace.grants.choose')}
        disabled={busy}
        onFiles={([file]) => file && take(file)}
      />
      {bad ? <FileProblems {...bad} /> : null}
      <div className="workspace-form-foot">
        <Button onPress={onClose}>{say('ui.cancel')}</Button>
      </div>
    </>
  )
}
