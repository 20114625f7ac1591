import type { KeyboardEvent } from 'react'
import { useState } from 'react'

export interface TypingProps {
  value: string
  /** Each keystroke. Left out, what is typed stays in the field until it is committed. */
  onChange?: ((text: string) => void) | undefined
  /** Enter, or leaving the field, when the text is not what it was on entering it. */
  onCommit?: ((text: string) => void) | undefined
}

export type EnterMeans = 'commit' | 'newline'

/** What a text control shows and does while a person types in it. Escape puts back the text that was there on entering. */
export function useTyping({ value, onChange, onCommit }: TypingProps, enter: EnterMeans) {
  const [draft, setDraft] = useState<string | null>(null)
  const [before, setBefore] = useState(value)
  const text = onChange ? value : (draft ?? value)

  function change(next: string) {
    if (onChange) onChange(next)
    else setDraft(next)
  }
  function commit() {
    setDraft(null)
    if (text === before) return
    setBefore(text)
    onCommit?.(text)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (enter === 'commit' ? !event.shiftKey : event.ctrlKey || event.metaKey)) {
      if (enter === 'newline' || event.currentTarget.tagName === 'TEXTAREA') event.preventDefault()
      commit()
    } else if (event.key === 'Escape' && text !== before) {
      // The first Escape belongs to the text; the next one to whatever is around it.
      event.stopPropagation()
      change(before)
    }
  }
  return { text, change, onFocus: () => setBefore(text), onBlur: commit, onKeyDown }
}
