import type { Model } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { nodesInOrder } from '../../model/queries/stages.ts'
import { say } from '../../words/words.ts'
import { closing } from './closing.ts'
import { opening } from './opening.ts'
import { commonWords, hasWords } from './ownWords.ts'
import { own, type Piece, type Sentence } from './pieces.ts'
import { stageSections } from './sections.ts'

/** Sentences that follow one another, or a list whose items are some sentences each. */
export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'items'; readonly items: readonly (readonly Sentence[])[] }

export interface Section {
  readonly heading: readonly Piece[]
  /** The stage that the section is about. */
  readonly stage?: string
  readonly blocks: readonly Block[]
}

/** A model told in sentences: what it is, a section for each stage that has cards, and what is around it. */
export interface Narrative {
  readonly title: readonly Piece[]
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
  readonly closing: readonly Section[]
}

/**
 * The narrative of a model, in its own words. It tells every node and every whole link once:
 *
 * - A node is presented once: exactly one sentence of `sections` has its id as `presents`, in the outline's order
 *   (nodes whose stage is missing come last). That sentence is the head of its item in the list of its stage.
 * - A link is told once: exactly one sentence has its id in `tells`, once. It stands in the section of the stage that the link
 *   comes from, begins from that card and names the other: an if-then statement, or "is needed before" or "feeds back to".
 *
 * Other sentences may name a node again. A causal link is an if-then statement that joins two items. Throws nothing.
 */
export function narrativeOf(model: Model): Narrative {
  const inOrder = nodesInOrder(model)
  const onNoStage = [...model.nodes.values()].filter(({ stage }) => !model.stages.has(stage))
  const places = new Map([...inOrder, ...onNoStage].map(({ id }, at) => [id, at]))
  const telling = { model, common: commonWords(model), places }
  const { title } = about(model)
  return {
    title: hasWords(title) ? own(title) : [say('model.untitled')],
    opening: opening(telling),
    sections: stageSections(telling, onNoStage),
    closing: closing(telling),
  }
}
