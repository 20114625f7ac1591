import type { Link } from '../model/sharing/api.ts'
import { CODE_HOURS } from '../model/sharing/limits.ts'
import { say, sayDate } from '../words/words.ts'
import { sayMoment } from './homeWords.ts'

/** How long the access by a link may last. */
export const SPANS = ['day', 'week', 'months', 'year', 'never'] as const
export type Span = (typeof SPANS)[number]
export const USUAL_SPAN: Span = 'months'

/** When access of that span ends, given now; both ISO 8601 in UTC. Null: it does not end by itself. */
export function endOf(span: Span, now: string): string | null {
  if (span === 'never') return null
  const end = new Date(now)
  if (span === 'day') end.setUTCDate(end.getUTCDate() + 1)
  else if (span === 'week') end.setUTCDate(end.getUTCDate() + 7)
  else if (span === 'months') end.setUTCMonth(end.getUTCMonth() + 3)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  return end.toISOString()
}

/** When a room that is opened now closes by itself. */
export function roomEnd(now: string): string {
  return new Date(Date.parse(now) + CODE_HOURS * 3_600_000).toISOString()
}

/** Whether a link lets people in, or keeps those in who came by it. */
function works(link: Link, now: string): boolean {
  return link.revoked === null && (link.expires === null || link.expires > now)
}

export interface SortedLinks {
  readonly working: readonly Link[]
  readonly past: readonly Link[]
}

/** Links that work and those that do not any more, newest first. */
export function sortLinks(links: readonly Link[], now: string): SortedLinks {
  const newest = links.toSorted((a, b) => (a.made < b.made ? 1 : a.made > b.made ? -1 : a.id < b.id ? -1 : 1))
  return { working: newest.filter((link) => works(link, now)), past: newest.filter((link) => !works(link, now)) }
}

/** The links of rooms that are open now. */
export function roomsAmong(links: readonly Link[], now: string): readonly Link[] {
  return links.filter((link) => link.code && works(link, now))
}

/** What a link is called in a list and in a sentence. */
export function labelOf(link: Pick<Link, 'label'>): string {
  return link.label.trim() || say('sharing.links.noLabel')
}

/** When a link ends or ended, in words. */
export function sayEnd(link: Pick<Link, 'expires' | 'revoked'>, now: string): string {
  if (link.revoked !== null) return say('sharing.links.endedOn', { date: sayDate(link.revoked) })
  if (link.expires === null) return say('sharing.links.noEnd')
  if (link.expires <= now) return say('sharing.links.ranOut', { date: sayMoment(link.expires) })
  return say('sharing.links.ends', { date: sayMoment(link.expires) })
}

/** Who made a link, and when: the first one is the server's own. */
export function sayMade({ made, madeBy }: Pick<Link, 'made' | 'madeBy'>): string {
  const date = sayDate(made)
  return madeBy === '' ? say('sharing.links.madeHere', { date }) : say('sharing.links.made', { name: madeBy, date })
}

/** How much a link was used, in words. */
export function sayUse({ uses, lastUsed }: Pick<Link, 'uses' | 'lastUsed'>): string {
  if (lastUsed === null) return say('sharing.links.unused')
  return say('sharing.links.used', { count: uses, date: sayDate(lastUsed) })
}

/** The address of this app without what stands after #, and without a query. */
export function baseOf(address: string): string {
  return address.replace(/[?#].*$/, '')
}

/** The whole address that lets people in by a link's token, or by a room's code: that one is short, and its picture easy to scan. */
export function linkAddress(base: string, tokenOrCode: string): string {
  return `${base}#/join/${encodeURIComponent(tokenOrCode)}`
}

/** The address to read out and to type, where a code is asked for. */
export function spokenAddress(base: string): string {
  return `${base.replace(/^https?:\/\//, '')}#/join`
}
