import { daysBetween } from './dates.ts'

export interface ChartInput {
  /** In order of time. A null value is a gap. `label` is what the dot is called. */
  readonly points: readonly {
    readonly start: string
    readonly end: string
    readonly value: number | null
    readonly label: string
  }[]
  readonly baseline: number | null
  readonly targets: readonly {
    readonly start: string
    readonly end: string
    readonly value: number
    readonly label: string
  }[]
  /** Pixels of the whole drawing; the inset is left free at each side, for the numbers at the left. */
  readonly width: number
  readonly height: number
  readonly inset?: Partial<Inset>
}

export interface Inset {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface Chart {
  /** One SVG path for each run of values; the line breaks where a value is missing. */
  readonly lines: readonly string[]
  readonly dots: readonly { readonly x: number; readonly y: number; readonly value: number; readonly label: string }[]
  readonly baselineY: number | null
  /** A target is a level line over the days that it is for. */
  readonly targetMarks: readonly {
    readonly x1: number
    readonly x2: number
    readonly y: number
    readonly value: number
    readonly label: string
  }[]
  readonly yMin: number
  readonly yMax: number
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  /** The first and the last period of the axis, at the middle of their days; the only one stands once. */
  readonly ends: readonly { readonly start: string; readonly end: string; readonly x: number }[]
}

const INSET: Inset = { top: 8, right: 8, bottom: 8, left: 8 }
/** Steps of the scale that are wished for; round numbers may give one or two more. */
const STEPS = 3
/** Values this far from zero, as a share of the greatest, do not need the scale to begin at zero. */
const FAR_FROM_ZERO = 0.6
/** A line spans no more than this many usual steps between two values: beyond, a value is missing. */
const GAP = 1.5

/** The geometry of a small line chart over time. A value stands at the middle of its period; all in pixels. */
export function chart(input: ChartInput): Chart {
  const { points, baseline, targets, width, height } = input
  const inset = { ...INSET, ...input.inset }
  const values = [...points, ...targets].flatMap(({ value }) => (value === null ? [] : [value]))
  const scale = scaleOf(baseline === null ? values : [...values, baseline])
  const range = scale.max - scale.min
  const y = (value: number): number =>
    tenth(inset.top + ((scale.max - value) / range) * (height - inset.top - inset.bottom))
  const spans = [...points, ...targets]
  const from = spans.reduce((least, { start }) => (least && least < start ? least : start), '')
  const days = spans.reduce((most, { end }) => Math.max(most, daysBetween(from, end) + 1), 1)
  const x = (day: number): number => tenth(inset.left + (day / days) * (width - inset.left - inset.right))
  const startDay = (span: { readonly start: string }): number => daysBetween(from, span.start)
  const endDay = (span: { readonly end: string }): number => daysBetween(from, span.end) + 1
  const middle = (span: { readonly start: string; readonly end: string }): number => (startDay(span) + endDay(span)) / 2
  const placed = points.map((point) => {
    const day = middle(point)
    return { day, value: point.value, label: point.label, x: x(day) }
  })
  const first = spans.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))[0]
  const last = spans.toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0)).at(-1)
  return {
    lines: runsOf(placed).map((run) =>
      run.map((dot, at) => `${at === 0 ? 'M' : 'L'}${dot.x} ${y(dot.value)}`).join(' '),
    ),
    dots: placed.flatMap(({ value, label, x: at }) => (value === null ? [] : [{ x: at, y: y(value), value, label }])),
    baselineY: baseline === null ? null : y(baseline),
    targetMarks: targets.map((target) => ({
      x1: x(startDay(target)),
      x2: x(endDay(target)),
      y: y(target.value),
      value: target.value,
      label: target.label,
    })),
    yMin: scale.min,
    yMax: scale.max,
    ticks: scale.ticks.map((value) => ({ y: y(value), value })),
    ends: [...new Set([first, last])]
      .filter((span) => span !== undefined)
      .map((span) => ({ start: span.start, end: span.end, x: x(middle(span)) })),
  }
}

interface Placed<V> {
  readonly day: number
  readonly x: number
  readonly value: V
}

/** The values joined by a line: not over a null, nor over a period that is not there at all. */
function runsOf(points: readonly Placed<number | null>[]): Placed<number>[][] {
  const steps = points.slice(1).map((point, at) => point.day - (points[at]?.day ?? 0))
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const runs: Placed<number>[][] = []
  let run: Placed<number>[] = []
  points.forEach(({ day, x, value }, at) => {
    const broken = value === null || (at > 0 && (steps[at - 1] ?? 0) > usual * GAP)
    if (broken && run.length > 0) runs.push(run)
    if (broken) run = []
    if (value !== null) run.push({ day, x, value })
  })
  return [...runs, run].filter((one) => one.length > 1)
}

interface Scale {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
}

/** A scale in round steps around the values. It begins at zero unless all of them are far from it. */
function scaleOf(values: readonly number[]): Scale {
  let low = Math.min(...values)
  let high = Math.max(...values)
  if (values.length === 0) [low, high] = [0, 1]
  if (low >= 0 && low <= high * FAR_FROM_ZERO) low = 0
  if (high <= 0 && high >= low * FAR_FROM_ZERO) high = 0
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) / 10, high + Math.abs(high) / 10]
  const whole = values.every(Number.isInteger)
  const step = roundStep((high - low) / STEPS, whole)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks }
}

/** The least of 1, 2, 2.5, 5 and 10 times a power of ten that is no smaller; for whole numbers at least 1. */
function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10
  const step = factor * power
  return whole && !Number.isInteger(step) ? Math.ceil(step) : step
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
