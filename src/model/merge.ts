import { changeKey, recordKey } from './changeKey.ts'
import { type Diff, diff } from './diff.ts'
import type { Model, ModelTables, Reference, TableName } from './model.ts'
import { type Settled, settled } from './merging/settled.ts'
import { type Choice, disputed, NAMES, saysTheSame, type Sides, sidesOf, threeOf } from './merging/sides.ts'

/**
 * Something that two sides say differently, so that a person has to choose. With a `field`, both changed that (and what
 * says one thing with it: `fields`), and `base`, `mine` and `theirs` are its values. Without, one side removed the record
 * that the other changed or builds on, and they are the records, null where it is gone.
 */
export interface Conflict {
  readonly key: string
  readonly table: TableName
  readonly id: string
  readonly field: string | null
  readonly fields: readonly string[]
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

/** What leads from mine to both together as long as every conflict stays as mine has it, and those conflicts. */
export interface Merge {
  readonly changes: Diff
  readonly conflicts: readonly Conflict[]
  readonly sides: Sides
}

/**
 * Merges what two sides made of the same model, field by field. What only one side changed is taken. Both changed a field,
 * or one removed what the other changed or refers to: a conflict. Where records stand on the map or among others bothers
 * nobody: mine stays. What hangs in one of the models is left out, as everywhere.
 */
export function mergeModels(base: Model, mine: Model, theirs: Model): Merge {
  const sides = sidesOf(base, mine, theirs)
  const conflicts = NAMES.flatMap((table) => sides.touched[table].flatMap((id) => conflictsOf(sides, table, id)))
  let result: Settled
  do {
    result = settled(sides, keysOf(conflicts), new Map())
    conflicts.push(...result.clashes.map((at) => wholeConflict(sides, at)))
  } while (result.clashes.length > 0)
  return { changes: diff<ModelTables>(sides.mine, result.model), conflicts: conflicts.sort(byPlace), sides }
}

/** What leads from mine to both together, with the side that was chosen in each conflict (by its key; else mine). */
export function settle({ sides, conflicts }: Merge, choices: ReadonlyMap<string, Choice>): Diff {
  return diff<ModelTables>(sides.mine, settled(sides, keysOf(conflicts), choices).model)
}

function conflictsOf(sides: Sides, table: TableName, id: string): readonly Conflict[] {
  const three = threeOf(sides, table, id)
  const { base, mine, theirs } = three
  if (base && !(mine && theirs)) {
    const kept = mine ?? theirs
    return kept && !saysTheSame(base, kept) ? [wholeConflict(sides, { table, id })] : []
  }
  return [...disputed(table, three)].map(([field, fields]) => ({
    key: changeKey({ table, id, field }),
    table,
    id,
    field,
    fields,
    base: base?.[field],
    mine: mine?.[field],
    theirs: theirs?.[field],
  }))
}

function wholeConflict(sides: Sides, { table, id }: Reference): Conflict {
  const { base = null, mine = null, theirs = null } = threeOf(sides, table, id)
  return { key: recordKey({ table, id }), table, id, field: null, fields: [], base, mine, theirs }
}

function keysOf(conflicts: readonly Conflict[]): ReadonlySet<string> {
  return new Set(conflicts.map(({ key }) => key))
}

function byPlace(a: Conflict, b: Conflict): number {
  if (a.table !== b.table) return NAMES.indexOf(a.table) - NAMES.indexOf(b.table)
  return a.key < b.key ? -1 : 1
}
