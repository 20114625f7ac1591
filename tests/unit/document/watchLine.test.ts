import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchLine } from '../../../src/document/watchLine.ts'

let stop = () => {}
let dropped: string[]
let line: { webSocket: { bufferedAmount: number } | null; lastMessageReceived: number; up: boolean }

beforeEach(() => {
  vi.useFakeTimers()
  dropped = []
  line = { webSocket: { bufferedAmount: 0 }, lastMessageReceived: Date.now(), up: true }
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

function watch(unanswered = () => false): void {
  const watched = {
    get webSocket() {
      return line.webSocket
    },
    get lastMessageReceived() {
      return line.lastMessageReceived
    },
    isUp: () => line.up,
    drop(reason: string) {
      dropped.push(reason)
      line.up = false
    },
  }
  stop = watchLine(watched, { hurry: () => {}, rest: () => {}, unanswered })
}

test('a line over which nothing is heard is given up', () => {
  watch()
  vi.advanceTimersByTime(35_000)
  expect(dropped).toEqual([])
  vi.advanceTimersByTime(15_000)
  expect(dropped).toEqual(['silent'])
})

test('a line that is heard is kept', () => {
  watch()
  for (let turn = 0; turn < 20; turn++) {
    vi.advanceTimersByTime(10_000)
    line.lastMessageReceived = Date.now()
  }
  expect(dropped).toEqual([])
})

test('changes that are not answered are waited for less long', () => {
  watch(() => true)
  vi.advanceTimersByTime(30_000)
  expect(dropped).toEqual(['unanswered'])
})

test('a long upload is not begun again while it goes on', () => {
  watch(() => true)
  for (let left = 16_000_000; left > 0; left -= 1_000_000) {
    line.webSocket = { bufferedAmount: left }
    vi.advanceTimersByTime(10_000)
  }
  expect(dropped).toEqual([])
  // What stands still is given up.
  vi.advanceTimersByTime(30_000)
  expect(dropped).toEqual(['unanswered'])
})

test('a line that is down is nobody’s to give up', () => {
  line.up = false
  watch()
  vi.advanceTimersByTime(300_000)
  expect(dropped).toEqual([])
})
