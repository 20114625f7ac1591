import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { PlacePaths } from '../../actions/placePaths.ts'
import { type LaneBox, linesOf } from './linesOf.ts'

interface StepLinesProps {
  readonly paths: PlacePaths
  readonly lit: ReadonlySet<string> | null
}

/**
 * The lines between the cards, which stand beside this in lanes with `data-lane`, each with its key in `data-key`. They are
 * drawn where the browser has put the cards. The list of paths says the same in words.
 */
export function StepLines({ paths, lit }: StepLinesProps) {
  const arrow = useId()
  const [lines, setLines] = useState<ReadonlyMap<string, string>>(new Map())
  const drawing = useRef<SVGSVGElement>(null)
  useLayoutEffect(() => {
    const current = drawing.current?.parentElement
    if (!current) return undefined
    const draw = () => {
      // On paper the drawing has no size.
      if (current.clientWidth > 0) setLines(linesOf(lanesIn(current), paths.steps))
    }
    draw()
    const watcher = new ResizeObserver(draw)
    watcher.observe(current)
    for (const card of current.querySelectorAll('[data-key]')) watcher.observe(card)
    return () => watcher.disconnect()
  }, [paths])
  return (
    <svg ref={drawing} className="place-steps" aria-hidden="true">
      {(['plain', 'lit'] as const).map((state) => (
        <marker
          key={state}
          id={`${arrow}-${state}`}
          data-state={state}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0,0.5 L7.5,4 L0,7.5 Z" />
        </marker>
      ))}
      {paths.steps.map(({ key, from, to, kind }) => {
        const line = lines.get(key)
        const state = lit === null ? 'plain' : lit.has(from) && lit.has(to) ? 'lit' : 'receded'
        if (line === undefined) return null
        return (
          <path
            key={key}
            className="place-line"
            data-kind={kind ?? 'system'}
            data-state={state}
            d={line}
            markerEnd={`url(#${arrow}-${state === 'lit' ? 'lit' : 'plain'})`}
          />
        )
      })}
    </svg>
  )
}

function lanesIn(box: HTMLElement): LaneBox[] {
  const origin = box.getBoundingClientRect()
  return [...box.querySelectorAll('[data-lane]')].map((lane) => ({
    cards: [...lane.querySelectorAll<HTMLElement>('[data-key]')].map((card) => {
      const { left, top, width, height } = card.getBoundingClientRect()
      return { key: card.dataset['key'] ?? '', x: left - origin.left, y: top - origin.top, width, height }
    }),
  }))
}
