import { cellProblem, type Report } from './report.ts'
import type { SheetReading } from './readSheet.ts'
import { placeOf, textAt } from './rows.ts'
import { isField } from './sheets.ts'
import { type AllTables, oneLine } from './view.ts'
import { packView } from './write.ts'

/**
 * Warns of what a person changed and the pack does not read: a name beside an id that still says something else, the
 * tags of a card in its own row. Also of a pack that has no card in common with the open model.
 */
export function reportUnused(
  readings: readonly SheetReading[],
  before: AllTables,
  after: AllTables,
  { warnings }: Report,
): void {
  const [old, now] = [packView(before), packView(after)]
  for (const reading of readings) {
    const { sheet, columns, rows } = reading
    for (const column of sheet.columns) {
      if (isField(column) || column.name === 'period' || !columns.has(column.name)) continue
      for (const row of rows.values()) {
        const cell = oneLine(textAt(reading, row.at, column.name))
        if (cell === '' || (row.before && cell === oneLine(column.show(row.before, old)))) continue
        const record = after[sheet.table]?.get(row.id)
        if (record && cell.toLowerCase() !== oneLine(column.show(record, now)).toLowerCase()) {
          warnings.push(cellProblem('pack-not-used', placeOf(reading, row.at, column.name)))
        }
      }
    }
    if (sheet.table === 'nodes' && isOther(reading)) warnings.unshift({ code: 'pack-other-model' })
  }
}

function isOther({ rows, before }: SheetReading): boolean {
  return before.size > 0 && rows.size > 0 && [...rows.values()].every((row) => !row.before)
}
