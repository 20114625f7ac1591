import { expect, test } from 'vitest'
import { byOrder, isOrderKey, keyAfter, keysAt, keysBetween } from '../../../src/model/order.ts'

const at = (id: string, order: string) => ({ id, order })

test('records sort by key, and by id where two people made the same key', () => {
  const list = [at('c', 'a1'), at('b', 'a0'), at('a', 'a1'), at('d', 'Zz')]
  expect(list.toSorted(byOrder).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
  expect(byOrder(at('a', 'a0'), at('a', 'a0'))).toBe(0)
})

test('keys between two neighbours sort between them, in order', () => {
  for (const [before, after] of [
    ['a0', 'a1'],
    [null, 'a0'],
    ['a0', null],
    [null, null],
    ['a0', 'a0V'],
  ] as const) {
    const keys = keysBetween(before, after, 5)
    const all = [...(before === null ? [] : [before]), ...keys, ...(after === null ? [] : [after])]
    expect(all).toEqual([...new Set(all)].toSorted((a, b) => (a < b ? -1 : 1)))
  }
})

test('neighbours with equal keys, or the wrong way round, have the new keys after the first', () => {
  for (const after of ['a5', 'a2']) {
    const keys = keysBetween('a5', after, 3)
    expect(keys).toHaveLength(3)
    expect(keys.every((key) => key > 'a5')).toBe(true)
  }
  expect(keysAt([at('x', 'a1'), at('y', 'a1')], 1, 1)[0]).toSatisfy((key: string) => key > 'a1')
})

test('the key after the last one does not depend on the order of the records', () => {
  expect(keyAfter([])).toBe('a0')
  expect(keyAfter([at('x', 'a4'), at('y', 'a1')])).toBe('a5')
})

test('room is found between the same two neighbours again and again', () => {
  let last = 'a1'
  for (let turn = 0; turn < 300; turn++) {
    const [key = ''] = keysBetween('a0', last, 1)
    expect(key > 'a0' && key < last).toBe(true)
    last = key
  }
  expect(last.length).toBeLessThan(100)
})

test.each(['', '1', 'hello', 'a', 'a00', 'b0'])('"%s" is not a key that others can stand next to', (key) => {
  expect(isOrderKey(key)).toBe(false)
})

test.each(['a0', 'Zz', 'a0V', 'b05', 'zzzzzzzzzzzzzzzzzzzzzzzzzzz'])(
  '"%s" is a key that others can stand next to',
  (key) => {
    expect(isOrderKey(key)).toBe(true)
  },
)
