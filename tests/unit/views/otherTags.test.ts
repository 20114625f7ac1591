import { expect, test } from 'vitest'
import { othersAt } from '../../../src/actions/others.ts'
import { otherTags } from '../../../src/views/map/otherTags.ts'
import { someone } from '../../support/others.ts'

const people = ['Amira', 'Ben', 'Cai'].map((name, at) =>
  someone(at + 1, name, { selection: { table: 'nodes', ids: [`n${at}`, 'far'] } }),
)
const at = (id: string) => othersAt(people, 'nodes', id)
const box = (x: number, y: number) => ({ x, y, width: 60, height: 4 })
const names = (places: ReturnType<typeof otherTags>) => places.map((place) => place.people.map(({ name }) => name))

test('people whose tags would cover each other share a place', () => {
  const places = otherTags([
    [box(0, 30), at('n1')],
    [box(0, 20), at('n0')],
    [box(0, 80), at('n2')],
  ])
  expect(names(places)).toEqual([['Amira', 'Ben'], ['Cai']])
  expect(places[0]).toMatchObject({ x: 0, y: 22 })
})

test('side by side in two lanes they do not cover each other', () => {
  const places = otherTags([
    [box(0, 20), at('n0')],
    [box(90, 20), at('n1')],
  ])
  expect(names(places)).toEqual([['Amira'], ['Ben']])
})

test('somebody with many cards is named once', () => {
  const places = otherTags([
    [box(0, 20), at('n0')],
    [box(90, 400), at('far')],
  ])
  expect(names(places)).toEqual([['Amira'], ['Ben', 'Cai']])
})
