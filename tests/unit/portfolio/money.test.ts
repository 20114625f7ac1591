import { expect, test } from 'vitest'
import { bandsOf, daysOf, inCommon, meet, moneyOf } from '../../../src/portfolio/money.ts'
import { award, intervention } from '../../support/portfolio.ts'

const funded = (...awards: ReturnType<typeof award>[]) => intervention('m', { awards })

test('amounts are summed by currency, and what is not known is counted and in no sum', () => {
  const money = moneyOf([
    funded(award(0.1), award(0.2), award(null), award(5, { currency: ' eur' })),
    funded(award(100, { currency: '' })),
    funded(),
  ])
  expect(money).toEqual({
    amounts: [
      { currency: '', amount: 100, awards: 1 },
      { currency: 'EUR', amount: 5, awards: 1 },
      { currency: 'GBP', amount: 0.3, awards: 2 },
    ],
    unknown: 1,
    without: 1,
  })
})

test('an award of nought is known, and is not the same as one that is not known', () => {
  expect(moneyOf(funded(award(0))).amounts).toEqual([{ currency: 'GBP', amount: 0, awards: 1 }])
  expect(moneyOf(funded(award(null))).amounts).toEqual([])
})

test('a period takes whole awards that have a day in it; those without a date are not among them', () => {
  const year = { start: '2025-04-01', end: '2026-03-31' }
  const digest = funded(
    award(1, { start: '2024-04-01', end: '2025-04-01' }),
    award(2, { start: '2026-04-01', end: '2027-03-31' }),
    award(4, { start: '', end: '2025-06-30' }),
    award(8),
    award(null, { start: '2025-05-01', end: '2025-05-01' }),
  )
  expect(moneyOf(digest, year)).toEqual({
    amounts: [{ currency: 'GBP', amount: 5, awards: 2 }],
    unknown: 1,
    without: 0,
  })
  expect(moneyOf(funded(award(8)), year).without).toBe(1)
})

test('days of an award: one date is that day, dates the wrong way round are turned, none is none', () => {
  expect(daysOf({ start: '2025-01-01', end: '' })).toEqual({ start: '2025-01-01', end: '2025-01-01' })
  expect(daysOf({ start: '', end: '2025-01-02' })).toEqual({ start: '2025-01-02', end: '2025-01-02' })
  expect(daysOf({ start: '2025-02-01', end: '2025-01-01' })).toEqual({ start: '2025-01-01', end: '2025-02-01' })
  expect(daysOf({ start: '', end: '' })).toBeNull()
})

test('periods meet on their last day, and an open side has no end', () => {
  const first = { start: '2025-01-01', end: '2025-01-31' }
  expect(meet(first, { start: '2025-01-31', end: '2025-02-28' })).toBe(true)
  expect(meet(first, { start: '2025-02-01', end: '' })).toBe(false)
  expect(inCommon(first, { start: '', end: '' })).toEqual(first)
  expect(inCommon({ start: '2025-01-15', end: '' }, first)).toEqual({ start: '2025-01-15', end: '2025-01-31' })
})

test('a band holds the whole known money of an intervention, and there is none while an amount is not known', () => {
  expect(bandsOf(funded(award(9_999.99)))).toEqual([{ currency: 'GBP', from: 0, to: 10_000 }])
  expect(bandsOf(funded(award(6_000), award(4_000)))).toEqual([{ currency: 'GBP', from: 10_000, to: 25_000 }])
  expect(bandsOf(funded(award(1e9)))).toEqual([{ currency: 'GBP', from: 250_000, to: null }])
  expect(bandsOf(funded(award(-5)))).toEqual([{ currency: 'GBP', from: 0, to: 10_000 }])
  expect(bandsOf(funded(award(5), award(null)))).toBeNull()
  expect(bandsOf(funded())).toBeNull()
})
