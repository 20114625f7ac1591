import { STATUSES, type Status } from '../model/records/profile.ts'
import { ALL, type Choice, CHOICES, type PortfolioFilter } from '../portfolio/filter.ts'
import { type Sort, SORTS } from '../portfolio/sort.ts'

/** What the list of interventions shows, as it stands behind the question mark of its address. */
export interface ListAddress {
  readonly filter: PortfolioFilter
  readonly sort: Sort
}

const NAMES: Readonly<Record<Choice, string>> = {
  statuses: 'status',
  providers: 'provider',
  tiers: 'tier',
  deliveryModels: 'delivery',
  places: 'place',
  priorities: 'priority',
  groups: 'group',
}
/** A link is somebody else's words: no more of it is read than a person could have chosen. */
const MOST_VALUES = 50
const LONGEST = 300

/** Reads what stands behind the question mark. What is not understood asks for nothing. */
export function readListAddress(query: string): ListAddress {
  const params = new URLSearchParams(query)
  const choices = Object.fromEntries(CHOICES.map((field) => [field, valuesOf(params, NAMES[field])])) as Record<
    Choice,
    readonly string[]
  >
  return {
    filter: {
      ...ALL,
      ...choices,
      statuses: choices.statuses.filter(isStatus),
      text: (params.get('q') ?? '').slice(0, LONGEST),
      from: dayOf(params.get('from')),
      to: dayOf(params.get('to')),
      least: sumOf(params.get('least')),
      most: sumOf(params.get('most')),
      moneyUnknown: params.get('unknown') === 'yes',
    },
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'title',
  }
}

/** The same as text, '' for the list as it is at first. */
export function writeListAddress({ filter, sort }: ListAddress): string {
  const params = new URLSearchParams()
  if (filter.text.trim()) params.set('q', filter.text)
  for (const field of CHOICES) for (const value of filter[field]) params.append(NAMES[field], value)
  if (filter.from) params.set('from', filter.from)
  if (filter.to) params.set('to', filter.to)
  if (filter.least !== null) params.set('least', String(filter.least))
  if (filter.most !== null) params.set('most', String(filter.most))
  if (filter.moneyUnknown) params.set('unknown', 'yes')
  if (sort !== 'title') params.set('sort', sort)
  return params.toString()
}

function valuesOf(params: URLSearchParams, name: string): readonly string[] {
  const values = params.getAll(name).slice(0, MOST_VALUES)
  return [...new Set(values.map((value) => value.slice(0, LONGEST)))]
}

function isStatus(value: string): value is Status {
  return STATUSES.some((status) => status === value)
}

function dayOf(value: string | null): string {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : ''
}

function sumOf(value: string | null): number | null {
  const sum = value === null || value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(sum) ? sum : null
}
