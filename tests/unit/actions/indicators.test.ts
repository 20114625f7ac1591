import { describe, expect, test } from 'vitest'
import { runAction } from '../../../src/actions/actions.ts'
import { indicatorGroups, labelSaysMore } from '../../../src/actions/indicatorGroups.ts'
import { editIndicatorCell, pasteIndicators } from '../../../src/actions/indicatorPaste.ts'
import {
  indicatorColumns,
  indicatorLines,
  indicatorRows,
  matchingRows,
  targetPeriods,
} from '../../../src/actions/indicatorRows.ts'
import { targetColumn } from '../../../src/actions/indicatorCells.ts'
import {
  addIndicator,
  duplicateIndicators,
  indicatorsInOrder,
  removeIndicators,
} from '../../../src/actions/indicators.ts'
import { selectedIds } from '../../../src/actions/selection.ts'
import type { OpenModel } from '../../../src/document/openModel.ts'
import { addRecord } from '../../../src/model/commands/addRecord.ts'
import { assignIndicator } from '../../../src/model/commands/joinRecords.ts'
import { indicatorDefaults } from '../../../src/model/records/indicator.ts'
import { currentTargets, targetHistory } from '../../../src/monitoring/series.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const YEAR = { start: '2022-04-01', end: '2023-03-31' }
const TARGET = targetColumn(YEAR)

function model(): OpenModel {
  const open = openInMemory(theory().activity('a').output('b').build())
  open.edit((draft) => {
    for (const [id, title] of [
      ['one', 'Referred'],
      ['two', 'Engaged'],
    ] as const)
      addRecord(draft, { table: 'indicators', record: { ...indicatorDefaults, id, title }, ordered: true })
    assignIndicator(draft, { indicator: 'two', node: 'a' })
    assignIndicator(draft, { indicator: 'two', node: 'b' })
    assignIndicator(draft, { indicator: 'one', node: 'b' })
  })
  return open
}
const now = (open: OpenModel) => open.model.getState().snapshot
const data = (open: OpenModel) => open.data.getState().snapshot
const titles = (open: OpenModel) => indicatorsInOrder(now(open)).map(({ title }) => title)

describe('rows of indicators', () => {
  test('say the cards, and the targets under their periods', () => {
    const open = model()
    const context = contextOf(open)
    expect(editIndicatorCell(open, { row: 'two', column: TARGET, text: '70' }, context)).toBeNull()
    const [, two] = indicatorRows(now(open), data(open))
    expect(two?.cells['cards']).toBe('2 cards: A; B')
    expect(two?.cells[TARGET]).toBe('70')
    expect(targetPeriods(now(open).targets, [])).toEqual([YEAR])
    expect(indicatorColumns([YEAR]).find(({ id }) => id === TARGET)?.title).toBe('Target 2022/23')
  })

  test('that did not change keep their identity when another one does', () => {
    const open = model()
    const [before] = indicatorRows(now(open), data(open))
    editIndicatorCell(open, { row: 'two', column: 'unit', text: 'people' }, contextOf(open))
    const [after, changed] = indicatorRows(now(open), data(open))
    expect(after).toBe(before)
    expect(changed?.cells['unit']).toBe('people')
  })

  test('are found by their words, in any order', () => {
    const open = model()
    const rows = indicatorRows(now(open), data(open))
    expect(matchingRows(rows, 'data ENGAG').map(({ id }) => id)).toEqual(['two'])
    expect(matchingRows(rows, ' ')).toBe(rows)
  })

  test('have a line each for a phone', () => {
    const open = model()
    const [line] = indicatorLines(indicatorRows(now(open), data(open)), now(open), data(open))
    expect(line).toMatchObject({ title: 'Referred', standing: 'No data yet', target: 'No target' })
  })
})

describe('cells', () => {
  test('that cannot be read leave the old value', () => {
    const open = model()
    const context = contextOf(open)
    editIndicatorCell(open, { row: 'one', column: 'baseline', text: '20' }, context)
    const why = editIndicatorCell(open, { row: 'one', column: 'baseline', text: 'approx 30' }, context)
    expect(why).toBe('“approx 30” was not kept. This is an estimate. Write one number.')
    expect(now(open).indicators.get('one')?.baseline).toBe(20)
  })

  test('of targets add to the history, and withdraw with nothing', () => {
    const open = model()
    const context = contextOf(open)
    for (const text of ['60', '70', '70', '']) editIndicatorCell(open, { row: 'one', column: TARGET, text }, context)
    expect(targetHistory(now(open), 'one', YEAR.start, YEAR.end).map(({ value }) => value)).toEqual([60, 70, null])
    expect(currentTargets(now(open), 'one')).toEqual([])
  })

  test('that are pasted are one undo step, with new rows below the last', () => {
    const open = model()
    const context = contextOf(open)
    const refused = pasteIndicators(
      open,
      {
        edits: [
          { row: 'two', column: 'baseline', text: '45%' },
          { row: 'two', column: 'type', text: 'percentage' },
          { row: 'two', column: TARGET, text: '<5' },
        ],
        beyond: [['Third', '', '', 'Money', '£'], ['  ']],
        columns: indicatorColumns([YEAR]),
        from: 'title',
      },
      context,
    )
    expect(titles(open)).toEqual(['Referred', 'Engaged', 'Third'])
    expect(now(open).indicators.get('two')).toMatchObject({ type: 'percentage', baseline: 45 })
    expect(indicatorsInOrder(now(open)).at(-1)).toMatchObject({ title: 'Third', type: 'money', unit: '£' })
    expect(refused.map(({ row, column }) => [row, column])).toEqual([['two', TARGET]])
    runAction('undo', context)
    expect(titles(open)).toEqual(['Referred', 'Engaged'])
    expect(now(open).indicators.get('two')).toMatchObject({ type: 'count', baseline: null })
  })

  test('that are cleared leave the type', () => {
    const open = model()
    const edits = ['type', 'title'].map((column) => ({ row: 'one', column, text: '' }))
    const paste = { edits, beyond: [], columns: indicatorColumns([]), from: 'title' }
    expect(pasteIndicators(open, paste, contextOf(open))).toEqual([])
    expect(now(open).indicators.get('one')).toMatchObject({ title: '', type: 'count' })
  })
})

describe('indicators', () => {
  test('that are begun and named are one undo step', () => {
    const open = model()
    const context = contextOf(open)
    addIndicator(open, 'new')
    editIndicatorCell(open, { row: 'new', column: 'title', text: 'Named' }, context)
    expect(titles(open)).toEqual(['Referred', 'Engaged', 'Named'])
    runAction('undo', context)
    expect(titles(open)).toEqual(['Referred', 'Engaged'])
  })

  test('are duplicated with their targets, without their cards', () => {
    const open = model()
    const context = contextOf(open)
    editIndicatorCell(open, { row: 'one', column: TARGET, text: '70' }, context)
    duplicateIndicators(open, ['one'], { newId: context.newId, now: '2026-01-02T00:00:00Z' })
    const copy = indicatorsInOrder(now(open)).at(-1)
    expect(copy?.title).toBe('Referred (copy)')
    expect(currentTargets(now(open), copy?.id ?? '').map(({ value }) => value)).toEqual([70])
    expect([...now(open).assignments.values()].some(({ indicator }) => indicator === copy?.id)).toBe(false)
    expect(selectedIds(open, 'indicators')).toEqual([copy?.id])
  })

  test('are deleted with their targets, and the next one is selected', () => {
    const open = model()
    const context = contextOf(open)
    editIndicatorCell(open, { row: 'one', column: TARGET, text: '70' }, context)
    removeIndicators(open, ['one'])
    expect(titles(open)).toEqual(['Engaged'])
    expect(now(open).targets.size).toBe(0)
    expect(selectedIds(open, 'indicators')).toEqual(['two'])
    removeIndicators(open, ['two'])
    expect(selectedIds(open, 'indicators')).toEqual([])
    runAction('undo', context)
    runAction('undo', context)
    expect(titles(open)).toEqual(['Referred', 'Engaged'])
    expect(now(open).assignments.size).toBe(3)
  })

  test('stand under the first of their cards in reading order', () => {
    const open = model()
    addIndicator(open, 'loose', { title: 'Loose' })
    const groups = indicatorGroups(now(open), data(open)).map(({ name, cards }) => [
      name,
      cards.map(({ label, indicators }) => [
        label,
        indicators.map(({ indicator, alsoOn }) => [indicator.title, ...alsoOn]),
      ]),
    ])
    expect(groups).toEqual([
      ['activity', [['A', [['Engaged', 'B']]]]],
      ['output', [['B', [['Referred']]]]],
      ['On no card', [['', [['Loose']]]]],
    ])
  })

  test('need no heading where every one of them is called what the card is', () => {
    const open = model()
    const card = indicatorGroups(now(open), data(open))[0]?.cards[0]
    if (!card) throw new Error('No card')
    expect(labelSaysMore(card)).toBe(true)
    expect(labelSaysMore({ ...card, label: ' engaged' })).toBe(false)
    const other = indicatorGroups(now(open), data(open))[1]?.cards[0]?.indicators ?? []
    expect(labelSaysMore({ ...card, label: 'Engaged', indicators: [...card.indicators, ...other] })).toBe(true)
  })
})
