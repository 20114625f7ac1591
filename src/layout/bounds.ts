import type { Box, Point } from './geometry.ts'

/** The smallest box around all of them, or null if there is none. */
export function unionOf(boxes: Iterable<Box>): Box | null {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** The smallest box around at least one point. */
export function boxAround(points: readonly Point[]): Box {
  const box = unionOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
  if (box === null) throw new Error('A box needs at least one point')
  return box
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Whether a box or line reaches into another box. A level line has a box without height, which overlaps nothing. */
export function touches({ x, y, width, height }: Box, other: Box): boolean {
  return overlaps({ x, y, width: Math.max(1, width), height: Math.max(1, height) }, other)
}

/** Whether a box lies within another, edges included. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** What two boxes share; null when that is nothing. */
export function common(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}
