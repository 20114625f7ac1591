import { describe, expect, test } from 'vitest'
import { deleteRow, oneParagraph, pasteLines, writeVision } from '../../../src/actions/outline.ts'
import { selectedIds } from '../../../src/actions/selection.ts'
import type { OpenModel } from '../../../src/document/openModel.ts'
import { need } from '../../../src/model/error.ts'
import { about } from '../../../src/model/queries/about.ts'
import { nodesByStage } from '../../../src/model/queries/stages.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { Theory } from '../../support/theory.ts'

const model = new Theory().input('i').activity('a').activity('b').activity('c', { label: '' }).link('i', 'b').build()
const snapshot = (open: OpenModel) => open.model.getState().snapshot
const labels = (open: OpenModel) => (nodesByStage(snapshot(open)).get('activity') ?? []).map((node) => node.label)
const card = (open: OpenModel, id: string) => need(snapshot(open).nodes, id)

describe('pasting into a label', () => {
  test('several lines become cards below, and the last one is selected', () => {
    const open = openInMemory(model)
    const last = pasteLines(open, card(open, 'a'), '- one\r\n\n- two\n', contextOf(open).newId)
    expect(labels(open)).toEqual(['A', 'one', 'two', 'B', ''])
    expect(last).toBe('x2')
    expect(selectedIds(open, 'nodes')).toEqual(['x2'])
  })

  test('the first line fills a card that has no label', () => {
    const open = openInMemory(model)
    expect(pasteLines(open, card(open, 'c'), 'one\ntwo', contextOf(open).newId)).toBe('x1')
    expect(labels(open)).toEqual(['A', 'B', 'one', 'two'])
  })

  test('is one step to undo', () => {
    const open = openInMemory(model)
    pasteLines(open, card(open, 'c'), 'one\ntwo\nthree', contextOf(open).newId)
    open.history.undo()
    expect(labels(open)).toEqual(['A', 'B', ''])
  })

  test('a single line is left to the field', () => {
    const open = openInMemory(model)
    expect(pasteLines(open, card(open, 'a'), 'one\n', contextOf(open).newId)).toBeNull()
    expect(labels(open)).toEqual(['A', 'B', ''])
  })
})

test('a label is one paragraph', () => {
  expect(oneParagraph('one \r\n two\n\nthree')).toBe('one two three')
})

describe('deleting a row', () => {
  test('goes on to the row below, and back to the row above when asked', () => {
    const open = openInMemory(model)
    expect(deleteRow(open, card(open, 'a'))).toBe('b')
    expect(selectedIds(open, 'nodes')).toEqual(['b'])
    expect(deleteRow(open, card(open, 'c'), true)).toBe('b')
    expect(deleteRow(open, card(open, 'b'), true)).toBe('i')
    expect(deleteRow(open, card(open, 'i'), true)).toBeNull()
    expect(selectedIds(open, 'nodes')).toEqual([])
  })

  test('takes the links of the card along, and says so', () => {
    const open = openInMemory(model)
    deleteRow(open, card(open, 'b'))
    expect(snapshot(open).links.size).toBe(0)
    expect(open.session.getState().said).toBe('Deleted 1 card and 1 link')
  })
})

test('the typing of the vision is one step to undo', () => {
  const open = openInMemory(model)
  writeVision(open, 'Saf')
  writeVision(open, 'Safe')
  expect(about(snapshot(open)).vision).toBe('Safe')
  open.history.undo()
  expect(about(snapshot(open)).vision).toBe('')
})
