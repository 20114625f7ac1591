import { DATA_TABLES, MODEL_TABLES } from '../../model/model.ts'
import type { Tables } from '../../model/records/table.ts'
import { type Kind, kindOf } from './kinds.ts'
import { PLANS, type SheetPlan, type SortKeys } from './plans.ts'
import { SHOWN, type ShownValue } from './shown.ts'
import type { Fields } from './view.ts'

/** A column that holds a field of the record. `fallback` is what a new row has where the cell is blank. */
export interface FieldColumn {
  readonly name: string
  readonly field: string
  readonly kind: Kind
  /** Whether the field's own schema takes a value. */
  readonly takes: (value: unknown) => boolean
  readonly fallback: unknown
  /** Where the words of a choice are in the catalogue, before each of them. */
  readonly words: string | null
}

/** A column for people's eyes. With `names`, it may stand in for the id in that field where the id is blank. */
export interface ShownColumn {
  readonly name: string
  readonly show: ShownValue
  readonly names: string | null
}

type Column = FieldColumn | ShownColumn

/** One file of the pack: a table, a record a row. */
export interface Sheet extends Pick<SheetPlan, 'file' | 'table' | 'always' | 'pair'> {
  readonly columns: readonly Column[]
  /** The table that a field refers to, for a record. */
  readonly target: (field: string, record: Fields) => string | null
  readonly sort: SortKeys
}

export function isField(column: Column): column is FieldColumn {
  return 'field' in column
}

const TABLES: Tables = { ...MODEL_TABLES, ...DATA_TABLES }
/** Values and their returns are kept in another document, so that no rule of the model's says what they refer to. */
const DATA_TARGETS: Readonly<Record<string, string>> = { indicator: 'indicators', return: 'returns' }
/** What a new record has in a field that has no default of its own, where its kind has a blank. */
const BLANKS: Readonly<Partial<Record<Kind['name'], unknown>>> = { text: '', list: [], whole: 0 }

/** The files of the pack, in the order in which a person reads them. */
export const SHEETS: readonly Sheet[] = PLANS.map(sheetOf)

function sheetOf(plan: SheetPlan): Sheet {
  const { schema } = need(TABLES[plan.table])
  const target: Sheet['target'] = (field, record) => targetOf(plan.table, field, record)
  const fieldColumn = (field: string, name: string): FieldColumn => {
    const own = need(schema.shape[field])
    const kind = kindOf(own)
    const takes = (value: unknown) => own.safeParse(value).success
    const fallback = plan.defaults?.[field] ?? BLANKS[kind.name]
    return { name, field, kind, takes, fallback, words: plan.words?.[field] ?? null }
  }
  const columns = plan.columns.flatMap((part): Column[] => {
    if (typeof part === 'string') return [fieldColumn(part, snakeCase(part))]
    if ('shown' in part) return [{ name: part.shown, show: need(SHOWN[part.shown]), names: null }]
    const column = fieldColumn(part.field, part.as)
    const { field, label } = part
    if (label === undefined) return [column]
    const show: ShownValue = (record, view) => view.nameOf(target(field, record), record[field])
    return [column, { name: label, show, names: field }]
  })
  return { ...plan, columns, target, sort: plan.sort ?? byOrder }
}

function targetOf(table: string, field: string, record: Fields): string | null {
  if (table === 'observations') return DATA_TARGETS[field] ?? null
  const found = TABLES[table]?.references.find(
    (reference) => reference.field === field && (!reference.when || record[reference.when.field] === reference.when.is),
  )
  return found?.table ?? null
}

function byOrder({ order }: Fields): readonly string[] {
  return typeof order === 'string' ? [order] : []
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A column of the pack that no table has')
  return value
}
