import type { Box, Point } from './geometry.ts'

/** What a person looks at: how far the map is moved and magnified, and the size of the canvas, in CSS pixels. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** How places of the map are put on the canvas: a place is at `x + across * place.x`, `y + down * place.y`. */
export interface Lens {
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
}

/**
 * Below this zoom the map is drawn as an overview. A label of 13.5 px is then under 5.5 px tall: it cannot be read, and
 * hundreds of cards and links are in sight at once.
 */
export const OVERVIEW_ZOOM = 0.4
/** Left and right of an overview, in CSS pixels. */
const MARGIN = 20
/** From the zoom at which the lanes fit the canvas down to this share of it, the lanes come to the middle. */
const SETTLED = 0.7

/**
 * The lens of a view. Lanes with hundreds of cards are tall and narrow: at the zoom that shows their whole height they
 * would be a few pixels wide. So an overview is never narrower than its lanes fit the canvas; from there on it gets
 * only shorter, and stands in the middle.
 */
export function lensOf({ x, y, zoom, width }: View, bounds: Box): Lens {
  const fit = fitting(width, bounds)
  if (zoom >= fit) return { x, y, across: zoom, down: zoom }
  const middle = width / 2 - (bounds.x + bounds.width / 2) * fit
  const asMoved = width / 2 - ((width / 2 - x) * fit) / zoom
  const settled = Math.min(1, (1 - zoom / fit) / (1 - SETTLED))
  return { x: asMoved + (middle - asMoved) * settled, y, across: fit, down: zoom }
}

/** Whether the view shows the lanes in the middle of the canvas, wherever it has been moved to the left or right. */
export function isSettled({ width, zoom }: View, bounds: Box): boolean {
  return zoom <= fitting(width, bounds) * SETTLED
}

/**
 * The x that a settled view has to have so that coming closer at `at`, in pixels from the left of the canvas, leads to
 * what is seen there.
 */
export function alignedX(view: View, bounds: Box, at: number): number {
  return at - view.zoom * throughLens(lensOf(view, bounds), { x: at, y: 0 }).x
}

function fitting(width: number, bounds: Box): number {
  return Math.min(OVERVIEW_ZOOM, Math.max(1, width - 2 * MARGIN) / Math.max(1, bounds.width))
}

/** The place of the map at a point of the canvas. */
export function throughLens({ x, y, across, down }: Lens, point: Point): Point {
  return { x: (point.x - x) / across, y: (point.y - y) / down }
}

/** The part of the map at a box of the canvas. */
export function boxThroughLens(lens: Lens, { x, y, width, height }: Box): Box {
  return { ...throughLens(lens, { x, y }), width: width / lens.across, height: height / lens.down }
}

/** Where a box of the map is on the canvas, measured from the lens's own origin. */
export function underLens({ across, down }: Pick<Lens, 'across' | 'down'>, { x, y, width, height }: Box): Box {
  return { x: x * across, y: y * down, width: width * across, height: height * down }
}
