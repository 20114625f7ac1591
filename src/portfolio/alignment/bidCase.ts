import { factsOf, type Facts } from '../../model/checks/facts.ts'
import type { BidQuestion, Model, Node } from '../../model/model.ts'
import type { Digest } from '../digest.ts'
import { digestOf, isChange } from '../digestOf.ts'
import type { Finding, FindingKind, FindingTone } from '../finding.ts'
import type { PlacesIndex } from '../places.ts'
import { type Chain, chainOf, wayTo, waysFrom } from './chain.ts'
import { type Join, joinsOf } from './joins.ts'
import { type Serving, servingOf } from './serving.ts'

/** What the alignment check is asked about. Dates of funding are told, not judged: it needs no today. */
export interface AlignmentInput {
  readonly bid: Model
  readonly bidId: string
  /** The system model as it stands in the pinned version. */
  readonly system: Model
  readonly systemId: string
  /** The digests of the workspace; those that are not funded, and the bid's own, are passed over. */
  readonly funded: readonly Digest[]
  readonly places: PlacesIndex
  /** The bid form. */
  readonly questions: readonly BidQuestion[]
  /** From how many interventions on an outcome counts as crowded (workspace settings); null: as in coverage. */
  readonly crowded?: number | null
}

/** A long outcome or impact of the system that the bid leads to, and how. */
export interface Served {
  readonly goal: Node
  readonly by: readonly { readonly join: Join; readonly way: readonly string[] }[]
}

/** A bid held against a system, worked out once for all kinds of findings. */
export interface BidCase extends AlignmentInput {
  readonly facts: Facts
  readonly chain: Chain
  readonly systemChain: Chain
  readonly joins: ReturnType<typeof joinsOf>
  /** The bid's outcomes and impacts, in reading order. */
  readonly outcomes: readonly Node[]
  /** By the system's reading order: only what is served. */
  readonly served: readonly Served[]
  readonly serving: Serving
  readonly systemDigest: Digest
}

/** Works out what the findings rest on. */
export function bidCase(input: AlignmentInput): BidCase {
  const [chain, systemChain] = [chainOf(input.bid), chainOf(input.system)]
  const joins = joinsOf(input.bid, input.system, input.systemId)
  return {
    ...input,
    facts: factsOf(input.bid, {}, {}),
    chain,
    systemChain,
    joins,
    outcomes: [...chain.nodes.values()].filter(({ id }) => {
      const stage = chain.stageOf(id)
      return stage !== undefined && isChange(stage.kind)
    }),
    served: servedBy(joins.joins, systemChain),
    serving: servingOf(input),
    systemDigest: systemDigestOf(input),
  }
}

const digests = new WeakMap<Model, Digest>()

function systemDigestOf({ system, systemId }: AlignmentInput): Digest {
  const known = digests.get(system)
  if (known?.id === systemId) return known
  const made = digestOf(systemId, system)
  digests.set(system, made)
  return made
}

function servedBy(joins: readonly Join[], chain: Chain): Served[] {
  const ways = new Map(joins.map(({ systemNode: { id } }) => [id, waysFrom(chain, id)]))
  return [...chain.nodes.values()].flatMap((goal) => {
    if (!chain.goals.has(goal.id)) return []
    const by = joins
      .map((join) => ({ join, way: wayTo(ways.get(join.systemNode.id) ?? new Map(), goal.id) }))
      .filter(({ way }) => way.length > 0)
    return by.length > 0 ? [{ goal, by }] : []
  })
}

/** A finding about nothing but what is given. `about` tells it from the others of its kind. */
export function finding(
  kind: FindingKind,
  tone: FindingTone,
  about: string,
  rest: Partial<Omit<Finding, 'kind' | 'tone' | 'key'>>,
): Finding {
  const nothing = { params: {}, nodes: [], links: [], systemNodes: [], models: [], questions: [] }
  return { key: `${kind}/${about}`, kind, tone, ...nothing, ...rest }
}
