import { type Graph, stepsOf } from './graph.ts'

/**
 * Groups of cards that lead round in a circle along the links taken, by number: from each of a group, a path comes to
 * every other and back to itself. Tarjan's algorithm, without recursion: a chain may be thousands of cards long.
 */
export function circles(graph: Graph, take: (link: number) => boolean): readonly (readonly number[])[] {
  const { first, next, ends } = stepsOf(graph.cards.length, graph.from, graph.to, take)
  // When a card was met, and the first met of the open cards that it leads to.
  const met = new Map<number, number>()
  const low = new Map<number, number>()
  const following = first.slice()
  const open: number[] = []
  const isOpen = new Set<number>()
  const path: number[] = []
  const groups: (readonly number[])[] = []
  const enter = (card: number) => {
    low.set(card, met.size)
    met.set(card, met.size)
    open.push(card)
    isOpen.add(card)
    path.push(card)
  }
  const lower = (card: number, to = Number.POSITIVE_INFINITY) => low.set(card, Math.min(low.get(card) ?? to, to))
  const isLinkedToItself = (card: number) => {
    for (let link = first[card] ?? -1; link >= 0; link = next[link] ?? -1) if (ends[link] === card) return true
    return false
  }
  const leave = (card: number) => {
    path.pop()
    const above = path.at(-1)
    if (above !== undefined) lower(above, low.get(card))
    if (low.get(card) !== met.get(card)) return
    const group = open.splice(open.lastIndexOf(card))
    for (const done of group) isOpen.delete(done)
    if (group.length > 1 || isLinkedToItself(card)) groups.push(group)
  }
  for (const [start, step] of first.entries()) {
    if (step < 0 || met.has(start)) continue
    enter(start)
    for (let card = path.at(-1); card !== undefined; card = path.at(-1)) {
      const link = following[card] ?? -1
      if (link < 0) {
        leave(card)
        continue
      }
      following[card] = next[link] ?? -1
      const end = ends[link] ?? card
      if (!met.has(end)) enter(end)
      else if (isOpen.has(end)) lower(card, met.get(end))
    }
  }
  return groups
}
