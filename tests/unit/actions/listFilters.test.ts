import { expect, test } from 'vitest'
import { asksNothing, chipsOf, facetsInOrder, onlyWords, toggled } from '../../../src/actions/listFilters.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { facetsOf } from '../../../src/portfolio/facets.ts'
import { ALL, filterDigests } from '../../../src/portfolio/filter.ts'
import { placesIndex } from '../../../src/portfolio/places.ts'
import { madeUpWorkspace } from '../../support/workspaces.ts'

const { workspace, models } = madeUpWorkspace(60)
const PLACES = placesIndex(workspace.codeLists.values())
const DIGESTS = models.map(({ id, file }) => digestOf(id, file.model)).filter(({ kind }) => kind === 'intervention')

test('every thing that is asked for is a chip in words, and without it the rest still holds', () => {
  const filter = {
    ...ALL,
    text: 'sport',
    statuses: ['proposed', 'funded'],
    tiers: ['primary'],
    places: ['E080010'],
    providers: [''],
    from: '2022-04-01',
    least: 5000,
    moneyUnknown: true,
  } as const
  const chips = chipsOf(filter, facetsOf(DIGESTS, filter, PLACES))
  expect(chips.map(({ words }) => words.replaceAll('\u00A0', ' '))).toEqual([
    'Status: Bid',
    'Status: Funded',
    'Provider: Not known',
    'Tier of prevention: Primary prevention',
    'Place: District 1',
    'Funded from 1 Apr 2022',
    'At least 5,000',
    'Money not known',
  ])
  expect(chips[0]?.without).toEqual({ ...filter, statuses: ['funded'] })
  expect(chips[5]?.without).toEqual({ ...filter, from: '' })
  expect(chips[7]?.without).toEqual({ ...filter, moneyUnknown: false })
  expect(onlyWords(filter)).toEqual({ ...ALL, text: 'sport' })
})

test('a value is chosen and let go again, and a status that there is not is never chosen', () => {
  const chosen = toggled(toggled(ALL, 'statuses', 'funded'), 'places', 'E080010')
  expect(chosen).toEqual({ ...ALL, statuses: ['funded'], places: ['E080010'] })
  expect(toggled(chosen, 'statuses', 'funded').statuses).toEqual([])
  expect(toggled(ALL, 'statuses', 'owner')).toBe(ALL)
  expect([asksNothing(ALL), asksNothing({ ...ALL, text: '  ' }), asksNothing(chosen)]).toEqual([true, true, false])
})

test('choosing a district finds the interventions of its wards', () => {
  const found = filterDigests(DIGESTS, toggled(ALL, 'places', 'E080010'), PLACES)
  expect(found.length).toBe(15)
  expect(new Set(found.flatMap(({ places }) => places.map(({ name }) => name)))).toEqual(
    new Set(['Ward 1', 'Ward 5', 'Ward 9']),
  )
})

test('statuses are offered in the order of their life, and a field of which nothing is said is not offered', () => {
  const facets = facetsOf(DIGESTS, ALL, PLACES)
  expect(facetsInOrder('statuses', facets.statuses).map(({ value }) => value)).toEqual([
    'proposed',
    'funded',
    'ended',
    'declined',
  ])
  expect(facetsInOrder('tiers', facets.tiers).map(({ value }) => value)).toEqual(['primary', 'secondary', 'tertiary'])
  expect(facetsInOrder('groups', [{ value: '', name: '', count: 3 }])).toEqual([])
})
