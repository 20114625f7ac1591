import { changeKey, recordKey } from '../changeKey.ts'
import type { Model, Reference, TableName } from '../model.ts'
import { type End, endsOf } from '../references.ts'
import { missingEnds } from '../removal.ts'
import { unitOf } from '../units.ts'
import { type Choice, type Fields, mergeRecord, NAMES, type Sides, threeOf } from './sides.ts'

export interface Settled {
  readonly model: Model
  /** What one side removed and the other, with something that nobody is asked about yet, builds on. */
  readonly clashes: readonly Reference[]
}

/**
 * The model that two sides lead to, given which conflicts there are and whose side was chosen in them (mine where nothing
 * was). No reference of it hangs:
 * - What refers to something that was chosen to be gone goes too, or refers to what it referred to on the other side.
 * - What refers to something that went without anybody being asked brings it back.
 * - What went only because something else did comes back with it: a card that stays keeps its links.
 */
export function settled(sides: Sides, conflicts: ReadonlySet<string>, choices: ReadonlyMap<string, Choice>): Settled {
  const tables = {} as Record<TableName, Map<string, Fields>>
  for (const table of NAMES) {
    tables[table] = new Map<string, Fields>(sides.mine[table])
    for (const id of sides.touched[table]) {
      const three = threeOf(sides, table, id)
      const choice = (field?: string) => choices.get(changeKey({ table, id, ...(field && { field }) })) ?? 'mine'
      const record = isThere(three, conflicts.has(recordKey({ table, id })) ? choice() : null)
        ? mergeRecord(table, three, choice)
        : undefined
      if (record) tables[table].set(id, record)
      else tables[table].delete(id)
    }
  }
  return mended(sides, tables as unknown as Model, tables, conflicts)
}

/** Whether a record is in the merged model. A removal stands, unless somebody was asked. */
function isThere({ base, mine, theirs }: ReturnType<typeof threeOf>, choice: Choice | null): boolean {
  if (choice !== null) return (choice === 'mine' ? mine : theirs) !== undefined
  return base ? mine !== undefined && theirs !== undefined : mine !== undefined || theirs !== undefined
}

function mended(
  sides: Sides,
  model: Model,
  tables: Record<TableName, Map<string, Fields>>,
  conflicts: ReadonlySet<string>,
): Settled {
  const [gone, swapped, clashes] = [new Set<string>(), new Set<string>(), new Map<string, Reference>()]
  const followers = followersOf(sides)
  const isGone = (end: Reference) => conflicts.has(recordKey(end)) || gone.has(recordKey(end))
  const drop = (at: Reference) => {
    tables[at.table].delete(at.id)
    gone.add(recordKey(at))
  }
  const swap = (at: Reference, unit: readonly string[]): boolean => {
    const key = changeKey({ ...at, field: unit[0] ?? '' })
    const other = otherWay(sides, at, unit, tables[at.table].get(at.id) ?? {})
    if (!other || swapped.has(key)) return false
    swapped.add(key)
    tables[at.table].set(at.id, other)
    return true
  }
  for (let moving = true; moving;) {
    moving = false
    for (const { at, end } of hanging(model)) {
      if (!tables[at.table].has(at.id)) continue
      moving = true
      const record = threeOf(sides, end.table, end.id)
      const back = record.mine ?? record.theirs
      if (isGone(end) || !back) {
        if (!swap(at, unitOf(at.table, end.field))) drop(at)
        continue
      }
      tables[end.table].set(end.id, back)
      const asked = [at, ...unitOf(at.table, end.field).map((field) => ({ ...at, field }))]
      if (!asked.some((one) => conflicts.has(changeKey(one))) && !followers.has(recordKey(at))) {
        clashes.set(recordKey(end), { table: end.table, id: end.id })
      }
    }
    for (const { at, record, ends } of followers.values()) {
      if (isGone(at) || tables[at.table].has(at.id) || !ends.every((end) => tables[end.table].has(end.id))) continue
      tables[at.table].set(at.id, record)
      moving = true
    }
  }
  return { model, clashes: [...clashes.values()] }
}

/** References that hang, each with the record that makes it. */
function hanging(model: Model): readonly { readonly at: Reference; readonly end: End }[] {
  return missingEnds(model).flatMap(({ at, field }) =>
    endsOf(at.table, model[at.table].get(at.id) ?? {})
      .filter((end) => end.field === field)
      .map((end) => ({ at, end })),
  )
}

/** The record with these fields as the other side has them; null where no side has them otherwise. */
function otherWay(sides: Sides, at: Reference, unit: readonly string[], now: Fields): Fields | null {
  const { mine, theirs } = threeOf(sides, at.table, at.id)
  if (!mine || !theirs) return null
  const other = unit.every((field) => now[field] === mine[field]) ? theirs : mine
  if (unit.every((field) => now[field] === other[field])) return null
  return Object.freeze({ ...now, ...Object.fromEntries(unit.map((field) => [field, other[field]])) })
}

interface Follower {
  readonly at: Reference
  readonly record: Fields
  /** What it refers to and went from the same side. */
  readonly ends: readonly End[]
}

/** What one side removed together with something that it refers to, as the other side still has it. */
function followersOf(sides: Sides): ReadonlyMap<string, Follower> {
  const found = new Map<string, Follower>()
  for (const table of NAMES) {
    for (const id of sides.touched[table]) {
      const { base, mine, theirs } = threeOf(sides, table, id)
      const record = mine ?? theirs
      if (!base || !record || (mine && theirs)) continue
      const without = mine ? sides.theirs : sides.mine
      const ends = endsOf(table, record).filter((end) => !without[end.table].has(end.id))
      const at = { table, id }
      if (ends.length > 0) found.set(recordKey(at), { at, record, ends })
    }
  }
  return found
}
