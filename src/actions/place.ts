import { type Placed, placeOf } from '../document/placeHere.ts'
import type { Decision, Model, Version, Versions } from '../model/model.ts'
import { about } from '../model/queries/about.ts'
import { byMoment } from '../model/queries/comments.ts'
import { versionsInOrder } from '../model/queries/versions.ts'
import { daysOf } from '../portfolio/money.ts'
import { say, sayDate } from '../words/words.ts'
import { sayAmounts } from './moneyWords.ts'

/** One of the facts that say which intervention this is. */
export interface PlaceFact {
  readonly name: string
  readonly text: string
}

/** What was decided about the bid that this intervention was, and the version that keeps what it promised. */
export interface Decided {
  readonly decision: Decision
  readonly promised: Version | null
}

/** The place of a model in its system, and once more when the way to it failed: null when it cannot be known. */
export async function lookUpPlace(modelId: string): Promise<Placed | null> {
  return placeOf(modelId).catch(() => null)
}

/** Provider, people, places and funding, those that are known. */
export function placeFacts(model: Model): readonly PlaceFact[] {
  const { provider, targetGroup, ageFrom, ageTo, place, status } = about(model)
  const people = [targetGroup.trim(), /\d/.test(targetGroup) ? '' : sayAges(ageFrom, ageTo)].filter(Boolean).join(', ')
  const names = [...model.places.values()].map(({ name, code }) => name.trim() || code)
  const where = names.length > 0 ? [...new Set(names)].toSorted((a, b) => a.localeCompare(b)).join(', ') : place.trim()
  // What was declined was only asked for.
  const asks = status === 'proposed' || status === 'declined'
  return [
    { name: say('place.provider'), text: provider.trim() },
    { name: say('place.for'), text: people },
    { name: say('place.where'), text: where },
    { name: say(asks ? 'place.money.asked' : 'place.money'), text: sayFunding(model) },
  ].filter(({ text }) => text !== '')
}

/** The decision that was made last, with the first version after it that is not a bid; null without a decision. */
export function decidedOf(versions: Pick<Versions, 'decisions' | 'versions'>): Decided | null {
  const decision = [...versions.decisions.values()].toSorted(byMoment).at(-1)
  if (!decision) return null
  const first = versionsInOrder(versions).find(({ kind, number }) => kind === 'version' && number === 1)
  return { decision, promised: decision.outcome === 'not-now' ? null : (first ?? null) }
}

function sayAges(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return say('place.ages', { from, to })
  if (from !== null) return say('place.ages.from', { from })
  return to === null ? '' : say('place.ages.to', { to })
}

/** Each funding in a few words: who, how much, from when to when. Nothing is added up. */
function sayFunding({ awards }: Pick<Model, 'awards'>): string {
  const inOrder = [...awards.values()].toSorted((a, b) => (a.order < b.order ? -1 : 1))
  return inOrder
    .map((award) => {
      const { funder, amount, currency } = award
      const sum = amount === null ? '' : sayAmounts([{ amount, currency, awards: 1 }])
      return [funder.trim(), sum, sayDays(award)].filter(Boolean).join(', ')
    })
    .filter(Boolean)
    .join('; ')
}

function sayDays(award: { readonly start: string; readonly end: string }): string {
  const days = daysOf(award)
  if (!days) return ''
  if (award.start === '') return say('place.period.until', { end: sayDate(award.end) })
  if (award.end === '') return say('place.period.from', { start: sayDate(award.start) })
  return say('place.period', { start: sayDate(days.start), end: sayDate(days.end) })
}
