import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { sayRefused } from '../../actions/askedWords.ts'
import { sayMoment } from '../../actions/homeWords.ts'
import { enter } from '../../actions/join.ts'
import type { AskedCode } from '../../document/api.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { server } from '../../document/server.ts'
import type { Key, LinkLook } from '../../model/sharing/api.ts'
import { NAME_LIMIT } from '../../model/sharing/limits.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { say } from '../../words/words.ts'
import { focusHeading } from './focusHeading.ts'

export interface NameFormProps {
  readonly invited: Key
  readonly look: LinkLook
}

/** What the way in opens and with which role, and one question: a name. */
export function NameForm({ invited, look }: NameFormProps) {
  const around = useSurroundings()
  const narrow = useNarrow()
  const known = useStore(server, (state) => state.person?.name ?? '')
  const [typed, setTyped] = useState<string | null>(null)
  const [state, setState] = useState<'asking' | 'empty' | 'joining' | AskedCode>('asking')
  const field = useRef<HTMLInputElement>(null)
  const name = typed ?? known
  const title = titleOf(look)
  const may = say(`role.${look.role}.may`)
  useEffect(() => announce(`${title}. ${may}`), [title, may])

  async function join() {
    if (name.trim() === '') {
      setState('empty')
      field.current?.focus()
      return
    }
    setState('joining')
    const answer = await enter(invited, name, { narrow, now: around.now() })
    if (!answer.ok) return setState(answer.code)
    const { joined, path } = answer.value
    const role = say(`role.${joined.role}`)
    around.tell(
      joined.model
        ? say('join.done', { title: joined.model.title || say('model.untitled'), role })
        : say('join.done.workspace', { role }),
    )
    around.go(path)
    // A model takes the focus itself when it is open.
    if (joined.model === null) focusHeading()
    return undefined
  }

  return (
    <form
      className="join-card"
      noValidate
      aria-busy={state === 'joining'}
      onSubmit={(event) => {
        event.preventDefault()
        if (state !== 'joining') void join()
      }}
    >
      <h1>{title}</h1>
      <p className="join-soft">
        <strong>{say('join.role', { role: say(`role.${look.role}`) })}</strong> {may}{' '}
        {look.expires !== null && say('join.until', { date: sayMoment(look.expires) })}
      </p>
      <TextField
        label={say('join.name')}
        description={say('join.name.about')}
        value={name}
        maxLength={NAME_LIMIT}
        autoComplete="name"
        autoFocus
        required
        ref={field}
        error={state === 'empty' ? say('join.name.empty') : undefined}
        onChange={(text) => {
          setTyped(text)
          if (state === 'empty') setState('asking')
        }}
      />
      {isRefusal(state) ? <JoinRefused code={state} /> : null}
      <div className="join-buttons">
        <Button type="submit" variant="primary" size="large" disabled={state === 'joining'}>
          {say(state === 'joining' ? 'join.joining' : 'join.go')}
        </Button>
      </div>
      <p className="join-quiet">{say('join.cookie')}</p>
    </form>
  )
}

function JoinRefused({ code }: { readonly code: AskedCode }) {
  const { message, advice } = sayRefused(code)
  return (
    <p className="join-problem" role="alert">
      <strong>{message}</strong> {advice}
    </p>
  )
}

function isRefusal(state: 'asking' | 'empty' | 'joining' | AskedCode): state is AskedCode {
  return state !== 'asking' && state !== 'empty' && state !== 'joining'
}

function titleOf({ about, title }: LinkLook): string {
  if (about === 'workspace') return say('join.title.workspace', { title })
  return title.trim() === '' ? say('join.title.untitled') : say('join.title', { title })
}
