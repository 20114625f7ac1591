import type { Node } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { indicatorsOn } from '../../model/queries/indicators.ts'
import { say, sayDate } from '../../words/words.ts'
import { evidenceSentences, provisos } from './grounds.ts'
import type { Telling } from './linkSentences.ts'
import { asSentence, hasWords, lowerFirst, oneLine, quoted, withoutEnd } from './ownWords.ts'
import { listOf, nameOf, own, phrase, type Piece, type Sentence, sentence } from './pieces.ts'

/**
 * A card as it is presented: its code and label, without quotation marks, with who, where and when; then its
 * description, its indicators, and what is assumed and known about the card itself. `said` is who was named for the
 * whole list already.
 */
export function cardSentences({ model, common }: Telling, node: Node, said: string): readonly Sentence[] {
  const assumptions = assumptionsOf(model, node.id).filter(({ text }) => hasWords(text))
  const indicators = indicatorsOn(model, node.id).flatMap((id) => model.indicators.get(id) ?? [])
  const seenIn = indicators.map(({ title }) => own(quoted(hasWords(title) ? title : say('indicator.untitled'))))
  return [
    sentence(head(node, common, said), { presents: node.id }),
    ...(hasWords(node.description) ? [sentence(own(asSentence(node.description)))] : []),
    ...(seenIn.length > 0 ? [sentence(phrase('narrative.card.seenIn', { indicators: listOf(seenIn) }))] : []),
    ...(assumptions.length > 0
      ? [sentence(phrase('narrative.card.assumes', { what: provisos(assumptions, common) }))]
      : []),
    ...evidenceSentences(model, { kind: 'node', id: node.id }, assumptions, common),
  ]
}

function head(node: Node, common: ReadonlySet<string>, said: string): Piece[] {
  const code = hasWords(node.code) ? `${oneLine(node.code)} ` : ''
  const label: Piece[] = [{ own: code + withoutEnd(nameOf(node)), node: node.id }]
  const aside = asides(node, common, said)
  return aside.length > 0 ? phrase('narrative.card.aside', { label, aside: aside.flatMap(separated) }) : label
}

function asides({ who, place, starts, ends, intended }: Node, common: ReadonlySet<string>, said: string): Piece[][] {
  const inside = (text: string): Piece[] => own(lowerFirst(withoutEnd(text), common))
  const when = { starts: sayDate(starts), ends: sayDate(ends) }
  const found: Piece[][] = []
  if (hasWords(who) && who !== said) found.push(phrase('narrative.card.who', { who: inside(who) }))
  if (hasWords(place)) found.push(phrase('narrative.card.place', { place: inside(place) }))
  if (starts && ends) found.push([say('narrative.card.dates', when)])
  else if (starts) found.push([say('narrative.card.starts', when)])
  else if (ends) found.push([say('narrative.card.ends', when)])
  if (!intended) found.push([say('narrative.card.unintended')])
  return found
}

function separated(pieces: readonly Piece[], at: number): readonly Piece[] {
  return at === 0 ? pieces : ['; ', ...pieces]
}
