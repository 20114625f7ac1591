import { useRef, useState } from 'react'
import { renameWorkspace } from '../../actions/sharing.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { TITLE_LIMIT } from '../../model/sharing/limits.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { Refusal } from './Refusal.tsx'
import { useAsk } from './useAsk.ts'

/** What the workspace is called. */
export function NamePart({ title }: { readonly title: string }) {
  const { tell } = useSurroundings()
  const [typed, setTyped] = useState(title)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { busy, refused, ask } = useAsk()
  const empty = typed.trim() === ''
  function rename() {
    setTried(true)
    if (empty) return field.current?.focus()
    return ask(
      () => renameWorkspace(typed),
      () => tell(say('sharing.name.said', { title: typed.trim() })),
    )
  }
  return (
    <form
      className="sharing-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        rename()
      }}
    >
      <p className="sharing-soft">{say('sharing.name.about')}</p>
      <TextField
        label={say('sharing.name')}
        value={typed}
        maxLength={TITLE_LIMIT}
        required
        ref={field}
        error={tried && empty ? say('sharing.name.empty') : undefined}
        onChange={setTyped}
      />
      {refused ? <Refusal code={refused} /> : null}
      <div className="sharing-buttons">
        <Button type="submit" variant="primary" disabled={busy}>
          {say('sharing.name.done')}
        </Button>
      </div>
    </form>
  )
}
