import type { Status } from '../model/records/profile.ts'
import { type ColumnOptions, type CoverageBy, type CoverageColumn, columnsOf } from './columns.ts'
import type { Digest, DigestContribution, DigestNode } from './digest.ts'
import { isChange } from './digestOf.ts'
import { append } from './lists.ts'

type ContributionKind = DigestContribution['kind']

/** From how many interventions a system outcome counts as crowded, where the workspace says nothing else. Our own rule. */
export const CROWDED = 6

/** Which interventions count as what is there, where nobody chose others. */
export const COUNTED: readonly Status[] = ['funded']

/** What serves a system node: one contribution, with whose it is. */
export interface Serves {
  readonly model: string
  readonly title: string
  readonly contribution: string
  readonly node: string
  readonly label: string
  readonly systemNode: string
  readonly kind: ContributionKind
  readonly rationale: string
}

/**
 * How many interventions serve a node, and how many of them in each way. An intervention that serves it in two ways
 * counts once in `interventions` and once in each of the two: the ways are never summed.
 */
export interface ServedCount {
  readonly interventions: number
  readonly kinds: Readonly<Record<ContributionKind, number>>
}

export interface CoverageCell extends ServedCount {
  readonly column: string
  /** What the cell rests on. */
  readonly serves: readonly Serves[]
}

export type Standing = 'nothing' | 'one' | 'some' | 'crowded'

export interface CoverageRow extends ServedCount {
  readonly node: DigestNode
  readonly standing: Standing
  readonly serves: readonly Serves[]
  /** By the key of the column; a cell that nothing is in is not there. */
  readonly cells: ReadonlyMap<string, CoverageCell>
}

export interface Coverage {
  readonly by: CoverageBy
  readonly columns: readonly CoverageColumn[]
  /** The system's outcomes and impacts, and what else is contributed to, in reading order. */
  readonly rows: readonly CoverageRow[]
  /** Contributions to nodes that the system model no longer has. */
  readonly lost: readonly Serves[]
  /** Contributions to other system models than this one. */
  readonly elsewhere: readonly Serves[]
  /** How many interventions were counted. */
  readonly interventions: number
  readonly crowded: number
}

export interface CoverageOptions extends ColumnOptions {
  readonly by: CoverageBy
  readonly count?: readonly Status[]
  readonly crowded?: number | null
}

/**
 * The system's outcomes by interventions, or by what interventions have in common. An intervention serves an outcome when
 * any of its nodes contributes to it. One that has several places, tiers and so on is in several columns; one for which
 * that is not said is in the column with the key ''.
 */
export function coverage(system: Digest, digests: readonly Digest[], options: CoverageOptions): Coverage {
  const counted = countedIn(system.id, digests, options.count ?? COUNTED)
  const { columns, columnsOfModel } = columnsOf(counted, options)
  const served = new Map<string, Serves[]>()
  const lost: Serves[] = []
  const elsewhere: Serves[] = []
  const known = new Set(system.nodes.map(({ id }) => id))
  for (const digest of counted) {
    for (const { systemModel, serves } of servesOf(digest)) {
      if (systemModel !== system.id) elsewhere.push(serves)
      else if (!known.has(serves.systemNode)) lost.push(serves)
      else append(served, serves.systemNode, serves)
    }
  }
  const crowded = options.crowded ?? CROWDED
  const rows = system.nodes.flatMap((node): CoverageRow[] => {
    const serves = served.get(node.id) ?? []
    if (serves.length === 0 && !isChange(node.kind)) return []
    const cells = new Map<string, Serves[]>()
    for (const one of serves) for (const column of columnsOfModel(one.model)) append(cells, column, one)
    const count = countOf(serves)
    return [
      {
        node,
        ...count,
        standing: standingOf(count.interventions, crowded),
        serves,
        cells: new Map([...cells].map(([column, all]) => [column, { column, ...countOf(all), serves: all }])),
      },
    ]
  })
  return {
    by: options.by,
    columns,
    rows,
    lost,
    elsewhere,
    interventions: counted.length,
    crowded,
  }
}

/** How a node stands that this many interventions serve. */
export function standingOf(interventions: number, crowded: number | null = CROWDED): Standing {
  if (interventions === 0) return 'nothing'
  if (interventions === 1) return 'one'
  return interventions >= (crowded ?? CROWDED) ? 'crowded' : 'some'
}

/** How many interventions serve each node of a system model, for its map; nodes that nothing serves are not in it. */
export function servedBy(
  system: string,
  digests: readonly Digest[],
  count: readonly Status[] = COUNTED,
): ReadonlyMap<string, ServedCount> {
  const counts = new Map<string, { interventions: number; kinds: Record<ContributionKind, number> }>()
  for (const digest of countedIn(system, digests, count)) {
    const seen = new Set<string>()
    for (const { systemModel, systemNode, kind } of digest.contributions) {
      if (systemModel !== system) continue
      let served = counts.get(systemNode)
      if (!served) counts.set(systemNode, (served = { interventions: 0, kinds: { direct: 0, enabling: 0, shared: 0 } }))
      if (isFirst(seen, systemNode)) served.interventions++
      if (isFirst(seen, `${kind} ${systemNode}`)) served.kinds[kind]++
    }
  }
  return counts
}

function countedIn(system: string, digests: readonly Digest[], count: readonly Status[]): readonly Digest[] {
  return digests.filter(({ id, kind, status }) => kind === 'intervention' && id !== system && count.includes(status))
}

function servesOf(digest: Digest): readonly { readonly systemModel: string; readonly serves: Serves }[] {
  const labels = new Map(digest.nodes.map(({ id, label }) => [id, label]))
  return digest.contributions.map(({ id, node, systemModel, systemNode, kind, rationale }) => ({
    systemModel,
    serves: {
      model: digest.id,
      title: digest.title,
      contribution: id,
      node,
      label: labels.get(node) ?? '',
      systemNode,
      kind,
      rationale,
    },
  }))
}

function countOf(serves: readonly Serves[]): ServedCount {
  const seen = new Set<string>()
  const kinds = { direct: 0, enabling: 0, shared: 0 }
  let interventions = 0
  for (const { model, kind } of serves) {
    if (isFirst(seen, model)) interventions++
    if (isFirst(seen, `${kind} ${model}`)) kinds[kind]++
  }
  return { interventions, kinds }
}

function isFirst(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false
  seen.add(key)
  return true
}
