import type { Box } from './geometry.ts'
import {
  CARD_GAP,
  CARD_WIDTH,
  CARDS_TOP,
  LANE_BOTTOM,
  LANE_MIN_HEIGHT,
  LANE_PADDING,
  LANE_STEP,
  LANE_TOP,
  LANE_WIDTH,
  LOWEST_WISH,
} from './geometry.ts'

/** Cards in lane order; `y` is the wished top in world pixels, null for directly after the card before. */
export interface ArrangeInput {
  readonly lanes: readonly {
    readonly id: string
    readonly cards: readonly { readonly id: string; readonly height: number; readonly y: number | null }[]
  }[]
}

/** A lane's frame with its header, and its cards from top to bottom. */
export interface Lane {
  readonly id: string
  readonly x: number
  readonly width: number
  readonly top: number
  readonly height: number
  readonly cards: readonly string[]
}

/** Where everything stands. `bounds` is around the lanes; routes may reach beyond it. */
export interface Arrangement {
  readonly boxes: ReadonlyMap<string, Box>
  readonly lanes: readonly Lane[]
  readonly bounds: Box
}

/**
 * Stacks the cards of each lane in the order given, each at its wished top or, if that would overlap, directly
 * below the card before. All lanes are as tall as the tallest needs.
 */
export function arrange(input: ArrangeInput): Arrangement {
  const boxes = new Map<string, Box>()
  let lowest = 0
  for (const [index, lane] of input.lanes.entries()) {
    const x = index * LANE_STEP + LANE_PADDING
    let free = CARDS_TOP
    for (const card of lane.cards) {
      const y = Math.max(free, Math.min(card.y ?? free, LOWEST_WISH))
      boxes.set(card.id, { x, y, width: CARD_WIDTH, height: card.height })
      lowest = Math.max(lowest, y + card.height)
      free = y + card.height + CARD_GAP
    }
  }
  const height = Math.max(LANE_MIN_HEIGHT, lowest + LANE_BOTTOM - LANE_TOP)
  const lanes = input.lanes.map((lane, index) => ({
    id: lane.id,
    x: index * LANE_STEP,
    width: LANE_WIDTH,
    top: LANE_TOP,
    height,
    cards: lane.cards.map((card) => card.id),
  }))
  const width = Math.max(0, lanes.length * LANE_STEP - (LANE_STEP - LANE_WIDTH))
  return { boxes, lanes, bounds: { x: 0, y: LANE_TOP, width, height } }
}
