import type { Arrangement } from './arrange.ts'
import type { Connection } from './ports.ts'

const BELOW_CARDS = 20
const SPACING = 10
const LEAST_SPACING = 2
const DEEPEST = 240

/** The way of a returning link: `slot` tells links apart that share lanes, `y` is the height of its way back. */
export interface Return {
  readonly slot: number
  readonly y: number
}

/**
 * Gives each link to an earlier lane (or feedback within one) a way back below all cards of the lanes it passes.
 * Short ones run above long ones, so that none shares a line with another.
 */
export function returnWays(
  arrangement: Arrangement,
  connections: readonly Connection[],
): ReadonlyMap<Connection, Return> {
  const bottoms = arrangement.lanes.map((lane) =>
    lane.cards.reduce((lowest, id) => {
      const box = arrangement.boxes.get(id)
      return box === undefined ? lowest : Math.max(lowest, box.y + box.height)
    }, 0),
  )
  const returning = connections
    .filter(({ kind }) => kind === 'back')
    .toSorted((a, b) => a.fromLane - a.toLane - (b.fromLane - b.toLane))
  const taken = arrangement.lanes.map(() => 0)
  const slots = returning.map(({ fromLane, toLane }) => {
    const slot = Math.max(...taken.slice(toLane, fromLane + 1))
    taken.fill(slot + 1, toLane, fromLane + 1)
    return slot
  })
  const spacing = Math.min(SPACING, Math.max(LEAST_SPACING, DEEPEST / Math.max(1, ...taken)))
  return new Map(
    returning.map((connection, index) => {
      const slot = slots[index] ?? 0
      const lowest = Math.max(...bottoms.slice(connection.toLane, connection.fromLane + 1))
      return [connection, { slot, y: lowest + BELOW_CARDS + slot * spacing }]
    }),
  )
}
