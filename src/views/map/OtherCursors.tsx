import { useStoreApi } from '@xyflow/react'
import { memo, useEffect, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useOpenModel, useRoom, useSession } from '../../document/hooks.ts'
import type { Room } from '../../document/together.ts'
import type { Box } from '../../layout/geometry.ts'
import { personStyle } from '../../ui/personColours.ts'
import { type CursorPlaces, cursorLayer } from './otherCursors.ts'
import { hasMoved, viewOf } from './useSight.ts'

/** How often it is looked which pointers have not moved for long, in milliseconds. */
const LOOK = 1000

const pointing = ({ people }: Room) => people.filter(({ cursor }) => cursor !== null).map(({ client }) => client)

/**
 * The pointers of others over the map, at the same thing at any zoom. A layer of its own beside the cards: who points is
 * drawn by React, where they point is written to the elements.
 */
export const OtherCursors = memo(function OtherCursors({ bounds }: { readonly bounds: Box }) {
  const shown = useSession((session) => session.cursors)
  const clients = useRoom(useShallow(pointing))
  return shown && clients.length > 0 ? <CursorLayer clients={clients} bounds={bounds} /> : null
})

function CursorLayer({ clients, bounds }: { readonly clients: readonly number[]; readonly bounds: Box }) {
  const store = useStoreApi()
  const { room } = useOpenModel()
  const box = useRef<HTMLDivElement>(null)
  const drawn = useRef<CursorPlaces>(null)

  useEffect(() => {
    if (!box.current) return undefined
    const layer = cursorLayer(box.current, () => performance.now())
    drawn.current = layer
    const look = () => layer.view(viewOf(store.getState()), bounds)
    let frame = 0
    layer.people(room.getState().people)
    look()
    const stops = [
      room.subscribe(({ people }, before) => {
        if (people === before.people || frame !== 0) return
        // Each of twenty people moves by themselves; they are drawn together.
        frame = requestAnimationFrame(() => {
          frame = 0
          layer.people(room.getState().people)
        })
      }),
      store.subscribe((state, before) => {
        if (hasMoved(state, before)) look()
      }),
    ]
    const timer = setInterval(layer.draw, LOOK)
    return () => {
      for (const stop of stops) stop()
      clearInterval(timer)
      cancelAnimationFrame(frame)
    }
  }, [bounds, room, store])

  // Somebody came: their pointer is put where it is.
  useEffect(() => drawn.current?.draw())

  return (
    <div className="map-cursors" aria-hidden="true">
      <div ref={box} className="map-cursors-moved">
        {clients.map((client) => (
          <Cursor key={client} client={client} />
        ))}
      </div>
    </div>
  )
}

const Cursor = memo(function Cursor({ client }: { readonly client: number }) {
  const name = useRoom(({ people }) => people.find((one) => one.client === client)?.person.name ?? '')
  const colour = useRoom(({ people }) => people.find((one) => one.client === client)?.colour ?? 0)
  return (
    <div className="map-cursor" data-client={client} data-person={name} style={personStyle(colour)}>
      <svg width="14" height="18" viewBox="0 0 14 18" focusable="false">
        <path d="M1 1 L1 14.5 L4.6 11.4 L7 16.8 L9.4 15.7 L7 10.4 L12 10.2 Z" />
      </svg>
      <span>{name}</span>
    </div>
  )
})
