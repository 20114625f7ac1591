import type { Link, Model, Node } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { evidenceOf } from '../../model/queries/evidence.ts'
import { LINK_KINDS } from '../../model/records/link.ts'
import { say } from '../../words/words.ts'
import { evidenceSentences, provisos } from './grounds.ts'
import { hasWords, reason } from './ownWords.ts'
import { listOf, mention, own, phrase, type Piece, type Sentence, sentence } from './pieces.ts'

/** What the sentences of one narrative share. `places` is where each node stands in reading order. */
export interface Telling {
  readonly model: Model
  readonly common: ReadonlySet<string>
  readonly places: ReadonlyMap<string, number>
}

/**
 * The sentences about what a node leads to. Links of one kind that say no more than their two ends, or the same
 * strength and confidence, share a sentence; a link with a reason, an assumption or evidence has its own.
 */
export function linkSentences(telling: Telling, from: Node, links: readonly Link[]): readonly Sentence[] {
  const place = (link: Link): number => telling.places.get(link.to) ?? -1
  const ordered = links.toSorted(
    (a, b) => LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind) || place(a) - place(b) || (a.id < b.id ? -1 : 1),
  )
  const together = Map.groupBy(ordered, (link) =>
    isPlain(telling.model, link) ? `${link.kind} ${link.strength} ${link.confidence}` : `link ${link.id}`,
  )
  const told = new Set<Link['kind']>()
  return [...together.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const also = told.has(first.kind)
    told.add(first.kind)
    return statement(telling, from, first, group, also)
  })
}

function isPlain(model: Model, link: Link): boolean {
  return (
    !hasWords(link.rationale) &&
    assumptionsOf(model, link.id).length === 0 &&
    evidenceOf(model, 'link', link.id).length === 0
  )
}

/** A statement, and what is known of its evidence. All links of the group have the kind and strength of the first. */
function statement(
  telling: Telling,
  from: Node,
  first: Link,
  group: readonly Link[],
  also: boolean,
): readonly Sentence[] {
  const { model, common } = telling
  const to = listOf(group.flatMap((link) => model.nodes.get(link.to) ?? []).map(mention))
  const key = `narrative.link.${first.kind}${also ? '.also' : ''}` as const
  let said = phrase(key, { from: mention(from), to, condition: condition(model, from) })
  if (hasWords(first.rationale)) said = phrase('narrative.because', { said, why: own(reason(first.rationale, common)) })
  const assumptions = assumptionsOf(model, first.id).filter(({ text }) => hasWords(text))
  if (assumptions.length > 0) {
    said = phrase('narrative.provided', { said, what: provisos(assumptions, common) })
  }
  return [
    sentence(said, { tells: group.map(({ id }) => id) }),
    ...weight(first, group.length),
    ...evidenceSentences(model, { kind: 'link', id: first.id }, assumptions, common),
  ]
}

function condition({ stages }: Model, from: Node): Piece[] {
  const kind = stages.get(from.stage)?.kind ?? 'mechanism'
  return phrase(from.intended ? `narrative.if.${kind}` : 'narrative.if.unintended', { from: mention(from) })
}

function weight({ strength, confidence }: Link, count: number): readonly Sentence[] {
  const said: string[] = []
  if (strength === 'none') said.push(say('narrative.strength.none', { count }))
  else if (strength) said.push(say('narrative.strength', { count, strength: say(`narrative.strength.${strength}`) }))
  if (confidence) {
    said.push(say('narrative.confidence', { count, confidence: say(`narrative.confidence.${confidence}`) }))
  }
  return said.map((words) => sentence([words]))
}
