import { writeCsv } from '../csv/write.ts'
import type { ModelFile } from '../json/file.ts'
import { cellOf, ledTwice } from './cells.ts'
import { DICTIONARY_FILE, dictionaryRows } from './dictionary.ts'
import { README_FILE, readmeText } from './readme.ts'
import { isField, type Sheet, SHEETS } from './sheets.ts'
import { type AllTables, type Fields, type View, viewOf } from './view.ts'
import { allTables, wholeFile } from './whole.ts'

/**
 * A model and its values as CSV files for spreadsheets and statistics, with a dictionary of every column: file name to
 * text. The same content gives the same bytes, and `readPack` reads all of it back. As in a native file, what refers to
 * something that was deleted is left out. Files of which most models have no rows are there only with rows.
 */
export function writePack(file: ModelFile): ReadonlyMap<string, string> {
  const tables = allTables(wholeFile(file))
  const view = packView(tables)
  const sheets = SHEETS.filter(({ always, table }) => always || (tables[table]?.size ?? 0) > 0)
  return new Map([
    [README_FILE, readmeText(file.model)],
    [DICTIONARY_FILE, writeCsv(dictionaryRows())],
    ...sheets.map((sheet) => [sheet.file, writeCsv(sheetRows(sheet, tables, view))] as const),
  ])
}

/** What is looked up in tables, with the order that rows have in the pack. */
export function packView(tables: AllTables): View {
  return viewOf(tables, (table, view) => {
    const sheet = SHEETS.find((each) => each.table === table)
    return sheet ? sortedRecords(sheet, tables, view).map(([id]) => id) : []
  })
}

function sheetRows(sheet: Sheet, tables: AllTables, view: View): string[][] {
  const rows = sortedRecords(sheet, tables, view).map(([, record]) =>
    sheet.columns.map((column) =>
      isField(column) ? cellOf(column.kind, record[column.field]) : ledTwice(column.show(record, view)),
    ),
  )
  return [sheet.columns.map(({ name }) => name), ...rows]
}

function sortedRecords({ table, sort }: Sheet, tables: AllTables, view: View): (readonly [string, Fields])[] {
  const keyed = [...(tables[table] ?? [])].map(([id, record]) => ({ id, record, keys: [...sort(record, view), id] }))
  return keyed.toSorted((a, b) => compareKeys(a.keys, b.keys)).map(({ id, record }) => [id, record])
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, key] of a.entries()) {
    const other = b[at] ?? ''
    if (key !== other) return key < other ? -1 : 1
  }
  return 0
}
