import './chart.css'

/** Where everything of a chart stands, in pixels of its drawing. */
export interface LineChartShape {
  lines: readonly string[]
  dots: readonly { x: number; y: number; value: number; label: string }[]
  baselineY: number | null
  targetMarks: readonly { x1: number; x2: number; y: number; value: number; label: string }[]
  ticks: readonly { y: number; value: number }[]
}

export interface LineChartProps {
  shape: LineChartShape
  width: number
  height: number
  /** The whole chart in a sentence, for people who do not see it. */
  label: string
  /** Left out, there is no scale: a spark line. */
  scale?: { left: number; say: (value: number) => string } | undefined
  baselineLabel?: string | undefined
  /** What stands below the first and the last value. */
  ends?: readonly [string, string] | undefined
}

/** A small line chart. It draws a shape that is given; the numbers have to stand in words or a table beside it. */
export function LineChart({ shape, width, height, label, scale, baselineLabel, ends }: LineChartProps) {
  const last = shape.dots.at(-1)
  const right = width - 8
  return (
    <svg
      className={scale ? 'ui-chart' : 'ui-chart ui-chart-spark'}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {scale &&
        shape.ticks.map((tick) => (
          <g key={tick.value}>
            <line className="ui-chart-tick" x1={scale.left} x2={right} y1={tick.y} y2={tick.y} />
            <text className="ui-chart-words" x={scale.left - 8} y={tick.y + 4} textAnchor="end">
              {scale.say(tick.value)}
            </text>
          </g>
        ))}
      {shape.baselineY !== null && scale && (
        <>
          <line className="ui-chart-base" x1={scale.left} x2={right} y1={shape.baselineY} y2={shape.baselineY} />
          {baselineLabel && (
            <text className="ui-chart-words" x={right} y={shape.baselineY - 5} textAnchor="end">
              {baselineLabel}
            </text>
          )}
        </>
      )}
      {shape.targetMarks.map((mark) => (
        <g key={`${mark.x1} ${mark.x2}`}>
          <line className="ui-chart-target" x1={mark.x1} x2={mark.x2} y1={mark.y} y2={mark.y} />
          {scale && (
            <text
              className="ui-chart-words ui-chart-target-words"
              x={mark.x1 + (mark.x2 - mark.x1) / 2}
              y={mark.y - 6}
              textAnchor={mark.x2 > width - 50 ? 'end' : 'middle'}
            >
              {mark.label}
            </text>
          )}
        </g>
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
          r={scale ? 4 : 2.5}
        >
          <title>{dot.label}</title>
        </circle>
      ))}
      {ends && scale && (
        <>
          <text className="ui-chart-words" x={scale.left} y={height - 4}>
            {ends[0]}
          </text>
          {ends[1] !== ends[0] && (
            <text className="ui-chart-words" x={right} y={height - 4} textAnchor="end">
              {ends[1]}
            </text>
          )}
        </>
      )}
    </svg>
  )
}
