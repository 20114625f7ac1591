import type { Block } from './narrative.ts'
import type { Sentence } from './pieces.ts'

/** One paragraph of these sentences; nothing for none. */
export function paragraph(sentences: readonly Sentence[]): readonly Block[] {
  return sentences.length > 0 ? [{ kind: 'paragraph', sentences }] : []
}

/** A list, an item for each of these; nothing for none. */
export function list(items: readonly (readonly Sentence[])[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'items', items }] : []
}
