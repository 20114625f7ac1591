import type { OpenModel } from '../document/openModel.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import type { Indicator, Model, ModelDraft } from '../model/model.ts'
import { indicatorDefaults } from '../model/records/indicator.ts'
import { say } from '../words/words.ts'
import { type CellReading, readCell } from './indicatorCells.ts'
import { type IndicatorColumn } from './indicatorRows.ts'
import { writeTarget } from './indicators.ts'
import { announce } from './selection.ts'

export interface CellEdit {
  readonly row: string
  readonly column: string
  readonly text: string
}

/** A cell whose text was not taken, with a sentence for why and what to do. */
export interface RefusedCell extends CellEdit {
  readonly why: string
}

interface Given {
  readonly newId: () => string
  readonly now: () => string
}

/** Writes one cell. Returns null, or the sentence that says why it cannot be; the old value then stands. */
export function editIndicatorCell(open: OpenModel, edit: CellEdit, given: Given): string | null {
  const { snapshot } = open.model.getState()
  const indicator = snapshot.indicators.get(edit.row)
  if (!indicator) return null
  const reading = readCell(indicator, edit.column, edit.text)
  if (!reading.ok) return notKept(edit.text, reading.why)
  // With the same key as adding it: an indicator begun and named is one undo step.
  const merge = edit.column === 'title' && indicator.title === '' ? { merge: `indicators title ${edit.row}` } : {}
  open.edit((draft) => writeCell(draft, snapshot, edit.row, reading, given), merge)
  return null
}

/**
 * Writes the cells of a paste, or of a clearing, as one undo step. Rows pasted below the last one make new
 * indicators, their cells from the column `from` on. What cannot be read stays as it was and is returned.
 */
export function pasteIndicators(
  open: OpenModel,
  paste: {
    readonly edits: readonly CellEdit[]
    readonly beyond: readonly (readonly string[])[]
    readonly columns: readonly IndicatorColumn[]
    readonly from: string
  },
  given: Given,
): RefusedCell[] {
  const refused: RefusedCell[] = []
  const added = paste.beyond.filter((line) => line.some((text) => text.trim() !== ''))
  const { snapshot } = open.model.getState()
  let done = 0
  open.edit((draft) => {
    // Clearing a block of cells leaves the types, which every indicator needs.
    const edits = paste.edits.filter(({ column, text }) => column !== 'type' || text.trim() !== '')
    for (const line of added) {
      const id = given.newId()
      addRecord(draft, { table: 'indicators', record: { ...indicatorDefaults, id }, ordered: true })
      edits.push(...editsOfLine(id, line, paste.columns, paste.from))
    }
    // Types first: how a number is read rests on them.
    for (const edit of edits.toSorted((a, b) => Number(b.column === 'type') - Number(a.column === 'type'))) {
      const reading = readCell(draft.indicators.get(edit.row) ?? indicatorDefaults, edit.column, edit.text)
      if (reading.ok) {
        writeCell(draft, snapshot, edit.row, reading, given)
        done += 1
      } else refused.push({ ...edit, why: notKept(edit.text, reading.why) })
    }
  })
  const cells = say('said.cellsPasted', { count: done })
  const said = added.length > 0 ? say('said.cellsPastedAdded', { cells, count: added.length }) : cells
  announce(open, refused.length > 0 ? say('said.cellsRefused', { done: said, count: refused.length }) : said)
  return refused
}

function editsOfLine(
  row: string,
  line: readonly string[],
  columns: readonly IndicatorColumn[],
  from: string,
): CellEdit[] {
  const first = Math.max(
    0,
    columns.findIndex(({ id }) => id === from),
  )
  return line.flatMap((text, across) => {
    const column = columns[first + across]
    // A new indicator has the usual type until the paste names one.
    return column && column.kind !== 'readonly' && text.trim() !== '' ? [{ row, column: column.id, text }] : []
  })
}

function writeCell(
  draft: ModelDraft,
  before: Pick<Model, 'targets'>,
  id: string,
  reading: CellReading & { ok: true },
  given: Given,
): void {
  if ('target' in reading) {
    writeTarget(draft, before, { indicator: id, ...reading.target }, { id: given.newId(), now: given.now() })
    return
  }
  const fields: Partial<Omit<Indicator, 'id'>> = reading.fields
  editRecords(draft, { table: 'indicators', ids: [id], fields })
}

function notKept(text: string, why: string): string {
  return text.trim() === '' ? why : say('cell.bad', { text: text.trim(), why })
}
