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

/**
 * The zoom and the offset that show a box whole and centred in a view of the given size in pixels:
 * screen = world * zoom + offset. The zoom stays within the limits even if the box then does not fit.
 */
export function fitIn(
  box: Box,
  view: { readonly width: number; readonly height: number },
  limits: { readonly min: number; readonly max: number; readonly margin: number },
): { zoom: number; x: number; y: number } {
  const room = { width: view.width - 2 * limits.margin, height: view.height - 2 * limits.margin }
  const wanted = Math.min(room.width / Math.max(box.width, 1), room.height / Math.max(box.height, 1))
  const zoom = Math.min(limits.max, Math.max(limits.min, wanted))
  return {
    zoom,
    x: view.width / 2 - (box.x + box.width / 2) * zoom,
    y: view.height / 2 - (box.y + box.height / 2) * zoom,
  }
}
