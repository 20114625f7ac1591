import { describe, expect, it } from 'vitest'
import {
  currentTargets,
  nextTarget,
  placesOf,
  seriesOf,
  targetFor,
  targetHistory,
} from '../../../src/monitoring/series.ts'
import { anObservation, aTarget, byId } from './records.ts'

const Q1 = { start: '2022-04-01', end: '2022-06-30' }
const Q2 = { start: '2022-07-01', end: '2022-09-30' }
const YEAR = { start: '2022-04-01', end: '2023-03-31' }

describe('the series of an indicator', () => {
  it('is in order of time and of that indicator alone', () => {
    const observations = byId(
      anObservation({ id: 'a', ...Q2, value: 5 }),
      anObservation({ id: 'b', ...Q1, value: 3 }),
      anObservation({ id: 'c', ...Q1, indicator: 'i2' }),
      anObservation({ id: 'd', ...Q1, slice: 'age:10-17' }),
    )
    expect(seriesOf({ observations }, 'i1').map(({ start, value }) => [start, value])).toEqual([
      [Q1.start, 3],
      [Q2.start, 5],
    ])
    expect(seriesOf({ observations }, 'i9')).toEqual([])
  })

  it('keeps a period whose value is hidden, without any number', () => {
    const observations = byId(
      anObservation({ id: 'a', value: 3, status: 'suppressed' }),
      anObservation({ id: 'b', ...Q2, value: 0, status: 'provisional' }),
    )
    expect(seriesOf({ observations }, 'i1').map(({ value, status }) => [value, status])).toEqual([
      [null, 'suppressed'],
      [0, 'provisional'],
    ])
  })

  it('is that of the whole area, or of the only place there is, and never mixes places', () => {
    const knowsley = anObservation({ id: 'a', place: 'Knowsley', value: 1 })
    const sefton = anObservation({ id: 'b', place: 'Sefton', value: 2 })
    const whole = anObservation({ id: 'c', value: 9 })
    const values = (...list: (typeof whole)[]): unknown =>
      seriesOf({ observations: byId(...list) }, 'i1').map((point) => point.value)
    expect(values(knowsley, sefton, whole)).toEqual([9])
    expect(values(knowsley)).toEqual([1])
    expect(values(knowsley, sefton)).toEqual([])
    const data = { observations: byId(sefton, knowsley, whole) }
    expect(seriesOf(data, 'i1', 'Sefton').map((point) => point.value)).toEqual([2])
    expect(placesOf(data, 'i1')).toEqual(['', 'Knowsley', 'Sefton'])
  })

  it('has one value for a period even if two people typed it at once', () => {
    const observations = byId(anObservation({ id: 'b', value: 2 }), anObservation({ id: 'a', value: 1 }))
    expect(seriesOf({ observations }, 'i1').map((point) => point.value)).toEqual([2])
  })

  it('is the same array for the same table, and a new one for a new table', () => {
    const observations = byId(anObservation({ id: 'a' }))
    const first = seriesOf({ observations }, 'i1')
    expect(seriesOf({ observations }, 'i1')).toBe(first)
    expect(seriesOf({ observations: byId(anObservation({ id: 'a', value: 8 })) }, 'i1')[0]?.value).toBe(8)
  })
})

describe('the targets of an indicator', () => {
  it('are for each period the last one set, by the moment and then by id', () => {
    const targets = byId(
      aTarget({ id: 'b', value: 2, setOn: '2022-01-01T00:00:00.500Z' }),
      aTarget({ id: 'a', value: 1, setOn: '2022-01-01T00:00:00Z' }),
      aTarget({ id: 'd', ...Q2, value: 4 }),
      aTarget({ id: 'c', ...Q2, value: 3 }),
    )
    expect(currentTargets({ targets }, 'i1').map((target) => target.id)).toEqual(['b', 'd'])
    expect(targetHistory({ targets }, 'i1', Q1.start, Q1.end).map((target) => target.id)).toEqual(['a', 'b'])
  })

  it('are gone once withdrawn, though their history stays', () => {
    const targets = byId(aTarget({ id: 'a' }), aTarget({ id: 'b', value: null, setOn: '2022-02-01T00:00:00Z' }))
    expect(currentTargets({ targets }, 'i1')).toEqual([])
    expect(targetHistory({ targets }, 'i1', Q1.start, Q1.end)).toHaveLength(2)
  })

  it('are of a period exactly, or are the next that falls due', () => {
    const q1 = aTarget({ id: 'q1' })
    const year = aTarget({ id: 'year', ...YEAR })
    const q2 = aTarget({ id: 'q2', ...Q2 })
    const all = [year, q1, q2]
    expect(targetFor(all, Q1)).toBe(q1)
    expect(targetFor([year], Q1)).toBeNull()
    expect(nextTarget(all, Q1)).toBe(q2)
    expect(nextTarget([q1], Q2)).toBeNull()
  })
})
