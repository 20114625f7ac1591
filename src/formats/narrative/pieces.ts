import type { Node } from '../../model/model.ts'
import { language, type Params, say, type WordKey } from '../../words/words.ts'
import { hasWords, oneLine, quoted } from './ownWords.ts'

/** A run of a sentence: our words as text, or the model's own, which a writer escapes; with `node`, a card's label. */
export type Piece = string | { readonly own: string; readonly node?: string }

/**
 * One sentence. `presents` is the node that has its one place here, `tells` the links that are told here: see
 * `narrativeOf` for what both mean.
 */
export interface Sentence {
  readonly pieces: readonly Piece[]
  readonly presents?: string
  readonly tells?: readonly string[]
}

const MARK = '\uE000'

/**
 * A message of the catalogue with pieces in it. The model's words never pass through the catalogue, so that a label
 * with braces in it is no more than a label.
 */
export function phrase(key: WordKey, fills: Readonly<Record<string, readonly Piece[]>>, params: Params = {}): Piece[] {
  const names = Object.keys(fills)
  return template(key, names, params).flatMap((part, at) =>
    at % 2 === 0 ? (part ? [part] : []) : (fills[names[Number(part)] ?? ''] ?? []),
  )
}

// A long text says the same few messages thousands of times, and the catalogue is slow next to this.
const templates = new Map<string, readonly string[]>()

/** The parts of a message: words, then the place of a name in `names`, and so on by turns. */
function template(key: WordKey, names: readonly string[], params: Params): readonly string[] {
  const id = [language(), key, ...names].join(' ')
  const known = Object.keys(params).length === 0 ? templates.get(id) : undefined
  if (known) return known
  const marks = Object.fromEntries(names.map((name, at) => [name, `${MARK}${at}${MARK}`]))
  const parts = say(key, { ...params, ...marks }).split(MARK)
  if (Object.keys(params).length === 0) templates.set(id, parts)
  return parts
}

/** The model's own words as a piece, on one line. */
export function own(text: string): Piece[] {
  return hasWords(text) ? [{ own: oneLine(text) }] : []
}

/** A card by its label, in quotation marks. */
export function mention(node: Pick<Node, 'id' | 'label' | 'intended'>): Piece[] {
  const label: Piece[] = [{ own: quoted(nameOf(node)), node: node.id }]
  if (node.intended) return label
  return phrase('narrative.card.aside', { label, aside: [say('narrative.card.unintended')] })
}

/** What a card is called: its label, or that it has none. */
export function nameOf({ label }: Pick<Node, 'label'>): string {
  return hasWords(label) ? label : say('card.untitled')
}

/** Items as a list in a sentence: a, b and c. */
export function listOf(items: readonly (readonly Piece[])[]): Piece[] {
  return new Intl.ListFormat('en-GB')
    .formatToParts(items.map((_, at) => String(at)))
    .flatMap(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? []) : [value]))
}

/** A sentence with its full stop, unless it ends in a mark of its own. */
export function sentence(pieces: readonly Piece[], marks: Omit<Sentence, 'pieces'> = {}): Sentence {
  const last = pieces.at(-1) ?? ''
  const end = (typeof last === 'string' ? last : last.own).replace(/[”’"')]+$/, '')
  return { pieces: /[.!?…:]$/.test(end) ? pieces : [...pieces, '.'], ...marks }
}

/** A number in words up to ten, then in digits. */
export function many(count: number): string {
  return say('narrative.numbers').split(' ')[count] ?? String(count)
}
