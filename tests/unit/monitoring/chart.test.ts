import { describe, expect, it } from 'vitest'
import { monthEnd, monthStart } from '../../../src/monitoring/dates.ts'
import { chart } from '../../../src/monitoring/chart.ts'
import type { Chart, ChartInput } from '../../../src/monitoring/chart.ts'
import { placeEnds } from '../../../src/monitoring/chartWords.ts'

const NO_INSET = { top: 0, right: 0, bottom: 0, left: 0 }

/** Quarters from April 2022, one for each value; `undefined` is a quarter that is not there at all. */
function drawn(values: readonly (number | null | undefined)[], more: Partial<ChartInput> = {}): Chart {
  const points = values.flatMap((value, at) =>
    value === undefined
      ? []
      : [{ start: monthStart(2022, 4 + at * 3), end: monthEnd(2022, 6 + at * 3), value, label: `q${at}` }],
  )
  return chart({ points, baseline: null, targets: [], width: 365, height: 100, inset: NO_INSET, ...more })
}

describe('the geometry of a chart', () => {
  it('puts each value at the middle of its period and at its height', () => {
    const { dots, lines } = drawn([0, 100, 50, 100])
    expect(dots).toEqual([
      { x: 45.5, y: 100, value: 0, label: 'q0' },
      { x: 137, y: 0, value: 100, label: 'q1' },
      { x: 229, y: 50, value: 50, label: 'q2' },
      { x: 320, y: 0, value: 100, label: 'q3' },
    ])
    expect(lines).toEqual(['M45.5 100 L137 0 L229 50 L320 0'])
  })

  it('draws the greatest at the top and the least at the bottom of its scale', () => {
    const { yMin, yMax, dots } = drawn([0, 30])
    expect([yMin, yMax]).toEqual([0, 30])
    expect(dots.map((dot) => dot.y)).toEqual([100, 0])
  })

  it('breaks the line where a value is hidden and where a period is not there', () => {
    expect(drawn([1, 2, null, 3, 4]).lines).toHaveLength(2)
    expect(drawn([1, 2, undefined, 3, 4]).lines).toHaveLength(2)
    expect(drawn([1, null, 3]).lines).toEqual([])
    expect(drawn([1, null, 3]).dots).toHaveLength(2)
  })

  it('joins yearly values that are a year apart', () => {
    const points = [2021, 2022, 2023].map((year) => ({
      start: `${year}-03-01`,
      end: `${year}-03-31`,
      value: 5,
      label: '',
    }))
    expect(drawn([], { points }).lines).toHaveLength(1)
  })

  it('begins at zero unless every value is far from it', () => {
    expect(drawn([26, 33, 60]).yMin).toBe(0)
    expect(drawn([92, 95, 97]).yMin).toBeGreaterThan(80)
    expect(drawn([-10, -2]).yMax).toBe(0)
    expect(drawn([-5, 5])).toMatchObject({ yMin: -5, yMax: 5 })
  })

  it('has round ticks that hold every value, the baseline and the targets', () => {
    const target = { start: '2022-04-01', end: '2023-03-31', value: 47, label: 'target' }
    const { ticks, yMax, baselineY, targetMarks } = drawn([12, 18], { baseline: 8, targets: [target] })
    expect(ticks.map((tick) => tick.value)).toEqual([0, 20, 40, 60])
    expect(ticks.map((tick) => tick.y)).toEqual([100, 66.7, 33.3, 0])
    expect(yMax).toBe(60)
    expect(drawn([12, 18], { baseline: 70 }).yMax).toBeGreaterThanOrEqual(70)
    expect(baselineY).toBe(86.7)
    expect(targetMarks).toEqual([{ x1: 0, x2: 365, y: 21.7, value: 47, label: 'target' }])
  })

  it('has no half people on its scale, but has decimals for decimals', () => {
    expect(drawn([0, 1, 2]).ticks.map((tick) => tick.value)).toEqual([0, 1, 2])
    expect(drawn([0, 7]).ticks.map((tick) => tick.value)).toEqual([0, 3, 6, 9])
    expect(drawn([0.1, 0.3]).ticks.map((tick) => tick.value)).toEqual([0, 0.1, 0.2, 0.3])
  })

  it('gives a level line room above and below, and nothing at all a scale', () => {
    const level = drawn([80, 80])
    expect(level.yMin).toBeLessThan(80)
    expect(level.yMax).toBeGreaterThan(80)
    expect(drawn([0])).toMatchObject({ yMin: 0, yMax: 1 })
    expect(drawn([])).toMatchObject({ lines: [], dots: [], baselineY: null, yMin: 0, yMax: 1 })
  })

  it('tells where the first and the last period stand, a hidden value and a target among them', () => {
    const target = { start: '2023-01-01', end: '2023-03-31', value: 4, label: 'target' }
    expect(drawn([null, 2], { targets: [target] }).ends).toEqual([
      { start: '2022-04-01', end: '2022-06-30', x: 45.5 },
      { start: '2023-01-01', end: '2023-03-31', x: 320 },
    ])
    expect(drawn([2]).ends).toEqual([{ start: '2022-04-01', end: '2022-06-30', x: 182.5 }])
    expect(drawn([]).ends).toEqual([])
  })

  it('stays inside its inset, with numbers that are all finite', () => {
    const { dots, ticks } = drawn([3, 9, 1e9, 0.001], { inset: { left: 40, right: 10, top: 5, bottom: 15 } })
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(40)
      expect(x).toBeLessThanOrEqual(355)
      expect(y).toBeGreaterThanOrEqual(5)
      expect(y).toBeLessThanOrEqual(85)
    }
    expect(ticks.every((tick) => Number.isFinite(tick.y))).toBe(true)
  })
})

describe('the words for the first and the last period', () => {
  const axis = { width: 300, y: 100, margin: 4 }

  it('stand under their marks, but inside the drawing', () => {
    expect(placeEnds([{ text: '2021', x: 80 }], axis)).toEqual([{ text: '2021', x: 80, y: 100, anchor: 'middle' }])
    const [first, last] = placeEnds(
      [10, 295].map((x) => ({ text: 'Q1 2022/23', x })),
      axis,
    )
    expect(first?.x).toBe(4 + 32)
    expect(last?.x).toBe(296 - 32)
  })

  it('stand at the sides where they would meet', () => {
    const ends = [
      { text: '2021/22', x: 130 },
      { text: '2022/23', x: 150 },
    ]
    expect(placeEnds(ends, axis)).toMatchObject([
      { x: 4, anchor: 'start' },
      { x: 296, anchor: 'end' },
    ])
  })
})
