import { useLayoutEffect, useRef, useState } from 'react'
import type { Drawing } from '../../portfolio/alignment/drawing.ts'
import { type Curve, curvesOf } from './curves.ts'

interface JoinLinesProps {
  readonly drawing: Drawing
  /** The card that is looked at. */
  readonly lit: string | null
}

/** The lines between the cards beside it, measured on the page as it is laid out: cards are as tall as their words. */
export function JoinLines({ drawing, lit }: JoinLinesProps) {
  const svg = useRef<SVGSVGElement>(null)
  const [curves, setCurves] = useState<readonly Curve[]>([])
  useLayoutEffect(() => {
    const frame = svg.current?.parentElement
    if (!frame) return undefined
    const measure = () => setCurves(curvesOf(frame, drawing))
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(frame)
    return () => watch.disconnect()
  }, [drawing])
  return (
    <svg ref={svg} className="bid-lines" aria-hidden="true">
      {curves.map(({ line, path, head }) => {
        const isLit = lit === `bid ${line.from}` || lit === `system ${line.to}`
        return (
          <g
            key={`${line.from} ${line.to}`}
            data-lit={isLit || undefined}
            data-dim={(lit !== null && !isLit) || undefined}
          >
            <path className="bid-line" data-kind={line.kind} d={path} />
            <path className="bid-line-head" data-kind={line.kind} d={head} />
          </g>
        )
      })}
    </svg>
  )
}
