import { FORMAT_VERSION } from '../../model/migrations/migrations.ts'
import { DATA_TABLES, MODEL_TABLES } from '../../model/model.ts'
import { sameValue } from '../../model/diff.ts'
import { keysBetween } from '../../model/order.ts'
import type { Tables } from '../../model/records/table.ts'
import { readCsv } from '../csv/read.ts'
import { findColumns } from './columns.ts'
import type { NamesIndex } from './names.ts'
import { cellProblem, fileProblem, type Report } from './report.ts'
import { placeOf, readRow, type Row, type RowsContext } from './rows.ts'
import { isField, type Sheet } from './sheets.ts'
import type { Fields } from './view.ts'

/** What a file of the pack is read against. */
export interface SheetContext {
  /** The table as the open model has it; empty for a new model. */
  readonly before: ReadonlyMap<string, Fields>
  /** Whether there is an open model at all. */
  readonly compared: boolean
  readonly names: NamesIndex
  readonly report: Report
  readonly newId: () => string
}

/** A file of the pack as a table, with the row of each record. */
export interface SheetReading extends RowsContext {
  readonly records: ReadonlyMap<string, Fields>
  readonly rows: ReadonlyMap<string, Row>
}

const TABLES: Tables = { ...MODEL_TABLES, ...DATA_TABLES }

/** Reads one file. Null where it is no table that can be read by its headings; the report then says why. */
export function readSheet(sheet: Sheet, text: string, given: SheetContext): SheetReading | null {
  const { report, before } = given
  const reading = readCsv(text, { exact: true })
  const unusable = reading.problems.filter(({ code }) => !reading.ok || code === 'csv-row-long')
  for (const { code, params } of unusable) {
    report.problems.push(fileProblem(`pack-${code}`, sheet.file, { row: params?.['line'] ?? 0, ...params }))
  }
  if (!reading.ok) return null
  const columns = findColumns(sheet, reading.table, reading.problems, report)
  if (!columns) return null
  const context: RowsContext = { sheet, columns, before, names: given.names, report }
  const rows = reading.table.rows.map((row) => readRow(context, row))
  if (sheet.table === 'meta' && !oneModel(rows, context)) return null
  giveOrder(rows)
  const byId = named(rows, context, given)
  const records = new Map<string, Fields>()
  for (const [id, row] of byId) records.set(id, recordOf(row, context))
  return { ...context, records, rows: byId }
}

/** The model is one row, of a shape that this app knows. */
function oneModel(rows: readonly Row[], { sheet, report }: RowsContext): boolean {
  const [row] = rows
  if (!row || rows.length > 1) {
    report.problems.push(fileProblem('pack-model-rows', sheet.file, { count: rows.length }))
    return false
  }
  const version = row.fields['format']
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    report.problems.push(fileProblem('pack-newer', sheet.file, { version, known: FORMAT_VERSION }))
    return false
  }
  row.fields['format'] = FORMAT_VERSION
  return true
}

/** New rows stand after all others, in the order of the file. */
function giveOrder(rows: readonly Row[]): void {
  const without = rows.filter(({ fields }) => 'order' in fields && fields['order'] === undefined)
  if (without.length === 0) return
  const keys = rows.flatMap(({ fields: { order } }) => (typeof order === 'string' ? [order] : []))
  const last = keys.reduce<string | null>((most, key) => (most === null || key > most ? key : most), null)
  const made = keysBetween(last, null, without.length)
  for (const [at, { fields }] of without.entries()) fields['order'] = made[at]
}

/** The rows by their ids, each id once. A row without one gets it here. */
function named(rows: readonly Row[], context: RowsContext, given: SheetContext): Map<string, Row> {
  const { sheet, report } = context
  const byId = new Map<string, Row>()
  const idColumn = sheet.columns.find((column) => isField(column) && column.field === 'id')
  for (const row of rows) {
    row.id = idOf(row, sheet, given)
    const place = placeOf(context, row.at, 'id')
    const twin = byId.get(row.id)
    if (idColumn && isField(idColumn) && !idColumn.takes(row.id)) {
      report.problems.push(cellProblem('pack-bad-id', place, { cell: row.id }))
    } else if (twin) report.problems.push(cellProblem('pack-duplicate-id', place, { id: row.id, other: twin.at.line }))
    else byId.set(row.id, row)
  }
  return byId
}

/** A joined pair has the id that the app finds it by, unless nothing changed or the model is read as it was written. */
function idOf({ id, before, fields }: Row, { pair }: Sheet, { compared, newId }: SheetContext): string {
  if (!pair) return id || newId()
  const [first, second] = pair
  const changed = before ? before[first] !== fields[first] || before[second] !== fields[second] : compared
  return changed || id === '' ? `${String(fields[first])}~${String(fields[second])}` : id
}

/** The record of a row; the very one of the open model where nothing changed. */
function recordOf(row: Row, context: RowsContext): Fields {
  const { id, before, fields, at } = row
  const { sheet, report } = context
  const same = before !== undefined && Object.entries(fields).every(([key, value]) => sameValue(value, before[key]))
  if (same) return before
  const record = { id, ...fields }
  const whole = sheet.columns.every((column) => !isField(column) || Object.hasOwn(record, column.field))
  // What could not be read has been reported with its cell.
  if (!whole) return record
  const parsed = TABLES[sheet.table]?.schema.safeParse(record)
  if (parsed?.success) return Object.freeze(parsed.data)
  for (const issue of parsed?.error.issues ?? []) {
    const column = sheet.columns.find((each) => isField(each) && each.field === issue.path[0])
    report.problems.push(cellProblem('pack-bad-value', placeOf(context, at, column?.name ?? '')))
  }
  return record
}
