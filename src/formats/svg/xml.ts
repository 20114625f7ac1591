type Attributes = Readonly<Record<string, string | number | undefined>>

// What XML 1.0 has no place for, not even escaped: control characters, half surrogate pairs and two noncharacters.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML, between tags or in an attribute: line breaks and tabs as spaces, forbidden characters left out. */
export function xmlText(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[\t\n\r\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
}

/** An XML element. Attributes are escaped, undefined ones left out; numbers are rounded to tenths. Children are XML already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value = '']) => ` ${key}="${typeof value === 'number' ? tenths(value) : xmlText(value)}"`)
    .join('')
  const content = children.join('')
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10)
}
