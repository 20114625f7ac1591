import './chart.css'
import { classes } from './classes.ts'

/** A line of words on the drawing; `of` is what it names. */
export interface LineChartWords {
  of: 'scale' | 'ends' | 'baseline' | 'target' | 'value'
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** Where everything of a chart stands, in pixels of its drawing. */
export interface LineChartProps {
  width: number
  height: number
  /** Where level lines begin and end. */
  left: number
  right: number
  /** The whole chart in words, for people who do not see it. */
  label: string
  /** As small as a word in a line of text. */
  spark: boolean
  /** One path for each run of values. */
  lines: readonly string[]
  dots: readonly { x: number; y: number; label: string }[]
  baselineY: number | null
  targetMarks: readonly { x1: number; x2: number; y: number }[]
  ticks: readonly { y: number }[]
  words: readonly LineChartWords[]
}

/** Up to this many values, a small chart is read by its dots; more are a line. */
const FEW = 8

/** A small line chart. It draws what is given; the numbers have to stand in words or a table beside it. */
export function LineChart({ width, height, left, right, label, spark, baselineY, ...shape }: LineChartProps) {
  const last = shape.dots.at(-1)
  return (
    <svg
      className={classes('ui-chart', spark && 'ui-chart-spark', spark && shape.dots.length <= FEW && 'ui-chart-few')}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {shape.ticks.map(({ y }) => (
        <line key={y} className="ui-chart-tick" x1={left} x2={right} y1={y} y2={y} />
      ))}
      {baselineY !== null && <line className="ui-chart-base" x1={left} x2={right} y1={baselineY} y2={baselineY} />}
      {shape.targetMarks.map(({ x1, x2, y }) => (
        <line key={`${x1} ${x2}`} className="ui-chart-target" x1={x1} x2={Math.max(x2, x1 + 6)} y1={y} y2={y} />
      ))}
      {shape.lines.map((path) => (
        <path key={path} className="ui-chart-line" d={path} />
      ))}
      {shape.dots.map((dot) => (
        <circle
          key={`${dot.x} ${dot.label}`}
          className={dot === last ? 'ui-chart-dot ui-chart-last' : 'ui-chart-dot'}
          cx={dot.x}
          cy={dot.y}
          r={spark ? 2.5 : 4}
        >
          <title>{dot.label}</title>
        </circle>
      ))}
      {shape.words.map(({ of, text, x, y, anchor }) => (
        <text key={`${of} ${x} ${y}`} className="ui-chart-words" data-of={of} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
}
