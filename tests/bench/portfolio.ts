import { nodeDefaults } from '../../src/model/records/node.ts'
import { CONTRIBUTION_KINDS } from '../../src/model/records/contribution.ts'
import { DELIVERY_MODELS, TIERS } from '../../src/model/records/profile.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import type { CodeList, Model } from '../../src/model/model.ts'
import { coverage, servedBy } from '../../src/portfolio/coverage.ts'
import type { Digest } from '../../src/portfolio/digest.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import { facetsOf } from '../../src/portfolio/facets.ts'
import { ALL, filterDigests } from '../../src/portfolio/filter.ts'
import { overlaps } from '../../src/portfolio/overlap.ts'
import { placesIndex } from '../../src/portfolio/places.ts'
import { sortDigests } from '../../src/portfolio/sort.ts'
import { suggestContributions } from '../../src/portfolio/suggest.ts'
import { type Measure, measure, median, time } from './measure.ts'
import { benchModel, seeded } from './models.ts'

const INTERVENTIONS = 500
const NODES = 60
export const SYSTEM = 'system'
const NAME = `${INTERVENTIONS}x${NODES}`
const RUNS = 20

/** A portfolio of 500 interventions of 60 nodes: what one waits for on each screen that looks at all of them. */
export function measurePortfolio(): Measure[] {
  const { rows, systemModel, models } = madeUpPortfolio()
  const places = placesIndex([{ rows }])
  const system = digestOf(SYSTEM, systemModel)
  const digests = [...models].map(([id, model]) => digestOf(id, model))
  const bytes = digests.map((digest) => JSON.stringify(digest).length)
  const reference = median(time(200, () => readOnce(digests)))
  const line = (name: string, act: (run: number) => unknown) =>
    measure(name, NAME, median(time(RUNS, (run) => void act(run))), reference)
  const some = {
    ...ALL,
    text: 'young support',
    places: ['D3'],
    tiers: ['primary'],
    from: '2025-01-01',
    to: '2025-12-31',
  }
  return [
    measure('read every contribution once (reference)', NAME, reference),
    measure('one digest as JSON', NAME, median(bytes) / 1000, undefined, 'kB'),
    line('digests of all interventions', () => [...models].map(([id, model]) => digestOf(id, { ...model }))),
    line('35,000 coded places read', () => placesIndex([{ rows }])),
    line('coverage by intervention', () => coverage(system, digests, { by: 'intervention' })),
    line('coverage by place', () => coverage(system, digests, { by: 'place' })),
    line('coverage by district', () => coverage(system, digests, { by: 'place', level: { type: 'MD', places } })),
    line('coverage by money', () => coverage(system, digests, { by: 'money' })),
    line('counts for the system map', () => servedBy(SYSTEM, digests)),
    line('overlaps of all pairs', () => overlaps(digests, places, { system })),
    line('filter', () => filterDigests(digests, some, places)),
    line('filter by words never searched before', (run) =>
      filterDigests(copies(digests), { ...some, text: `a${run}` }, places),
    ),
    line('facets', () => facetsOf(digests, some, places)),
    line('sort by money', () => sortDigests(digests, 'money')),
    line('suggestions for one intervention', (run) => suggestContributions(digests[Math.abs(run)] ?? system, system)),
    line('suggestions for all', () => digests.map((digest) => suggestContributions(digest, system))),
  ]
}

/** The models of the portfolio by id, the system model (whose id is SYSTEM), and the places that they name. */
export function madeUpPortfolio() {
  const rows = codedRows()
  const systemModel = withMeta(benchModel({ nodes: NODES, links: 90 }).model, { kind: 'system', title: 'System' })
  return { rows, systemModel, models: interventions(systemModel, rows) }
}

/** What no look at all interventions can do with less: each contribution is read once. */
function readOnce(digests: readonly Digest[]): number {
  const counts = new Map<string, number>()
  for (const { contributions } of digests) {
    for (const { systemNode } of contributions) counts.set(systemNode, (counts.get(systemNode) ?? 0) + 1)
  }
  return counts.size
}

const copies = (digests: readonly Digest[]) => digests.map((digest) => ({ ...digest }))

/** 10 counties, 100 districts, 20 police areas across them, and wards up to 35,000 rows. */
function codedRows(): CodeList['rows'] {
  const rows: CodeList['rows'] = []
  for (let at = 0; at < 10; at++) rows.push([`C${at}`, `County ${at}`, 'CTY', ''])
  for (let at = 0; at < 100; at++) rows.push([`D${at}`, `District ${at}`, 'MD', `C${Math.floor(at / 10)}`])
  for (let at = 0; at < 20; at++) rows.push([`P${at}`, `Police area ${at}`, 'PFA', ''])
  for (let at = 0; rows.length < 35_000; at++) {
    rows.push([`W${at}`, `Ward ${at}`, 'WD', `D${at % 100}`], [`W${at}`, `Ward ${at}`, 'WD', `P${at % 20}`])
  }
  return rows
}

function interventions(system: Model, rows: CodeList['rows']): ReadonlyMap<string, Model> {
  const random = seeded(20_260)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const served = digestOf(SYSTEM, system).nodes.filter(({ kind }) => kind === 'outcome')
  const start = benchModel({ nodes: NODES, links: 90 }).model
  const ours = [...start.nodes.values()].filter(({ stage }) => stage === 's4' || stage === 's5')
  const labels = [...start.nodes.values()].map(({ label }) => label)
  // As in one partnership: a county, its ten districts and some of their wards.
  const near = rows.filter(
    ([code, , type, parent]) => code === 'C0' || parent === 'C0' || (type === 'WD' && /^D\d$/.test(parent)),
  )
  const local = [
    ...near.filter(([, , type]) => type !== 'WD'),
    ...near.filter(([, , type]) => type === 'WD').slice(0, 100),
  ]
  return new Map(
    Array.from({ length: INTERVENTIONS }, (_, at) => {
      const id = `m${at}`
      const nodes = new Map(
        [...start.nodes].map(([key, node]) => [key, { ...nodeDefaults, ...node, label: `${pick(labels)} ${at % 7}` }]),
      )
      const contributions = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
        const [node, there] = [pick(ours), pick(served)]
        return {
          id: `${node.id}~${SYSTEM}~${there.id}`,
          node: node.id,
          systemModel: SYSTEM,
          systemTitle: 'System',
          systemNode: there.id,
          systemLabel: there.label,
          kind: pick(CONTRIBUTION_KINDS),
          rationale: 'Young people who trust somebody come to ask for help, and then they are safer.',
        }
      })
      const places = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(local)).map(
        ([code, name, type]) => ({
          id: code,
          code,
          name,
          type,
        }),
      )
      const terms = [
        { scheme: 'tier', term: pick(TIERS) },
        { scheme: 'delivery-model', term: pick(DELIVERY_MODELS) },
        { scheme: 'priority', term: `Priority ${Math.floor(random() * 6)}` },
        { scheme: 'group', term: `Group ${Math.floor(random() * 8)}` },
      ] as const
      const year = 2023 + Math.floor(random() * 3)
      const award = {
        id: 'w',
        funder: 'The partnership',
        programme: 'Grants',
        amount: random() < 0.2 ? null : Math.floor(random() * 200_000),
        currency: 'GBP',
        start: `${year}-04-01`,
        end: `${year + 1}-03-31`,
        awarded: '',
        reference: '',
        source: '',
        note: '',
        order: 'a0',
      }
      const model: Model = {
        ...withMeta(start, {
          title: `Intervention ${at}`,
          provider: `Provider ${at % 60}`,
          status: 'funded',
          targetGroup: `Target ${at % 9}`,
        }),
        nodes,
        contributions: new Map(contributions.map((one) => [one.id, one])),
        places: new Map(places.map((one) => [one.id, one])),
        classifications: new Map(terms.map((one) => [one.scheme, { id: one.scheme, ...one, edition: '', source: '' }])),
        awards: new Map([['w', award]]),
      }
      return [id, model]
    }),
  )
}

function withMeta(model: Model, fields: Partial<NonNullable<ReturnType<Model['meta']['get']>>>): Model {
  const meta = model.meta.get(META_ID)
  return meta ? { ...model, meta: new Map([[META_ID, { ...meta, ...fields }]]) } : model
}
