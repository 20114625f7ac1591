import { say } from '../words/words.ts'
import type { Node, Stage } from './model.ts'

/** The name of a card in a sentence. */
export function cardName(node: Pick<Node, 'label'>): string {
  return node.label.trim() || say('card.untitled')
}

/** What a stage is called, also while it has no name. */
export function stageTitle(stage: Pick<Stage, 'name'> | undefined): string {
  return stage?.name.trim() || say('stage.untitled')
}

/** The colour of a stage, as the name of a token: its kind, and for outcomes how far off they are. */
export function stageTone(stage: Pick<Stage, 'kind' | 'horizon'>): string {
  if (stage.kind !== 'outcome') return stage.kind
  return stage.horizon === 'long' ? 'outcome-long' : 'outcome-short'
}
