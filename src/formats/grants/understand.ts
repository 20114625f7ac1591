import type { RawGrant, RemarkCode } from './grant.ts'
import { amountOf, endAfter, grantDate, isPostcode, type Understood } from './values.ts'

/** A grant as it was understood. Dates are '' and the amount null where nothing could be made of them. */
export interface Grant {
  readonly at: number
  readonly reference: string
  readonly title: string
  readonly description: string
  readonly provider: string
  readonly recipientId: string
  readonly funder: string
  readonly programme: string
  readonly amount: number | null
  readonly currency: string
  readonly awarded: string
  readonly start: string
  readonly end: string
  /** The months from which the end was worked out; null where it was given, or is not known. */
  readonly months: number | null
  readonly places: readonly { readonly code: string; readonly name: string; readonly type: string }[]
}

/** Notes down what has to be said about a field. */
export type Note = (code: RemarkCode, field: string, value?: string) => void

/** Reads the fields of a grant that are used; everything that cannot be used as it stands is noted. */
export function understand(raw: RawGrant, note: Note): Grant {
  const text = (path: string) => lineOf(raw.values.get(path))
  const provider = text('recipientOrganization/0/name')
  if (provider === '') note('no-recipient', 'recipientOrganization')
  if (sizeOf(raw, 'recipientOrganization') > 1) note('several-recipients', 'recipientOrganization', provider)
  if (sizeOf(raw, 'fundingOrganization') > 1) {
    note('several-funders', 'fundingOrganization', text('fundingOrganization/0/name'))
  }
  if (sizeOf(raw, 'plannedDates') > 1) note('several-dates', 'plannedDates')
  const reference = text('id')
  if (reference === '') note('no-id', 'id')
  const given = text('title')
  if (given === '') note('no-title', 'title')
  return {
    at: raw.at,
    reference,
    title: given || provider || reference,
    description: String(raw.values.get('description') ?? '').trim(),
    provider,
    recipientId: text('recipientOrganization/0/id'),
    funder: text('fundingOrganization/0/name'),
    programme: text('grantProgramme/0/title'),
    ...moneyOf(raw, note),
    awarded: read(raw, 'awardDate', grantDate, note),
    ...periodOf(raw, note),
    places: placesOf(raw, note),
  }
}

/** Text on one line, without blanks around it. */
function lineOf(value: string | number | boolean | undefined): string {
  return value === undefined ? '' : String(value).replaceAll(/\s+/g, ' ').trim()
}

function read<T>(
  raw: RawGrant,
  path: string,
  reader: (value: string | number | boolean | undefined) => Understood<T>,
  note: Note,
): T {
  const { value, remark } = reader(raw.values.get(path))
  if (remark) note(remark, path, lineOf(raw.values.get(path)))
  return value
}

function moneyOf(raw: RawGrant, note: Note): Pick<Grant, 'amount' | 'currency'> {
  const amount = read(raw, 'amountAwarded', amountOf, note)
  const said = lineOf(raw.values.get('currency')).toUpperCase()
  const isCurrency = /^[A-Z]{3}$/.test(said)
  if (said === '' && amount !== null) note('currency-missing', 'currency')
  else if (said !== '' && !isCurrency) note('currency-unread', 'currency', said)
  return { amount, currency: isCurrency ? said : '' }
}

function periodOf(raw: RawGrant, note: Note): Pick<Grant, 'start' | 'end' | 'months'> {
  const start = read(raw, 'plannedDates/0/startDate', grantDate, note)
  const end = read(raw, 'plannedDates/0/endDate', grantDate, note)
  if (start && end && end < start) {
    note('dates-crossed', 'plannedDates/0/endDate', end)
    return { start, end: '', months: null }
  }
  const duration = lineOf(raw.values.get('plannedDates/0/duration'))
  if (end || duration === '') return { start, end, months: null }
  const months = /^\d{1,3}(?:\.0+)?$/.test(duration) ? Number(duration) : 0
  const worked = start ? endAfter(start, months) : ''
  if (start === '') note('duration-alone', 'plannedDates/0/duration', duration)
  else note(worked ? 'duration-used' : 'duration-unread', 'plannedDates/0/duration', duration)
  return { start, end: worked, months: worked ? months : null }
}

function placesOf(raw: RawGrant, note: Note): Grant['places'] {
  const places = new Map<string, Grant['places'][number]>()
  for (const at of numbersOf(raw, 'beneficiaryLocation')) {
    const place = `beneficiaryLocation/${at}`
    const said = lineOf(raw.values.get(`${place}/geoCode`))
    const name = lineOf(raw.values.get(`${place}/name`))
    if (isPostcode(said)) note('postcode', `${place}/geoCode`)
    const code = isPostcode(said) ? '' : said
    const type = code ? lineOf(raw.values.get(`${place}/geoCodeType`)) : ''
    if (code || name) places.set(`${code} ${name}`, { code, name, type })
  }
  return [...places.values()]
}

function numbersOf(raw: RawGrant, list: string): readonly number[] {
  const numbers = new Set<number>()
  for (const path of raw.values.keys()) {
    const [name, at] = path.split('/')
    if (name === list && at !== undefined && /^\d+$/.test(at)) numbers.add(Number(at))
  }
  return [...numbers].toSorted((a, b) => a - b)
}

function sizeOf(raw: RawGrant, list: string): number {
  return numbersOf(raw, list).length
}
