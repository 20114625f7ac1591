import { type ReactNode, useRef, useState } from 'react'
import { sameTitle } from '../../actions/sharing.ts'
import type { AskedCode } from '../../document/api.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { Refusal } from './Refusal.tsx'

export interface TypedTitleProps {
  /** What has to be typed. */
  readonly title: string
  readonly busy: boolean
  readonly refused: AskedCode | null
  /** What will happen. */
  readonly children: ReactNode
  readonly onDelete: (typed: string) => void
}

/** Deletes what is named by its title, once the title was typed: nobody does that by a slip. */
export function TypedTitle({ title, busy, refused, children, onDelete }: TypedTitleProps) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const same = sameTitle(typed, title)
  return (
    <form
      className="sharing-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!same) field.current?.focus()
        else if (!busy) onDelete(typed)
      }}
    >
      {children}
      <TextField
        label={say('sharing.delete.type', { title })}
        value={typed}
        required
        ref={field}
        error={tried && !same ? say('sharing.delete.wrong') : undefined}
        onChange={setTyped}
      />
      {refused ? <Refusal code={refused} /> : null}
      <div className="sharing-buttons">
        <Button type="submit" variant="danger" icon="remove" disabled={busy}>
          {say('sharing.delete.done')}
        </Button>
      </div>
    </form>
  )
}
