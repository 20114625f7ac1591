import { expect, test } from 'vitest'
import { type LaneBox, linesOf } from '../../../src/views/place/linesOf.ts'

const card = (key: string, x: number, y: number) => ({ key, x, y, width: 100, height: 40 })
const LANES: readonly LaneBox[] = [
  { cards: [card('a', 0, 0), card('b', 0, 60)] },
  { cards: [card('c', 150, 0), card('d', 150, 60)] },
  { cards: [card('e', 300, 0)] },
]
const line = (from: string, to: string) => linesOf(LANES, [{ key: 'k', from, to }]).get('k') ?? ''
const points = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))

test('a line to the next lane goes from the right of one card to the left of the other', () => {
  const way = points(line('a', 'd'))
  expect(way[0]).toEqual({ x: 100, y: 20 })
  expect(way.at(-1)).toEqual({ x: 150, y: 80 })
})

test('a line over a lane passes between its cards and never under one', () => {
  const inLane = points(line('b', 'e')).filter(({ x }) => x >= 150 && x <= 250)
  expect(inLane.length).toBeGreaterThan(0)
  for (const { y } of inLane) expect(y > 40 && y < 60).toBe(true)
})

test('lines that share a gap stand apart, and so do lines that end at one card', () => {
  const lines = linesOf(LANES, [
    { key: '1', from: 'a', to: 'e' },
    { key: '2', from: 'b', to: 'e' },
  ])
  const [one, two] = ['1', '2'].map((key) => points(lines.get(key) ?? ''))
  expect(one?.at(-1)?.y).toBeLessThan(two?.at(-1)?.y ?? 0)
  expect(new Set(lines.values()).size).toBe(2)
})

test('a line within a lane goes out and in again on the right, one to an earlier lane from left to right', () => {
  const same = points(line('c', 'd'))
  expect([same[0], same.at(-1)]).toEqual([
    { x: 250, y: 20 },
    { x: 250, y: 80 },
  ])
  const back = points(line('c', 'a'))
  expect([back[0]?.x, back.at(-1)?.x]).toEqual([150, 100])
})

test('a step to a card that is not there has no line', () => {
  expect(line('a', 'gone')).toBe('')
})
