import { useEffect, useRef, useState } from 'react'
import { sayRefusedShort } from '../../actions/askedWords.ts'
import { nameMe } from '../../actions/homeShared.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { NAME_LIMIT } from '../../model/sharing/limits.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

/** Asks for another name of this browser's person. */
export function MyNameDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const { tell } = useSurroundings()
  const [typed, setTyped] = useState(name)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The whole name, so that typing replaces it.
  useEffect(() => field.current?.select(), [])
  async function done() {
    if (busy) return
    if (typed.trim() === '') {
      setError(say('join.name.empty'))
      field.current?.focus()
      return
    }
    setBusy(true)
    const answer = await nameMe(typed)
    setBusy(false)
    if (!answer.ok) {
      setError(sayRefusedShort(answer.code))
      // The button was off meanwhile, and lost the focus.
      field.current?.focus()
      return
    }
    tell(say('said.home.named', { name: typed.trim() }))
    onClose()
  }
  return (
    <Dialog
      title={say('home.me.change')}
      closeLabel={say('home.close')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('home.cancel')}</Button>
          <Button variant="primary" disabled={busy} onPress={() => void done()}>
            {say('home.me.done')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void done()
        }}
      >
        <TextField
          label={say('join.name')}
          description={say('join.name.about')}
          value={typed}
          maxLength={NAME_LIMIT}
          autoFocus
          required
          ref={field}
          error={error ?? undefined}
          onChange={setTyped}
        />
      </form>
    </Dialog>
  )
}
