import { describe, expect, test } from 'vitest'
import { periodOfColumn, readCell, readPeriodCell, targetColumn } from '../../../src/actions/indicatorCells.ts'

const count = { type: 'count' } as const
const share = { type: 'percentage' } as const

describe('a cell of the indicators grid', () => {
  test('takes text as it is, on one line', () => {
    expect(readCell(count, 'title', ' Young people\n referred ')).toEqual({
      ok: true,
      fields: { title: 'Young people referred' },
    })
  })

  test.each([
    ['type', 'Percentage', 'percentage'],
    ['direction', 'up is good', 'up'],
    ['frequency', 'Every six months', 'six-monthly'],
    ['unitOfCount', 'people-unique', 'people-unique'],
    ['basis', '', ''],
  ])('reads a choice of %s by its words or its value', (column, text, value) => {
    expect(readCell(count, column, text)).toEqual({ ok: true, fields: { [column]: value } })
  })

  test('says what a choice can be when it is something else', () => {
    const reading = readCell(count, 'direction', 'sideways')
    expect(reading).toEqual({ ok: false, why: 'Choose one of: Up is good, Down is good, Stay the same, Neither.' })
  })

  test('keeps a type on every indicator', () => {
    expect(readCell(count, 'type', '')).toMatchObject({ ok: false })
  })

  test('reads a percentage only for a percentage', () => {
    expect(readCell(share, 'baseline', '45%')).toEqual({ ok: true, fields: { baseline: 45 } })
    expect(readCell(count, 'baseline', '45%')).toMatchObject({ ok: false })
    expect(readCell(share, 'baseline', '120')).toMatchObject({ ok: false })
  })

  test.each(['<5', 'approx 20', '10-15', 'n/a', '1,23'])('never makes %s a number', (text) => {
    expect(readCell(count, 'baseline', text)).toMatchObject({ ok: false, why: expect.stringMatching(/\.$/) as string })
  })

  test('takes an empty cell as no baseline', () => {
    expect(readCell(count, 'baseline', ' ')).toEqual({ ok: true, fields: { baseline: null } })
    expect(readCell(count, 'baselinePeriod', '')).toEqual({ ok: true, fields: { baselineStart: '', baselineEnd: '' } })
  })

  test('reads a baseline period in the words of the field', () => {
    expect(readCell(count, 'baselinePeriod', 'Q1 22/23')).toEqual({
      ok: true,
      fields: { baselineStart: '2022-04-01', baselineEnd: '2022-06-30' },
    })
  })

  test('reads a target under the period of its column', () => {
    const column = targetColumn({ start: '2022-04-01', end: '2023-03-31' })
    expect(periodOfColumn(column)).toEqual({ start: '2022-04-01', end: '2023-03-31' })
    expect(readCell(share, column, '70%')).toEqual({
      ok: true,
      target: { start: '2022-04-01', end: '2023-03-31', value: 70 },
    })
    expect(readCell({ type: 'qualitative' }, column, '70')).toMatchObject({ ok: false })
  })
})

test('a period that reads in two ways is refused with both ways to write it', () => {
  expect(readPeriodCell('Q1 2023')).toEqual({
    ok: false,
    why: 'It can mean Q4 2022/23 or Q1 2023/24. Write the one you mean in that way.',
  })
})
