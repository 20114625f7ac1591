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
const INSET = { small: { top: 16, right: 14, bottom: 10, left: 14 }, large: { top: 18, right: 14, bottom: 10, left: 40 } }

/** Half the usual width of the words on a line, and the height above it that they take. */
const WORDS = { half: 44, height: 18 }

/** Where along a level line there is room for words above it: away from the dots and from the words of the target. */
function roomAt(drawn: Chart, y: number, inset: { readonly left: number; readonly right: number }): number {
  const places = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => inset.left + WORDS.half + share * (WIDTH - inset.left - inset.right - 2 * WORDS.half),
  )
  const target = drawn.targetMarks.at(-1)
  const clash = (x: number) => {
    const dots = drawn.dots.filter((dot) => Math.abs(dot.x - x) < WORDS.half + 5 && dot.y > y - WORDS.height && dot.y < y + 6)
    const last = drawn.dots.at(-1)
    const value = last !== undefined && Math.abs(last.x - x) < WORDS.half + 30 && Math.abs(last.y - y) < WORDS.height + 8
    const words = target !== undefined && Math.abs(target.y - y) < WORDS.height && x > WIDTH / 2
    return dots.length + Number(value) + Number(words)
  }
  return places.toSorted((a, b) => clash(a) - clash(b))[0] ?? WIDTH / 2
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
  const below = last !== undefined && (last.y < inset.top + 10 || (mark !== undefined && Math.abs(mark.y - last.y) < 26 && mark.y <= last.y))
  return (
    <figure className="insp-chart" data-size={size}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT[size]}`} role="img" aria-labelledby={id}>
        <title id={id}>{seriesWords(facts)}</title>
        {size === 'large'
          ? drawn.ticks.map(({ y, value }) => (
              <g key={value}>
                <line className="insp-chart-grid" x1={inset.left} x2={WIDTH - inset.right} y1={y} y2={y} />
                <text className="insp-chart-tick" x={inset.left - 6} y={y + 4} textAnchor="end">
                  {amount(value)}
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
            <line className="insp-chart-baseline" x1={inset.left} x2={WIDTH - inset.right} y1={drawn.baselineY} y2={drawn.baselineY} />
            <text
              className="insp-chart-words"
              x={roomAt(drawn, drawn.baselineY, inset)}
              y={drawn.baselineY - 4}
              textAnchor="middle"
            >
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
          <circle key={dot.x} className="insp-chart-dot" data-last={dot === last || undefined} cx={dot.x} cy={dot.y} r={dot === last ? 4.5 : 3.5} />
        ))}
        {last ? (
          <text
            className="insp-chart-value"
            x={Math.min(last.x, WIDTH - inset.right - 4)}
            y={below ? last.y + 19 : last.y - 9}
            textAnchor={last.x > WIDTH / 2 ? 'end' : 'start'}
          >
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
