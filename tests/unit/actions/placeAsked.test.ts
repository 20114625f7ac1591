import { beforeAll, expect, test } from 'vitest'
import { askedRows } from '../../../src/actions/placeAsked.ts'
import { DAYS_TO_RETURN, dueOf, sayDistance } from '../../../src/actions/placeDue.ts'
import { addDays } from '../../../src/monitoring/dates.ts'
import { teachAll } from '../../../src/words/all.ts'
import { type Theory, theory } from '../../support/theory.ts'

beforeAll(teachAll)

const Q2 = { start: '2025-07-01', end: '2025-09-30', state: 'coming' } as const
const FUNDED = { status: 'funded', until: '' } as const
const due = (today: string, funded: Parameters<typeof dueOf>[2] = FUNDED) =>
  dueOf({ next: Q2, frequency: 'quarterly' }, today, funded)

test.each([
  ['2025-09-09', 'coming', 'Due in 3 weeks'],
  ['2025-09-29', 'coming', 'Due in 1 day'],
  ['2025-09-30', 'due', 'Due today'],
  ['2025-10-01', 'due', 'Due now'],
  [addDays(Q2.end, DAYS_TO_RETURN), 'due', 'Due now'],
  [addDays(Q2.end, DAYS_TO_RETURN + 1), 'late', 'Late by 1 day'],
  ['2026-02-01', 'late', 'Late by 3 months'],
])('on %s the return of a quarter to 30 September is %s', (today, state, words) => {
  expect(due(today)).toMatchObject({ state, words })
})

test('a period says whether it has ended', () => {
  expect(due('2025-09-30').period).toBe('Q2 2025/26, which ends on 30 September 2025')
  expect(due('2025-10-01').period).toBe('Q2 2025/26, which ended on 30 September 2025')
})

test('nothing is late of a bid, nor after the funding has ended', () => {
  expect(due('2027-01-01', { status: 'proposed', until: '' })).toMatchObject({ state: 'not-funded', period: '' })
  expect(due('2027-01-01', { status: 'declined', until: '' }).state).toBe('not-funded')
  expect(due('2027-01-01', { status: 'funded', until: '2025-06-30' })).toMatchObject({
    state: 'after',
    words: 'Funding ended on 30 June 2025: ask whether it is still wanted',
  })
  expect(due('2025-09-01', { status: 'funded', until: '2025-07-01' }).state).toBe('coming')
  expect(due('2027-01-01', { status: 'ended', until: '' }).state).toBe('after')
})

test('without a next period it says whether that is because nobody said how often', () => {
  expect(dueOf({ next: null, frequency: '' }, '2025-09-01', FUNDED).state).toBe('unknown')
  expect(dueOf({ next: null, frequency: 'once' }, '2025-09-01', FUNDED).state).toBe('none')
})

test.each([
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [62, '8 weeks'],
  [63, '2 months'],
  [364, '11 months'],
  [365, '12 months'],
  [731, '2 years'],
])('%i days are said as %s', (days, words) => {
  expect(sayDistance(days)).toBe(words)
})

const row = (build: (it: Theory) => Theory) => {
  const built = build(theory({ status: 'funded' }).outcome('calm'))
  return askedRows(built.build(), built.buildData(), '2025-08-15')[0]
}

test('what is counted and what is not is said in sentences, each with its full stop', () => {
  const counted = row((it) =>
    it.indicator('kept', ['calm'], {
      definition: 'Still there after six months',
      numerator: 'tenancies kept.',
      denominator: 'all tenancies',
      unitOfCount: 'households',
      basis: 'closed-in-period',
      disclosure: 'under-5',
    }),
  )?.counted
  expect(counted).toEqual([
    'Still there after six months.',
    'Counted: tenancies kept. Out of: all tenancies.',
    'Each household counts once, not each person in it.',
    'Only what was closed in the period, not what is still open.',
    'Leave out numbers under 5, so that nobody can be recognised.',
  ])
  expect(row((it) => it.indicator('kept', ['calm']))?.counted).toEqual([])
})

test('the last value, the target and the breakdowns are in words; a hidden value says why', () => {
  const with62 = (it: Theory) =>
    it
      .indicator('kept', ['calm'], { title: 'Tenancies kept', unit: '%', frequency: 'quarterly' })
      .target('t', 'kept', 70)
      .disaggregation('age', 'kept', ['18 to 25', 'unknown'])
      .disaggregation('place', 'kept', [])
  expect(row((it) => with62(it).observation('o', 'kept', 62))).toMatchObject({
    shows: ['CALM'],
    often: 'Quarterly',
    last: '62% (Q1 2025/26)',
    target: '70% (2025/26)',
    breakdowns: ['age (18 to 25, unknown)', 'place'],
    due: { state: 'coming', words: 'Due in 6 weeks' },
  })
  expect(row((it) => with62(it).observation('o', 'kept', null, { status: 'suppressed' }))?.last).toBe(
    'Suppressed (Q1 2025/26)',
  )
})

const award = (id: string, end: string) => ({
  id,
  funder: '',
  programme: '',
  amount: null,
  currency: '',
  start: '2024-04-01',
  end,
  awarded: '',
  reference: '',
  source: '',
  note: '',
  order: id,
})

test('funding ends with the last award, and not at all where the end of one is not known', () => {
  const asked = (...ends: readonly string[]) =>
    row((it) =>
      ends
        .reduce((all, end, at) => all.put('awards', award(`a${at}`, end)), it)
        .indicator('kept', ['calm'], { frequency: 'quarterly' })
        .observation('o', 'kept', 1),
    )?.due.state
  expect(asked('2025-06-30', '2025-03-31')).toBe('after')
  expect(asked('2025-06-30', '')).toBe('coming')
  expect(asked()).toBe('coming')
})
