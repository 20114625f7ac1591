import { expect, test } from 'vitest'
import type { KeyStroke } from '../../../src/ui/gridKeys.ts'
import { editorCommand, gridCommand, rangeEdges } from '../../../src/ui/gridKeys.ts'

const size = { rows: 20, columns: 4, page: 12 }
const at = { row: 5, column: 1 }

function press(keys: string): KeyStroke {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  }
}

test.each([
  ['ArrowUp', 4, 1],
  ['ArrowDown', 6, 1],
  ['ArrowLeft', 5, 0],
  ['ArrowRight', 5, 2],
  ['Ctrl+ArrowUp', 0, 1],
  ['Ctrl+ArrowDown', 19, 1],
  ['Ctrl+ArrowLeft', 5, 0],
  ['Ctrl+ArrowRight', 5, 3],
  ['Home', 5, 0],
  ['End', 5, 3],
  ['Ctrl+Home', 0, 0],
  ['Meta+End', 19, 3],
  ['PageUp', 0, 1],
  ['PageDown', 17, 1],
])('%s moves to row %i, column %i', (keys, row, column) => {
  expect(gridCommand(press(keys), at, size)).toEqual({ kind: 'move', to: { row, column }, extend: false })
})

test('moving stops at the edges', () => {
  expect(gridCommand(press('ArrowLeft'), { row: 0, column: 0 }, size)).toMatchObject({ to: { row: 0, column: 0 } })
  expect(gridCommand(press('PageDown'), { row: 19, column: 3 }, size)).toMatchObject({ to: { row: 19, column: 3 } })
})

test('Shift with an arrow extends the selection', () => {
  expect(gridCommand(press('Shift+ArrowDown'), at, size)).toEqual({
    kind: 'move',
    to: { row: 6, column: 1 },
    extend: true,
  })
})

test('Enter and F2 edit what is there; a character replaces it', () => {
  expect(gridCommand(press('Enter'), at, size)).toEqual({ kind: 'edit', text: null })
  expect(gridCommand(press('F2'), at, size)).toEqual({ kind: 'edit', text: null })
  expect(gridCommand(press('é'), at, size)).toEqual({ kind: 'edit', text: 'é' })
  expect(gridCommand(press('Shift+W'), at, size)).toEqual({ kind: 'edit', text: 'W' })
})

test('Delete clears and Ctrl+A selects everything', () => {
  expect(gridCommand(press('Delete'), at, size)).toEqual({ kind: 'clear' })
  expect(gridCommand(press('Ctrl+a'), at, size)).toEqual({ kind: 'all' })
})

test.each(['Tab', 'Escape', 'Ctrl+c', 'Ctrl+k', 'Alt+ArrowLeft', 'Shift', 'F5', ' '])(
  '%s is left to others',
  (keys) => {
    expect(gridCommand(press(keys), at, size)).toBeNull()
  },
)

test('in a cell Enter commits and goes down, Tab right, with Shift the other way', () => {
  expect(editorCommand(press('Enter'), at, size)).toEqual({ kind: 'commit', to: { row: 6, column: 1 } })
  expect(editorCommand(press('Shift+Enter'), at, size)).toEqual({ kind: 'commit', to: { row: 4, column: 1 } })
  expect(editorCommand(press('Tab'), at, size)).toEqual({ kind: 'commit', to: { row: 5, column: 2 } })
  expect(editorCommand(press('Shift+Tab'), at, size)).toEqual({ kind: 'commit', to: { row: 5, column: 0 } })
})

test('Tab goes on to the next row and stays on the last cell', () => {
  expect(editorCommand(press('Tab'), { row: 5, column: 3 }, size)).toMatchObject({ to: { row: 6, column: 0 } })
  expect(editorCommand(press('Tab'), { row: 19, column: 3 }, size)).toMatchObject({ to: { row: 19, column: 3 } })
})

test('in a cell Escape cancels, and other keys are the text', () => {
  expect(editorCommand(press('Escape'), at, size)).toEqual({ kind: 'cancel' })
  expect(editorCommand(press('Alt+Enter'), at, size)).toBeNull()
  expect(editorCommand(press('ArrowLeft'), at, size)).toBeNull()
})

test('a selection has the same edges whichever way it was made', () => {
  const edges = { top: 2, bottom: 5, left: 0, right: 3 }
  expect(rangeEdges({ anchor: { row: 5, column: 0 }, focus: { row: 2, column: 3 } })).toEqual(edges)
  expect(rangeEdges({ anchor: { row: 2, column: 3 }, focus: { row: 5, column: 0 } })).toEqual(edges)
})
