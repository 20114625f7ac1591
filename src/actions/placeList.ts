import { type PlaceCard, type PlacePaths, type PlaceStep, VISION_KEY } from './placePaths.ts'

/** One card in the list of paths, with what it leads to. */
export interface PathItem {
  /** Unique in the list: the way that led here. */
  readonly way: string
  readonly card: PlaceCard
  /** The step that led here; null for an own card. */
  readonly step: PlaceStep | null
  /** What follows was said at an earlier place of the list, and is not said again. */
  readonly above: boolean
  readonly onward: readonly PathItem[]
}

/** The same paths as a list: each own card, what it leads to, and so on to the vision. */
export function pathList({ lanes, steps }: PlacePaths): readonly PathItem[] {
  const cards = new Map(lanes.flatMap((lane) => lane.cards.map((card) => [card.key, card] as const)))
  const out = Map.groupBy(steps, ({ from }) => from)
  const said = new Set<string>()
  const item = (card: PlaceCard, step: PlaceStep | null, before: string): PathItem => {
    const way = `${before} ${card.key}`
    const follows = out.get(card.key) ?? []
    // Of a card that only serves the vision this is said again: it is as short as saying that it was said.
    const short = follows.every(({ to }) => to === VISION_KEY)
    const above = said.has(card.key) && !short
    said.add(card.key)
    const onward = above
      ? []
      : follows.flatMap((next) => {
          const to = cards.get(next.to)
          return to ? [item(to, next, way)] : []
        })
    return { way, card, step, above, onward }
  }
  return (lanes.find(({ id }) => id === 'own')?.cards ?? []).map((card) => item(card, null, ''))
}
