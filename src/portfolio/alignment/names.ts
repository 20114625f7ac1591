import type { Node } from '../../model/model.ts'
import { say } from '../../words/words.ts'

/** What people wrote, on one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What a card is called: its label, or that it has none. */
export function nameOf(node: Pick<Node, 'label'> | undefined): string {
  return oneLine(node?.label ?? '') || say('card.untitled')
}

/** So many names are told; a sentence with more of them is not read. */
const MOST = 8

/** Names as a list in a sentence, each in quotation marks: the first of them, and how many more there are. */
export function listed(names: readonly string[]): string {
  const few = names.length > MOST ? names.slice(0, MOST - 1) : names
  const told = few.map((name) => say('alignment.name', { name }))
  const count = names.length - few.length
  return sentenceList(count > 0 ? [...told, say('alignment.more', { count })] : told)
}

/** Items as a list in a sentence: a, b and c. */
export function sentenceList(items: readonly string[]): string {
  return LISTS.format(items)
}

const LISTS = new Intl.ListFormat('en-GB')
