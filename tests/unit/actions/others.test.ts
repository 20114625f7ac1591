import { expect, test } from 'vitest'
import { facesOf, peopleOf } from '../../../src/actions/faces.ts'
import { othersAt, othersIn, typistsAt } from '../../../src/actions/others.ts'
import { sayNames, sayOthers, sayWhere } from '../../../src/actions/peopleWords.ts'
import { someone } from '../../support/others.ts'
import { theory } from '../../support/theory.ts'

const at = (...ids: string[]) => ({ table: 'nodes', ids })

test('a card knows who has it selected and who types in it', () => {
  const people = [
    someone(1, 'Amira', { selection: at('a', 'b') }),
    someone(2, 'Ben', { selection: at('a'), editing: { table: 'nodes', id: 'a', field: 'label' } }),
  ]
  expect(othersAt(people, 'nodes', 'a').map(({ name, typing }) => [name, typing])).toEqual([
    ['Amira', false],
    ['Ben', true],
  ])
  expect(othersAt(people, 'nodes', 'c')).toEqual([])
  expect(othersAt(people, 'links', 'a')).toEqual([])
  expect(typistsAt(people, 'nodes a label').map(({ name }) => name)).toEqual(['Ben'])
  expect(typistsAt(people, 'nodes a who')).toEqual([])
  expect([...othersIn(people, 'nodes').keys()]).toEqual(['a', 'b'])
})

test('a card that is only typed in is marked, whatever its id looks like', () => {
  const people = [someone(1, 'Amira', { editing: { table: 'nodes', id: 'an odd id', field: 'who' } })]
  expect(othersAt(people, 'nodes', 'an odd id')).toHaveLength(1)
  expect([...othersIn(people, 'nodes').keys()]).toEqual(['an odd id'])
})

test('while somebody only moves their pointer every card keeps the same list', () => {
  const still = someone(1, 'Amira', { selection: at('a') })
  const before = [still, someone(2, 'Ben', { selection: at('b'), cursor: { x: 1, y: 1 } })]
  const after = [still, someone(2, 'Ben', { selection: at('b'), cursor: { x: 9, y: 9 } })]
  const card = othersAt(before, 'nodes', 'b')
  const all = othersIn(before, 'nodes')
  expect(othersAt(after, 'nodes', 'b')).toBe(card)
  expect(othersIn(after, 'nodes')).toBe(all)
})

test('when somebody goes to another card, only the cards they left and came to change', () => {
  const still = someone(1, 'Amira', { selection: at('a') })
  const before = [still, someone(2, 'Ben', { selection: at('b') })]
  const card = othersAt(before, 'nodes', 'a')
  const links = othersIn(before, 'links')
  const after = [still, someone(2, 'Ben', { selection: at('c') })]
  expect(othersAt(after, 'nodes', 'b')).toEqual([])
  expect(othersAt(after, 'nodes', 'c')).toHaveLength(1)
  expect(othersAt(after, 'nodes', 'a')).toBe(card)
  expect(othersIn(after, 'links')).toBe(links)
})

test('one person in two windows is one person, who types if either does', () => {
  const typing = { table: 'nodes', id: 'a', field: 'label' }
  const people = [someone(1, 'Amira', { selection: at('a') }), someone(2, 'Amira', { editing: typing })]
  expect(othersAt(people, 'nodes', 'a').map(({ typing: types }) => types)).toEqual([true])
  expect(peopleOf(facesOf(people), 'p-me')).toHaveLength(1)
  expect(peopleOf(facesOf(people), 'p-Amira')).toEqual([])
})

test('the list of faces is the same while only pointers and selections change', () => {
  const faces = facesOf([someone(1, 'Amira')])
  expect(facesOf([someone(1, 'Amira', { cursor: { x: 1, y: 2 }, selection: at('a') })])).toBe(faces)
  expect(facesOf([someone(1, 'Amira'), someone(2, 'Ben')])).not.toBe(faces)
})

test('where somebody is, is said in words', () => {
  const model = theory().activity('a').output('b').link('a', 'b').build()
  expect(sayWhere(model, { view: 'map', selection: at('a') })).toBe('On the map, at “A”')
  expect(sayWhere(model, { view: 'outline', selection: at('a', 'b') })).toBe('In the outline, at 2 cards')
  expect(sayWhere(model, { view: 'map', selection: { table: 'links', ids: ['a-b'] } })).toBe('On the map, at “A to B”')
  expect(sayWhere(model, { view: 'review', selection: at('gone') })).toBe('In the review')
  expect(sayWhere(model, { view: 'a new view', selection: null })).toBe('In this model')
})

test('who is at a row, and several names, are said in words', () => {
  const people = [
    someone(1, 'Amira', { selection: at('a') }),
    someone(2, 'Ben', { editing: { table: 'nodes', id: 'a', field: 'label' } }),
  ]
  expect(sayOthers(othersAt(people, 'nodes', 'a'))).toBe('Amira is here. Ben is typing here.')
  expect([['Amira'], ['Amira', 'Ben'], ['Amira', 'Ben', 'Cai']].map(sayNames)).toEqual([
    'Amira',
    'Amira and Ben',
    'Amira and 2 others',
  ])
})
