import type { Model } from '../../model/model.ts'
import type { Digest } from '../digest.ts'
import { byTitle } from '../sort.ts'
import { type Chain, chainOf, waysFrom } from './chain.ts'

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
    straight: (node) => others(straight.get(node) ?? NONE),
    through: (node) => others(through.get(node) ?? NONE),
  }
}

interface Index {
  readonly chain: Chain
  readonly systemId: string
  readonly funded: readonly Digest[]
  readonly straight: ReadonlyMap<string, readonly Digest[]>
  readonly through: ReadonlyMap<string, readonly Digest[]>
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
  const ups = new Map([...chain.nodes.keys()].map((id) => [id, [...waysFrom(chain, id).keys()]]))
  const [straight, through] = [new Map<string, Digest[]>(), new Map<string, Digest[]>()]
  for (const one of funded) {
    const own = new Set<string>()
    for (const { systemModel, systemNode } of one.contributions)
      if (systemModel === systemId && chain.nodes.has(systemNode)) own.add(systemNode)
    for (const node of new Set([...own].flatMap((id) => ups.get(id) ?? []))) {
      const side = own.has(node) ? straight : through
      const list = side.get(node)
      if (list) list.push(one)
      else side.set(node, [one])
    }
  }
  return { chain, systemId, funded, straight, through }
}
