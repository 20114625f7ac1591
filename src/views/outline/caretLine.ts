const COPIED = [
  'font',
  'letterSpacing',
  'padding',
  'border',
  'boxSizing',
  'overflowWrap',
  'whiteSpace',
  'tabSize',
] as const

/** Whether the caret stands on the first and on the last line of a text field that wraps. Neither while text is selected. */
export function caretLine(field: HTMLTextAreaElement): { readonly first: boolean; readonly last: boolean } {
  const { selectionStart, selectionEnd, value } = field
  if (selectionStart !== selectionEnd) return { first: false, last: false }
  const style = getComputedStyle(field)
  const copy = document.createElement('div')
  for (const name of COPIED) copy.style[name] = style[name]
  Object.assign(copy.style, { position: 'fixed', visibility: 'hidden', width: `${field.offsetWidth}px` })
  const mark = (text: string) => {
    const span = document.createElement('span')
    span.textContent = text
    copy.append(span)
    return span
  }
  // A mark of no width would stay at the end of a line where the caret already stands on the next one.
  copy.append(value.slice(0, selectionStart))
  const caret = mark(value.slice(selectionStart, selectionStart + 1) || '\u200B')
  copy.append(value.slice(selectionStart + 1))
  const end = mark('\u200B')
  document.body.append(copy)
  const line = caret.offsetHeight || 1
  const top =
    copy.getBoundingClientRect().top + Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth)
  const at = caret.getBoundingClientRect().top
  const lines = { first: at - top < line / 2, last: end.getBoundingClientRect().top - at < line / 2 }
  copy.remove()
  return lines
}
