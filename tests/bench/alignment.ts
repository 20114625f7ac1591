import type { Model, ModelDraft } from '../../src/model/model.ts'
import { assumptionDefaults } from '../../src/model/records/assumption.ts'
import { CONTRIBUTION_KINDS } from '../../src/model/records/contribution.ts'
import { indicatorDefaults } from '../../src/model/records/indicator.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import type { AlignmentInput } from '../../src/portfolio/alignment/bidCase.ts'
import { alignment } from '../../src/portfolio/alignment.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import { placesIndex } from '../../src/portfolio/places.ts'
import { type Measure, measure, median, time } from './measure.ts'
import { benchModel, seeded } from './models.ts'

const BIDS = 500
const SIZE = { name: '500x60', nodes: 60, links: 90 } as const
const SYSTEM = 'system'
const DISTRICTS = Array.from({ length: 10 }, (_, at) => [`D${at}`, `District ${at}`, 'MD', 'C0'] as const)

/** One bid, and 500, held against a system of 60 nodes and 500 funded interventions of 60. */
export function measureAlignment(): Measure[] {
  const system = withMeta(benchModel(SIZE).model, { kind: 'system', title: 'System' })
  const random = seeded(500 * 60)
  const models = Array.from({ length: BIDS }, (_, at) => bidModel(system, random, at))
  const funded = models.map((model, at) => digestOf(`m${at}`, withMeta(model, { status: 'funded' })))
  const places = placesIndex([{ rows: DISTRICTS.map((row) => [...row]) }])
  const input = (bid: Model, bidId: string): AlignmentInput => {
    return { bid, bidId, system, systemId: SYSTEM, funded, places, questions: [] }
  }
  // Each run holds models that nothing has been asked of before.
  const fresh = (at: number) => copyOf(models[Math.abs(at) % BIDS] ?? system)
  const reference = median(time(50, (run) => readOnce(input(fresh(run), ''))))
  const one = median(time(50, (run) => alignment({ ...input(fresh(run), `m${run}`), system: copyOf(system) })))
  const bids = models.map(copyOf)
  const whole = time(5, () => bids.forEach((bid, at) => alignment(input(copyOf(bid), `m${at}`))))
  const references = time(5, () => bids.forEach((bid) => readOnce(input(copyOf(bid), ''))))
  return [
    measure('alignment of one bid', SIZE.name, one, reference),
    measure('alignment of 500 bids', SIZE.name, median(whole), median(references)),
  ]
}

/** What no check can do with less: every record of both models and of what is funded is read once. */
function readOnce({ bid, system, funded }: AlignmentInput): number {
  const seen = new Set<string>()
  for (const table of [...Object.values(bid), ...Object.values(system)]) for (const id of table.keys()) seen.add(id)
  for (const { contributions } of funded) for (const { systemNode } of contributions) seen.add(systemNode)
  return seen.size
}

/** A bid of 60 nodes that contributes to up to eight outcomes of the system, in a district or two. */
function bidModel(system: Model, random: () => number, at: number): Model {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const { model } = benchModel(SIZE)
  support(model)
  const outcomes = (of: Model) => [...of.nodes.values()].filter(({ stage }) => stage === 's4' || stage === 's5')
  const [ours, theirs] = [outcomes(model), outcomes(system)]
  const contributions = Array.from({ length: 2 + Math.floor(random() * 7) }, () => {
    const [node, there] = [pick(ours), pick(theirs)]
    return {
      id: `${node.id}~${there.id}`,
      node: node.id,
      systemModel: SYSTEM,
      systemTitle: 'System',
      systemNode: there.id,
      systemLabel: there.label,
      kind: pick(CONTRIBUTION_KINDS),
      rationale: '',
    }
  })
  const places = [pick(DISTRICTS), pick(DISTRICTS)].map(([code, name, type]) => ({ id: code, code, name, type }))
  return {
    ...withMeta(model, { title: `Bid ${at}`, status: 'proposed', ageFrom: 10 + (at % 10), ageTo: 20 + (at % 10) }),
    contributions: new Map(contributions.map((one) => [one.id, one])),
    places: new Map(places.map((one) => [one.id, one])),
  }
}

/** An assumption on every third link, and an indicator on every other outcome. */
function support(model: Model): void {
  const draft = model as unknown as ModelDraft
  const links = [...model.links.keys()].filter((_, at) => at % 3 === 0)
  for (const subject of links) {
    const about = { subjectKind: 'link', subject, text: `Families know that ${subject} is there`, order: 'a0' } as const
    draft.assumptions.set(subject, { ...assumptionDefaults, id: subject, ...about })
  }
  const outcomes = [...model.nodes.values()].filter(({ stage }, at) => stage === 's4' && at % 2 === 0)
  for (const { id: node, label } of outcomes) {
    draft.indicators.set(node, {
      ...indicatorDefaults,
      id: node,
      title: `Share of ${label}`,
      baseline: 40,
      order: 'a0',
    })
    draft.assignments.set(`${node}~${node}`, { id: `${node}~${node}`, indicator: node, node })
  }
}

function withMeta(model: Model, fields: Partial<NonNullable<ReturnType<Model['meta']['get']>>>): Model {
  const meta = model.meta.get(META_ID)
  return meta ? { ...model, meta: new Map([[META_ID, { ...meta, ...fields }]]) } : model
}

function copyOf(model: Model): Model {
  const tables = Object.entries(model).map(([name, records]) => [name, new Map<string, unknown>(records)])
  return Object.fromEntries(tables) as Model
}
