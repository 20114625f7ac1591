import { useState } from 'react'
import { newWorkspace } from '../../actions/workspaces.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

/** Asks for the title of a new workspace, and opens it. */
export function NewWorkspace({ onClose }: { readonly onClose: () => void }) {
  const around = useSurroundings()
  const [title, setTitle] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const empty = title.trim() === ''
  const create = async () => {
    setTried(true)
    if (empty || busy) return
    setBusy(true)
    try {
      around.go(`/workspace/${await newWorkspace(title, around)}`)
    } catch {
      setBusy(false)
      around.tell(say('said.home.failed'))
    }
  }
  return (
    <Dialog
      title={say('workspace.home.new')}
      closeLabel={say('home.close')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('home.cancel')}</Button>
          <Button variant="primary" disabled={busy} onPress={() => void create()}>
            {say('workspace.home.new.create')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          label={say('workspace.home.new.name')}
          value={title}
          maxLength={200}
          autoFocus
          onChange={setTitle}
          error={tried && empty ? say('workspace.home.new.empty') : undefined}
        />
      </form>
    </Dialog>
  )
}
