import type { Lane } from './arrange.ts'
import { LANE_STEP } from './geometry.ts'
import { textWidth, wrapText } from './metrics.ts'

/** How the names of stages are set above an overview, in CSS pixels from the left edge of the first lane. */
export interface StageNames {
  /** Over their lanes where they fit; otherwise on rows, each with a line down to its lane. */
  readonly way: 'over' | 'rows'
  readonly height: number
  readonly names: readonly {
    readonly id: string
    readonly left: number
    readonly width: number
    /** From the top of the names to this one. */
    readonly top: number
    /** Where the line down to the lane stands, on rows. */
    readonly stem: number
  }[]
}

const SIZE = 12.5
const LINE = 16
/** The names are bold; the widths of letters are known for the weight of labels. */
const BOLD = 1.07
const ROW = 19
const MOST_LINES = 3
/** Between two names, and from a name to its line. */
const GAP = 6

/**
 * Places the names of stages so that each can be read however small the lanes are. A map unit is `across` pixels wide;
 * `room` is the width there is on the right of the first lane's left edge.
 */
export function stageNames(
  lanes: readonly Lane[],
  nameOf: (id: string) => string,
  across: number,
  room: number,
): StageNames {
  const [first] = lanes
  if (!first) return { way: 'over', height: 0, names: [] }
  const width = LANE_STEP * across - GAP
  const wraps = lanes.map((lane) => wrapText(nameOf(lane.id), width, SIZE * BOLD).length)
  const longest = Math.max(...lanes.flatMap((lane) => nameOf(lane.id).split(/\s+/u).map(bold)))
  if (longest <= width && Math.max(...wraps) <= MOST_LINES) {
    const names = lanes.map((lane) => ({ id: lane.id, left: (lane.x - first.x) * across, width, top: 0, stem: 0 }))
    return { way: 'over', height: Math.max(...wraps) * LINE, names }
  }
  const names = lanes.map((lane, at) => {
    const stem = (lane.x - first.x + lane.width / 2) * across
    const whole = Math.min(bold(nameOf(lane.id)) + 2 * GAP, room)
    return { id: lane.id, left: Math.max(0, Math.min(stem + GAP, room - whole)), width: whole, top: at * ROW, stem }
  })
  return { way: 'rows', height: lanes.length * ROW, names }
}

function bold(text: string): number {
  return textWidth(text, SIZE * BOLD)
}
