import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MODEL_TABLES, type Model } from '../../src/model/model.ts'
import { CONTRIBUTION_KINDS } from '../../src/model/records/contribution.ts'
import { type Status, STATUSES, TIERS } from '../../src/model/records/profile.ts'
import { COVERAGE_BY } from '../../src/portfolio/columns.ts'
import { coverage, servedBy } from '../../src/portfolio/coverage.ts'
import { type Digest, digest } from '../../src/portfolio/digest.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import { facetsOf } from '../../src/portfolio/facets.ts'
import { ALL, CHOICES, filterDigests, type PortfolioFilter } from '../../src/portfolio/filter.ts'
import { moneyOf } from '../../src/portfolio/money.ts'
import { overlaps } from '../../src/portfolio/overlap.ts'
import { placeKey, type PlaceNamed, placesIndex } from '../../src/portfolio/places.ts'
import { SORTS, sortDigests } from '../../src/portfolio/sort.ts'
import { suggestContributions, THRESHOLD } from '../../src/portfolio/suggest.ts'
import { together } from '../../src/portfolio/together.ts'
import { anyModel, hostileText } from '../support/arbitraries.ts'
import { award, contribution, intervention, outcome } from '../support/portfolio.ts'
import { seeded } from '../support/seed.ts'

const few = <T>(...all: readonly T[]) => fc.constantFrom(...all)
const some = <T>(each: fc.Arbitrary<T>, most = 3) => fc.array(each, { maxLength: most })

const code = few('A', 'B', 'C', 'D', 'E', 'F', 'g', '')
const row = fc.tuple(code, few('North', 'South', ''), few('WD', 'MD'), fc.oneof(code, hostileText))
const anyIndex = some(row, 14).map((rows) => placesIndex([{ rows }]))
const anyPlace = fc.record({ code, name: few('North', 'south ', '', 'Élan', 'elan'), type: few('', 'MD') })
const day = few('', '2024-04-01', '2024-12-31', '2025-03-31', '2026-01-01')
const system = intervention('system', {
  kind: 'system',
  status: '',
  nodes: [outcome('o1'), outcome('o2'), outcome('o3'), outcome('t', { kind: 'output' })],
})

const anyFields = fc.record({
  title: few('A', 'a', 'Élan', ''),
  status: few(...STATUSES),
  provider: few('', 'P', 'p ', 'Q'),
  targetGroup: few('', 'Young people', 'young  people'),
  ageFrom: few(null, 0, 10, 18),
  ageTo: few(null, 12, 25),
  places: some(anyPlace),
  tiers: fc.uniqueArray(few<string>(...TIERS)),
  priorities: fc.uniqueArray(few('Voice', 'voice', 'Health')),
  groups: fc.uniqueArray(few('Boys', 'boys', 'Girls')),
  awards: some(
    fc
      .record({ amount: few(null, 0, 0.1, 0.2, 5_000, 30_000), start: day, end: day, currency: few('GBP', 'gbp', '') })
      .map(({ amount, ...rest }) => award(amount, rest)),
  ),
  nodes: some(few('Fewer crimes', 'Trust', 'Élan'), 2).map((labels) =>
    labels.map((label, at) => outcome(`n${at}`, { label })),
  ),
  contributions: some(
    fc.tuple(
      few('n0', 'n1'),
      few('o1', 'o2', 'o3', 't', 'gone'),
      few(...CONTRIBUTION_KINDS),
      few('system', 'system', 'else'),
    ),
    6,
  ).map((all) =>
    all.map(([node, to, kind, systemModel], at) => contribution(node, to, { id: `c${at}`, kind, systemModel })),
  ),
})
const anyDigests = some(anyFields, 8).map((all) => all.map((fields, at) => intervention(`m${at}`, fields)))

const anyFilter: fc.Arbitrary<PortfolioFilter> = fc
  .record(
    {
      text: few('a', 'elan', 'crimes', 'young'),
      statuses: some(few(...STATUSES)),
      providers: some(few('', 'p', 'Q')),
      tiers: some(few('', ...TIERS)),
      places: some(few('', 'A', 'B', 'g', '~north', '~elan')),
      priorities: some(few('', 'VOICE')),
      groups: some(few('', 'boys', 'Young people')),
      from: day,
      to: day,
      least: few(null, 0, 5_000),
      most: few(null, 0.3, 30_000),
      moneyUnknown: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ ...ALL, ...fields }))

const ids = (digests: readonly Digest[]) => digests.map(({ id }) => id)

test('a digest parses by its own schema, survives JSON, and is the same in whatever order records were written', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const made = digestOf('m', model)
      expect(digest.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
      const turned = Object.fromEntries(
        Object.keys(MODEL_TABLES).map((name) => [
          name,
          new Map<string, unknown>([...model[name as keyof Model]].toReversed()),
        ]),
      ) as unknown as Model
      expect(digestOf('m', turned)).toEqual(made)
      const known = new Set(made.nodes.map(({ id }) => id))
      expect(made.contributions.every(({ node }) => known.has(node))).toBe(true)
    }),
    seeded(200),
  )
})

test('containment is reflexive and transitive, and each relation has its inverse, whatever the lists say', () => {
  const inverse = { same: 'same', within: 'contains', contains: 'within', crosses: 'crosses', 'same-name': 'same-name' }
  fc.assert(
    fc.property(anyIndex, code, code, code, anyPlace, anyPlace, (index, a, b, c, p, q) => {
      if (a) expect(index.within(a, a)).toBe(true)
      if (index.within(a, b) && index.within(b, c)) expect(index.within(a, c)).toBe(true)
      const there = index.relation(p, q)
      const back = index.relation(q, p)
      expect(back).toEqual(there && { how: inverse[there.how], byName: there.byName })
      if (placeKey(p)) expect(index.relation(p, p)).not.toBeNull()
      if (index.find(a) && index.find(b)) {
        const [placeA, placeB] = [a, b].map((one) => ({ code: one, name: '' }))
        const how = placeA && placeB && index.relation(placeA, placeB)?.how
        expect(how === 'same' || how === 'within').toBe(index.within(a, b))
      }
    }),
    seeded(1000),
  )
})

test('the columns by place are those of asking each place of the type how it lies to each that is named', () => {
  fc.assert(
    fc.property(anyDigests, anyIndex, few('WD', 'md', ''), (digests, places, type) => {
      const { columns } = coverage(system, digests, { by: 'place', count: STATUSES, level: { type, places } })
      const wanted = [...places.all()].filter((one) => one.type === type.toUpperCase())
      const isIn = (one: Digest, there: PlaceNamed) => one.places.some((place) => places.relation(there, place))
      const found = wanted.map((there) => [there.code, ids(digests.filter((one) => isIn(one, there)))] as const)
      const rest = ids(digests.filter((one) => !wanted.some((there) => isIn(one, there))))
      const all = new Map([...found, ['', rest] as const].filter(([, models]) => models.length > 0))
      expect(new Map(columns.map(({ key, models }) => [key, models]))).toEqual(all)
    }),
    seeded(500),
  )
})

test('the counts of the coverage matrix are those of reading every contribution', () => {
  fc.assert(
    fc.property(anyDigests, few(...COVERAGE_BY), few<readonly Status[]>(STATUSES, ['funded']), (digests, by, count) => {
      const matrix = coverage(system, digests, { by, count })
      const counted = digests.filter(({ status }) => count.includes(status))
      const to = (one: Digest, node: string) =>
        one.contributions.filter(({ systemModel, systemNode }) => systemModel === 'system' && systemNode === node)
      for (const { node, interventions, kinds, standing, cells, serves } of matrix.rows) {
        const serving = counted.filter((one) => to(one, node.id).length > 0)
        expect(interventions).toBe(serving.length)
        for (const kind of CONTRIBUTION_KINDS) {
          expect(kinds[kind]).toBe(serving.filter((one) => to(one, node.id).some((it) => it.kind === kind)).length)
        }
        expect(serves).toHaveLength(serving.flatMap((one) => to(one, node.id)).length)
        expect(standing === 'nothing').toBe(serving.length === 0)
        for (const { key, models } of matrix.columns) {
          const inColumn = serving.filter(({ id }) => models.includes(id))
          expect(cells.get(key)?.interventions ?? 0).toBe(inColumn.length)
        }
        expect(servedBy('system', digests, count).get(node.id)).toEqual(
          serving.length > 0 ? { interventions, kinds } : undefined,
        )
      }
      const all = counted.flatMap(({ contributions }) => contributions)
      const listed = matrix.rows.flatMap(({ serves }) => serves)
      expect(listed.length + matrix.lost.length + matrix.elsewhere.length).toBe(all.length)
      const inColumns = new Set(matrix.columns.flatMap(({ models }) => models))
      expect(inColumns.size).toBe(counted.length)
      for (const { models } of matrix.columns) expect(new Set(models).size).toBe(models.length)
    }),
    seeded(300),
  )
})

test('overlaps are those of comparing every pair, in whatever order the interventions come', () => {
  fc.assert(
    fc.property(anyDigests, anyIndex, fc.boolean(), (digests, index, withSystem) => {
      const options = withSystem ? { system } : {}
      const found = overlaps(digests, index, options)
      expect(overlaps(digests.toReversed(), index, options)).toEqual(found)
      const looked = digests.filter(({ status }) => status === 'funded' || status === 'proposed')
      const name = (a: Digest, b: Digest) => [a.id, b.id].sort().join(' ')
      const pairs = new Set<string>()
      const near = new Set<string>()
      for (const a of looked)
        for (const b of looked) {
          if (a.id >= b.id) continue
          const shared = together(a, b, index, options.system)
          const back = together(b, a, index, options.system)
          for (const field of ['places', 'groups', 'outcomes'] as const) {
            expect(back[field].length).toBe(shared[field].length)
          }
          expect([back.funded, back.periods]).toEqual([shared.funded, shared.periods])
          const ways = [shared.places, shared.groups, shared.outcomes].filter(({ length }) => length > 0).length
          if (ways === 3) pairs.add(name(a, b))
          if (ways === 2) near.add(name(a, b))
        }
      expect(new Set(found.pairs.map(({ a, b }) => name(a, b)))).toEqual(pairs)
      expect(new Set(found.near.map(({ a, b }) => name(a, b)))).toEqual(near)
      expect(found.pairs.length + found.near.length).toBe(pairs.size + near.size)
      for (const { a, b, outcomes } of found.near) {
        expect(together(a, b, index, options.system).outcomes).toHaveLength(outcomes)
      }
      for (const { a, b, ...rest } of found.pairs) expect(rest).toEqual(together(a, b, index, options.system))
    }),
    seeded(300),
  )
})

test('filters only take away, in any order, and a facet counts what choosing it would leave', () => {
  fc.assert(
    fc.property(anyDigests, anyIndex, anyFilter, anyFilter, (digests, index, one, other) => {
      const first = filterDigests(digests, one, index)
      expect(digests.filter((it) => first.includes(it))).toEqual(first)
      expect(filterDigests(first, one, index)).toEqual(first)
      expect(ids(filterDigests(first, other, index))).toEqual(
        ids(filterDigests(filterDigests(digests, other, index), one, index)),
      )
      const facets = facetsOf(digests, one, index)
      for (const field of CHOICES) {
        for (const { value, count } of facets[field]) {
          const chosen = { ...one, [field]: [value] }
          expect(filterDigests(digests, chosen, index), `${field} ${value}`).toHaveLength(count)
        }
      }
    }),
    seeded(300),
  )
})

test('sorting keeps every intervention, and gives the same in whatever order they come', () => {
  fc.assert(
    fc.property(anyDigests, few(...SORTS), fc.boolean(), (digests, by, down) => {
      const sorted = sortDigests(digests, by, down)
      expect(ids(sorted).toSorted()).toEqual(ids(digests).toSorted())
      expect(ids(sortDigests(digests.toReversed(), by, down))).toEqual(ids(sorted))
    }),
    seeded(200),
  )
})

test('money of all is that of each, and every award is either in a sum or counted as not known', () => {
  fc.assert(
    fc.property(anyDigests, (digests) => {
      const all = moneyOf(digests)
      const each = digests.map((one) => moneyOf(one))
      const awards = all.amounts.reduce((sum, one) => sum + one.awards, 0)
      expect(awards + all.unknown).toBe(digests.flatMap((one) => one.awards).length)
      expect(all.without).toBe(each.reduce((sum, one) => sum + one.without, 0))
      for (const { currency, amount } of all.amounts) {
        const parts = each.flatMap(({ amounts }) => amounts.filter((one) => one.currency === currency))
        expect(parts.reduce((sum, one) => sum + one.amount, 0)).toBeCloseTo(amount, 2)
      }
      expect(moneyOf(digests.toReversed())).toEqual(all)
    }),
    seeded(200),
  )
})

test('suggestions rest on words that both labels have, are above the threshold, and never what is already drawn', () => {
  const word = fc.oneof(
    few('fewer', 'more', 'crimes', 'young people', 'trust', ':', 'families at-risk', 'A&E'),
    hostileText,
  )
  const label = some(word, 5).map((words) => words.join(' '))
  const anySide = (id: string) =>
    fc
      .array(label, { minLength: 1, maxLength: 5 })
      .map((labels) => intervention(id, { nodes: labels.map((said, at) => outcome(`n${at}`, { label: said })) }))
  fc.assert(
    fc.property(anySide('m'), anySide('system'), fc.nat(4), (one, there, drawn) => {
      const contributions = [contribution('n0', `n${drawn}`)]
      const found = suggestContributions({ ...one, contributions }, { ...there, kind: 'system' })
      for (const { node, label: here, systemNode, systemLabel, words, score } of found) {
        expect(words.length).toBeGreaterThan(0)
        for (const shared of words) {
          expect(here).toContain(shared.here)
          expect(systemLabel).toContain(shared.there)
        }
        expect(score).toBeGreaterThanOrEqual(THRESHOLD)
        expect(score).toBeLessThanOrEqual(1)
        expect(node === 'n0' && systemNode === `n${drawn}`).toBe(false)
      }
    }),
    seeded(300),
  )
})
