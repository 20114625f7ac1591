import type { Data, Model, Node, Tag } from '../../model/model.ts'
import { contributionsOf } from '../../model/queries/contributions.ts'
import { indicatorsOn } from '../../model/queries/indicators.ts'
import { tagsInOrder } from '../../model/queries/tags.ts'
import { cardStatuses } from '../../monitoring/cardStatus.ts'
import { say, sayDate } from '../../words/words.ts'
import { hasWords, oneLine } from '../narrative/ownWords.ts'
import { grounds } from './grounds.ts'
import { indicatorLines } from './indicators.ts'
import { field, fill, type Lines, orElse, under } from './lines.ts'
import { linkLines } from './links.ts'
import { sourceLines } from './sources.ts'
import type { Writing } from './writing.ts'

/** A card: its number, code and label, and under it all that the model says of it. */
export function cardLines(writing: Writing, node: Node): Lines {
  const { model, data, names, cardSource } = writing
  return [
    names.get(node.id) ?? '',
    ...under([
      ...aboutCard(model, node),
      ...sourceLines(node, cardSource),
      ...linkLines(writing, node.id),
      ...grounds(model, 'node', node.id),
      ...indicatorsOn(model, node.id).flatMap((id) => measure(writing, node, id)),
      ...(hasNoIndicator(model, data, node) ? [say('outline.card.noIndicator')] : []),
      ...contributionLines(model, node.id),
    ]),
  ]
}

/** What a card says of itself. */
export function aboutCard(model: Model, node: Node): Lines {
  const { who, level, intended, place, starts, ends, description } = node
  const tagNames = tagsOf(model, node.id).map(({ name, edition }) =>
    hasWords(edition) ? fill('plain.tagOf', { name, of: edition }) : oneLine(name),
  )
  return [
    ...field(say('plain.who'), who),
    ...(level ? field(say('level'), say(`level.${level}`).toLowerCase()) : []),
    ...(intended ? [] : [say('outline.card.unintended')]),
    ...field(say('plain.place'), place),
    ...field(say('plain.starts'), sayDate(starts)),
    ...field(say('plain.ends'), sayDate(ends)),
    ...field(say('plain.about'), description),
    ...field(say('plain.tags'), tagNames.join(', ')),
  ]
}

function tagsOf(model: Model, node: string): readonly Tag[] {
  return tagsInOrder(model).filter(({ id }) => model.taggings.has(`${node}~${id}`))
}

/** An indicator in full under the first card that it is on; under the others by its title, with where to look. */
function measure({ model, data, numbers, told }: Writing, node: Node, id: string): Lines {
  const indicator = model.indicators.get(id)
  if (!indicator) return []
  const title = orElse(indicator.title, 'indicator.untitled')
  const before = told.get(id)
  if (before !== undefined && before !== node.id) {
    const seen = fill('plain.seeAbove', { title, number: numbers.get(before) ?? '' })
    return field(say('plain.measuredBy'), seen)
  }
  return [...field(say('plain.measuredBy'), title), ...under(indicatorLines(model, data, indicator))]
}

function hasNoIndicator(model: Model, data: Data, node: Node): boolean {
  return cardStatuses(model, data).get(node.id)?.kind === 'no-indicator'
}

function contributionLines(model: Model, node: string): Lines {
  return contributionsOf(model, node).flatMap(({ kind, systemLabel, systemTitle, rationale }) => [
    ...field(
      say(`plain.contributes.${kind}`),
      fill('plain.inModel', {
        label: orElse(systemLabel, 'card.untitled'),
        model: orElse(systemTitle, 'model.untitled'),
      }),
    ),
    ...under(field(say('plain.because'), rationale)),
  ])
}
