import type { Point } from './geometry.ts'

const APART = 18
// The places tried along a line, from its middle outwards.
const PLACES = [0.5, 0.38, 0.62, 0.28, 0.72]

function cellOf(column: number, row: number): number {
  return column * 1_000_003 + row
}

/**
 * Returns a function that picks a point on a line, near its middle and apart from the points it picked before
 * where that is possible.
 */
export function createSpacer(): (along: (t: number) => Point) => Point {
  const cells = new Map<number, Point[]>()

  function isFree(point: Point): boolean {
    const column = Math.floor(point.x / APART)
    const row = Math.floor(point.y / APART)
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (const other of cells.get(cellOf(x, y)) ?? []) {
          if (Math.hypot(other.x - point.x, other.y - point.y) < APART) return false
        }
      }
    }
    return true
  }

  return (along) => {
    const points = PLACES.map(along)
    const point = points.find(isFree) ?? along(0.5)
    const cell = cellOf(Math.floor(point.x / APART), Math.floor(point.y / APART))
    const others = cells.get(cell)
    if (others === undefined) cells.set(cell, [point])
    else others.push(point)
    return point
  }
}
