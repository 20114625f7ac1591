import type { Other } from '../../actions/others.ts'
import type { Box } from '../../layout/geometry.ts'

/** A tag is so high, in CSS pixels. */
const TAG = 18

export interface TagPlace {
  readonly x: number
  readonly y: number
  readonly people: readonly Other[]
}

/**
 * Where the names of others stand on an overview, in CSS pixels: beside the first of the cards that somebody is at.
 * Cards are thin there, so people whose tags would cover each other share a place.
 */
export function otherTags(cards: Iterable<readonly [box: Box, others: readonly Other[]]>): TagPlace[] {
  const places: { x: number; y: number; people: Other[] }[] = []
  const named = new Set<number>()
  const fromTop = [...cards].toSorted(([a], [b]) => a.x - b.x || a.y - b.y)
  for (const [{ x, y, height }, others] of fromTop) {
    const people = others.filter(({ client }) => !named.has(client))
    if (people.length === 0) continue
    for (const { client } of people) named.add(client)
    const middle = y + height / 2
    const last = places.at(-1)
    if (last?.x === x && middle - last.y < TAG) last.people.push(...people)
    else places.push({ x, y: middle, people: [...people] })
  }
  return places
}
