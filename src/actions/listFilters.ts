import { ALL, type Choice, CHOICES, type PortfolioFilter } from '../portfolio/filter.ts'
import type { Facet, Facets } from '../portfolio/facets.ts'
import { DELIVERY_MODELS, STATUSES, TIERS } from '../model/records/profile.ts'
import { say } from '../words/words.ts'
import { sayDay, sayStatus, sayTerm } from './interventions.ts'
import { saySum } from './moneyWords.ts'

/** One thing that is asked for, as a chip that can be removed. */
export interface FilterChip {
  readonly id: string
  readonly words: string
  /** The filter without it. */
  readonly without: PortfolioFilter
}

/** What a filter asks for, one by one; the words of the search stand in their field and are no chip. */
export function chipsOf(filter: PortfolioFilter, facets: Facets): readonly FilterChip[] {
  const chips: FilterChip[] = CHOICES.flatMap((field) =>
    filter[field].map((value) => ({
      id: `${field} ${value}`,
      words: say('workspace.filter.chip', {
        filter: say(`workspace.filter.${field}`),
        value: sayChoice(field, facets[field].find((facet) => facet.value === value) ?? { value, name: value }),
      }),
      without: toggled(filter, field, value),
    })),
  )
  const { from, to, least, most, moneyUnknown } = filter
  if (from) chips.push(chip('from', { date: sayDay(from) }, { ...filter, from: '' }))
  if (to) chips.push(chip('to', { date: sayDay(to) }, { ...filter, to: '' }))
  if (least !== null) chips.push(chip('least', { sum: saySum(least, '') }, { ...filter, least: null }))
  if (most !== null) chips.push(chip('most', { sum: saySum(most, '') }, { ...filter, most: null }))
  if (moneyUnknown) chips.push(chip('unknown', {}, { ...filter, moneyUnknown: false }))
  return chips
}

function chip(
  id: 'from' | 'to' | 'least' | 'most' | 'unknown',
  params: Readonly<Record<string, string>>,
  without: PortfolioFilter,
): FilterChip {
  return { id, words: say(`workspace.filter.chip.${id}`, params), without }
}

/** The filter with a value chosen that was not, or not chosen that was. */
export function toggled(filter: PortfolioFilter, field: Choice, value: string): PortfolioFilter {
  if (field === 'statuses') {
    const status = STATUSES.find((known) => known === value)
    if (status === undefined) return filter
    const { statuses } = filter
    return {
      ...filter,
      statuses: statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status],
    }
  }
  const chosen = filter[field]
  return { ...filter, [field]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] }
}

/** Whether a filter asks for nothing. */
export function asksNothing(filter: PortfolioFilter): boolean {
  const { text, from, to, least, most, moneyUnknown } = filter
  const chosen = CHOICES.some((field) => filter[field].length > 0)
  return !chosen && text.trim() === '' && !from && !to && least === null && most === null && !moneyUnknown
}

/** Asks for nothing but the words of the search. */
export function onlyWords(filter: PortfolioFilter): PortfolioFilter {
  return { ...ALL, text: filter.text }
}

const ORDERS: Partial<Readonly<Record<Choice, readonly string[]>>> = {
  statuses: ['proposed', 'funded', 'ended', 'declined', ''],
  tiers: [...TIERS, ''],
  deliveryModels: [...DELIVERY_MODELS, ''],
}

/** The values of a field in the order in which they are read; none where nothing is said of any intervention. */
export function facetsInOrder(field: Choice, facets: readonly Facet[]): readonly Facet[] {
  if (facets.every(({ value }) => value === '')) return []
  const order = ORDERS[field]
  if (!order) return facets
  // Words of somebody's own come after the known ones.
  const place = ({ value }: Facet) => (order.includes(value) ? order.indexOf(value) : order.length)
  return facets.toSorted((a, b) => place(a) - place(b))
}

/** A value of a field in words. */
export function sayChoice(field: Choice, { value, name }: Pick<Facet, 'value' | 'name'>): string {
  if (field === 'statuses') return sayStatus(STATUSES.find((status) => status === value) ?? '')
  if (value === '') return say('workspace.unknown')
  if (field === 'tiers') return sayTerm('tier', value)
  if (field === 'deliveryModels') return sayTerm('delivery', value)
  return name || value
}
