import { expect, test } from 'vitest'
import { askedOf } from '../../../src/portfolio/asked.ts'
import { type Theory, theory } from '../../support/theory.ts'

const TODAY = '2025-08-15'

const asked = (build: (it: Theory) => Theory, today = TODAY) => {
  const built = build(theory().outcome('calm').outcome('safe'))
  return askedOf(built.build(), built.buildData(), today)
}
const next = (build: (it: Theory) => Theory, today = TODAY) => asked(build, today)[0]?.next
const quarterly = (it: Theory) => it.indicator('kept', ['calm'], { frequency: 'quarterly' })

test('what is asked is told with its definition, its cards and how it is broken down', () => {
  const [one, ...others] = asked((it) =>
    it
      .indicator('kept', ['safe', 'calm'], {
        title: 'Tenancies kept',
        definition: 'Still there after six months',
        type: 'percentage',
        unit: '%',
        unitOfCount: 'households',
        basis: 'closed-in-period',
        numerator: 'kept',
        denominator: 'all',
        frequency: 'quarterly',
        source: 'Case files',
        owner: 'Shelter',
      })
      .disaggregation('age', 'kept', ['18 to 25', 'unknown']),
  )
  expect(others).toEqual([])
  expect(one).toEqual({
    id: 'kept',
    title: 'Tenancies kept',
    definition: 'Still there after six months',
    type: 'percentage',
    unit: '%',
    unitOfCount: 'households',
    basis: 'closed-in-period',
    numerator: 'kept',
    denominator: 'all',
    frequency: 'quarterly',
    source: 'Case files',
    owner: 'Shelter',
    nodes: [
      { id: 'calm', label: 'CALM' },
      { id: 'safe', label: 'SAFE' },
    ],
    disaggregations: [{ dimension: 'age', categories: ['18 to 25', 'unknown'] }],
    last: null,
    next: { start: '2025-07-01', end: '2025-09-30', state: 'coming' },
    target: null,
  })
})

test('an indicator on no card is not asked for', () => {
  expect(asked((it) => it.indicator('kept', []))).toEqual([])
})

test('the period after the last value comes next, and is due once it has ended', () => {
  const reported = (it: Theory) => quarterly(it).observation('o', 'kept', 4, { start: '2025-01-01', end: '2025-03-31' })
  expect(next(reported)).toEqual({ start: '2025-04-01', end: '2025-06-30', state: 'due' })
  expect(next(reported, '2025-06-30')?.state).toBe('coming')
  expect(next(reported, '2025-07-01')?.state).toBe('due')
  expect(asked(reported)[0]?.last).toEqual({ start: '2025-01-01', end: '2025-03-31', value: 4, status: 'final' })
})

test('a value of any place, hidden or missing, counts as reported; one that is not due does not', () => {
  const at = (status: 'suppressed' | 'missing' | 'not-due') => (it: Theory) =>
    quarterly(it)
      .observation('o', 'kept', 3, { start: '2025-01-01', end: '2025-03-31', place: 'Sefton' })
      .observation('p', 'kept', null, { status, place: 'Liverpool' })
  expect(asked(at('suppressed'))[0]?.last).toMatchObject({ end: '2025-06-30', value: null, status: 'suppressed' })
  expect(next(at('missing'))?.start).toBe('2025-07-01')
  expect(next(at('not-due'))?.start).toBe('2025-04-01')
})

test('after a value of another length the period that its next day is in comes next', () => {
  const yearly = (it: Theory) => quarterly(it).observation('o', 'kept', 4, { start: '2024-04-01', end: '2025-04-30' })
  expect(next(yearly)).toMatchObject({ start: '2025-04-01', end: '2025-06-30' })
})

test('before the first value the period of the first target of that length comes next', () => {
  const target = (it: Theory) =>
    quarterly(it).target('year', 'kept', 40).target('q3', 'kept', 10, { start: '2025-10-01', end: '2025-12-31' })
  expect(asked(target)[0]).toMatchObject({
    next: { start: '2025-10-01', end: '2025-12-31', state: 'coming' },
    target: { start: '2025-10-01', end: '2025-12-31', value: 10 },
  })
})

test('before the first value and target the period in which funding starts comes next', () => {
  const award = { funder: '', programme: '', amount: null, currency: 'GBP', end: '', awarded: '', reference: '' }
  const funded = (it: Theory) =>
    quarterly(it)
      .put('awards', { id: 'w', ...award, start: '2025-02-10', source: '', note: '', order: 'a0' })
      .put('awards', { id: 'v', ...award, start: '', source: '', note: '', order: 'a1' })
  expect(next(funded)).toEqual({ start: '2025-01-01', end: '2025-03-31', state: 'due' })
})

test.each([
  ['monthly', '2025-08-01', '2025-08-31'],
  ['quarterly', '2025-07-01', '2025-09-30'],
  ['six-monthly', '2025-04-01', '2025-09-30'],
  ['yearly', '2025-04-01', '2026-03-31'],
] as const)('a %s indicator runs by financial periods', (frequency, start, end) => {
  expect(next((it) => it.indicator('kept', ['calm'], { frequency }))).toMatchObject({ start, end })
})

test('in January to March the financial year is the one that began the April before', () => {
  expect(next((it) => it.indicator('kept', ['calm'], { frequency: 'yearly' }), '2026-02-01')).toMatchObject({
    start: '2025-04-01',
    end: '2026-03-31',
  })
})

test('without a frequency nothing is said to be due', () => {
  expect(next((it) => it.indicator('kept', ['calm']).target('t', 'kept', 4))).toBeNull()
})

test('what is asked for once is due with its target, and not after a value', () => {
  const once = (it: Theory) => it.indicator('kept', ['calm'], { frequency: 'once' }).target('t', 'kept', 4)
  expect(next(once)).toEqual({ start: '2025-04-01', end: '2026-03-31', state: 'coming' })
  expect(next((it) => once(it).observation('o', 'kept', 4))).toBeNull()
})

test('without a target for the period the soonest one after it is told', () => {
  const reported = (it: Theory) =>
    quarterly(it).target('year', 'kept', 40).target('old', 'kept', 9, { start: '2024-04-01', end: '2025-03-31' })
  expect(asked(reported)[0]?.target).toEqual({ start: '2025-04-01', end: '2026-03-31', value: 40 })
})
