import type { Box, Point } from './geometry.ts'

/** A small picture of the whole map: its size in CSS pixels, and how a place on it is one on the map. */
export interface SmallScale {
  readonly width: number
  readonly height: number
  readonly zoom: number
  /** The place of the map in the top left corner of the picture. */
  readonly origin: Point
}

const MOST = { width: 200, height: 180 }
const LEAST = 44
const EDGE = 6

/** Fits the bounds of a map into a small picture, with a little air around them. */
export function smallScale(bounds: Box): SmallScale {
  const zoom = Math.min((MOST.width - 2 * EDGE) / bounds.width, (MOST.height - 2 * EDGE) / bounds.height)
  const width = Math.max(LEAST, Math.ceil(bounds.width * zoom) + 2 * EDGE)
  const height = Math.max(LEAST, Math.ceil(bounds.height * zoom) + 2 * EDGE)
  const origin = {
    x: bounds.x - (width / zoom - bounds.width) / 2,
    y: bounds.y - (height / zoom - bounds.height) / 2,
  }
  return { width, height, zoom, origin }
}

/** Where a box of the map lies on the small picture, in its pixels. */
export function onSmallMap({ zoom, origin }: SmallScale, box: Box): Box {
  return {
    x: (box.x - origin.x) * zoom,
    y: (box.y - origin.y) * zoom,
    width: box.width * zoom,
    height: box.height * zoom,
  }
}

/** The place of the map under a place of the small picture. */
export function fromSmallMap({ zoom, origin }: SmallScale, { x, y }: Point): Point {
  return { x: x / zoom + origin.x, y: y / zoom + origin.y }
}
