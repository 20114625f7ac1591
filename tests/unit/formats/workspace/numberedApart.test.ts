import { expect, test } from 'vitest'
import { numberedApart } from '../../../../src/formats/workspace/numberedApart.ts'
import type { Version } from '../../../../src/model/model.ts'
import { sealOf } from '../../../../src/model/seal.ts'

const CONTENT = '{}'

function version(id: string, number: number, fields: Partial<Version> = {}): Version {
  const person = { by: '', byName: '', on: `2026-01-0${number}T10:00:00.000Z` }
  const what = { name: '', reason: '', base: '', format: 3, content: CONTENT, hash: sealOf(CONTENT) }
  return { id, kind: 'version', number, ...what, ...person, ...fields }
}

function numbers(...versions: readonly Version[]): Readonly<Record<string, number>> {
  const apart = numberedApart(new Map(versions.map((one) => [one.id, one])))
  return Object.fromEntries([...apart.values()].map(({ id, number }) => [id, number]))
}

test('versions of which no two have one number stay the same records', () => {
  const [one, two, bid] = [version('a', 1), version('b', 2), version('x', 1, { kind: 'bid' })]
  const apart = numberedApart(new Map([one, two, bid].map((each) => [each.id, each])))
  for (const each of [one, two, bid]) expect(apart.get(each.id)).toBe(each)
})

test('what a server released keeps its number, and each of the others has one of its own after the last', () => {
  const [mine, more, last] = [version('mine', 1), version('more', 1), version('last', 3)]
  const released = version('released', 1, { by: 'p1', on: '2026-02-01T10:00:00.000Z' })
  const bid = version('bid', 1, { kind: 'bid' })
  expect(numbers(mine, more, last, released, bid)).toEqual({ released: 1, last: 3, mine: 4, more: 5, bid: 1 })
})

test('of two of this device the one that was released first keeps the number', () => {
  const later = version('a', 1, { on: '2026-02-01T10:00:00.000Z' })
  expect(numbers(later, version('b', 1))).toEqual({ a: 2, b: 1 })
  expect(numbers(version('d', 1), version('c', 1))).toEqual({ c: 1, d: 2 })
})
