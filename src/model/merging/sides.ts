import { sameValue } from '../diff.ts'
import { MODEL_TABLES, type Model, type TableName } from '../model.ts'
import { withoutMissingEnds } from '../removal.ts'
import { isPosition, unitsIn } from '../units.ts'

export type Fields = Readonly<Record<string, unknown>>
export type Choice = 'mine' | 'theirs'

interface Models {
  readonly base: Model
  readonly mine: Model
  readonly theirs: Model
}

/** Two models and the one that both began as, each without what hangs; and the ids of what is not the same in all three. */
export interface Sides extends Models {
  readonly touched: Readonly<Record<TableName, readonly string[]>>
}

/** One record as each side has it; undefined where it has not. */
export interface Three {
  readonly base: Fields | undefined
  readonly mine: Fields | undefined
  readonly theirs: Fields | undefined
}

export const NAMES = Object.keys(MODEL_TABLES) as TableName[]

export function sidesOf(base: Model, mine: Model, theirs: Model): Sides {
  const models = {
    base: withoutMissingEnds(base),
    mine: withoutMissingEnds(mine),
    theirs: withoutMissingEnds(theirs),
  }
  const touched = NAMES.map((table) => [table, touchedIds(models, table)] as const)
  return { ...models, touched: Object.fromEntries(touched) as Record<TableName, readonly string[]> }
}

function touchedIds({ base, mine, theirs }: Models, table: TableName): readonly string[] {
  const touched = new Set<string>()
  for (const other of [mine[table], theirs[table]] as ReadonlyMap<string, Fields>[]) {
    for (const [id, record] of base[table] as ReadonlyMap<string, Fields>) {
      const now = other.get(id)
      if (!now || (now !== record && !same(Object.keys(record), record, now))) touched.add(id)
    }
    for (const id of other.keys()) if (!base[table].has(id)) touched.add(id)
  }
  return [...touched]
}

export function threeOf({ base, mine, theirs }: Models, table: TableName, id: string): Three {
  return { base: base[table].get(id), mine: mine[table].get(id), theirs: theirs[table].get(id) }
}

/** The fields of a record that both sides changed, each in its way; as units, by the first of each in which they differ. */
export function disputed(table: TableName, { base, mine, theirs }: Three): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  if (!mine || !theirs) return found
  for (const unit of unitsIn(table, Object.keys(theirs))) {
    const differing = unit.filter((field) => !sameValue(mine[field], theirs[field]))
    const [first] = differing
    if (first === undefined || unit.every(isPosition)) continue
    if (base && (same(unit, base, mine) || same(unit, base, theirs))) continue
    found.set(first, differing)
  }
  return found
}

/** One record of two: what only one side changed, that side's; what both changed, by `choose`, which gets the first field. */
export function mergeRecord(table: TableName, three: Three, choose: (field: string) => Choice): Fields | undefined {
  const { base, mine, theirs } = three
  if (!mine || !theirs || mine === theirs) return mine ?? theirs
  const open = disputed(table, three)
  const taken: Record<string, unknown> = {}
  for (const unit of unitsIn(table, Object.keys(theirs))) {
    const field = unit.find((one) => open.has(one))
    const isTheirs =
      field === undefined
        ? base !== undefined && same(unit, base, mine) && !same(unit, base, theirs)
        : choose(field) === 'theirs'
    if (isTheirs) for (const one of unit) taken[one] = theirs[one]
  }
  const differs = Object.keys(taken).some((field) => !sameValue(taken[field], mine[field]))
  return differs ? Object.freeze({ ...mine, ...taken }) : mine
}

/** Whether a record says the same on both, but for where it stands. */
export function saysTheSame(a: Fields, b: Fields): boolean {
  return (
    a === b ||
    same(
      Object.keys(a).filter((field) => !isPosition(field)),
      a,
      b,
    )
  )
}

function same(fields: readonly string[], a: Fields, b: Fields): boolean {
  return fields.every((field) => sameValue(a[field], b[field]))
}
