import { expect, test } from 'vitest'
import { interventionsOf, rowOf, sayPeriod, sayPlace, sayTerm, sayTerms } from '../../../src/actions/interventions.ts'
import { sayAmounts, sayMoney, saySum } from '../../../src/actions/moneyWords.ts'
import type { Digest } from '../../../src/portfolio/digest.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { moneyOf } from '../../../src/portfolio/money.ts'
import { placesIndex } from '../../../src/portfolio/places.ts'
import { madeUpWorkspace, SYSTEM_ID } from '../../support/workspaces.ts'

const DIGESTS = madeUpWorkspace(10).models.map(({ id, file }) => digestOf(id, file.model))
const first = (): Digest => {
  const found = DIGESTS.find(({ id }) => id === 'made-1')
  if (!found) throw new Error('There is no first intervention')
  return found
}
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

test('the interventions are all models but the system model, whatever kind that says it is', () => {
  expect(interventionsOf(DIGESTS, SYSTEM_ID)).toHaveLength(10)
  expect(interventionsOf(DIGESTS, 'made-1').map(({ id }) => id)).not.toContain('made-1')
})

test('a row tells the money, the whole funding period and the outcomes served, each outcome once', () => {
  const award = { funder: '', programme: '', currency: 'GBP', amount: 1000 }
  const [contribution] = first().contributions
  if (!contribution) throw new Error('The first intervention contributes to nothing')
  const digest: Digest = {
    ...first(),
    awards: [
      { ...award, start: '2022-04-01', end: '2023-03-31' },
      { ...award, amount: null, start: '2021-04-01', end: '2022-03-31' },
    ],
    contributions: [
      contribution,
      { ...contribution, id: 'again', kind: 'enabling' },
      { ...contribution, id: 'elsewhere', systemModel: 'another', systemNode: 'o8' },
    ],
  }
  const row = rowOf(digest, SYSTEM_ID)
  expect(row.serves).toBe(1)
  expect(plain(sayPeriod(row))).toBe('1 Apr 2021 to 31 Mar 2023')
  expect(sayAmounts(row.money.amounts)).toBe('£1,000')
  expect(row.money.unknown).toBe(1)
  expect(rowOf(digest, SYSTEM_ID)).toBe(row)
  expect(rowOf(digest, 'another').serves).toBe(1)
})

test('a period of which one date is known says that one, and none says nothing', () => {
  const award = { funder: '', programme: '', currency: 'GBP', amount: 1000 }
  const said = (start: string, end: string) =>
    plain(sayPeriod(rowOf({ ...first(), awards: [{ ...award, start, end }] }, SYSTEM_ID)))
  expect(said('2022-04-01', '')).toBe('From 1 Apr 2022')
  expect(said('', '2022-04-01')).toBe('Until 1 Apr 2022')
  expect(said('2022-04-01', '2022-04-01')).toBe('1 Apr 2022')
  expect(said('2023-04-01', '2022-04-01')).toBe('1 Apr 2022 to 1 Apr 2023')
  expect(plain(sayPeriod({ start: '', end: '2022-04-01' }))).toBe('Until 1 Apr 2022')
  expect(sayPeriod({ start: '', end: '' })).toBe('')
})

test('a place that has a code and no name is called as the code lists call it', () => {
  const index = placesIndex([{ rows: [['E08000014', 'Sefton', 'MD', '']] }])
  expect(sayPlace({ code: 'E08000014', name: '' }, index)).toBe('Sefton')
  expect(sayPlace({ code: 'E08000014', name: 'The north' }, index)).toBe('The north')
  expect(sayPlace({ code: 'E05000001', name: ' ' }, index)).toBe('E05000001')
})

test('money is told by currency, and beside it for how many it is not known', () => {
  expect(saySum(12_500, 'GBP')).toBe('£12,500')
  expect(saySum(12.5, 'GBP')).toBe('£12.50')
  expect(saySum(7, '')).toBe('7')
  expect(saySum(7, 'money')).toBe('7 money')
  const award = { funder: '', programme: '', start: '', end: '' }
  const some: Digest[] = [
    {
      ...first(),
      awards: [
        { ...award, amount: 10, currency: 'GBP' },
        { ...award, amount: 5, currency: 'EUR' },
      ],
    },
    { ...first(), awards: [{ ...award, amount: null, currency: 'GBP' }] },
    { ...first(), awards: [] },
  ]
  expect(sayMoney(moneyOf(some))).toBe('€5 + £10 known, for 2 the money is not known')
  expect(sayMoney(moneyOf([]))).toBe('No money known')
})

test('known terms are said in words, and terms of somebody’s own as they stand', () => {
  expect(sayTerms(first())).toEqual(['Primary prevention', 'Prevention'])
  expect(sayTerm('tier', 'constructor')).toBe('constructor')
  expect(sayTerm('delivery', 'early-intervention')).toBe('Early intervention')
})
