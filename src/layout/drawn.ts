import type { Arrangement } from './arrange.ts'
import { crossingHeights } from './corridors.ts'
import type { OrderedLink } from './crossings.ts'
import { countCrossings } from './crossings.ts'
import { connect } from './ports.ts'

/**
 * The number of link crossings as the map draws them: between two lanes, all links swing alike, so two of them cross
 * where they stand in opposite orders on the two sides; a link that skips lanes passes them at the height its route takes.
 * Feedback, links back and links within a lane are left out, as in `crossings`.
 */
export function drawnCrossings(arrangement: Arrangement, links: readonly OrderedLink[]): number {
  const connections = connect(
    arrangement,
    links.map(({ from, to, feedback }) => ({ id: '', from, to, feedback: feedback === true })),
  )
  const passed = crossingHeights(arrangement, connections)
  const gutters = arrangement.lanes.map((): [number, number][] => [])
  for (const connection of connections) {
    if (connection.link.feedback || connection.toLane <= connection.fromLane) continue
    let left = connection.start.y
    for (const [hop, right] of [...(passed.get(connection) ?? []), connection.end.y].entries()) {
      gutters[connection.fromLane + hop]?.push([left, right])
      left = right
    }
  }
  return gutters.reduce((sum, pairs) => sum + countCrossings(pairs), 0)
}
