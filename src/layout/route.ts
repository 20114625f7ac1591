import type { Arrangement } from './arrange.ts'
import { boxAround } from './bounds.ts'
import { crossingHeights } from './corridors.ts'
import { cornerTo, cubicTo, lineTo, moveTo, pointOnCubic, pointOnSwing, swingTo } from './curves.ts'
import type { Box, Point } from './geometry.ts'
import { CARD_WIDTH, LANE_PADDING } from './geometry.ts'
import type { Connection, LinkToRoute, RouteKind } from './ports.ts'
import { connect } from './ports.ts'
import type { Return } from './returns.ts'
import { returnWays } from './returns.ts'
import { createSpacer } from './spacing.ts'

/**
 * How a link is drawn: an SVG path of M, L and C with absolute coordinates, and `middle`, a point on it in a gutter
 * where its assumption is marked. `bounds` is around the line itself, without arrowhead or diamond.
 */
export interface Route {
  readonly path: string
  readonly middle: Point
  readonly kind: RouteKind
  readonly bounds: Box
}

interface Drawing {
  readonly path: string
  readonly bounds: Box
  /** A point on the path within a gutter, for t from 0 to 1. */
  readonly along: (t: number) => Point
}

const CORNER = 10
const WAY_DOWN = 14
const WAY_UP = 26
const WAY_SPACING = 5
const WAYS = 8
const SIDE_REACH = { least: 28, most: 88, share: 0.12 }

function drawForward({ start, end }: Connection): Drawing {
  return {
    path: moveTo(start) + swingTo(start, end),
    bounds: boxAround([start, end]),
    along: (t) => pointOnSwing(start, end, t),
  }
}

function drawSkip(connection: Connection, arrangement: Arrangement, heights: readonly number[]): Drawing {
  const { start, end } = connection
  let path = moveTo(start)
  let at = start
  let first = end
  const points = [start, end]
  for (const [hop, y] of heights.entries()) {
    const left = (arrangement.lanes[connection.fromLane + 1 + hop]?.x ?? 0) + LANE_PADDING
    const entry = { x: left, y }
    if (hop === 0) first = entry
    path += swingTo(at, entry)
    at = { x: left + CARD_WIDTH, y }
    path += lineTo(at)
    points.push(at)
  }
  return { path: path + swingTo(at, end), bounds: boxAround(points), along: (t) => pointOnSwing(start, first, t) }
}

function drawSame({ start, end }: Connection): Drawing {
  const wanted = SIDE_REACH.least + Math.abs(end.y - start.y) * SIDE_REACH.share
  const reach = Math.min(SIDE_REACH.most, wanted)
  const first = { x: start.x + reach, y: start.y }
  const second = { x: end.x + reach, y: end.y }
  const along = (t: number): Point => pointOnCubic(start, first, second, end, t)
  return { path: moveTo(start) + cubicTo(first, second, end), bounds: boxAround([start, end, along(0.5)]), along }
}

function drawBack({ start, end }: Connection, { slot, y }: Return): Drawing {
  const down = start.x + WAY_DOWN + (slot % WAYS) * WAY_SPACING
  const up = end.x - WAY_UP - (slot % WAYS) * WAY_SPACING
  const corners = [
    { x: down, y: start.y },
    { x: down, y },
    { x: up, y },
    { x: up, y: end.y },
  ]
  let path = moveTo(start)
  for (const [index, corner] of corners.entries()) {
    const before = shortOf(corner, corners[index - 1] ?? start)
    const after = shortOf(corner, corners[index + 1] ?? end)
    path += lineTo(before) + cornerTo(before, corner, after)
  }
  const along = (t: number): Point => ({ x: down, y: start.y + CORNER + (y - start.y - 2 * CORNER) * t })
  return { path: path + lineTo(end), bounds: boxAround([start, end, ...corners]), along }
}

// The point one corner radius from a corner towards a place straight above, below or beside it.
function shortOf(corner: Point, place: Point): Point {
  return {
    x: corner.x + Math.sign(place.x - corner.x) * CORNER,
    y: corner.y + Math.sign(place.y - corner.y) * CORNER,
  }
}

/**
 * Routes links so that none passes under a card: to the next lane through the gutter; over several lanes between
 * their cards; within a lane out and in on the right; back to an earlier lane (and feedback within one) below the
 * cards. The map is by link id and leaves out links whose cards are not in the arrangement.
 */
export function routeLinks(arrangement: Arrangement, links: readonly LinkToRoute[]): ReadonlyMap<string, Route> {
  const connections = connect(arrangement, links)
  const heights = crossingHeights(arrangement, connections)
  const returns = returnWays(arrangement, connections)
  const place = createSpacer()
  const routes = new Map<string, Route>()
  for (const connection of connections) {
    const { link, kind } = connection
    const way = returns.get(connection)
    const crossed = heights.get(connection)
    let drawing: Drawing
    if (way !== undefined) drawing = drawBack(connection, way)
    else if (crossed !== undefined) drawing = drawSkip(connection, arrangement, crossed)
    else if (kind === 'same') drawing = drawSame(connection)
    else drawing = drawForward(connection)
    const { path, bounds, along } = drawing
    const middle = link.marked === false ? along(0.5) : place(along)
    routes.set(link.id, { path, middle, kind, bounds })
  }
  return routes
}

/**
 * A routeLinks that remembers its last answer and gives the same Route object again for each link whose line did not
 * change, so that what draws the links can skip those.
 */
export function createRouter(): typeof routeLinks {
  let last: ReadonlyMap<string, Route> = new Map()
  return (arrangement, links) => {
    const routes = new Map(routeLinks(arrangement, links))
    for (const [id, route] of routes) {
      const known = last.get(id)
      if (known !== undefined && isSame(known, route)) routes.set(id, known)
    }
    last = routes
    return routes
  }
}

function isSame(a: Route, b: Route): boolean {
  return a.path === b.path && a.kind === b.kind && a.middle.x === b.middle.x && a.middle.y === b.middle.y
}
