import { addDays, dateOf, monthEnd, monthStart, partsOf } from '../../monitoring/dates.ts'
import type { RemarkCode } from './grant.ts'

/** A value as it was understood, with what has to be said about it. */
export interface Understood<T> {
  readonly value: T
  readonly remark: RemarkCode | null
}

/**
 * An amount of money. The standard wants a plain number. "£25,000.00" is read and said to have been; anything else ("TBC",
 * "10k", a negative number) is null, for a person to find out.
 */
export function amountOf(raw: string | number | boolean | undefined): Understood<number | null> {
  if (raw === undefined || raw === '') return { value: null, remark: 'amount-missing' }
  if (typeof raw === 'number') {
    return Number.isFinite(raw) && raw >= 0 ? { value: raw, remark: null } : { value: null, remark: 'amount-unread' }
  }
  const text = String(raw).trim()
  if (/^\d{1,15}(?:\.\d+)?$/.test(text)) return { value: Number(text), remark: null }
  if (/^[£$€]?\s?(?:\d{1,3}(?:,\d{3}){0,4}|\d{1,15})(?:\.\d{1,2})?$/.test(text)) {
    return { value: Number(text.replaceAll(/[^\d.]/g, '')), remark: 'amount-read' }
  }
  return { value: null, remark: 'amount-unread' }
}

/**
 * A date of the calendar. The standard wants 2022-04-01, or a moment that begins so. 13/04/2022 is read and said to have
 * been; 03/04/2022 is not, since day and month could change places; a year or a month alone is no date either.
 */
export function grantDate(raw: string | number | boolean | undefined): Understood<string> {
  const text = raw === undefined ? '' : String(raw).trim()
  if (text === '') return { value: '', remark: null }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text)
  if (iso) return found(dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), null)
  if (/^\d{4}(?:-\d{2})?$/.test(text)) return { value: '', remark: 'date-part' }
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/.exec(text)
  if (!slashed) return { value: '', remark: 'date-unread' }
  const [day, month, year] = slashed.slice(1).map(Number) as [number, number, number]
  if (day <= 12 && month <= 12 && day !== month) return { value: '', remark: 'date-order' }
  return found(month <= 12 ? dateOf(year, month, day) : null, 'date-read')
}

function found(date: string | null, remark: RemarkCode | null): Understood<string> {
  return date === null ? { value: '', remark: 'date-unread' } : { value: date, remark }
}

/**
 * The last day of a period of whole months, or '' where the months are not a whole number from 1 to 600. A year from
 * 1 April 2022 ends on 31 March 2023.
 */
export function endAfter(start: string, months: number): string {
  if (!Number.isInteger(months) || months < 1 || months > 600) return ''
  const { year, month, day } = partsOf(start)
  const lastDay = monthEnd(year, month + months)
  // The period that began on the 31st ends with a month that has none.
  return day > partsOf(lastDay).day ? lastDay : addDays(monthStart(year, month + months), day - 2)
}

const TITLED = '(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|reverend|sir|dame|lady|lord)\\.?\\s+\\p{L}'
const TITLES = new RegExp(`^${TITLED}`, 'iu')
/** Between people, each with a title: "Mr and Mrs Smith". An "and" before anything else is that of an organisation. */
const BETWEEN_PEOPLE = new RegExp(`(?:\\band\\b|[&+/,])\\s*(?=${TITLED})`, 'giu')
const SAYS_SO = /^(?:an?\s+)?(?:private\s+|grant to (?:an? )?)?individuals?\b/i
const ORGANISED =
  /\b(?:ltd|limited|cic|cio|plc|llp|trust|foundation|charity|charities|group|club|centre|association|society|school|church|community|project|company|council|university|college|and|partnership|service|services|theatre|house|hospice|home|homes|academy)\b|&|['’]s\b/i

/** Whether a recipient's name is a person's, or says that it is one. Grants to people are never taken in. */
export function isPerson(name: string, type: string): boolean {
  if (/\bindividual\b/i.test(type)) return true
  const said = name.replaceAll(BETWEEN_PEOPLE, ' ')
  return (SAYS_SO.test(said) || TITLES.test(said)) && !ORGANISED.test(said)
}

/** Whether a code of a place is a postcode, which can point at a home. */
export function isPostcode(code: string): boolean {
  return /^\s*[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\s*$/i.test(code)
}
