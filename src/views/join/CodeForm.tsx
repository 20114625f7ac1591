import { useEffect, useRef, useState } from 'react'
import { sayRefusedShort } from '../../actions/askedWords.ts'
import { takeCode } from '../../actions/join.ts'
import type { AskedCode } from '../../document/api.ts'
import { sayCode } from '../../model/sharing/limits.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

export interface CodeFormProps {
  /** The code that was typed before; '' for none. */
  readonly before: string
  /** Why that one did not work. */
  readonly problem: AskedCode | null
}

/** Asks for the code of a room. */
export function CodeForm({ before, problem }: CodeFormProps) {
  const [typed, setTyped] = useState(before && sayCode(before))
  const [error, setError] = useState(problem && sayRefusedShort(problem))
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (error !== null) announce(error)
  }, [error])
  return (
    <form
      className="join-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (takeCode(typed)) return
        setError(say('join.code.wrong'))
        field.current?.focus()
      }}
    >
      <h1>{say('join.code.title')}</h1>
      <p className="join-soft">{say('join.code.about')}</p>
      <div className="join-code">
        <TextField
          label={say('join.code')}
          description={say('join.code.hint')}
          value={typed}
          maxLength={20}
          autoFocus
          required
          ref={field}
          error={error ?? undefined}
          onChange={(text) => {
            setTyped(text)
            setError(null)
          }}
        />
      </div>
      <div className="join-buttons">
        <Button type="submit" variant="primary" size="large">
          {say('join.code.next')}
        </Button>
        <a className="join-link" href="#/">
          {say('join.home')}
        </a>
      </div>
    </form>
  )
}
