import type { AnyRecord, Fields } from '../formats/changes/change.ts'
import { labelOf } from '../formats/changes/fieldValues.ts'
import { CHOICE_STEMS } from '../formats/changes/fields.ts'
import { type Both, nameOf, stageName, the } from '../formats/changes/names.ts'
import type { Conflict, Merge } from '../model/merge.ts'
import { DATA_TABLES, emptySnapshot, type Model } from '../model/model.ts'
import { sameValue } from '../model/diff.ts'
import { isPosition } from '../model/units.ts'
import { hasWords, say, sayDate, sayNumber } from '../words/words.ts'

/** One text of a conflict: a line a field. */
type Lines = readonly string[]

/** A conflict as a person reads it: what it is about, and what each side says. */
export interface ConflictWords {
  readonly key: string
  readonly about: string
  readonly base: Lines
  readonly mine: Lines
  readonly theirs: Lines
}

const DATES: readonly string[] = ['reviewed', 'starts', 'ends', 'start', 'end', 'review', 'ratedOn', 'awarded']
const NO_VALUES = emptySnapshot(DATA_TABLES)

/** The conflicts of a merge in words, in their order. */
export function sayConflicts({ conflicts, sides }: Merge): readonly ConflictWords[] {
  return conflicts.map((conflict) => (conflict.field === null ? sayWhole(conflict, sides) : sayField(conflict, sides)))
}

type Models = Pick<Merge['sides'], 'base' | 'mine' | 'theirs'>
type SideName = keyof Models
const SIDES: readonly SideName[] = ['base', 'mine', 'theirs']

function sayField(conflict: Conflict, models: Models): ConflictWords {
  const { key, table, id, fields } = conflict
  const labels = fields.map((field) => labelOf(table, field))
  const [base = [], mine = [], theirs = []] = SIDES.map((side) => {
    const record = models[side][table].get(id) as Fields | undefined
    if (!record) return [say('versions.merge.blank')]
    const [only] = fields
    if (fields.length === 1 && only !== undefined) return [sayValue(models[side], table, only, record[only])]
    return fields.map((field) => lineOf(models[side], table, field, record[field]))
  })
  const what = whatOf(conflict, models)
  const about = models.base[table].has(id)
    ? say('versions.merge.both', { field: new Intl.ListFormat('en-GB').format(labels), what })
    : say('versions.merge.addedBoth', { what })
  return { key, about, base, mine, theirs }
}

function sayWhole(conflict: Conflict, models: Models): ConflictWords {
  const { key } = conflict
  const what = whatOf(conflict, models)
  const about = say(conflict.mine === null ? 'versions.merge.removedHere' : 'versions.merge.removedThere', { what })
  const [mine = [], theirs = []] = (['mine', 'theirs'] as const).map((side) => sayKept(conflict, models, side))
  return { key, about, base: [what], mine, theirs }
}

/** What a side did with a record that one of them removed: the fields it changed, each with its value. */
function sayKept({ table, ...conflict }: Conflict, models: Models, side: 'mine' | 'theirs'): Lines {
  const [base, now] = [conflict.base as Fields | null, conflict[side] as Fields | null]
  if (!now) return [say('versions.merge.removed')]
  const changed = Object.keys(now).filter((field) => !isPosition(field) && !sameValue(now[field], base?.[field]))
  if (changed.length === 0) return [say(conflict.base === null ? 'versions.merge.kept' : 'versions.merge.keptUsed')]
  return changed.filter((field) => field !== 'id').map((field) => lineOf(models[side], table, field, now[field]))
}

/** The record that is in conflict as it goes in a sentence, by what it was called before both. */
function whatOf({ table, id }: Conflict, { base, mine, theirs }: Models): string {
  const model = [base, mine, theirs].find((one) => one[table].has(id))
  const record = model?.[table].get(id)
  if (!model || !record) return say('changes.gone')
  const file = { model, data: NO_VALUES }
  const both: Both = { before: file, after: file }
  return the(both, table, record as AnyRecord<typeof table>)
}

function lineOf(model: Model, table: Conflict['table'], field: string, value: unknown): string {
  return say('versions.merge.field', { field: labelOf(table, field), value: sayValue(model, table, field, value) })
}

/** A value of a field in words, whole. */
function sayValue(model: Model, table: Conflict['table'], field: string, value: unknown): string {
  if (typeof value === 'boolean') return say(value ? 'changes.yes' : 'changes.no')
  if (typeof value === 'number') return sayNumber(value)
  if (Array.isArray(value)) return value.map(String).join(', ') || say('versions.merge.blank')
  if (typeof value !== 'string' || value.trim() === '') return say('versions.merge.blank')
  const stem = CHOICE_STEMS[`${table}.${field}`]
  const choice = stem === undefined ? '' : `${stem}.${value}`
  if (hasWords(choice)) return say(choice)
  if (DATES.includes(field) && !Number.isNaN(Date.parse(value))) return sayDate(value)
  return referred(model, field, value) ?? value
}

/** What a reference names, in words; undefined where the field is no reference. */
function referred(model: Model, field: string, id: string): string | undefined {
  const file = { model, data: NO_VALUES }
  const both: Both = { before: file, after: file }
  if (field === 'stage') return stageName(model, id)
  if (field === 'indicator') return nameOf(both, 'indicators', id)
  if (field === 'tag') return nameOf(both, 'tags', id)
  if (['node', 'from', 'to'].includes(field)) return nameOf(both, 'nodes', id)
  return field === 'subject' && model.nodes.has(id) ? nameOf(both, 'nodes', id) : undefined
}
