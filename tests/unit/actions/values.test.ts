import { expect, test } from 'vitest'
import { runAction } from '../../../src/actions/actions.ts'
import {
  addTypedValue,
  returnsInOrder,
  setValueStatus,
  takeBack,
  type TypedValue,
  typeValue,
  valuesOf,
} from '../../../src/actions/values.ts'
import { indicatorFrom, takeValues } from '../../../src/actions/valuesTake.ts'
import type { OpenModel } from '../../../src/document/openModel.ts'
import { need } from '../../../src/model/error.ts'
import type { NewValue } from '../../../src/monitoring/values.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const INDICATOR = indicatorFrom('i1', 'Referred', 'count')
const TYPED: TypedValue = { period: 'Q1 2022/23', value: '14', status: 'final', place: '' }
const data = (open: OpenModel) => open.data.getState().snapshot
const model = () => openInMemory(theory().output('b').build())

function newValue(fields: Partial<NewValue> = {}): NewValue {
  return {
    indicator: 'i1',
    start: '2022-04-01',
    end: '2022-06-30',
    value: 14,
    status: 'final',
    place: '',
    slice: '',
    note: '',
    row: 2,
    column: 'Value',
    replaces: null,
    ...fields,
  }
}

async function take(open: OpenModel, values: readonly NewValue[]): Promise<number> {
  const { newId, now } = contextOf(open)
  let pauses = 0
  const pause = () => {
    pauses += 1
    return Promise.resolve()
  }
  await takeValues(open, { file: 'q1.csv', values, created: [] }, { newId, now: now(), pause })
  return pauses
}

test('a typed value needs a period that is clear and a number that is one', () => {
  const open = model()
  expect(addTypedValue(open, INDICATOR, { ...TYPED, period: 'Q1 2023', value: '<5' }, 'v1')).toEqual({
    period: 'It can mean Q4 2022/23 or Q1 2023/24. Write the one you mean in that way.',
    value: 'The number is hidden. Write the number, or leave the cell empty.',
  })
  expect(addTypedValue(open, INDICATOR, { ...TYPED, value: '' }, 'v1')).toHaveProperty('value')
  expect(addTypedValue(open, INDICATOR, { ...TYPED, status: 'suppressed' }, 'v1')).toHaveProperty('value')
  expect(data(open).observations.size).toBe(0)
})

test('a typed value takes the place of the one for the same period', () => {
  const open = model()
  expect(addTypedValue(open, INDICATOR, TYPED, 'v1')).toBeNull()
  expect(addTypedValue(open, INDICATOR, { ...TYPED, value: '15' }, 'v2')).toBeNull()
  expect(
    addTypedValue(open, INDICATOR, { ...TYPED, period: 'Q2 2022/23', value: '', status: 'suppressed' }, 'v3'),
  ).toBeNull()
  expect(valuesOf(data(open), 'i1').map(({ id, value, status }) => [id, value, status])).toEqual([
    ['v3', null, 'suppressed'],
    ['v2', 15, 'final'],
  ])
})

test('a value that is typed over no longer names the file it came from', async () => {
  const open = model()
  await take(open, [newValue()])
  const [value] = valuesOf(data(open), 'i1')
  if (!value) throw new Error('No value')
  expect(value).toMatchObject({ row: 2, column: 'Value' })
  expect(typeValue(open, INDICATOR, value, 'about 15')).toMatch(/estimate/)
  expect(typeValue(open, INDICATOR, value, '15')).toBeNull()
  expect(valuesOf(data(open), 'i1')).toMatchObject([{ id: value.id, value: 15, return: '', row: 0, column: '' }])
})

test('a status that says there is no number takes it away, and needs one to come back', () => {
  const open = model()
  addTypedValue(open, INDICATOR, TYPED, 'v1')
  expect(setValueStatus(open, need(data(open).observations, 'v1'), 'suppressed')).toBeNull()
  const suppressed = need(data(open).observations, 'v1')
  expect(suppressed).toMatchObject({ value: null, status: 'suppressed' })
  expect(setValueStatus(open, suppressed, 'final')).toMatch(/Type the value first/)
  expect(typeValue(open, INDICATOR, suppressed, '9')).toBeNull()
  expect(data(open).observations.get('v1')).toMatchObject({ value: 9, status: 'final' })
})

test('a large file comes in several edits and goes in one undo step', async () => {
  const open = model()
  const values = Array.from({ length: 4500 }, (_, at) => newValue({ place: `Ward ${at}`, row: at + 2 }))
  expect(await take(open, values)).toBe(2)
  expect(returnsInOrder(data(open).returns, data(open).observations)).toMatchObject([{ file: 'q1.csv', values: 4500 }])
  runAction('undo', contextOf(open))
  expect([data(open).returns.size, data(open).observations.size]).toEqual([0, 0])
})

test('a file is taken back with the values that still stand from it', async () => {
  const open = model()
  await take(open, [newValue(), newValue({ start: '2022-07-01', end: '2022-09-30' })])
  addTypedValue(open, INDICATOR, TYPED, 'typed')
  const [file] = returnsInOrder(data(open).returns, data(open).observations)
  if (!file) throw new Error('No file')
  expect(file.values).toBe(1)
  takeBack(open, file)
  expect([...data(open).observations.keys()]).toEqual(['typed'])
  runAction('undo', contextOf(open))
  expect(data(open).returns.size).toBe(1)
})

test('indicators that a file makes come with its values', async () => {
  const open = model()
  const { newId, now } = contextOf(open)
  const taken = { file: 'q1.csv', values: [newValue()], created: [INDICATOR] }
  await takeValues(open, taken, { newId, now: now(), pause: () => Promise.resolve() })
  expect(open.model.getState().snapshot.indicators.get('i1')?.title).toBe('Referred')
  expect(valuesOf(data(open), 'i1')).toHaveLength(1)
})
