import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/**
 * Keeps the caret between the same letters when the text changes under it, as when someone else types in the same text:
 * a browser would put it at the end. `find` gives the control that shows the text.
 */
export function useCaret(text: string, find: () => Element | null): void {
  const seen = useRef({ text, start: 0, end: 0 })
  const focused = (): TextControl | null => {
    const control = find()
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
    return isText && control === document.activeElement ? control : null
  }
  const note = useEffectEvent(() => {
    const control = focused()
    if (!control || control.selectionStart === null || control.selectionEnd === null) return
    seen.current = { text: control.value, start: control.selectionStart, end: control.selectionEnd }
  })
  useEffect(() => {
    const ends = new AbortController()
    const options = { signal: ends.signal, capture: true }
    // Before the control's own handler: what a person types moves the caret by itself.
    for (const kind of ['input', 'selectionchange', 'focusin']) document.addEventListener(kind, () => note(), options)
    return () => ends.abort()
  }, [])
  const follow = useEffectEvent((now: string) => {
    const control = focused()
    const before = seen.current
    if (!control || before.text === now || control.selectionStart === null) return
    const start = movedCaret(before.text, now, before.start)
    const end = movedCaret(before.text, now, before.end)
    control.setSelectionRange(start, end)
    seen.current = { text: now, start, end }
  })
  useLayoutEffect(() => follow(text), [text])
}

/** Where a caret stands in a text after a part of it was changed by someone else; places count in UTF-16 units. */
export function movedCaret(before: string, after: string, caret: number): number {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  if (caret <= head) return caret
  return caret >= before.length - tail ? caret + after.length - before.length : after.length - tail
}
