import { boxesNow } from '../../actions/boxes.ts'
import { selectedIds } from '../../actions/selection.ts'
import type { OpenModel } from '../../document/openModel.ts'
import type { Point } from '../../layout/geometry.ts'

/**
 * Where cards stand while some of them are dragged to new places. A selected card takes all the others of the selection
 * with it, also those that are too far away to be drawn.
 */
export function placesWith(open: OpenModel, moved: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const selected = selectedIds(open, 'nodes')
  const places = new Map(moved)
  const [hand] = moved
  if (!hand || selected.length <= moved.size || !selected.includes(hand[0])) return places
  const boxes = boxesNow(open)
  const from = boxes.get(hand[0])
  if (!from) return places
  for (const id of selected) {
    const box = moved.has(id) ? undefined : boxes.get(id)
    if (box) places.set(id, { x: box.x + hand[1].x - from.x, y: box.y + hand[1].y - from.y })
  }
  return places
}
