import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenModel } from '../../document/openModel.ts'
import type { Person } from '../../document/together.ts'
import type { Point } from '../../layout/geometry.ts'

/** Cards under a live drag, of this person or another, by id, at their places; null while nobody drags. */
export type Drags = ReadonlyMap<string, Point> | null

/**
 * After a drop the card waits so long, in milliseconds, for the edit that puts it there: it is told by another way than
 * the drag, and may come a moment later. Who goes away in the middle of a drag drops nothing.
 */
const SETTLING = 250

/** What is dragged by anybody, one's own hand first. Nothing of it is in the model. Follows until stopped. */
export function followDrags(open: OpenModel): { store: StoreApi<{ readonly drags: Drags }>; stop: () => void } {
  const { session, room } = open
  const store = createStore<{ readonly drags: Drags }>(() => ({ drags: session.getState().drag }))
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let dropped: readonly Person[] = []

  const update = () => {
    const drags = merged([...dropped, ...room.getState().people], session.getState().drag)
    if (!sameDrags(drags, store.getState().drags)) store.setState({ drags })
  }
  const settle = (person: Person) => {
    dropped = [...dropped, person]
    const timer = setTimeout(() => {
      timers.delete(timer)
      dropped = dropped.filter((one) => one !== person)
      update()
    }, SETTLING)
    timers.add(timer)
  }
  const stops = [
    session.subscribe(({ drag }, before) => {
      if (drag !== before.drag) update()
    }),
    room.subscribe(({ people }, { people: before }) => {
      if (people === before) return
      for (const person of before) {
        if (!person.drag) continue
        const now = people.find(({ client }) => client === person.client)
        if (now && !now.drag) settle(person)
      }
      update()
    }),
  ]
  update()
  return {
    store,
    stop() {
      for (const stop of stops) stop()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function merged(people: readonly Person[], own: Drags): Drags {
  let all: Map<string, Point> | null = null
  for (const { drag } of people) {
    if (!drag) continue
    all ??= new Map()
    for (const { id, x, y } of drag) all.set(id, { x, y })
  }
  if (!all) return own
  for (const [id, place] of own ?? []) all.set(id, place)
  return all
}

function sameDrags(a: Drags, b: Drags): boolean {
  if (a === b) return true
  if (!a || !b || a.size !== b.size) return false
  return [...a].every(([id, { x, y }]) => {
    const twin = b.get(id)
    return twin?.x === x && twin.y === y
  })
}
