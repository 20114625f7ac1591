import type { Network, Sides } from './network.ts'
import { countOf, hold } from './network.ts'

/**
 * Orders of a network that follow its shape as a whole: what is linked stands near each other along its longest stretch.
 * One order for each count of `rounds` (ascending): more rounds smooth out more of what `first` began with.
 *
 * Method: power iteration towards the second eigenvector of the links' random walk (Fiedler's ordering, 1973).
 */
export function spread(network: Network, first: Float64Array, rounds: readonly number[]): number[][][] {
  const { before, after, size } = network
  const degrees = new Float64Array(size)
  let sum = 0
  for (let node = 0; node < size; node += 1) {
    degrees[node] = countOf(before, node) + countOf(after, node)
    sum += degrees[node] ?? 0
  }
  if (sum === 0) return []
  const values = first.slice()
  const next = new Float64Array(size)
  const orders: number[][][] = []
  for (let round = 1; round <= (rounds.at(-1) ?? 0); round += 1) {
    let mean = 0
    for (let node = 0; node < size; node += 1) mean += ((degrees[node] ?? 0) * (values[node] ?? 0)) / sum
    let largest = 0
    for (let node = 0; node < size; node += 1) {
      const value = (values[node] ?? 0) - mean
      values[node] = value
      largest = Math.max(largest, Math.abs(value))
    }
    if (largest === 0) break
    for (let node = 0; node < size; node += 1) {
      const around = sumOf(before, node, values) + sumOf(after, node, values)
      next[node] = ((values[node] ?? 0) + around / Math.max(1, degrees[node] ?? 0)) / (2 * largest)
    }
    for (let node = 0; node < size; node += 1) values[node] = next[node] ?? 0
    if (rounds.includes(round)) orders.push(orderBy(network, values))
  }
  return orders
}

function sumOf({ starts, nodes }: Sides, node: number, values: Float64Array): number {
  let sum = 0
  const end = starts[node + 1] ?? 0
  for (let link = starts[node] ?? 0; link < end; link += 1) sum += values[nodes[link] ?? 0] ?? 0
  return sum
}

function orderBy(network: Network, values: Float64Array): number[][] {
  return network.lanes.map((lane, index) => {
    const sorted = lane.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
    hold(sorted, network.pinned[index] ?? [])
    return sorted
  })
}

/** By node, how much nearer it is, in links, to one end of the network's longest stretch than to the other. */
export function stretch(network: Network): Float64Array {
  const { before, after, lanes } = network
  const linked = lanes.flat().find((node) => countOf(before, node) + countOf(after, node) > 0) ?? 0
  const { steps: here, farthest: end } = distances(network, distances(network, linked).farthest)
  const { steps: there } = distances(network, end)
  return Float64Array.from(here, (step, node) => step - (there[node] ?? 0))
}

function distances({ size, before, after }: Network, from: number): { steps: Int32Array; farthest: number } {
  const steps = new Int32Array(size).fill(-1)
  steps[from] = 0
  const reached = [from]
  for (const node of reached) {
    for (const { starts, nodes } of [before, after]) {
      for (let link = starts[node] ?? 0; link < (starts[node + 1] ?? 0); link += 1) {
        const other = nodes[link] ?? 0
        if (steps[other] !== -1) continue
        steps[other] = (steps[node] ?? 0) + 1
        reached.push(other)
      }
    }
  }
  return { steps, farthest: reached.at(-1) ?? from }
}
