import type { Status } from '../model/records/profile.ts'
import type { CoverageBy, CoverageColumn } from '../portfolio/columns.ts'
import { coverage, type CoverageRow, COUNTED, type Serves, type Standing, standingOf } from '../portfolio/coverage.ts'
import type { Digest, DigestContribution, DigestNode } from '../portfolio/digest.ts'
import { isChange } from '../portfolio/digestOf.ts'
import type { PlacesIndex } from '../portfolio/places.ts'
import { byTitle } from '../portfolio/sort.ts'

export type Kind = DigestContribution['kind']

/** What the matrix is asked to show. */
export interface CoverageAsk {
  readonly by: CoverageBy
  /** Of columns by place: the type of the places that are columns; '' for the places as interventions name them. */
  readonly level: string
  /** Which interventions count as what is there. */
  readonly counted: readonly Status[]
  /** Whether bids stand beside them. They count for nothing that is said of a row. */
  readonly bids: boolean
  readonly crowded: number | null
}

/** The statuses that may be counted as what is there; bids stand apart. */
export const COUNTABLE: readonly Status[] = ['funded', 'ended', '']

export const FIRST_ASK: Omit<CoverageAsk, 'crowded'> = { by: 'intervention', level: '', counted: COUNTED, bids: true }

/** How many interventions are there, and how many bids ask to be. */
export interface Count {
  readonly now: number
  readonly bids: number
}

export interface MatrixCell extends Count {
  /** What it rests on: what is there first. */
  readonly serves: readonly Serves[]
  /** The ways in which it is served, those that are not at all left out. */
  readonly kinds: readonly (Count & { readonly kind: Kind })[]
}

export interface MatrixRow extends Count {
  readonly node: DigestNode
  /** By what is there; bids make no difference. */
  readonly standing: Standing
  readonly serves: readonly Serves[]
  readonly cells: ReadonlyMap<string, MatrixCell>
}

/** The rows of one horizon, or what else is contributed to. */
export interface MatrixGroup {
  readonly key: 'impact' | 'long' | 'medium' | 'short-medium' | 'short' | 'none' | 'other'
  readonly rows: readonly MatrixRow[]
}

export interface MatrixColumn extends CoverageColumn, Count {}

export interface Matrix {
  readonly by: CoverageBy
  readonly columns: readonly MatrixColumn[]
  readonly groups: readonly MatrixGroup[]
  /** How many outcomes and impacts stand so. What else is contributed to is not among them. */
  readonly standings: Readonly<Record<Standing, number>>
  readonly outcomes: number
  /** How many interventions were counted, and how many bids. */
  readonly interventions: Count
  /** From how many interventions on an outcome is crowded. */
  readonly crowded: number
  /** Interventions that contribute to nothing in this system model. */
  readonly without: readonly Digest[]
  /** Contributions to cards that the system model no longer has, and to other models. */
  readonly lost: readonly Serves[]
  readonly elsewhere: readonly Serves[]
  readonly isBid: (model: string) => boolean
}

const GROUPS: readonly MatrixGroup['key'][] = ['impact', 'long', 'medium', 'short-medium', 'short', 'none', 'other']
const KINDS: readonly Kind[] = ['direct', 'enabling', 'shared']

/**
 * The coverage of a system model as it is shown: rows by horizon, the long term first, and bids beside what is there. Rows
 * and columns otherwise keep the order of `coverage`, but interventions come before bids.
 */
export function matrixOf(system: Digest, digests: readonly Digest[], places: PlacesIndex, ask: CoverageAsk): Matrix {
  const { by, level, counted, bids, crowded } = ask
  const count: readonly Status[] = bids ? [...counted, 'proposed'] : counted
  const found = coverage(system, digests, { by, count, crowded, ...(level && { level: { type: level, places } }) })
  const asked = new Set(digests.flatMap(({ id, status }) => (status === 'proposed' ? [id] : [])))
  const isBid = (model: string) => asked.has(model)
  const groups = new Map<MatrixGroup['key'], MatrixRow[]>(GROUPS.map((key) => [key, []]))
  const standings = { nothing: 0, one: 0, some: 0, crowded: 0 }
  let outcomes = 0
  for (const row of found.rows) {
    const made = rowOf(row, isBid, found.crowded)
    groups.get(groupOf(row.node))?.push(made)
    if (!isChange(row.node.kind)) continue
    standings[made.standing]++
    outcomes++
  }
  const shown = found.columns.map((column) => ({ ...column, ...countOf(column.models, isBid) }))
  const served = new Set(found.rows.flatMap(({ serves }) => serves.map(({ model }) => model)))
  const looked = digests.filter(
    ({ id, kind, status }) => kind === 'intervention' && id !== system.id && count.includes(status),
  )
  return {
    by,
    columns: by === 'intervention' ? shown.toSorted((a, b) => a.bids - b.bids) : shown,
    groups: [...groups].flatMap(([key, rows]) => (rows.length > 0 ? [{ key, rows }] : [])),
    standings,
    outcomes,
    interventions: countOf(
      looked.map(({ id }) => id),
      isBid,
    ),
    crowded: found.crowded,
    without: looked.filter(({ id }) => !served.has(id)),
    lost: found.lost,
    elsewhere: found.elsewhere,
    isBid,
  }
}

/** The groups with only the rows that stand so; null for all. */
export function groupsStanding(groups: readonly MatrixGroup[], standing: Standing | null): readonly MatrixGroup[] {
  if (standing === null) return groups
  return groups.flatMap(({ key, rows }) => {
    const left = key === 'other' ? [] : rows.filter((row) => row.standing === standing)
    return left.length > 0 ? [{ key, rows: left }] : []
  })
}

/** What serves, by intervention, in the order in which it came. */
export function byIntervention(serves: readonly Serves[]): readonly (readonly [string, readonly Serves[]])[] {
  return [...Map.groupBy(serves, ({ model }) => model)]
}

/** What serves one card of a system model: funded interventions, and beside them bids. */
export function servingOf(
  system: string,
  node: string,
  digests: Iterable<Digest>,
): { readonly now: readonly Serves[]; readonly bids: readonly Serves[] } {
  const all = [...digests]
  const of = (wanted: readonly Status[]) =>
    all
      .filter(({ id, kind, status }) => kind === 'intervention' && id !== system && wanted.includes(status))
      .toSorted(byTitle)
      .flatMap((digest) => {
        const labels = new Map(digest.nodes.map(({ id, label }) => [id, label]))
        return digest.contributions
          .filter(({ systemModel, systemNode }) => systemModel === system && systemNode === node)
          .map(({ id, node: from, systemNode, kind, rationale }): Serves => ({
            model: digest.id,
            title: digest.title,
            contribution: id,
            node: from,
            label: labels.get(from) ?? '',
            systemNode,
            kind,
            rationale,
          }))
      })
  return { now: of(COUNTED), bids: of(['proposed']) }
}

/** The types of the places that the lists know, those with the fewest places first: they are the largest. */
export function placeTypes(places: PlacesIndex): readonly string[] {
  const counts = new Map<string, number>()
  for (const { type } of places.all()) if (type) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].sort(([a, few], [b, many]) => few - many || (a < b ? -1 : 1)).map(([type]) => type)
}

function groupOf({ kind, horizon }: DigestNode): MatrixGroup['key'] {
  if (!isChange(kind)) return 'other'
  if (kind === 'impact') return 'impact'
  return horizon || 'none'
}

function rowOf(row: CoverageRow, isBid: (model: string) => boolean, crowded: number): MatrixRow {
  const count = countOf(
    row.serves.map(({ model }) => model),
    isBid,
  )
  return {
    node: row.node,
    ...count,
    standing: standingOf(count.now, crowded),
    serves: bidsLast(row.serves, isBid),
    cells: new Map([...row.cells].map(([key, { serves }]) => [key, cellOf(serves, isBid)])),
  }
}

function cellOf(serves: readonly Serves[], isBid: (model: string) => boolean): MatrixCell {
  const kinds = KINDS.flatMap((kind) => {
    const models = serves.flatMap((one) => (one.kind === kind ? [one.model] : []))
    return models.length > 0 ? [{ kind, ...countOf(models, isBid) }] : []
  })
  return {
    ...countOf(
      serves.map(({ model }) => model),
      isBid,
    ),
    serves: bidsLast(serves, isBid),
    kinds,
  }
}

function countOf(models: readonly string[], isBid: (model: string) => boolean): Count {
  const different = [...new Set(models)]
  const bids = different.filter(isBid).length
  return { now: different.length - bids, bids }
}

function bidsLast(serves: readonly Serves[], isBid: (model: string) => boolean): readonly Serves[] {
  return serves.toSorted((a, b) => Number(isBid(a.model)) - Number(isBid(b.model)))
}
