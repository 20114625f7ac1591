import * as fc from 'fast-check'
import { addNodes } from '../../src/model/commands/addNodes.ts'
import { addRecord } from '../../src/model/commands/addRecord.ts'
import { addStage } from '../../src/model/commands/addStage.ts'
import { arrangeNodes } from '../../src/model/commands/arrangeNodes.ts'
import { connect } from '../../src/model/commands/connect.ts'
import { editRecords } from '../../src/model/commands/editRecords.ts'
import { assignIndicator, tagNode } from '../../src/model/commands/joinRecords.ts'
import { moveNodes } from '../../src/model/commands/moveNodes.ts'
import { moveStage } from '../../src/model/commands/moveStage.ts'
import { removeRecords } from '../../src/model/commands/removeRecords.ts'
import { removeStage } from '../../src/model/commands/removeStage.ts'
import { setTarget } from '../../src/model/commands/setTarget.ts'
import type { ModelDraft } from '../../src/model/model.ts'
import { byOrder } from '../../src/model/order.ts'
import { assumptionDefaults } from '../../src/model/records/assumption.ts'
import { indicatorDefaults } from '../../src/model/records/indicator.ts'
import { LEVELS } from '../../src/model/records/node.ts'
import { SCHEMES, STATUSES } from '../../src/model/records/profile.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import { hostileText } from './arbitraries.ts'

/** One random edit, before it is known what there is to edit. `a` and `b` choose among what is there. */
export interface Edit {
  readonly kind: (typeof KINDS)[number]
  readonly a: number
  readonly b: number
  readonly text: string
}

type Ways = Readonly<Record<string, (draft: ModelDraft, edit: Edit, id: string) => void>>

const pick = (records: ReadonlyMap<string, unknown>, at: number): string | undefined =>
  [...records.keys()].sort()[at % Math.max(1, records.size)]

// Each asks for something that makes sense, or for nothing; what commands refuse has unit tests.
const WAYS = {
  addStage(draft, { a, text }, id) {
    // The same id from two people at once is part of the game.
    const same = `s${a % 3}`
    addStage(draft, {
      stage: { id: draft.stages.has(same) ? id : same, name: text },
      after: pick(draft.stages, a) ?? null,
    })
  },
  moveStage(draft, { a, b }) {
    const stage = pick(draft.stages, a)
    if (stage) moveStage(draft, { id: stage, after: pick(draft.stages, b) ?? null })
  },
  removeStage(draft, { a, b }) {
    const [stage, cardsTo] = [pick(draft.stages, a), pick(draft.stages, b)]
    if (stage && draft.stages.size > 1)
      removeStage(draft, { id: stage, cardsTo: cardsTo === stage ? null : (cardsTo ?? null) })
  },
  addNodes(draft, { a, b, text }, id) {
    const stage = pick(draft.stages, a)
    const after = b % 3 === 0 ? {} : { after: pick(draft.nodes, b) ?? null }
    if (stage)
      addNodes(draft, {
        stage,
        nodes: [
          { id, label: text },
          { id: `${id}b`, who: text },
        ],
        ...after,
      })
  },
  moveNodes(draft, { a, b }) {
    const [id, stage] = [pick(draft.nodes, a), pick(draft.stages, b)]
    const y = b % 2 === 0 ? { y: new Map([[id ?? '', b % 500]]) } : {}
    if (id && stage) moveNodes(draft, { ids: [id], stage, after: pick(draft.nodes, b) ?? null, ...y })
  },
  arrangeNodes(draft, { a }) {
    const stages = [...draft.stages.keys()].map((stage) =>
      [...draft.nodes.values()]
        .filter((node) => node.stage === stage)
        .sort(byOrder)
        .toReversed(),
    )
    const cards = stages.map((nodes) => nodes.map(({ id }, at) => ({ id, y: at * 100 })))
    arrangeNodes(draft, { stages: cards, release: a % 2 === 0 })
  },
  retitle(draft, { text }) {
    if (draft.meta.has(META_ID)) editRecords(draft, { table: 'meta', ids: [META_ID], fields: { title: text } })
  },
  relabel(draft, { a, text }) {
    const id = pick(draft.nodes, a)
    if (id) editRecords(draft, { table: 'nodes', ids: [id], fields: { label: text } })
  },
  setFields(draft, { a, b, text }) {
    const ids = [...draft.nodes.keys()].filter((_, at) => at % 3 === a % 3)
    const level = LEVELS[b % LEVELS.length] ?? ''
    editRecords(draft, { table: 'nodes', ids, fields: b % 2 === 0 ? { who: text } : { level, intended: b % 4 === 1 } })
  },
  connect(draft, { a, b, text }, id) {
    const [from, to] = [pick(draft.nodes, a), pick(draft.nodes, b)]
    const taken = [...draft.links.values()].some((link) => link.from === from && link.to === to)
    if (from && to && from !== to && !taken) connect(draft, { id, from, to, rationale: text })
  },
  assume(draft, { a, text }, id) {
    const link = pick(draft.links, a)
    const subject = link
      ? { subjectKind: 'link' as const, subject: link }
      : { subjectKind: 'model' as const, subject: '' }
    addRecord(draft, { table: 'assumptions', record: { ...assumptionDefaults, id, ...subject, text }, ordered: true })
  },
  addIndicator(draft, { a, text }, id) {
    addRecord(draft, { table: 'indicators', record: { ...indicatorDefaults, id, title: text }, ordered: true })
    const node = pick(draft.nodes, a)
    if (node) assignIndicator(draft, { indicator: id, node })
  },
  addTag(draft, { a, text }, id) {
    addRecord(draft, { table: 'tags', record: { id, name: text, group: '', edition: '' }, ordered: true })
    const node = pick(draft.nodes, a)
    if (node) tagNode(draft, { node, tag: id })
  },
  join(draft, { a, b }) {
    const [node, indicator, tag] = [pick(draft.nodes, a), pick(draft.indicators, b), pick(draft.tags, b)]
    if (node && indicator) assignIndicator(draft, { indicator, node })
    if (node && tag) tagNode(draft, { node, tag })
  },
  addCategories(draft, { a, text }, id) {
    const indicator = pick(draft.indicators, a)
    const record = { id, indicator: indicator ?? '', dimension: text, categories: [text, 'Unknown'], exclusive: true }
    if (indicator) addRecord(draft, { table: 'disaggregations', record, ordered: true })
    const old = pick(draft.disaggregations, a)
    if (old) editRecords(draft, { table: 'disaggregations', ids: [old], fields: { categories: [text] } })
  },
  setTarget(draft, { a, b, text }, id) {
    const indicator = pick(draft.indicators, a)
    const period = { start: '2025-04-01', end: '2026-03-31', setOn: '2025-01-01T00:00:00Z' }
    if (indicator) setTarget(draft, { id, indicator, value: b % 2 ? b : null, setBy: text, reason: '', ...period })
  },
  profile(draft, { a, b, text }, id) {
    const about = { status: STATUSES[a % STATUSES.length] ?? '', ageFrom: a % 2 ? a : null, ageTo: b % 2 ? b : null }
    // Half of a change that arrives before the other hides the record for a while.
    if (draft.meta.has(META_ID)) editRecords(draft, { table: 'meta', ids: [META_ID], fields: about })
    const place = { id, code: `E${b % 3}`, name: text, type: 'MD' }
    if (a % 3 === 0) addRecord(draft, { table: 'places', record: place })
    if (a % 3 === 1) {
      const record = { id, scheme: SCHEMES[b % SCHEMES.length] ?? 'tier', term: text, edition: '', source: '' }
      addRecord(draft, { table: 'classifications', record })
    }
  },
  fund(draft, { a, b, text }, id) {
    const period = { start: '2025-04-01', end: '2026-03-31', awarded: '', reference: '', source: '', note: '' }
    const record = { id, funder: text, programme: '', amount: a % 4 ? a : null, currency: 'GBP', ...period }
    const old = pick(draft.awards, a)
    if (old) editRecords(draft, { table: 'awards', ids: [old], fields: { amount: b, currency: b % 2 ? 'GBP' : 'EUR' } })
    else addRecord(draft, { table: 'awards', record, ordered: true })
  },
  answerBid(draft, { a, text }) {
    // The id of an answer is that of its question: two people write one record.
    const id = `q${a % 3}`
    if (draft.bidAnswers.has(id)) editRecords(draft, { table: 'bidAnswers', ids: [id], fields: { text } })
    else addRecord(draft, { table: 'bidAnswers', record: { id, question: 'Why?', text }, ordered: true })
  },
  remove(draft, { a, b }) {
    const tables = ['nodes', 'links', 'indicators', 'tags', 'assumptions', 'places', 'awards'] as const
    const table = tables[b % tables.length] ?? 'nodes'
    const id = pick(draft[table], a)
    if (id) removeRecords(draft, [{ table, id }])
  },
} satisfies Ways

const KINDS = Object.keys(WAYS) as (keyof typeof WAYS)[]

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  text: hostileText,
})

/** Does the edit with the real commands. `id` is for whatever it makes, and must not be in use. */
export function perform(draft: ModelDraft, edit: Edit, id: string): void {
  WAYS[edit.kind](draft, edit, id)
}
