import type { Network, Sides } from './network.ts'

/** A part of a network as a network of its own, and the number in the whole of each of its nodes. */
export interface Part {
  readonly network: Network
  readonly nodes: readonly number[]
}

/** The parts of a network that no link leads between, without what has no link at all, from the top down. */
export function partsOf(network: Network): Part[] {
  const { lanes, size } = network
  const sides = [network.before, network.after, network.above, network.below]
  const partOf = new Int32Array(size).fill(-1)
  const parts: { lanes: number[][]; height: number; count: number }[] = []
  for (const root of lanes.flat()) {
    if (partOf[root] !== -1 || isAlone(network, root)) continue
    const reached = [root]
    const part = parts.push({ lanes: lanes.map(() => []), height: 0, count: 0 }) - 1
    partOf[root] = part
    for (const node of reached) {
      for (const { starts, nodes } of sides) {
        for (let link = starts[node] ?? 0; link < (starts[node + 1] ?? 0); link += 1) {
          const other = nodes[link] ?? 0
          if (partOf[other] !== -1) continue
          partOf[other] = part
          reached.push(other)
        }
      }
    }
  }
  for (const [index, lane] of lanes.entries()) {
    for (const [place, node] of lane.entries()) {
      const part = parts[partOf[node] ?? -1]
      if (part === undefined) continue
      part.lanes[index]?.push(node)
      part.height += (place + 0.5) / lane.length
      part.count += 1
    }
  }
  const numbers = new Int32Array(size)
  return parts
    .toSorted((a, b) => a.height / a.count - b.height / b.count)
    .map((part) => cutOut(network, part.lanes, numbers))
}

function isAlone({ before, after, above, below }: Network, node: number): boolean {
  return [before, after, above, below].every(({ starts }) => starts[node] === starts[node + 1])
}

// Numbered afresh, so that the work on a part depends on its own size alone. `numbers` is room to note them in.
function cutOut(network: Network, lanes: readonly (readonly number[])[], numbers: Int32Array): Part {
  const nodes = lanes.flat()
  for (const [number, node] of nodes.entries()) numbers[node] = number
  const renumbered = (sides: Sides): Sides => {
    const starts = new Int32Array(nodes.length + 1)
    const found: number[] = []
    for (const [number, node] of nodes.entries()) {
      const end = sides.starts[node + 1] ?? 0
      for (let link = sides.starts[node] ?? 0; link < end; link += 1) found.push(numbers[sides.nodes[link] ?? 0] ?? 0)
      starts[number + 1] = found.length
    }
    return { starts, nodes: Int32Array.from(found) }
  }
  const part: Network = {
    ids: [],
    size: nodes.length,
    lanes: lanes.map((lane) => lane.map((node) => numbers[node] ?? 0)),
    before: renumbered(network.before),
    after: renumbered(network.after),
    above: renumbered(network.above),
    below: renumbered(network.below),
    pinned: [],
  }
  return { network: part, nodes }
}

/** The network's lanes with orders of its parts one below the other; what has no link keeps its index. */
export function joinParts(network: Network, orders: readonly (readonly (readonly number[])[])[]): number[][] {
  return network.lanes.map((lane, index) => {
    const inOrder = orders.flatMap((order) => order[index] ?? [])
    let next = 0
    return lane.map((node) => (isAlone(network, node) ? node : (inOrder[next++] ?? node)))
  })
}
