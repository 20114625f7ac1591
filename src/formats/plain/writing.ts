import type { Data, Model, Node, Stage } from '../../model/model.ts'
import { indicatorsOn } from '../../model/queries/indicators.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { hasWords } from '../narrative/ownWords.ts'
import { nameOf } from '../narrative/pieces.ts'
import { fill } from './lines.ts'
import { usualSource } from './sources.ts'

/** The cards of one stage, in order; `stage` is null for cards whose stage is missing, which come last. */
export interface CardGroup {
  readonly stage: Stage | null
  readonly nodes: readonly Node[]
}

/** What a model is written out with, on paper or as text. */
export interface Writing {
  readonly model: Model
  readonly data: Data
  readonly groups: readonly CardGroup[]
  /** Each card's number: 2.3 is the third card of the second stage. */
  readonly numbers: ReadonlyMap<string, string>
  /** What each card is called: its number, code and label. */
  readonly names: ReadonlyMap<string, string>
  /** The card that tells each indicator in full: the first that it is on. */
  readonly told: ReadonlyMap<string, string>
  /** The source that most cards or links name. */
  readonly cardSource: string
  readonly linkSource: string
}

/** Puts a model in the order in which it is written out, and numbers its cards. */
export function writingOf(model: Model, data: Data): Writing {
  const groups = groupsOf(model)
  const numbers = new Map(
    groups.flatMap(({ nodes }, stage) => nodes.map(({ id }, at) => [id, `${stage + 1}.${at + 1}`] as const)),
  )
  const names = new Map(
    groups.flatMap(({ nodes }) => nodes.map((node) => [node.id, cardName(node, numbers.get(node.id) ?? '')] as const)),
  )
  const told = new Map<string, string>()
  for (const { nodes } of groups) {
    for (const { id } of nodes) {
      for (const indicator of indicatorsOn(model, id)) if (!told.has(indicator)) told.set(indicator, id)
    }
  }
  const cardSource = usualSource(model.nodes.values())
  const linkSource = usualSource(linkIndex(model).whole.values())
  return { model, data, groups, numbers, names, told, cardSource, linkSource }
}

function groupsOf(model: Model): readonly CardGroup[] {
  const byStage = nodesByStage(model)
  const groups = stagesInOrder(model).map((stage): CardGroup => ({ stage, nodes: byStage.get(stage.id) ?? [] }))
  const lost = [...model.nodes.values()].filter(({ stage }) => !model.stages.has(stage))
  return lost.length > 0 ? [...groups, { stage: null, nodes: lost }] : groups
}

function cardName(node: Node, number: string): string {
  const label = nameOf(node)
  const { code } = node
  return hasWords(code)
    ? fill('plain.card.coded', { code, label }, { number })
    : fill('plain.card', { label }, { number })
}
