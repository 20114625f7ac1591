import type { Model } from '../../model/model.ts'
import type { Digest } from '../digest.ts'
import { append, remembered } from '../lists.ts'
import { byTitle } from '../sort.ts'
import { type Chain, chainOf, leadingTo } from './chain.ts'

/** The funded interventions by the system's nodes that they serve, by title. */
export interface Serving {
  readonly funded: readonly Digest[]
  /** Those that contribute to a node itself, as coverage counts them. */
  readonly straight: (systemNode: string) => readonly Digest[]
  /** Those that contribute only to what leads to it. */
  readonly through: (systemNode: string) => readonly Digest[]
}

const NONE: readonly Digest[] = []

/** Who of the funded serves what. The bid itself is not among them. */
export function servingOf(input: {
  readonly bidId: string
  readonly system: Model
  readonly systemId: string
  readonly funded: readonly Digest[]
}): Serving {
  const { funded, straight, through } = indexOf(input.funded, chainOf(input.system), input.systemId)
  const others = (list: readonly Digest[]) =>
    list.some(({ id }) => id === input.bidId) ? list.filter(({ id }) => id !== input.bidId) : list
  return {
    funded: others(funded),
    straight: (node) => others(straight(node)),
    through: (node) => others(through(node)),
  }
}

interface Index extends Serving {
  readonly chain: Chain
  readonly systemId: string
}

// Many bids are held against the same system and the same digests, one after the other.
const indexes = new WeakMap<readonly Digest[], Index>()

function indexOf(digests: readonly Digest[], chain: Chain, systemId: string): Index {
  const known = indexes.get(digests)
  if (known?.chain === chain && known.systemId === systemId) return known
  const index = makeIndex(digests, chain, systemId)
  indexes.set(digests, index)
  return index
}

function makeIndex(digests: readonly Digest[], chain: Chain, systemId: string): Index {
  const funded = digests
    .filter(({ status, kind, id }) => status === 'funded' && kind === 'intervention' && id !== systemId)
    .toSorted(byTitle)
  const lists = new Map<string, Digest[]>()
  for (const one of funded) {
    const own = one.contributions.filter(({ systemModel }) => systemModel === systemId)
    for (const node of new Set(own.map(({ systemNode }) => systemNode))) append(lists, node, one)
  }
  const straight = (node: string) => (chain.nodes.has(node) ? (lists.get(node) ?? NONE) : NONE)
  // A system has many nodes, and few of them are asked about.
  const through = remembered((node) => {
    const far = new Set<Digest>()
    for (const id of leadingTo(chain, [node])) for (const one of straight(id)) far.add(one)
    for (const one of straight(node)) far.delete(one)
    return funded.filter((one) => far.has(one))
  })
  return { chain, systemId, funded, straight, through }
}
