import type { Box } from '../../layout/geometry.ts'
import { type Lens, underLens } from '../../layout/lens.ts'
import { LOOKS, type Look, type OverviewLayers } from '../../layout/overview.ts'
import type { Route } from '../../layout/route.ts'
import type { Colours } from './canvas.ts'

/** Widths of lines, in CSS pixels. */
const LINE: Readonly<Record<Look, number>> = { receded: 0.75, plain: 0.9, lit: 1.6, selected: 2.6 }
const RING = 2
const EDGE = 3
const LANE_CORNER = 8
/** A card this low has no room for round corners. */
const LOW = 8
/** With more links than this each is drawn fainter, so that where many run it is darker and not one grey mass. */
const MANY_LINKS = 120
const FAINTEST = 0.14

const paths = new WeakMap<Route, Path2D>()

/** Paints a part of the map, in CSS pixels from the lens's own origin. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  { lanes, links, cards }: OverviewLayers,
  units: Pick<Lens, 'across' | 'down'>,
  tones: ReadonlyMap<string, string>,
  colours: Colours,
): void {
  context.fillStyle = colours.of('lane')
  context.fill(
    shapeOf(
      lanes.map((lane) => underLens(units, lane)),
      LANE_CORNER,
    ),
  )
  // Where the screen has few colours, what recedes can only be fainter.
  const faint = (look: Look) => (look === 'receded' ? Number(colours.of('faint')) : 1)
  const shrink = new DOMMatrix([units.across, 0, 0, units.down, 0, 0])
  for (const { look, routes } of links) {
    context.strokeStyle = colours.of(`link-${look}`)
    context.lineWidth = LINE[look]
    context.globalAlpha = look === 'plain' || look === 'receded' ? faintness(routes.length) * faint(look) : 1
    for (const route of routes) {
      const path = new Path2D()
      path.addPath(pathOf(route), shrink)
      context.stroke(path)
    }
  }
  context.globalAlpha = 1
  for (const look of LOOKS) {
    for (const group of cards) {
      if (group.look !== look) continue
      const boxes = group.boxes.map((box) => underLens(units, box))
      if (look === 'selected') paintRings(context, boxes, colours)
      const colour = look === 'receded' ? colours.of('card-receded') : colours.tone(tones.get(group.stage))
      paintCards(context, boxes, colour, faint(look))
    }
  }
}

/** Low cards are bars of colour; where there is room they are tinted, with the edge that cards have from near. */
function paintCards(context: CanvasRenderingContext2D, boxes: readonly Box[], colour: string, faint: number): void {
  context.fillStyle = colour
  const low = cornerOf(boxes) === 0
  context.globalAlpha = (low ? 0.72 : 0.26) * faint
  context.fill(shapeOf(boxes, cornerOf(boxes)))
  context.globalAlpha = 1
  if (low || faint < 1) return
  context.fill(
    shapeOf(
      boxes.map((box) => ({ ...box, width: Math.min(EDGE, box.width) })),
      cornerOf(boxes),
    ),
  )
}

/** Selected cards have a ring with a gap: they are told from the others by more than a colour. */
function paintRings(context: CanvasRenderingContext2D, boxes: readonly Box[], colours: Colours): void {
  const ring = (by: number) =>
    shapeOf(
      boxes.map((box) => grown(box, by)),
      cornerOf(boxes) + by,
    )
  context.fillStyle = colours.of('link-selected')
  context.fill(ring(2 * RING))
  context.fillStyle = colours.of('paper')
  context.fill(ring(RING))
}

function faintness(links: number): number {
  return Math.max(FAINTEST, Math.min(1, Math.sqrt(MANY_LINKS / Math.max(1, links))))
}

function pathOf(route: Route): Path2D {
  const known = paths.get(route)
  if (known) return known
  const path = new Path2D(route.path)
  paths.set(route, path)
  return path
}

function cornerOf([box]: readonly Box[]): number {
  return box && box.height > LOW ? 2 : 0
}

function shapeOf(boxes: readonly Box[], corner: number): Path2D {
  const shape = new Path2D()
  for (const { x, y, width, height } of boxes) {
    if (corner === 0) shape.rect(x, y, width, height)
    else shape.roundRect(x, y, width, height, corner)
  }
  return shape
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
