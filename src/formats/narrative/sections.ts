import type { Node, Stage } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { say } from '../../words/words.ts'
import { list, paragraph } from './blocks.ts'
import { cardSentences } from './cardSentences.ts'
import { linkSentences, type Telling } from './linkSentences.ts'
import type { Block, Section } from './narrative.ts'
import { hasWords, lowerFirst, oneLine, withoutEnd } from './ownWords.ts'
import { many, own, phrase, type Piece, type Sentence, sentence } from './pieces.ts'

/** About how many sentences a paragraph has at the most. */
const FULL = 5

/** A section for each stage that has cards: the cards as a list, then what each of them leads to. */
export function stageSections(telling: Telling, onNoStage: readonly Node[]): readonly Section[] {
  const groups = nodesByStage(telling.model)
  const filled = stagesInOrder(telling.model).filter(({ id }) => groups.get(id)?.length)
  const sections = filled.map((stage, at) => {
    const nodes = groups.get(stage.id) ?? []
    return { heading: heading(telling, stage, filled[at + 1]), stage: stage.id, blocks: blocks(telling, stage, nodes) }
  })
  if (onNoStage.length === 0) return sections
  return [...sections, { heading: [say('narrative.noStage')], blocks: blocks(telling, null, onNoStage) }]
}

/** "From activities to outputs" where some link goes that way; else the stage's own name. */
function heading({ model, common }: Telling, stage: Stage, next: Stage | undefined): readonly Piece[] {
  const { out } = linkIndex(model)
  const goes = (nodesByStage(model).get(stage.id) ?? []).some(({ id }) =>
    out.get(id)?.some((link) => model.nodes.get(link.to)?.stage === next?.id),
  )
  if (!next || !goes) return own(stageName(stage))
  const name = (one: Stage): Piece[] => own(lowerFirst(stageName(one), common))
  return phrase('narrative.step', { from: name(stage), to: name(next) })
}

/** The name of a stage as one line. */
export function stageName({ name }: Pick<Stage, 'name'>): string {
  return hasWords(name) ? oneLine(name) : say('stage.untitled')
}

function blocks(telling: Telling, stage: Stage | null, nodes: readonly Node[]): readonly Block[] {
  const { out } = linkIndex(telling.model)
  const who = sharedWho(nodes)
  const there = [thereAre(stage, nodes.length)]
  const head = hasWords(who)
    ? phrase('narrative.there.each', { there, who: own(lowerFirst(withoutEnd(who), telling.common)) })
    : phrase('narrative.there.all', { there })
  return [
    ...paragraph([sentence(head)]),
    ...list(nodes.map((node) => cardSentences(telling, node, who))),
    ...paragraphs(nodes.map((node) => linkSentences(telling, node, out.get(node.id) ?? []))).flatMap(paragraph),
  ]
}

/** Sentences in paragraphs of about the same length, what one card leads to always in one. */
function paragraphs(told: readonly (readonly Sentence[])[]): readonly (readonly Sentence[])[] {
  const all = told.flat().length
  const length = Math.ceil(all / Math.ceil(all / FULL))
  const made: Sentence[][] = []
  for (const sentences of told) {
    const last = made.at(-1)
    if (last && last.length + sentences.length <= length) last.push(...sentences)
    else made.push([...sentences])
  }
  return made.filter((sentences) => sentences.length > 0)
}

/** Who all of these cards are about, where they say the same; else ''. */
function sharedWho(nodes: readonly Node[]): string {
  const [first, ...others] = nodes
  return first && others.length > 0 && others.every(({ who }) => who === first.who) ? first.who : ''
}

function thereAre(stage: Stage | null, count: number): string {
  const horizon = stage?.horizon ? say(`narrative.horizon.${stage.horizon}`) : ''
  return say(`narrative.there.${stage?.kind ?? 'noStage'}`, { count, many: many(count), horizon })
}
