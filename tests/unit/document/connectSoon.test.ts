import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectSoon } from '../../../src/document/connectSoon.ts'
import { createTogether } from '../../../src/document/together.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Something open whose counting of what waits goes on when it is told to, and that writes down what happens to it. */
function aPlace() {
  const happened: string[] = []
  const { promise: counting, resolve: counted } = Promise.withResolvers<void>()
  const waiting = {
    begin(before: number) {
      happened.push(`counting on top of ${before}`)
      return counting
    },
    end() {
      happened.push('counting ended')
      return Promise.resolve()
    },
  }
  const connect = () => {
    happened.push('connected')
    return { close: () => void happened.push('closed') }
  }
  return { happened, counted, connect, place: { together: createTogether('current'), waiting } }
}

const passed = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)

test('nothing is connected before what waits is counted, or what went out meanwhile would be counted twice', async () => {
  const { happened, counted, connect, place } = aPlace()
  const joining = connectSoon(place, 3, () => Promise.resolve(connect))
  await passed()
  expect(happened).toEqual(['counting on top of 3'])
  expect(joining.connection()).toBeUndefined()
  counted()
  await passed()
  expect(happened).toEqual(['counting on top of 3', 'connected'])
  expect(joining.connection()).toBeDefined()
})

test('the code is asked for again after five seconds when it did not come, and said to be away until then', async () => {
  const { happened, counted, connect, place } = aPlace()
  counted()
  let asked = 0
  connectSoon(place, 0, () => ((asked += 1) < 3 ? Promise.reject(new Error('offline')) : Promise.resolve(connect)))
  await passed()
  expect(place.together.getState().link).toBe('offline')
  await passed(4999)
  expect(asked).toBe(1)
  await passed(1)
  expect(asked).toBe(2)
  await passed(5000)
  expect([asked, happened.at(-1)]).toEqual([3, 'connected'])
})

test('who leaves before the code has come is not connected when it does, nor asked for it again', async () => {
  const late = aPlace()
  late.counted()
  const { promise, resolve } = Promise.withResolvers<typeof late.connect>()
  const joining = connectSoon(late.place, 0, () => promise)
  await joining.leave()
  resolve(late.connect)
  await passed()
  expect(late.happened).toEqual(['counting on top of 0', 'counting ended'])

  const away = aPlace()
  away.counted()
  const load = vi.fn(() => Promise.reject(new Error('offline')))
  const trying = connectSoon(away.place, 0, load)
  await passed()
  await trying.leave()
  await passed(60_000)
  expect(load).toHaveBeenCalledTimes(1)
})

test('who leaves closes the connection, and counts no more once what was begun is counted', async () => {
  const { happened, counted, connect, place } = aPlace()
  const joining = connectSoon(place, 0, () => Promise.resolve(connect))
  const left = joining.leave()
  await passed()
  expect(happened).toEqual(['counting on top of 0'])
  counted()
  await left
  expect(happened).toEqual(['counting on top of 0', 'counting ended'])

  const other = aPlace()
  other.counted()
  const open = connectSoon(other.place, 0, () => Promise.resolve(other.connect))
  await passed()
  await open.leave()
  expect(other.happened.slice(1)).toEqual(['connected', 'closed', 'counting ended'])
})
