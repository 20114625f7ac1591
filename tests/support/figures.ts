import type { Box } from '../../src/layout/geometry.ts'
import { elementsOf, parseXml, textOf, type XmlElement } from './xmlTree.ts'

/** A figure as a test reads it from its SVG: what is drawn, where, and in which words. */
export interface FigureRead {
  readonly root: XmlElement
  readonly elements: readonly XmlElement[]
  readonly title: string
  readonly description: string
  /** All that is written on the figure, line by line. */
  readonly words: readonly string[]
  readonly cards: ReadonlyMap<string, { readonly box: Box; readonly texts: readonly string[] }>
  /** The line of each link: its path and how it is broken ('' when it is whole). */
  readonly links: ReadonlyMap<string, { readonly path: string; readonly dashes: string; readonly title: string }>
  /** The numbers beside each marked link. */
  readonly marks: ReadonlyMap<string, string>
}

/** Reads a figure back. Throws when it is not well-formed. */
export function readFigure(svg: string): FigureRead {
  const root = parseXml(svg)
  const elements = elementsOf(root)
  const own = (name: string) => root.children.find((child) => typeof child !== 'string' && child.name === name)
  const wordsOf = (name: string) => {
    const child = own(name)
    return child === undefined || typeof child === 'string' ? '' : textOf(child)
  }
  const groups = (attribute: string) =>
    elements.flatMap((element) => {
      const id = element.attributes.get(attribute)
      return id === undefined ? [] : [[id, elementsOf(element)] as const]
    })
  const texts = (within: readonly XmlElement[]) => within.filter(({ name }) => name === 'text').map(textOf)
  const first = (within: readonly XmlElement[], name: string) => {
    const found = within.find((element) => element.name === name)
    if (!found) throw new Error(`A group without ${name}`)
    return found
  }
  return {
    root,
    elements,
    title: wordsOf('title'),
    description: wordsOf('desc'),
    words: texts(elements),
    cards: new Map(
      groups('data-card').map(([id, within]) => [id, { box: boxOf(first(within, 'rect')), texts: texts(within) }]),
    ),
    links: new Map(
      groups('data-link').map(([id, within]) => {
        const line = first(within, 'path').attributes
        const title = textOf(first(within, 'title'))
        return [id, { path: line.get('d') ?? '', dashes: line.get('stroke-dasharray') ?? '', title }]
      }),
    ),
    marks: new Map(groups('data-mark').map(([id, within]) => [id, texts(within).join('')])),
  }
}

/** The box of a rect. */
export function boxOf({ attributes }: XmlElement): Box {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes.get(name) ?? NaN))
  return { x: x ?? NaN, y: y ?? NaN, width: width ?? NaN, height: height ?? NaN }
}
