import { LANE_STEP } from '../../layout/geometry.ts'
import type { Assumption, Link, Model, Node } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import type { Shown } from './scope.ts'

/** An assumption with its number in the figure, and the link or card that it is about (the whole model without either). */
export interface Numbered {
  readonly number: number
  readonly assumption: Assumption
  readonly link?: Link
  readonly card?: Node
}

/** The assumptions of what is shown: links by the gutter they are marked in, from its top; then cards; then the model. */
export function numberAssumptions(model: Model, { links, cards, routes }: Shown): Numbered[] {
  const middleOf = ({ id }: Link) => routes.get(id)?.middle ?? { x: 0, y: 0 }
  const gutterOf = (link: Link) => Math.floor(middleOf(link).x / LANE_STEP)
  const inOrder = links
    .filter(({ id }) => assumptionsOf(model, id).length > 0)
    .sort((a, b) => gutterOf(a) - gutterOf(b) || middleOf(a).y - middleOf(b).y || middleOf(a).x - middleOf(b).x)
  const about = (subject: string, kind: Assumption['subjectKind']) =>
    assumptionsOf(model, subject).filter(({ subjectKind }) => subjectKind === kind)
  return [
    ...inOrder.flatMap((link) => about(link.id, 'link').map((assumption) => ({ assumption, link }))),
    ...[...cards.values()].flat().flatMap((card) => about(card.id, 'node').map((assumption) => ({ assumption, card }))),
    ...about('', 'model').map((assumption) => ({ assumption })),
  ].map((entry, at) => ({ ...entry, number: at + 1 }))
}
