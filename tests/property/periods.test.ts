import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, monthEnd, monthStart } from '../../src/monitoring/dates.ts'
import { formatPeriod, periodOf, readPeriod } from '../../src/monitoring/periods.ts'
import type { Period } from '../../src/monitoring/periods.ts'

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

function returns(period: Period): void {
  expect(readPeriod(formatPeriod(period)), formatPeriod(period)).toEqual({ ok: true, period })
}

it('reads back the label of every month, quarter, half and year from 1950 to 2100', () => {
  for (let year = 1950; year <= 2100; year++) {
    for (let month = 1; month <= 12; month++) returns(periodOf(monthStart(year, month), monthEnd(year, month)))
    for (const month of [1, 4, 7, 10]) returns(periodOf(monthStart(year, month), monthEnd(year, month + 2)))
    for (const month of [1, 4, 7, 10]) returns(periodOf(monthStart(year, month), monthEnd(year, month + 5)))
    for (const month of [1, 4, 9]) returns(periodOf(monthStart(year, month), monthEnd(year, month + 11)))
  }
})

it(`reads back the label of any span of days or months (seed ${SEED})`, () => {
  const day = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays('1970-01-01', days))
  const days = fc
    .tuple(day, fc.integer({ min: 0, max: 4000 }))
    .map(([start, length]) => periodOf(start, addDays(start, length)))
  const months = fc
    .tuple(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 48 }))
    .map(([year, month, length]) => periodOf(monthStart(year, month), monthEnd(year, month + length)))
  fc.assert(fc.property(fc.oneof(days, months), returns), { seed: SEED, numRuns: 2000 })
})

it(`never throws, and reads nothing that runs backwards (seed ${SEED})`, () => {
  const piece = fc.constantFrom(
    'Q1',
    'h2',
    '2022',
    '22/23',
    '2022-23',
    '0000',
    '9999',
    'Jan',
    'Mar-Feb',
    'to',
    '-',
    '/',
    '(',
    ')',
    'FY',
    '31',
    'year to',
    '01/02/2003',
    'academic year',
    '¹',
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')),
    fc.string(),
  )
  const property = fc.property(text, (written) => {
    const read = readPeriod(written)
    if (read.ok) expect(read.period.start <= read.period.end).toBe(true)
    else if (read.code === 'period-ambiguous') expect(read.readings?.length).toBeGreaterThan(1)
  })
  fc.assert(property, { seed: SEED, numRuns: 5000 })
})
