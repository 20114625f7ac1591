import { useContext } from 'react'
import { useStore } from 'zustand'
import type { Arrangement } from '../../layout/arrange.ts'
import type { Box } from '../../layout/geometry.ts'
import { underLens } from '../../layout/lens.ts'
import type { Model } from '../../model/model.ts'
import { DraggedLinks } from './DraggedLinks.tsx'
import { MapContext } from './mapContext.ts'
import { useUnits } from './useSight.ts'

/** The cards under a drag on the overview, with their links, above the picture of all the others. */
export function OverviewDrag(props: {
  readonly model: Model
  readonly arrangement: Arrangement
  readonly dragged: ReadonlySet<string>
}) {
  const { model, arrangement, dragged } = props
  const { drags } = useContext(MapContext)
  const drag = useStore(drags, (state) => state.drags)
  const units = useUnits(arrangement.bounds)
  const boxOf = (id: string): Box | undefined => {
    const box = arrangement.boxes.get(id)
    return box && underLens(units, { ...box, ...drag?.get(id) })
  }
  return (
    <svg className="map-overview-drag" aria-hidden="true" focusable="false">
      <DraggedLinks model={model} dragged={dragged} boxOf={boxOf} />
      {[...dragged].map((id) => {
        const box = boxOf(id)
        return box ? <rect key={id} {...box} rx={Math.min(2, box.height / 4)} /> : null
      })}
    </svg>
  )
}
