import { useState } from 'react'
import { branch, versionName } from '../../actions/versions.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Refused } from '../../actions/askedWords.ts'
import { sayProblem } from '../../formats/problemWords.ts'
import type { Version } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { PersonField } from './PersonField.tsx'
import { RefusedNote } from './RefusedNote.tsx'

/** Branches a proposal from a version and opens it. */
export function BranchDialog({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const context = useActionContext()
  const [title, setTitle] = useState(() => {
    const { title: original } = about(context.open.model.getState().snapshot)
    return say('versions.branch.suggested', { title: original || say('model.untitled') })
  })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const name = versionName(version)
  const go = async (): Promise<void> => {
    setBusy(true)
    try {
      const reading = await branch(context, version.id, title)
      if (reading.ok) return context.go(`/model/${reading.value}/history`)
      const [problem] = reading.problems
      if (problem) setRefused({ message: sayProblem(problem).what, advice: sayProblem(problem).advice })
    } catch {
      setRefused({ message: say('versions.failed'), advice: '' })
    }
    return setBusy(false)
  }
  return (
    <Dialog
      title={say('versions.branch.title', { name })}
      closeLabel={say('ui.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('ui.cancel')}</Button>
          <Button variant="primary" disabled={busy} onPress={() => void go()}>
            {say('versions.branch.go')}
          </Button>
        </>
      }
    >
      <div className="history-form">
        <p>{say('versions.branch.about', { name })}</p>
        <TextField label={say('versions.branch.field')} autoFocus maxLength={200} value={title} onChange={setTitle} />
        <PersonField />
        <RefusedNote refused={refused} />
      </div>
    </Dialog>
  )
}
