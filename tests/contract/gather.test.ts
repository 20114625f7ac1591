import { expect, test } from 'vitest'

import { gather } from '../../server/storage/gather.ts'

test('what comes at the same time is written together, in its order, each with its own outcome', async () => {
  const lots: (readonly number[])[] = []
  const write = gather(async (items: readonly number[]) => {
    lots.push(items)
    await Promise.resolve()
    return items.map((item) => item % 2 === 0)
  })
  const first = [1, 2, 3].map(write)
  expect(await Promise.all(first)).toEqual([false, true, false])
  expect(await write(4)).toBe(true)
  expect(lots).toEqual([[1, 2, 3], [4]])
})

test('what comes during a writing is written next', async () => {
  const lots: (readonly number[])[] = []
  const write = gather(async (items: readonly number[]) => {
    lots.push(items)
    if (items.includes(1)) void write(2)
    await new Promise((done) => setImmediate(done))
    return items
  })
  await write(1)
  expect(await write(3)).toBe(3)
  expect(lots.flat()).toEqual([1, 2, 3])
})

test('a writing that fails fails for all in it, and for no other', async () => {
  const write = gather((items: readonly number[]) =>
    items.includes(1) ? Promise.reject(new Error('disk full')) : Promise.resolve(items),
  )
  const both = await Promise.allSettled([write(1), write(2)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await write(3)).toBe(3)
})
