import { describe, expect, it } from 'vitest'
import { type Charted, indicatorChart } from '../../../src/actions/indicatorChart.ts'
import { indicatorDefaults } from '../../../src/model/records/indicator.ts'
import type { Point } from '../../../src/monitoring/series.ts'

const QUARTERS = [
  { start: '2022-04-01', end: '2022-06-30' },
  { start: '2022-07-01', end: '2022-09-30' },
  { start: '2022-10-01', end: '2022-12-31' },
  { start: '2023-01-01', end: '2023-03-31' },
] as const

const indicator = { ...indicatorDefaults, id: 'i', order: 'a0', title: 'Stay in touch', unit: '%', baseline: 40 }

function point(at: 0 | 1 | 2 | 3, value: number | null): Point {
  const observation = {
    ...QUARTERS[at],
    id: `o${at}`,
    indicator: 'i',
    value: value ?? 0,
    status: value === null ? ('suppressed' as const) : ('final' as const),
    place: '',
    slice: '',
    note: '',
    return: '',
    row: 0,
    column: '',
  }
  return { ...QUARTERS[at], value, status: observation.status, observation }
}

function target(at: 0 | 1 | 2 | 3, value: number | null) {
  return { ...QUARTERS[at], id: `t${at}`, indicator: 'i', value, setOn: '2022-01-01T00:00:00Z', setBy: '', reason: '' }
}

const charted: Charted = { indicator, points: [point(0, 42), point(1, 62)], targets: [target(2, 70)] }

const wordsOf = (of: string, drawn = indicatorChart(charted, 'narrow')) =>
  drawn.words.filter((words) => words.of === of).map(({ text }) => text)

describe('the chart of an indicator', () => {
  it('ends its axis where a target lies beyond the last value', () => {
    expect(wordsOf('ends')).toEqual(['Q1 2022/23', 'Q3 2022/23'])
  })

  it('ends its axis at the last value when the target is of an earlier period', () => {
    const earlier = { ...charted, targets: [target(0, 70)] }
    expect(wordsOf('ends', indicatorChart(earlier, 'card'))).toEqual(['Q1 2022/23', 'Q2 2022/23'])
  })

  it('names the one period of a single value once', () => {
    const one = { indicator, points: [point(0, 42)], targets: [] }
    expect(wordsOf('ends', indicatorChart(one, 'card'))).toEqual(['Q1 2022/23'])
  })

  it.each(['card', 'narrow', 'wide'] as const)('has the first and last period under their own marks: %s', (size) => {
    const drawn = indicatorChart(charted, size)
    const [first, last] = drawn.words.filter(({ of }) => of === 'ends')
    const [mark] = drawn.targetMarks
    expect(first).toMatchObject({ x: drawn.dots[0]?.x, anchor: 'middle' })
    expect(last?.anchor).toBe('middle')
    expect(last?.x).toBeCloseTo(((mark?.x1 ?? 0) + (mark?.x2 ?? 0)) / 2, 0)
  })

  it('names the last value, the target and the baseline on it', () => {
    expect(wordsOf('value')).toEqual(['62%'])
    expect(wordsOf('target')).toEqual(['target 70%'])
    expect(wordsOf('baseline')).toEqual(['baseline 40%'])
  })

  it('has numbers at the side only where there is a scale', () => {
    expect(wordsOf('scale')).toContain('0%')
    expect(wordsOf('scale', indicatorChart(charted, 'card'))).toEqual([])
    expect(indicatorChart(charted, 'card').ticks).toHaveLength(1)
  })

  it('says all of it to those who do not see it', () => {
    expect(indicatorChart(charted, 'card').label).toBe(
      'Stay in touch: 42% in Q1 2022/23 to 62% in Q2 2022/23. 2 values. Baseline 40%. Target 70% for Q3 2022/23',
    )
    expect(indicatorChart({ ...charted, points: [] }, 'card').label).toBe('Stay in touch: no values')
  })

  it('is only a line and targets when it is small', () => {
    const spark = indicatorChart(charted, 'spark')
    expect(spark.words).toEqual([])
    expect(spark.baselineY).toBeNull()
    expect(spark.targetMarks).toHaveLength(1)
    expect(spark.label).toBe('Stay in touch: 42% in Q1 2022/23 to 62% in Q2 2022/23')
  })

  it('breaks its line at a value that is hidden', () => {
    const gap = { ...charted, points: [point(0, 42), point(1, null), point(2, 50), point(3, 55)] }
    const drawn = indicatorChart(gap, 'narrow')
    expect(drawn.dots).toHaveLength(3)
    expect(drawn.lines).toHaveLength(1)
  })

  it('leaves out a target whose dates make no period', () => {
    const broken = { ...charted, targets: [{ ...target(2, 70), end: '' }] }
    expect(indicatorChart(broken, 'narrow').targetMarks).toEqual([])
  })

  it.each(['card', 'narrow', 'wide'] as const)('keeps words off each other and off the dots: %s', (size) => {
    for (const value of [38, 40, 42, 60, 69, 70, 71]) {
      const close = { ...charted, points: [point(0, 42), point(1, value)], targets: [target(0, 45), target(1, 70)] }
      expect(touching(indicatorChart(close, size))).toEqual([])
    }
  })

  it('finds room for a target that follows soon after values that are long apart', () => {
    const months = ['2019-12', '2020-01', '2022-12', '2023-01']
    const points = [37, 33, 20, 26].map((value, at) => {
      const span = { start: `${months[at]}-01`, end: `${months[at]}-31` }
      return { ...point(0, value), ...span }
    })
    const soon = { ...target(0, 25), start: '2023-04-01', end: '2023-06-30' }
    expect(touching(indicatorChart({ indicator, points, targets: [soon] }, 'narrow'))).toEqual([])
  })
})

/** Words that stand on other words or on a dot. */
function touching({ words, dots }: ReturnType<typeof indicatorChart>): string[] {
  const boxes = words.map(({ text, x, y, anchor }) => {
    const width = text.length * 6
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { text, left, right: left + width, top: y - 9, foot: y }
  })
  const onWords = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter((two) => two.left < one.right && two.right > one.left && two.top < one.foot && two.foot > one.top)
      .map((two) => `${one.text} on ${two.text}`),
  )
  const onDots = boxes.flatMap((one) =>
    dots
      .filter(({ x, y }) => x > one.left && x < one.right && y > one.top - 3 && y < one.foot + 3)
      .map((dot) => `${one.text} on the dot ${dot.value}`),
  )
  return [...onWords, ...onDots]
}
