import { cardName } from '../../model/names.ts'
import { useStore } from '@xyflow/react'
import type { Arrangement } from '../../layout/arrange.ts'
import { underLens } from '../../layout/lens.ts'
import type { Node } from '../../model/model.ts'
import { useUnits } from './useSight.ts'

const MOST = 240
const EDGE = 36

/**
 * The label of one card of an overview, at a size that can be read. Screen readers hear it on the card itself. With
 * `whenFocused` it shows, framed, only while the keyboard stands on the card.
 */
export function OverviewTag(props: {
  readonly node: Node
  readonly arrangement: Arrangement
  readonly whenFocused: boolean
}) {
  const { node, arrangement, whenFocused } = props
  const units = useUnits(arrangement.bounds)
  const canvas = useStore((state) => state.width)
  const box = arrangement.boxes.get(node.id)
  if (!box) return null
  const { x, y, width, height } = underLens(units, box)
  // Towards the middle, where there is room.
  const { bounds } = arrangement
  const onLeft = box.x + box.width / 2 > bounds.x + bounds.width * 0.55
  const place = { left: onLeft ? x : x + width, top: y + height / 2, maxWidth: Math.min(MOST, canvas / 2 - EDGE) }
  return (
    <div className="map-overview-told" data-when-focused={whenFocused || undefined} aria-hidden="true">
      <div className="map-overview-ring" style={{ left: x, top: y, width, height }} />
      <div className="map-overview-tag" data-side={onLeft ? 'left' : 'right'} style={place}>
        {cardName(node)}
      </div>
    </div>
  )
}
