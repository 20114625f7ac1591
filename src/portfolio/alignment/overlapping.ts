import { say, sayDate } from '../../words/words.ts'
import type { Digest } from '../digest.ts'
import { digestOf } from '../digestOf.ts'
import type { Finding } from '../finding.ts'
import { type SharedGroup, type Together, together } from '../together.ts'
import { type BidCase, finding } from './bidCase.ts'
import { oneLine, sentenceList } from './names.ts'

/** A funded intervention that shares place, group and outcome with the bid, and what it shares. */
export interface Overlapping extends Together {
  readonly other: Digest
}

/** Funded interventions that share all three with the bid, by title. Only those that serve what it serves are compared. */
export function overlapping({ bid, bidId, joins, serving, systemDigest, places }: BidCase): Overlapping[] {
  const candidates = new Set(joins.joins.flatMap(({ systemNode }) => serving.straight(systemNode.id)))
  if (candidates.size === 0) return []
  const own = digestOf(bidId, bid)
  return serving.funded
    .filter((other) => candidates.has(other))
    .map((other) => ({ other, ...together(own, other, places, systemDigest) }))
    .filter((one) => one.places.length > 0 && one.groups.length > 0 && one.outcomes.length > 0)
}

/** Each overlap as a finding: to be settled, or where the two are never funded at the same time, to be known. */
export function overlapsFound(all: readonly Overlapping[]): Finding[] {
  return all.map((one) => {
    const { other, outcomes, funded } = one
    const until = other.awards.map(({ end }) => end).reduce((a, b) => (a > b ? a : b), '')
    const ends = until ? { context: funded === 'apart' ? 'apart' : 'until', until: sayDate(until) } : {}
    return finding('overlap', funded === 'apart' ? 'note' : 'settle', other.id, {
      params: {
        title: oneLine(other.title) || say('model.untitled'),
        places: sharedPlaces(one),
        groups: sentenceList(one.groups.map(groupName)),
        outcomes: sentenceList(outcomes.map(({ label }) => say('alignment.name', { name: oneLine(label) }))),
        ...ends,
      },
      systemNodes: outcomes.map(({ systemNode }) => systemNode),
      models: [other.id],
    })
  })
}

/** The places that are shared, as a list in a sentence. */
export function sharedPlaces({ places }: Pick<Together, 'places'>): string {
  const told = places.map(({ a, b, how, byName }) => {
    const [own, theirs] = [a, b].map(({ name, code }) => oneLine(name) || code)
    const ends = { own: own ?? '', theirs: theirs ?? '' }
    const place = own === theirs || how === 'same' ? ends.own : say(`alignment.place.${how}`, ends)
    return byName ? say('alignment.place.byName', { place }) : place
  })
  return sentenceList([...new Set(told)])
}

function groupName(group: SharedGroup): string {
  if (group.by !== 'ages') return oneLine(group.name)
  const { from, to } = group
  if (from === null) return say('alignment.ages.to', { to: to ?? '' })
  if (from === to) return say('alignment.ages.one', { age: from })
  return to === null ? say('alignment.ages.from', { from }) : say('alignment.ages', { from, to })
}
