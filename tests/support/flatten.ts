import type { Point } from '../../src/layout/geometry.ts'
import { pointOnCubic } from '../../src/layout/curves.ts'

/** Points along an SVG path of absolute M, L and C commands, in its order, `steps` for each line or curve. */
export function flatten(path: string, steps = 24): Point[] {
  const points: Point[] = []
  let at: Point = { x: 0, y: 0 }
  for (const [, command, list] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const numbers = (list ?? '')
      .split(/[ ,]+/u)
      .filter((part) => part !== '')
      .map(Number)
    const [first, second, to] = [0, 2, 4].map((index) => ({ x: numbers[index] ?? NaN, y: numbers[index + 1] ?? NaN }))
    if (first === undefined || second === undefined || to === undefined) throw new Error('Unreachable')
    if (command === 'M') points.push(first)
    else if (command === 'L') points.push(...alongLine(at, first, steps))
    else if (command === 'C') {
      const from = at
      for (let step = 1; step <= steps; step += 1) points.push(pointOnCubic(from, first, second, to, step / steps))
    } else throw new Error(`A path command other than M, L and C: ${command}`)
    at = points.at(-1) ?? at
    if (Number.isNaN(at.x) || Number.isNaN(at.y)) throw new Error(`Too few numbers in ${path}`)
  }
  return points
}

function alongLine(from: Point, to: Point, steps: number): Point[] {
  return Array.from({ length: steps }, (_, index) => {
    const t = (index + 1) / steps
    return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }
  })
}
