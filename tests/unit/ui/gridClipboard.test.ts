import { expect, test } from 'vitest'
import { clearedEdits, copiedText, pastedEdits } from '../../../src/ui/gridClipboard.ts'
import type { GridColumn, GridRange, GridRow } from '../../../src/ui/gridTypes.ts'
import { fromTsv, toTsv } from '../../../src/ui/tsv.ts'

const columns: GridColumn[] = [
  { id: 'name', title: 'Name', width: 100, kind: 'text' },
  { id: 'often', title: 'How often', width: 100, kind: 'select', options: [{ value: 'q', label: 'Quarterly' }] },
  { id: 'status', title: 'Status', width: 100, kind: 'readonly' },
]
const rows: GridRow[] = [
  { id: 'a', cells: { name: 'Referred', often: 'q', status: 'On track' } },
  { id: 'b', cells: { name: 'Engaged', often: '', status: 'No data yet' } },
]
const cell = (row: number, column: number): GridRange => ({ anchor: { row, column }, focus: { row, column } })
const everything: GridRange = { anchor: { row: 1, column: 2 }, focus: { row: 0, column: 0 } }

test.each([
  {
    name: 'plain cells',
    table: [
      ['a', 'b'],
      ['c', ''],
    ],
  },
  { name: 'tabs and line breaks in a cell', table: [['a\tb', 'c\nd']] },
  {
    name: 'quotes',
    table: [
      ['"', 'say "yes"'],
      ['""', 'x'],
    ],
  },
])('$name come back from the clipboard as they went', ({ table }) => {
  expect(fromTsv(toTsv(table))).toEqual(table)
})

test('Windows line ends and the one that closes the last row make no empty row', () => {
  expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('a quote that does not wrap the whole cell is text', () => {
  expect(fromTsv('"Safe" places\tx')).toEqual([['"Safe" places', 'x']])
  expect(fromTsv('"not closed\tx')).toEqual([['"not closed', 'x']])
})

test('copying takes the selected cells, with the words of a select', () => {
  expect(copiedText(everything, columns, rows)).toBe('Referred\tQuarterly\tOn track\nEngaged\t\tNo data yet')
})

test('pasting goes over the cells from the active one, reads option words and passes over read-only cells', () => {
  expect(pastedEdits([['New', 'quarterly', 'Fine', 'extra']], cell(1, 0), columns, rows)).toEqual({
    edits: [
      { row: 'b', column: 'name', text: 'New' },
      { row: 'b', column: 'often', text: 'q' },
    ],
    beyond: [],
  })
})

test('pasted rows below the last row are handed over, not lost', () => {
  const { edits, beyond } = pastedEdits([['One'], ['Two'], ['Three']], cell(1, 0), columns, rows)
  expect(edits).toEqual([{ row: 'b', column: 'name', text: 'One' }])
  expect(beyond).toEqual([['Two'], ['Three']])
})

test('one copied cell fills the whole selection', () => {
  const range: GridRange = { anchor: { row: 0, column: 0 }, focus: { row: 1, column: 0 } }
  expect(pastedEdits([['Same']], range, columns, rows).edits).toEqual([
    { row: 'a', column: 'name', text: 'Same' },
    { row: 'b', column: 'name', text: 'Same' },
  ])
})

test('clearing empties what has text and can be edited', () => {
  expect(clearedEdits(everything, columns, rows)).toEqual([
    { row: 'a', column: 'name', text: '' },
    { row: 'a', column: 'often', text: '' },
    { row: 'b', column: 'name', text: '' },
  ])
})
