const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** As much of a string as is right: where it stops is where a string goes wrong. */
const STRING_START = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/**
 * Where a text stops being JSON (RFC 8259), as an offset; its length when it only ends too early. Engines name no
 * position, or each in its own words, so the place is found here.
 */
export function syntaxErrorAt(text: string): number {
  const open: string[] = []
  let wanted: Wanted = 'value'
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  take(/\uFEFF?/y)
  for (;;) {
    take(SPACE)
    const next = text[at]
    if (next === undefined || (wanted === ', or end' && open.length === 0)) return at
    const closes = wanted === ', or end' || (next === ']' ? wanted === 'value or ]' : wanted === 'key or }')
    if ((next === ']' || next === '}') && closes && open.at(-1) === next) {
      open.pop()
      at += 1
      wanted = ', or end'
    } else if (wanted === ', or end') {
      if (next !== ',') return at
      at += 1
      wanted = open.at(-1) === '}' ? 'key' : 'value'
    } else if (wanted === ':') {
      if (next !== ':') return at
      at += 1
      wanted = 'value'
    } else if (next === '"') {
      if (!take(STRING)) {
        take(STRING_START)
        return at
      }
      wanted = wanted.startsWith('key') ? ':' : ', or end'
    } else if (wanted.startsWith('key')) return at
    else if (next === '{' || next === '[') {
      open.push(next === '{' ? '}' : ']')
      at += 1
      wanted = next === '{' ? 'key or }' : 'value or ]'
    } else if (take(SCALAR)) wanted = ', or end'
    else return at
  }
}
