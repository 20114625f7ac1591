import type { Data, Model, Node } from '../../model/model.ts'
import { byOrder } from '../../model/order.ts'
import { indicatorsInOrder, indicatorsOn } from '../../model/queries/indicators.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { say } from '../../words/words.ts'
import { hasWords, oneLine } from '../narrative/ownWords.ts'
import { nameOf } from '../narrative/pieces.ts'
import { cardLines } from './cards.ts'
import { factLines } from './facts.ts'
import { indicatorLines } from './indicators.ts'
import { field, fill, type Lines, orElse, under } from './lines.ts'
import { usualSource } from './sources.ts'

/** What one text is written with: how each card is called in it, and the card that tells each indicator in full. */
export interface Writing {
  readonly model: Model
  readonly data: Data
  readonly names: ReadonlyMap<string, string>
  readonly told: ReadonlyMap<string, string>
  /** The source that most cards or links name. */
  readonly cardSource: string
  readonly linkSource: string
}

interface Group {
  readonly heading: Lines
  readonly nodes: readonly Node[]
}

/**
 * The whole model as plain text, in the order of the outline: what it is and what is around it, then stage by stage
 * the cards, numbered (2.3 is the third card of the second stage), with all that is said of each. Every card has one
 * line that begins with its number; every whole link has one line, under the card it comes from, which names the
 * other card by its number and label. Text of the model never breaks a line. Cards whose stage is missing come last.
 */
export function writePlain(model: Model, data: Data): string {
  const groups = groupsOf(model)
  const names = new Map(
    groups.flatMap(({ nodes }, stage) =>
      nodes.map((node, at) => [node.id, cardName(node, `${stage + 1}.${at + 1}`)] as const),
    ),
  )
  const told = new Map<string, string>()
  for (const { nodes } of groups) {
    for (const { id } of nodes) {
      for (const indicator of indicatorsOn(model, id)) if (!told.has(indicator)) told.set(indicator, id)
    }
  }
  const cardSource = usualSource(model.nodes.values())
  const linkSource = usualSource(linkIndex(model).whole.values())
  const writing = { model, data, names, told, cardSource, linkSource }
  const parts: Lines[] = [
    ...factLines(model),
    counts(model),
    [...field(say('plain.source.cards'), cardSource), ...field(say('plain.source.links'), linkSource)],
    ...groups.flatMap(({ heading, nodes }) => [heading, ...nodes.map((node) => cardLines(writing, node))]),
    unassigned(writing),
    terms(model),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function groupsOf(model: Model): readonly Group[] {
  const byStage = nodesByStage(model)
  const stages = stagesInOrder(model)
  const groups = stages.map((stage, at): Group => {
    const nodes = byStage.get(stage.id) ?? []
    const name = orElse(stage.name, 'stage.untitled')
    const about = {
      kind: say(`stage.kind.${stage.kind}`),
      cards: say('count.cards', { count: nodes.length }),
    }
    return {
      heading: [
        fill('plain.stage', { name }, { place: at + 1, count: stages.length }),
        stage.horizon
          ? say('plain.stage.aboutHorizon', { ...about, horizon: say(`horizon.${stage.horizon}`).toLowerCase() })
          : say('plain.stage.about', about),
      ],
      nodes,
    }
  })
  const lost = [...model.nodes.values()].filter(({ stage }) => !model.stages.has(stage))
  return lost.length > 0 ? [...groups, { heading: [say('plain.noStage')], nodes: lost }] : groups
}

function cardName(node: Node, number: string): string {
  const label = nameOf(node)
  const { code } = node
  return hasWords(code)
    ? fill('plain.card.coded', { code, label }, { number })
    : fill('plain.card', { label }, { number })
}

function counts(model: Model): Lines {
  const links = linkIndex(model).whole.size
  const said = say('plain.counts', {
    cards: say('count.cards', { count: model.nodes.size }),
    links: say('count.links', { count: links }),
    stages: say('count.stages', { count: model.stages.size }),
  })
  return links === 0 && model.nodes.size > 0 ? [said, say('plain.noLinks')] : [said]
}

function unassigned({ model, data, told }: Writing): Lines {
  const left = indicatorsInOrder(model).filter(({ id }) => !told.has(id))
  if (left.length === 0) return []
  return [
    say('plain.unassigned'),
    ...under(
      left.flatMap((indicator) => [
        oneLine(orElse(indicator.title, 'indicator.untitled')),
        ...under(indicatorLines(model, data, indicator)),
      ]),
    ),
  ]
}

function terms(model: Model): Lines {
  const all = [...model.terms.values()].filter(({ term }) => hasWords(term)).toSorted(byOrder)
  if (all.length === 0) return []
  return [say('plain.terms'), ...under(all.flatMap(({ term, meaning }) => field(oneLine(term), meaning)))]
}
