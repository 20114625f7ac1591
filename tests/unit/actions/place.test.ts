import { beforeAll, expect, test } from 'vitest'
import { decidedOf, placeFacts } from '../../../src/actions/place.ts'
import { type Decision, emptySnapshot, type Version, VERSION_TABLES, type Versions } from '../../../src/model/model.ts'
import { teachAll } from '../../../src/words/all.ts'
import { theory } from '../../support/theory.ts'

beforeAll(teachAll)

const HASH = '0'.repeat(64)
const award = (id: string, fields: object) => ({
  id,
  funder: 'Home Office',
  programme: '',
  amount: 12500,
  currency: 'GBP',
  start: '2025-04-01',
  end: '2026-03-31',
  awarded: '',
  reference: '',
  source: '',
  note: '',
  order: id,
  ...fields,
})

test('the intervention is told in its known facts, and money is never added up', () => {
  const model = theory({ provider: ' Shelter ', targetGroup: 'Families', ageFrom: 18, ageTo: 25, place: 'The north' })
    .put('awards', award('a1', {}))
    .put('awards', award('a2', { funder: '', amount: null, end: '' }))
    .build()
  expect(placeFacts(model).map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'Provider: Shelter',
    'Who it is for: Families, aged 18 to 25',
    'Where: The north',
    'Funding: Home Office, £12,500, 1 April 2025 to 31 March 2026; from 1 April 2025',
  ])
  expect(placeFacts(theory().build())).toEqual([])
})

test('places that are named go before the place in words, and ages that the group names are not said twice', () => {
  const model = theory({
    status: 'proposed',
    targetGroup: 'Young people aged 18 to 25',
    ageFrom: 18,
    place: 'The north',
  })
    .put('places', { id: 'b', code: 'E08000014', name: 'Sefton', type: 'MD' })
    .put('places', { id: 'a', code: 'E08000011', name: '', type: 'MD' })
    .put('awards', award('a1', { funder: '', amount: null, start: '' }))
    .build()
  expect(placeFacts(model).map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'Who it is for: Young people aged 18 to 25',
    'Where: E08000011, Sefton',
    'Funding asked for: until 31 March 2026',
  ])
  const declined = theory({ status: 'declined' })
    .put('awards', award('a1', { funder: '' }))
    .build()
  expect(placeFacts(declined).map(({ name }) => name)).toEqual(['Funding asked for'])
})

function versions(decisions: readonly Decision[], released: readonly Version[] = []): Versions {
  return {
    ...emptySnapshot(VERSION_TABLES),
    decisions: new Map(decisions.map((one) => [one.id, one])),
    versions: new Map(released.map((one) => [one.id, one])),
  }
}

const decision = (id: string, on: string, outcome: Decision['outcome']): Decision => ({
  id,
  outcome,
  reasons: '',
  conditions: '',
  version: 'bid1',
  systemModel: 's',
  systemTitle: '',
  systemVersion: 'v',
  systemHash: HASH,
  record: HASH,
  by: '',
  byName: '',
  on,
})

const version = (id: string, kind: Version['kind'], number: number): Version => ({
  id,
  kind,
  number,
  name: '',
  reason: '',
  base: '',
  by: '',
  byName: '',
  on: '2026-01-05T10:00:00.000Z',
  format: 3,
  hash: HASH,
  content: '{}',
})

test('the decision made last stands, with the version that keeps what was promised', () => {
  const first = decision('d1', '2026-01-04T10:00:00.000Z', 'not-now')
  const last = decision('d2', '2026-01-05T10:00:00.000Z', 'fund')
  const released = [version('bid1', 'bid', 1), version('v1', 'version', 1), version('v2', 'version', 2)]
  expect(decidedOf(versions([last, first], released))).toMatchObject({ decision: { id: 'd2' }, promised: { id: 'v1' } })
  expect(decidedOf(versions([first], released))).toMatchObject({ decision: { id: 'd1' }, promised: null })
  expect(decidedOf(versions([last]))).toMatchObject({ promised: null })
  expect(decidedOf(versions([], released))).toBeNull()
})
