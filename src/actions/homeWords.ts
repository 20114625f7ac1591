import type { ShelfEntry } from '../document/shelf.ts'
import { STAGE_KINDS, type StageKind } from '../model/records/stage.ts'
import { say, sayDate, sayNumber } from '../words/words.ts'

/** How many cards of one kind of stage a model has, with the word that goes after the number. */
export interface KindCount {
  readonly kind: StageKind
  readonly count: number
  readonly words: string
}

/** Cards by kind of stage, in the order in which the kinds first stand in the model. Stages of one kind add up. */
export function countsByKind(stages: ShelfEntry['stages']): readonly KindCount[] {
  const counts = new Map<StageKind, number>()
  for (const stage of stages) {
    const kind = STAGE_KINDS.find((known) => known === stage.kind)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + stage.count)
  }
  return [...counts].map(([kind, count]) => ({ kind, count, words: say(`home.kind.${kind}`, { count }) }))
}

/** Counts in one sentence part: "12 cards: 4 activities, 8 outcomes". */
export function sayCounts(stages: ShelfEntry['stages']): string {
  const kinds = countsByKind(stages).filter(({ count }) => count > 0)
  const cards = say('count.cards', { count: kinds.reduce((sum, { count }) => sum + count, 0) })
  if (kinds.length === 0) return cards
  const parts = kinds.map(({ count, words }) => `${sayNumber(count)} ${words}`)
  return say('home.text.counts', { cards, parts: parts.join(', ') })
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A moment as seen from `now`, both ISO 8601: "2 hours ago", and the date itself from a month on. */
export function sayAgo(moment: string, now: string): string {
  const passed = Date.parse(now) - Date.parse(moment)
  if (Number.isNaN(passed)) return ''
  if (passed < MINUTE) return say('home.ago.now')
  if (passed < HOUR) return say('home.ago.minutes', { count: Math.floor(passed / MINUTE) })
  if (passed < DAY) return say('home.ago.hours', { count: Math.floor(passed / HOUR) })
  if (passed < 30 * DAY) return say('home.ago.days', { count: Math.floor(passed / DAY) })
  return sayDate(moment)
}

/** A moment (ISO 8601) with its time of day on this device: 12 June 2022 at 14:05. */
export function sayMoment(moment: string): string {
  if (!moment) return ''
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment))
}

/** A size in bytes as people read it: "48 KB". Never less than 1 KB. */
export function sayBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1000) return say('home.size.kb', { size: sayNumber(kilobytes) })
  const megabytes = bytes / (1024 * 1024)
  if (megabytes < 1000) return say('home.size.mb', { size: sayNumber(megabytes, { maximumFractionDigits: 1 }) })
  return say('home.size.gb', { size: sayNumber(megabytes / 1024, { maximumFractionDigits: 1 }) })
}
