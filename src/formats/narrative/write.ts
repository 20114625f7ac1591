import type { Narrative } from './narrative.ts'
import { markdown } from './escape.ts'
import type { Piece, Sentence } from './pieces.ts'

/** How a kind of file writes the parts of a narrative. */
interface Style {
  readonly own: (text: string) => string
  /** The head of an item, which presents a card. */
  readonly presented: (text: string) => string
  readonly heading: (text: string, level: 1 | 2) => string
}

const MARKDOWN: Style = {
  own: markdown,
  presented: (text) => `**${text}**`,
  heading: (text, level) => `${'#'.repeat(level)} ${text}`,
}

const TEXT: Style = { own: (text) => text, presented: (text) => text, heading: (text) => text }

/** The narrative as Markdown (CommonMark), ending in a line break. The model's words cannot become marks, links or HTML. */
export function writeNarrative(narrative: Narrative): string {
  return write(narrative, MARKDOWN)
}

/** The narrative as plain text, to copy: headings and paragraphs with an empty line between. */
export function narrativeText(narrative: Narrative): string {
  return write(narrative, TEXT)
}

function write({ title, opening, sections, closing }: Narrative, style: Style): string {
  const parts = [
    { heading: style.heading(words(title, style), 1), blocks: opening },
    ...[...sections, ...closing].map(({ heading, blocks }) => ({
      heading: style.heading(words(heading, style), 2),
      blocks,
    })),
  ]
  return parts
    .flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.map((block) =>
        block.kind === 'paragraph'
          ? block.sentences.map((one) => words(one.pieces, style)).join(' ')
          : block.items.map((item) => `- ${item.map((one) => itemWords(one, style)).join(' ')}`).join('\n'),
      ),
    ])
    .map((part) => `${part}\n`)
    .join('\n')
}

function itemWords({ pieces, presents }: Sentence, style: Style): string {
  return pieces
    .map((piece) => {
      const isHead = presents !== undefined && typeof piece !== 'string' && piece.node === presents
      return isHead ? style.presented(words([piece], style)) : words([piece], style)
    })
    .join('')
}

function words(pieces: readonly Piece[], style: Style): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : style.own(piece.own))).join('')
}
