/** What a key press is, from a DOM event or a test. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const SYMBOLS = new Set(['?', '+', '-', '/', '='])

/**
 * Whether a key press is the one named, such as "Mod+Shift+Z" (Mod is Ctrl, or Command on a Mac), "F2" or "?".
 * For a symbol, Shift is not looked at: where it is on the keyboard differs between layouts.
 */
export function matches(press: KeyPress, name: string): boolean {
  const parts = name.split(/\+(?=.)/)
  const key = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier)
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === has('Mod') &&
    press.altKey === has('Alt') &&
    (SYMBOLS.has(key) || press.shiftKey === has('Shift'))
  )
}

const NAMES: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** A key as it is shown: "Ctrl+Shift+Z", or "⌘⇧Z" on a Mac. */
export function keyName(name: string, mac: boolean): string {
  const parts = name.split(/\+(?=.)/).map((part) => NAMES[part] ?? part)
  if (!mac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
  const marks: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
  return parts.map((part) => marks[part] ?? part).join('')
}
