import { expect, test } from 'vitest'
import {
  addAward,
  addPlace,
  addTerm,
  awardsInOrder,
  groupsToAdd,
  prioritiesToAdd,
  sayAward,
  sayPlaceOf,
  setTerm,
  termsOf,
} from '../../../src/actions/particulars.ts'
import { setField } from '../../../src/actions/inspectFields.ts'
import { placesIndex } from '../../../src/portfolio/places.ts'
import { intervention } from '../../support/portfolio.ts'
import { openSmallModel } from './inspectModel.ts'

test('A tier is said once and taken back with every record of it', () => {
  const open = openSmallModel()
  const tiers = () => termsOf(open.model.getState().snapshot.classifications, 'tier')
  setTerm(open, 'c1', 'tier', 'primary', 'Primary', true)
  setTerm(open, 'c2', 'tier', 'primary', 'Primary', true)
  expect(tiers().map(({ id }) => id)).toEqual(['c1'])
  // Two people may have said it at the same time.
  open.edit(({ classifications }) => {
    classifications.set('c3', { id: 'c3', scheme: 'tier', term: 'primary', edition: '', source: '' })
  })
  setTerm(open, 'c4', 'tier', 'primary', 'Primary', false)
  expect(tiers()).toEqual([])
  open.history.undo()
  expect(tiers()).toHaveLength(2)
})

test('A priority is added with its edition, and not twice', () => {
  const open = openSmallModel()
  expect(addTerm(open, 'c1', 'priority', { term: ' Serious violence ', edition: '2023' })).toBe(true)
  expect(addTerm(open, 'c2', 'priority', { term: 'serious violence', edition: '2023' })).toBe(false)
  expect(addTerm(open, 'c3', 'priority', { term: 'Serious violence', edition: '2024' })).toBe(true)
  expect(addTerm(open, 'c4', 'priority', { term: '  ' })).toBe(false)
  const has = termsOf(open.model.getState().snapshot.classifications, 'priority')
  expect(has.map(({ term, edition }) => [term, edition])).toEqual([
    ['Serious violence', '2023'],
    ['Serious violence', '2024'],
  ])
  const priorities = new Map([
    ['p1', { id: 'p1', name: 'Serious Violence', edition: '2023', order: 'a0' }],
    ['p2', { id: 'p2', name: 'Exploitation', edition: '2023', order: 'a1' }],
    ['p3', { id: 'p3', name: ' ', edition: '2023', order: 'a2' }],
  ])
  expect(prioritiesToAdd(priorities, has).map(({ term }) => term)).toEqual(['Exploitation'])
})

test('Groups are offered in the words of the other interventions', () => {
  const digests = [intervention('a', { groups: ['Pupils', 'Families'] }), intervention('b', { groups: ['pupils'] })]
  expect(groupsToAdd(digests, []).map(({ term }) => term)).toEqual(['Families', 'Pupils'])
})

test('A place is added by code or by name only, and not twice', () => {
  const open = openSmallModel()
  const places = placesIndex([
    {
      rows: [
        ['E08000014', 'Sefton', 'MD', 'E11000002'],
        ['E11000002', 'Merseyside', 'MCTY', ''],
      ],
    },
  ])
  expect(addPlace(open, 'p1', { code: 'E08000014', name: 'Sefton', type: 'MD' })).toBe(true)
  expect(addPlace(open, 'p2', { code: 'e08000014', name: 'Sefton', type: 'MD' })).toBe(false)
  expect(addPlace(open, 'p3', { code: '', name: 'Bootle', type: '' })).toBe(true)
  expect(addPlace(open, 'p4', { code: '', name: ' ', type: '' })).toBe(false)
  expect([...open.model.getState().snapshot.places.keys()].sort()).toEqual(['p1', 'p3'])
  expect(sayPlaceOf({ code: 'E08000014', type: 'MD' }, places)).toBe('MD · Merseyside · E08000014')
  expect(sayPlaceOf({ code: '', type: '' }, places)).toBe('no code')
})

test('Funding begins without an amount, which is not zero, and keeps the funder of the period before', () => {
  const open = openSmallModel()
  addAward(open, 'a1')
  setField(open, { table: 'awards', ids: ['a1'], field: 'funder' }, 'Home Office')
  setField<'awards', number | null>(open, { table: 'awards', ids: ['a1'], field: 'amount' }, 12_500)
  setField(open, { table: 'awards', ids: ['a1'], field: 'start' }, '2022-04-01')
  setField(open, { table: 'awards', ids: ['a1'], field: 'end' }, '2023-03-31')
  addAward(open, 'a2')
  const [first, second] = awardsInOrder(open.model.getState().snapshot.awards)
  expect(first && sayAward(first).replaceAll('\u00A0', ' ')).toBe('£12,500 · 1 Apr 2022 to 31 Mar 2023')
  expect(second).toMatchObject({ funder: 'Home Office', amount: null, currency: 'GBP', start: '' })
  expect(second && sayAward(second)).toBe('Amount not known')
})
