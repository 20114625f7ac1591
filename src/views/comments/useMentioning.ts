import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { mentioningAt, withMention } from '../../actions/mentions.ts'
import type { Named } from '../../model/queries/mentions.ts'
import { useAround } from './people.ts'

export interface MentioningState {
  readonly listId: string
  readonly offered: readonly Named[]
  readonly chosen: number
  readonly pick: (one: Named) => void
  /** Whether a key was meant for the list. */
  readonly key: (event: KeyboardEvent) => boolean
  readonly noteCaret: () => void
  readonly close: () => void
}

/** The names that are offered while an @ is typed in a text control; its own focus never leaves it. */
export function useMentioning(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  change: (text: string) => void,
): MentioningState {
  const { people, me } = useAround()
  const listId = useId()
  const [caret, setCaret] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  /** Where the list was closed by Escape: it stays so until another @. */
  const [closed, setClosed] = useState(-1)
  const next = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (next.current === null) return
    field.current?.setSelectionRange(next.current, next.current)
    next.current = null
  })
  const others = people.filter(({ id }) => id !== me)
  const found = caret === null ? null : mentioningAt(text, caret, others)
  const mentioning = found && found.start !== closed ? found : null
  const offered = mentioning?.offered ?? []
  const chosen = Math.min(at, Math.max(0, offered.length - 1))

  function pick(one: Named) {
    if (!mentioning) return
    const written = withMention(text, mentioning, one.name)
    next.current = written.caret
    setCaret(written.caret)
    setAt(0)
    change(written.text)
    field.current?.focus()
  }
  function key(event: KeyboardEvent): boolean {
    const one = offered[chosen]
    if (!one || event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'ArrowDown') setAt((chosen + 1) % offered.length)
    else if (event.key === 'ArrowUp') setAt((chosen + offered.length - 1) % offered.length)
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) pick(one)
    else if (event.key === 'Escape') setClosed(mentioning?.start ?? -1)
    else return false
    return true
  }
  function noteCaret() {
    const control = field.current
    setCaret(control && control.selectionStart === control.selectionEnd ? control.selectionStart : null)
  }
  return { listId, offered, chosen, pick, key, noteCaret, close: () => setCaret(null) }
}
