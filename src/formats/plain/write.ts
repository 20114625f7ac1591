import type { Data, Model, Stage } from '../../model/model.ts'
import { byOrder } from '../../model/order.ts'
import { indicatorsInOrder } from '../../model/queries/indicators.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { say } from '../../words/words.ts'
import { hasWords, oneLine } from '../narrative/ownWords.ts'
import { cardLines } from './cards.ts'
import { factLines } from './facts.ts'
import { indicatorLines } from './indicators.ts'
import { field, fill, type Lines, orElse, under } from './lines.ts'
import { type CardGroup, type Writing, writingOf } from './writing.ts'

/**
 * The whole model as plain text, in the order of the outline: what it is and what is around it, then stage by stage
 * the cards, numbered (2.3 is the third card of the second stage), with all that is said of each. Every card has one
 * line that begins with its number; every whole link has one line, under the card it comes from, which names the
 * other card by its number and label. Text of the model never breaks a line. Cards whose stage is missing come last.
 */
export function writePlain(model: Model, data: Data): string {
  const writing = writingOf(model, data)
  const { groups, cardSource, linkSource } = writing
  const parts: Lines[] = [
    ...factLines(model),
    counts(model),
    [...field(say('plain.source.cards'), cardSource), ...field(say('plain.source.links'), linkSource)],
    ...groups.flatMap((group, at) => [
      stageLines(model, group, at + 1),
      ...group.nodes.map((node) => cardLines(writing, node)),
    ]),
    unassigned(writing),
    terms(model),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function stageLines({ stages }: Model, { stage, nodes }: CardGroup, place: number): Lines {
  if (!stage) return [say('plain.noStage')]
  const name = orElse(stage.name, 'stage.untitled')
  return [fill('plain.stage', { name }, { place, count: stages.size }), aboutStage(stage, nodes.length)]
}

/** What a stage is, in a sentence or two: its kind, its horizon and how many cards it has. */
export function aboutStage({ kind, horizon }: Stage, cards: number): string {
  const about = { kind: say(`stage.kind.${kind}`), cards: say('count.cards', { count: cards }) }
  return horizon
    ? say('plain.stage.aboutHorizon', { ...about, horizon: say(`horizon.${horizon}`).toLowerCase() })
    : say('plain.stage.about', about)
}

/** How much there is, and whether the model draws links at all. */
export function counts(model: Model): Lines {
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
