/** An element of an XML document: its attributes, and its children in order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

const ALLOWED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u
const TOKEN = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads an XML document of elements and text, stricter than the standard: no comments, sections, instructions or
 * document types. Throws at the first thing that is not well-formed.
 */
export function parseXml(document: string): XmlElement {
  if (!ALLOWED.test(document)) throw new Error('A character that XML has no place for')
  const top: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open = [top]
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\s*/, '')
  for (const [token, closing, name = '', list = '', empty, text, stray] of body.matchAll(TOKEN)) {
    const inner = open.at(-1) ?? top
    if (stray !== undefined) throw new Error(`Not a tag: ${body.slice(body.indexOf(token), 80)}`)
    if (text !== undefined) {
      if (text.includes(']]>')) throw new Error('A section that ends without a beginning')
      if (inner === top && text.trim() !== '') throw new Error(`Text outside the root: ${text}`)
      inner.children.push(unescaped(text))
    } else if (closing === '/') {
      if (inner.name !== name || list !== '' || empty === '/') throw new Error(`${token} closes ${inner.name}`)
      open.pop()
    } else {
      const element: XmlElement = { name, attributes: attributesOf(list), children: [] }
      inner.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const roots = top.children.filter((child) => typeof child !== 'string')
  if (open.length > 1 || roots.length !== 1 || roots[0] === undefined) throw new Error('Not one whole root')
  return roots[0]
}

function attributesOf(list: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of list.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`The attribute ${name} twice`)
    attributes.set(name, unescaped(value))
  }
  return attributes
}

function unescaped(text: string): string {
  return text.replaceAll(/&([^;&]*;?)/g, (whole, name: string) => {
    const character = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined
    if (character === undefined) throw new Error(`Not an entity: ${whole}`)
    return character
  })
}

/** An element's text, that of its children included. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** The element itself and all elements within it, in document order. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))]
}
