import { addNodes } from '../../src/model/commands/addNodes.ts'
import { addStage } from '../../src/model/commands/addStage.ts'
import { assumptionDefaults } from '../../src/model/records/assumption.ts'
import { indicatorDefaults } from '../../src/model/records/indicator.ts'
import { linkDefaults } from '../../src/model/records/link.ts'
import {
  emptySnapshot,
  MODEL_TABLES,
  DATA_TABLES,
  type Data,
  type DataDraft,
  type Model,
  type ModelDraft,
} from '../../src/model/model.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { metaDefaults } from '../../src/model/records/meta.ts'

/** Sizes that are measured, as nodes and links. */
export const SIZES = [
  { name: '500/700', nodes: 500, links: 700 },
  { name: '2000/3000', nodes: 2000, links: 3000 },
  { name: '5000/8000', nodes: 5000, links: 8000 },
] as const
export type Size = (typeof SIZES)[number]

const STAGES = [
  { id: 's1', name: 'Inputs', kind: 'input', horizon: '' },
  { id: 's2', name: 'Activities', kind: 'activity', horizon: '' },
  { id: 's3', name: 'Outputs', kind: 'output', horizon: '' },
  { id: 's4', name: 'Outcomes (short/medium)', kind: 'outcome', horizon: 'short-medium' },
  { id: 's5', name: 'Outcomes (long)', kind: 'outcome', horizon: 'long' },
] as const

const WORDS =
  'young people families schools staff support safer referral mentoring community trust skills police health'.split(' ')

/** A small seeded generator (mulberry32), so that every run measures the same model. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A made-up model of a size: five stages, links mostly to the next stage. */
export function benchModel({ nodes, links }: { readonly nodes: number; readonly links: number }): {
  model: Model
  data: Data
} {
  const random = seeded(nodes * 7919 + links)
  const draft = emptySnapshot(MODEL_TABLES) as unknown as ModelDraft
  draft.meta.set('model', { ...metaDefaults, format: FORMAT_VERSION, title: `Measured ${nodes}` })
  for (const stage of STAGES) addStage(draft, { stage })
  const label = () =>
    Array.from({ length: 4 + Math.floor(random() * 5) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
  const each = nodes / STAGES.length
  STAGES.forEach((stage, at) => {
    const list = Array.from({ length: each }, (_, n) => ({ id: `n${at}x${n}`, label: label() }))
    addNodes(draft, { stage: stage.id, nodes: list })
  })
  const seen = new Set<string>()
  while (draft.links.size < links) {
    const at = Math.floor(random() * (STAGES.length - 1))
    const to = random() < 0.9 ? at + 1 : Math.min(STAGES.length - 1, at + 2)
    const pair = [`n${at}x${Math.floor(random() * each)}`, `n${to}x${Math.floor(random() * each)}`] as const
    if (seen.has(pair.join())) continue
    seen.add(pair.join())
    const id = `l${draft.links.size}`
    draft.links.set(id, { ...linkDefaults, id, from: pair[0], to: pair[1] })
  }
  return { model: draft, data: emptySnapshot(DATA_TABLES) }
}

/** The same model with what real ones carry: assumptions on a third of the links, indicators with targets and values. */
export function benchFile(size: Size): { model: Model; data: Data } {
  const { model, data } = benchModel(size)
  const draft = model as unknown as ModelDraft
  const values = data as unknown as DataDraft
  let at = 0
  for (const { id } of model.links.values()) {
    if (at++ % 3 > 0) continue
    const text = `Families know that ${id} is there`
    const subject = { subjectKind: 'link', subject: id } as const
    draft.assumptions.set(`as-${id}`, { ...assumptionDefaults, id: `as-${id}`, ...subject, text, order: 'a0' })
  }
  for (const node of model.nodes.values()) {
    if (node.stage !== 's4' || at++ % 2 > 0) continue
    const indicator = `in-${node.id}`
    const period = { indicator, start: '2025-04-01', end: '2025-06-30' }
    draft.indicators.set(indicator, {
      ...indicatorDefaults,
      id: indicator,
      title: `Share of ${node.label}`,
      unit: '%',
      direction: 'up',
      baseline: 40,
      order: 'a0',
    })
    draft.assignments.set(`${indicator}~${node.id}`, { id: `${indicator}~${node.id}`, indicator, node: node.id })
    draft.targets.set(`ta-${node.id}`, { ...period, id: `ta-${node.id}`, value: 60, setOn: '', setBy: '', reason: '' })
    const typed = { place: '', slice: '', note: '', return: '', row: 0, column: '' } as const
    values.observations.set(`ob-${node.id}`, { ...period, ...typed, id: `ob-${node.id}`, value: 52, status: 'final' })
  }
  return { model, data }
}
