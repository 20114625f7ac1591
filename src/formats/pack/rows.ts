import type { SheetRow } from '../../monitoring/sheet.ts'
import { readPeriod } from '../../monitoring/periods.ts'
import { META_ID } from '../../model/records/meta.ts'
import { withoutLead } from './cells.ts'
import { isLikelyAltered } from './altered.ts'
import type { NamesIndex } from './names.ts'
import { readCell } from './readCell.ts'
import { cellProblem, countDate, type Place, type Report } from './report.ts'
import { type FieldColumn, isField, type Sheet, type ShownColumn } from './sheets.ts'
import type { Fields } from './view.ts'

/** A row of a file as a record in the making. `id` is '' where it is blank; a field that could not be read is absent. */
export interface Row {
  readonly at: SheetRow
  id: string
  /** The record as the open model has it. */
  readonly before: Fields | undefined
  readonly fields: Record<string, unknown>
}

export interface RowsContext {
  readonly sheet: Sheet
  readonly columns: ReadonlyMap<string, number>
  readonly before: ReadonlyMap<string, Fields>
  readonly names: NamesIndex
  readonly report: Report
}

/** The text of a cell by the name of its column, without what leads a formula; '' where the column is missing. */
export function textAt({ columns }: Pick<RowsContext, 'columns'>, row: SheetRow, column: string): string {
  const at = columns.get(column)
  return at === undefined ? '' : withoutLead(row.cells[at] ?? '')
}

export function placeOf(context: Pick<RowsContext, 'sheet' | 'columns'>, row: SheetRow, column: string): Place {
  return { file: context.sheet.file, row: row.line, column, cell: textAt(context, row, column) }
}

/** Reads one row. What is wrong with its cells goes to the report. */
export function readRow(context: RowsContext, at: SheetRow): Row {
  const { sheet, before: records } = context
  const id = sheet.table === 'meta' ? META_ID : textAt(context, at, 'id').trim()
  const row: Row = { at, id, before: records.get(id), fields: {} }
  for (const column of sheet.columns) {
    if (!isField(column) || column.field === 'id') continue
    const label = sheet.columns.find((each): each is ShownColumn => !isField(each) && each.names === column.field)
    if (label) readReference(context, row, column, label)
    else readField(context, row, column)
  }
  readNewPeriod(context, row)
  return row
}

function readField(context: RowsContext, { at, before, fields }: Row, column: FieldColumn): void {
  const { sheet, columns, report } = context
  const old = before?.[column.field]
  if (!columns.has(column.name) && before) {
    fields[column.field] = old
    return
  }
  const reading = readCell(column, textAt(context, at, column.name), old)
  if (reading.ok) {
    fields[column.field] = reading.value
    if (reading.respelled) countDate(report, sheet.file, column.name)
    if (column.kind.name === 'text' && isLikelyAltered(old, reading.value)) {
      report.warnings.push(cellProblem('pack-altered', placeOf(context, at, column.name), { before: String(old) }))
    }
  } else {
    const params = reading.allowed === undefined ? {} : { allowed: reading.allowed }
    report.problems.push(cellProblem(reading.code, placeOf(context, at, column.name), params))
  }
}

/** An id of another record, or else the name beside it where exactly one record has that name. */
function readReference(context: RowsContext, row: Row, column: FieldColumn, label: ShownColumn): void {
  const { sheet, columns, names, report } = context
  const { at, before, fields } = row
  const target = sheet.target(column.field, fields)
  const name = textAt(context, at, label.name).trim()
  const needed = column.kind.name === 'id' || (column.field === 'subject' && target !== null)
  const blank = columns.has(column.name) ? textAt(context, at, column.name).trim() === '' : !before
  if (!blank || (name === '' && !needed) || target === null) {
    readField(context, row, column)
    return
  }
  if (name === '') {
    report.problems.push(cellProblem('pack-needed', placeOf(context, at, column.name)))
    return
  }
  const found = names.idsOf(target, name)
  if (found.length === 1) fields[column.field] = found[0]
  else {
    const code = found.length === 0 ? 'pack-label-unknown' : 'pack-label-many'
    report.problems.push(cellProblem(code, placeOf(context, at, label.name), { count: found.length }))
  }
}

/** A new row may say its period in words (Q1 2025/26) instead of its first and last day. */
function readNewPeriod(context: RowsContext, { at, before, fields }: Row): void {
  const period = textAt(context, at, 'period')
  if (before || period.trim() === '' || fields['start'] !== '' || fields['end'] !== '') return
  const reading = readPeriod(period)
  if (reading.ok) {
    fields['start'] = reading.period.start
    fields['end'] = reading.period.end
  } else context.report.problems.push(cellProblem('pack-not-period', placeOf(context, at, 'period')))
}
