import { useEffect, useRef, useState } from 'react'
import type { ShelfEntry } from '../../document/shelf.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import type { Home } from './useHome.ts'

/** Asks for another title. */
export function RenameDialog({ home, entry }: { home: Home; entry: ShelfEntry }) {
  const [title, setTitle] = useState(entry.title)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The whole title, so that typing replaces it.
  useEffect(() => field.current?.select(), [])
  const empty = title.trim() === ''
  function done() {
    setTried(true)
    if (!empty) void home.rename(entry, title.trim())
  }
  return (
    <Dialog
      title={say('home.rename.title')}
      closeLabel={say('home.close')}
      size="small"
      onClose={home.close}
      footer={
        <>
          <Button onPress={home.close}>{say('home.cancel')}</Button>
          <Button variant="primary" onPress={done}>
            {say('home.rename.done')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <TextField
          label={say('home.name')}
          value={title}
          maxLength={300}
          autoFocus
          ref={field}
          onChange={setTitle}
          error={tried && empty ? say('home.rename.empty') : undefined}
        />
      </form>
    </Dialog>
  )
}
