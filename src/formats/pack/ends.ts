import { cellProblem, type Report } from './report.ts'
import type { SheetReading } from './readSheet.ts'
import { placeOf } from './rows.ts'
import { type FieldColumn, isField, type Sheet, SHEETS } from './sheets.ts'
import type { AllTables, Fields } from './view.ts'

/** Adds a problem for every row that names a record which is not there. */
export function reportMissingEnds(readings: readonly SheetReading[], tables: AllTables, report: Report): void {
  for (const reading of readings) {
    for (const row of reading.rows.values()) {
      for (const { name, field } of missingOf(reading.sheet, row.fields, tables)) {
        const missing = String(row.fields[field])
        report.problems.push(cellProblem('pack-missing-end', placeOf(reading, row.at, name), { missing }))
      }
    }
  }
}

/**
 * The tables without what names a record that is gone, in those tables that the pack has no file of: there is no row that
 * a person could take out, and the app too removes a record with what it refers to.
 */
export function withoutLostEnds(tables: AllTables, inPack: ReadonlySet<string>): AllTables {
  const kept: Record<string, ReadonlyMap<string, Fields>> = { ...tables }
  // What a file refers to stands in one before it, so that once through is enough.
  for (const sheet of SHEETS) {
    if (inPack.has(sheet.table)) continue
    const records = kept[sheet.table] ?? new Map<string, Fields>()
    const whole = [...records].filter(([, record]) => missingOf(sheet, record, kept).length === 0)
    if (whole.length < records.size) kept[sheet.table] = new Map(whole)
  }
  return kept
}

function missingOf(sheet: Sheet, record: Fields, tables: AllTables): FieldColumn[] {
  return sheet.columns.filter((column): column is FieldColumn => {
    if (!isField(column) || column.field === 'id') return false
    const target = sheet.target(column.field, record)
    const id = record[column.field]
    if (target === null || typeof id !== 'string' || (id === '' && column.field === 'return')) return false
    return !tables[target]?.has(id)
  })
}
