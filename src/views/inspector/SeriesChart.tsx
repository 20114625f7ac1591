import { useId } from 'react'
import { type Chart, chart } from '../../monitoring/chart.ts'
import { sayAmount } from '../../monitoring/standingWords.ts'
import { say } from '../../words/words.ts'
import { periodText } from './periodText.ts'
import { seriesWords } from './seriesWords.ts'
import type { IndicatorFacts } from './useIndicator.ts'

/** Pixels of the drawing; it scales with the width of its place. */
const WIDTH = 316
const HEIGHT = { small: 92, large: 170 }
const INSET = {
  small: { top: 16, right: 14, bottom: 10, left: 14 },
  large: { top: 18, right: 14, bottom: 10, left: 40 },
}

/** Half the usual width of a line's words, and how far above or below it they stand. */
const WORDS = { half: 40, above: -4, below: 12 }

interface Spot {
  readonly x: number
  readonly y: number
}

/** Where along a level line, above or below it, its words touch least: dots, the line between them, and other words. */
function roomAt(drawn: Chart, y: number, inset: (typeof INSET)['small'], value: Spot | undefined, floor: number): Spot {
  const width = WIDTH - inset.left - inset.right - 2 * WORDS.half
  const between = drawn.dots.slice(1).flatMap((dot, at) => {
    const before = drawn.dots[at] ?? dot
    const part = (share: number) => ({
      x: before.x + (dot.x - before.x) * share,
      y: before.y + (dot.y - before.y) * share,
    })
    return [0.15, 0.3, 0.5, 0.7, 0.85].map(part)
  })
  const target = drawn.targetMarks.at(-1)
  const words = [
    ...(value ? [{ x: value.x - 14, y: value.y - 4 }] : []),
    ...(target ? [{ x: WIDTH - 44, y: target.y - 8 }] : []),
  ]
  const touched = (spot: Spot) => {
    const near = (other: Spot, wide: number, high: number) =>
      Math.abs(other.x - spot.x) < WORDS.half + wide && Math.abs(other.y - (spot.y - 4)) < high
    const lost = spot.y > floor ? 10 : 0
    return (
      lost +
      [...drawn.dots, ...between].filter((one) => near(one, 6, 11)).length +
      words.filter((one) => near(one, 30, 13)).length
    )
  }
  const spots = [WORDS.above, WORDS.below].flatMap((off) =>
    Array.from({ length: 9 }, (_, at) => ({ x: inset.left + WORDS.half + (at / 8) * width, y: y + off })),
  )
  return spots.toSorted((one, other) => touched(one) - touched(other))[0] ?? { x: WIDTH / 2, y }
}

interface SeriesChartProps {
  readonly facts: Pick<IndicatorFacts, 'indicator' | 'points' | 'targets'>
  readonly size: 'small' | 'large'
}

/** The values of an indicator over time, with its baseline and targets. Every line is also named in words on it. */
export function SeriesChart({ facts, size }: SeriesChartProps) {
  const id = useId()
  const { indicator, points, targets } = facts
  const amount = (value: number) => sayAmount(value, indicator.unit)
  const drawn = chart({
    points: points.map((point) => ({ ...point, label: periodText(point.start, point.end) })),
    baseline: indicator.baseline,
    targets: targets.flatMap((target) =>
      target.value === null ? [] : [{ ...target, value: target.value, label: amount(target.value) }],
    ),
    width: WIDTH,
    height: HEIGHT[size],
    inset: INSET[size],
  })
  const last = drawn.dots.at(-1)
  const mark = drawn.targetMarks.at(-1)
  const inset = INSET[size]
  const [from, to] = [points[0] ?? targets[0], points.at(-1) ?? targets.at(-1)]
  // The last value goes under its dot when the target's words would stand over it.
  const below =
    last !== undefined &&
    (last.y < inset.top + 10 || (mark !== undefined && Math.abs(mark.y - last.y) < 26 && mark.y <= last.y))
  const value = last && {
    x: Math.min(last.x, WIDTH - inset.right - 4),
    y: below ? last.y + 19 : last.y - 9,
    left: last.x > WIDTH / 2,
  }
  const baselineWords = roomAt(drawn, drawn.baselineY ?? 0, inset, value, HEIGHT[size] - inset.bottom - 1)
  return (
    <figure className="insp-chart" data-size={size}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT[size]}`} role="img" aria-labelledby={id}>
        <title id={id}>{seriesWords(facts)}</title>
        {size === 'large'
          ? drawn.ticks.map((tick) => (
              <g key={tick.value}>
                <line className="insp-chart-grid" x1={inset.left} x2={WIDTH - inset.right} y1={tick.y} y2={tick.y} />
                <text className="insp-chart-tick" x={inset.left - 6} y={tick.y + 4} textAnchor="end">
                  {amount(tick.value)}
                </text>
              </g>
            ))
          : null}
        <line
          className="insp-chart-floor"
          x1={inset.left}
          x2={WIDTH - inset.right}
          y1={HEIGHT[size] - inset.bottom}
          y2={HEIGHT[size] - inset.bottom}
        />
        {drawn.baselineY === null || indicator.baseline === null ? null : (
          <>
            <line
              className="insp-chart-baseline"
              x1={inset.left}
              x2={WIDTH - inset.right}
              y1={drawn.baselineY}
              y2={drawn.baselineY}
            />
            <text className="insp-chart-words" x={baselineWords.x} y={baselineWords.y} textAnchor="middle">
              {say('inspect.chart.baseline', { value: amount(indicator.baseline) })}
            </text>
          </>
        )}
        {drawn.targetMarks.map((target) => (
          <line
            key={`${target.x1} ${target.x2}`}
            className="insp-chart-target"
            x1={target.x1}
            x2={Math.max(target.x2, target.x1 + 6)}
            y1={target.y}
            y2={target.y}
          />
        ))}
        {mark ? (
          <text className="insp-chart-target-words" x={WIDTH - inset.right} y={mark.y - 5} textAnchor="end">
            {say('inspect.chart.target', { value: mark.label })}
          </text>
        ) : null}
        {drawn.lines.map((line) => (
          <path key={line} className="insp-chart-line" d={line} />
        ))}
        {drawn.dots.map((dot) => (
          <circle
            key={dot.x}
            className="insp-chart-dot"
            data-last={dot === last || undefined}
            cx={dot.x}
            cy={dot.y}
            r={dot === last ? 4.5 : 3.5}
          />
        ))}
        {last && value ? (
          <text className="insp-chart-value" x={value.x} y={value.y} textAnchor={value.left ? 'end' : 'start'}>
            {amount(last.value)}
          </text>
        ) : null}
      </svg>
      {from && to ? (
        <div className="insp-chart-ends" aria-hidden="true">
          <span>{periodText(from.start, from.end)}</span>
          {from === to ? null : <span>{periodText(to.start, to.end)}</span>}
        </div>
      ) : null}
    </figure>
  )
}
