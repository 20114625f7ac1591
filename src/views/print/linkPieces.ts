import { hasWords, reason, withoutEnd } from '../../formats/narrative/ownWords.ts'
import { listOf, nameOf, own, phrase, type Piece, sentence } from '../../formats/narrative/pieces.ts'
import type { Link, Model, Node } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { evidenceOf } from '../../model/queries/evidence.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { LINK_KINDS } from '../../model/records/link.ts'
import { say } from '../../words/words.ts'
import type { Paper } from './writing.ts'

/**
 * The links out of a card, kind by kind, those to be told in one sentence together: links that say no more than their
 * two ends, or the same strength, confidence and source.
 */
export function linksTold({ model, places }: Paper, node: string): readonly (readonly [Link, ...Link[]])[] {
  const out = (linkIndex(model).out.get(node) ?? []).toSorted((a, b) => placeIn(places, a.to) - placeIn(places, b.to))
  const ordered = LINK_KINDS.flatMap((kind) => out.filter((link) => link.kind === kind))
  const together = Map.groupBy(ordered, (link) =>
    isPlain(model, link) ? [link.kind, link.strength, link.confidence, link.source].join(' ') : `link ${link.id}`,
  )
  return [...together.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []))
}

function isPlain(model: Model, { id, rationale }: Link): boolean {
  return !hasWords(rationale) && assumptionsOf(model, id).length === 0 && evidenceOf(model, 'link', id).length === 0
}

/** "Leads to 3.1 Plans agreed, because ...; evidence weak." */
export function linkSentence({ model, common }: Paper, links: readonly [Link, ...Link[]]): readonly Piece[] {
  const [{ kind, rationale, strength, confidence }] = links
  const to = listOf(links.flatMap((link) => model.nodes.get(link.to) ?? []).map(card))
  const way = say(`outline.link.to.${kind}`)
  let said = phrase('document.link', { way: [way], to })
  if (hasWords(rationale)) said = phrase('narrative.because', { said, why: own(reason(rationale, common)) })
  const weights = [
    strength ? say(`document.strength.${strength}`) : '',
    confidence ? say('document.confidence', { confidence: say(`link.confidence.${confidence}`).toLowerCase() }) : '',
  ]
  for (const weight of weights) if (weight) said = phrase('document.link.weighed', { said, weight: [weight] })
  return sentence(said).pieces
}

/** The cards that lead to a card, kind by kind, by their numbers alone. */
export function whereFrom({ model, numbers, places }: Paper, node: string): readonly string[] {
  const into = (linkIndex(model).in.get(node) ?? []).toSorted(
    (a, b) => placeIn(places, a.from) - placeIn(places, b.from),
  )
  return LINK_KINDS.flatMap((kind) => {
    const from = into.flatMap((link) => (link.kind === kind ? [numbers.get(link.from) ?? ''] : []))
    const way = say(`outline.link.from.${kind}`)
    return from.length > 0 ? [say('document.from', { way, cards: from.join(', ') })] : []
  })
}

function placeIn(places: Paper['places'], node: string): number {
  return places.get(node) ?? -1
}

function card(node: Node): readonly Piece[] {
  return [{ own: withoutEnd(nameOf(node)), node: node.id }]
}
