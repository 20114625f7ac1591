import type { Box, Point } from './geometry.ts'

// The control points of a quarter circle lie this share of the radius from its ends.
const QUARTER = 0.5523

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function pair(x: number, y: number): string {
  return `${rounded(x)},${rounded(y)}`
}

export function moveTo(at: Point): string {
  return `M${pair(at.x, at.y)}`
}

export function lineTo(to: Point): string {
  return `L${pair(to.x, to.y)}`
}

export function cubicTo(first: Point, second: Point, to: Point): string {
  return `C${pair(first.x, first.y)} ${pair(second.x, second.y)} ${pair(to.x, to.y)}`
}

/** An S-curve with horizontal ends. */
export function swingTo(from: Point, to: Point): string {
  const half = (from.x + to.x) / 2
  return cubicTo({ x: half, y: from.y }, { x: half, y: to.y }, to)
}

/** A quarter circle round a corner, from one side of it to the other. */
export function cornerTo(from: Point, corner: Point, to: Point): string {
  return cubicTo(towards(from, corner, QUARTER), towards(to, corner, QUARTER), to)
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** The point of a cubic curve at t, 0 to 1. */
export function pointOnCubic(from: Point, first: Point, second: Point, to: Point, t: number): Point {
  const s = 1 - t
  const a = s * s * s
  const b = 3 * s * s * t
  const c = 3 * s * t * t
  const d = t * t * t
  return {
    x: a * from.x + b * first.x + c * second.x + d * to.x,
    y: a * from.y + b * first.y + c * second.y + d * to.y,
  }
}

/** The point of an S-curve (see swingTo) at t, 0 to 1. */
export function pointOnSwing(from: Point, to: Point, t: number): Point {
  const half = (from.x + to.x) / 2
  return pointOnCubic(from, { x: half, y: from.y }, { x: half, y: to.y }, to, t)
}

/**
 * The path of a link that is being drawn: from the right edge of one box to the left edge of the other (which may
 * be the pointer, as a box without size). It heeds no other cards.
 */
export function routeBetween(a: Box, b: Box): string {
  const from = { x: a.x + a.width, y: a.y + a.height / 2 }
  const to = { x: b.x, y: b.y + b.height / 2 }
  const reach = Math.max((to.x - from.x) / 2, Math.min(60, Math.abs(to.y - from.y) / 2 + 20))
  return moveTo(from) + cubicTo({ x: from.x + reach, y: from.y }, { x: to.x - reach, y: to.y }, to)
}
