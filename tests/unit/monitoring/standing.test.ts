import { describe, expect, it } from 'vitest'
import type { Indicator, Observation, Target } from '../../../src/model/model.ts'
import { standing, worstStanding } from '../../../src/monitoring/standing.ts'
import type { Standing } from '../../../src/monitoring/standing.ts'
import { anIndicator, anObservation, aTarget, byId } from './records.ts'

const QUARTERS = [
  { start: '2022-04-01', end: '2022-06-30' },
  { start: '2022-07-01', end: '2022-09-30' },
  { start: '2022-10-01', end: '2022-12-31' },
  { start: '2023-01-01', end: '2023-03-31' },
]
const YEAR = { start: '2022-04-01', end: '2023-03-31' }
const BEFORE = { baselineStart: '2022-01-01', baselineEnd: '2022-03-31' }

interface Case {
  readonly indicator?: Partial<Indicator>
  /** The values of the quarters in order; a null is a suppressed one. */
  readonly values: readonly (number | null)[]
  readonly targets?: readonly Partial<Target>[]
  readonly others?: readonly Partial<Observation>[]
}

function stands({ indicator = {}, values, targets = [], others = [] }: Case): Standing {
  const quarters = values.map((value, at) =>
    anObservation({ id: `o${at}`, ...QUARTERS[at], value, status: value === null ? 'suppressed' : 'final' }),
  )
  const observations = byId(...quarters, ...others.map((other, at) => anObservation({ id: `x${at}`, ...other })))
  const model = {
    indicators: byId(anIndicator({ id: 'i1', direction: 'up', ...indicator })),
    targets: byId(...targets.map((target, at) => aTarget({ id: `t${at}`, ...target }))),
  }
  return standing(model, { observations }, 'i1')
}

function statusOf(given: Case): string {
  return stands(given).status
}

/** With a baseline of 50 and a target of 100 for the latest quarter. */
function dueNow(value: number, indicator: Partial<Indicator> = {}): string {
  return statusOf({
    indicator: { baseline: 50, ...BEFORE, ...indicator },
    values: [value],
    targets: [{ value: 100 }],
  })
}

/** With a baseline of 50 and a target of 100 for the last quarter of the year. */
function dueLater(value: number, indicator: Partial<Indicator> = {}): string {
  return statusOf({
    indicator: { baseline: 50, ...BEFORE, ...indicator },
    values: [value],
    targets: [{ ...QUARTERS[3], value: 100 }],
  })
}

describe('how an indicator stands', () => {
  it('has no data before any value, or with hidden values alone', () => {
    expect(stands({ indicator: { baseline: 4 }, values: [null] })).toEqual({
      status: 'no-data',
      latest: null,
      target: null,
      baseline: { value: 4, start: '', end: '' },
      base: null,
      change: null,
    })
  })

  it('says only the change when no direction is good', () => {
    const none = stands({ indicator: { direction: 'none', baseline: 10 }, values: [12] })
    expect(none).toMatchObject({ status: 'no-direction', change: { absolute: 2, percent: 20 } })
    expect(statusOf({ indicator: { direction: '' }, values: [12], targets: [{ value: 1 }] })).toBe('no-direction')
  })

  it('counts the fall from 33 to 26 as 21.2 per cent and as improved when down is good', () => {
    const robberies = stands({ indicator: { direction: 'down', baseline: 33 }, values: [26] })
    expect(robberies.status).toBe('improved')
    expect(robberies.change?.absolute).toBe(-7)
    expect(robberies.change?.percent).toBeCloseTo(-21.2, 1)
  })

  it('gives no per cent of a base of nought, and counts up from a base below nought', () => {
    expect(stands({ indicator: { baseline: 0 }, values: [5] }).change).toEqual({ absolute: 5, percent: null })
    expect(stands({ indicator: { baseline: -10 }, values: [-5] }).change).toEqual({ absolute: 5, percent: 50 })
  })

  it('passes over hidden values for the latest one', () => {
    expect(stands({ values: [3, 5, null] })).toMatchObject({ latest: { ...QUARTERS[1], value: 5, status: 'final' } })
  })
})

describe('with a target for the latest period', () => {
  it('is met at or beyond it in the direction of good', () => {
    expect(dueNow(100)).toBe('met')
    expect(dueNow(130)).toBe('met')
    expect(dueNow(100, { direction: 'down' })).toBe('met')
    expect(dueNow(60, { direction: 'down' })).toBe('met')
  })

  it('is on track within the tolerance, five per cent unless the indicator says', () => {
    expect(dueNow(95)).toBe('on-track')
    expect(dueNow(94.9)).toBe('moving-to-target')
    expect(dueNow(105, { direction: 'down', baseline: 200 })).toBe('on-track')
    expect(dueNow(90, { tolerance: 10 })).toBe('on-track')
    expect(dueNow(99, { tolerance: 0 })).toBe('moving-to-target')
  })

  it('moves to it when nearer than the baseline was, and is below plan otherwise', () => {
    expect(dueNow(60)).toBe('moving-to-target')
    expect(dueNow(50)).toBe('below-plan')
    expect(dueNow(40)).toBe('below-plan')
    expect(dueNow(60, { baseline: null })).toBe('below-plan')
  })

  it('is measured from the first value where there is no baseline', () => {
    const given = { values: [40, 60], targets: [{ ...QUARTERS[1], value: 100 }] }
    expect(stands(given)).toMatchObject({ status: 'moving-to-target', base: { from: 'first', value: 40 } })
  })

  it('is not missed by the rounding of decimals', () => {
    expect(statusOf({ indicator: { tolerance: 0 }, values: [0.3], targets: [{ value: 0.1 + 0.2 }] })).toBe('met')
  })

  it('goes by the target that was set last', () => {
    const targets = [{ value: 100 }, { value: 50, setOn: '2022-03-01T00:00:00Z' }]
    expect(stands({ values: [60], targets })).toMatchObject({ status: 'met', target: { id: 't1', due: 'now' } })
  })

  it('stays within the tolerance of it when the aim is to maintain', () => {
    expect(dueNow(104, { direction: 'maintain' })).toBe('met')
    expect(dueNow(110, { direction: 'maintain' })).toBe('moving-to-target')
    expect(dueNow(160, { direction: 'maintain' })).toBe('below-plan')
  })
})

describe('with a target still to come', () => {
  it('moves towards it or away from it, by the baseline', () => {
    expect(dueLater(60)).toBe('moving-to-target')
    expect(dueLater(40)).toBe('moving-away')
    expect(dueLater(50)).toBe('no-change')
  })

  it('is on track when it is reached early, not met', () => {
    expect(dueLater(100)).toBe('on-track')
    expect(dueLater(98)).toBe('moving-to-target')
  })

  it('cannot say without a base', () => {
    expect(dueLater(60, { baseline: null })).toBe('no-comparison')
  })

  it('takes no notice of a target that is past', () => {
    expect(stands({ values: [5, 8], targets: [{ value: 100 }] })).toMatchObject({ status: 'improved', target: null })
  })
})

describe('without a target', () => {
  it('is compared with the baseline, else with the first value', () => {
    expect(statusOf({ indicator: { baseline: 5 }, values: [9, 4] })).toBe('worsened')
    expect(statusOf({ values: [9, 4] })).toBe('worsened')
    expect(statusOf({ indicator: { direction: 'down' }, values: [9, 4] })).toBe('improved')
    expect(statusOf({ values: [9, 4, 9] })).toBe('no-change')
    expect(statusOf({ values: [9] })).toBe('no-comparison')
  })

  it('is maintained within the tolerance of the base', () => {
    const maintain = { direction: 'maintain', baseline: 100 } as const
    expect(statusOf({ indicator: maintain, values: [96] })).toBe('maintained')
    expect(statusOf({ indicator: maintain, values: [106] })).toBe('worsened')
  })
})

describe('periods of different lengths', () => {
  const yearBefore = { baseline: 80, baselineStart: '2021-04-01', baselineEnd: '2022-03-31' }
  const yearTarget = [{ ...YEAR, value: 100 }]

  it('are not held against each other where values add up over time', () => {
    expect(stands({ indicator: yearBefore, values: [20, 25], targets: yearTarget })).toMatchObject({
      status: 'improved',
      target: null,
      baseline: { value: 80 },
      base: { from: 'first', value: 20 },
    })
  })

  it('are for a percentage, for a caseload at the end and for a total to date', () => {
    for (const kind of [
      { type: 'percentage' },
      { basis: 'caseload-at-end' },
      { basis: 'cumulative' },
      { aggregation: 'last' },
    ] as const) {
      const given = { indicator: { ...yearBefore, ...kind }, values: [90], targets: yearTarget }
      expect(stands(given), JSON.stringify(kind)).toMatchObject({
        status: 'moving-to-target',
        base: { value: 80 },
        target: { due: 'next' },
      })
    }
  })

  it('leave the shorter one the latest where two end on the same day', () => {
    const both = stands({ values: [1, 2, 3, 4], others: [{ ...YEAR, value: 10 }] })
    expect(both).toMatchObject({ latest: { value: 4 }, base: { value: 1 }, status: 'improved' })
  })
})

describe('the worst of several', () => {
  it('is the one that most needs a look, and one that says nothing only when all do', () => {
    const [met, worse, empty] = [
      stands({ values: [5], targets: [{ value: 1 }] }),
      stands({ values: [9, 4] }),
      stands({ values: [] }),
    ]
    expect([met.status, worse.status, empty.status]).toEqual(['met', 'worsened', 'no-data'])
    expect(worstStanding([met, worse, empty])).toBe(worse)
    expect(worstStanding([empty, met])).toBe(met)
    expect(worstStanding([met, { ...met }])).toBe(met)
    expect(worstStanding([empty])).toBe(empty)
    expect(worstStanding([])).toBeNull()
  })
})
