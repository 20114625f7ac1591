import { FORMAT_VERSION } from '../../model/migrations/migrations.ts'
import { DATA_TABLES, emptySnapshot, type Award, type Model, type Node, type Place } from '../../model/model.ts'
import { byOrder } from '../../model/order.ts'
import { META_ID, metaDefaults } from '../../model/records/meta.ts'
import { nodeDefaults } from '../../model/records/node.ts'
import type { Status } from '../../model/records/profile.ts'
import { say } from '../../words/words.ts'
import type { ModelFile } from '../json/file.ts'
import type { Grant } from './understand.ts'

/** What every intervention of one import has in common. */
export interface Around {
  /** The name of the file that the grants came from. */
  readonly file: string
  /** The stages of a new model. Its cards are not taken. */
  readonly template: ModelFile
  readonly status: Extract<Status, 'proposed' | 'funded'>
}

/**
 * A grant as an intervention: its particulars, its one award, and one card. A grant says what is done and what it costs; what
 * changes because of it is for people to fill in, so the stages of the template stay empty but for the activity.
 */
export function interventionOf(grant: Grant, { file, template, status }: Around): ModelFile {
  const source = say('grants.source', { file, reference: grant.reference || String(grant.at) })
  const { title, description, provider } = grant
  const meta = {
    ...metaDefaults,
    title,
    description,
    provider,
    place: grant.places.map(({ name, code }) => name || code).join(', '),
    source,
    status,
    format: FORMAT_VERSION,
  }
  const model: Model = {
    ...template.model,
    ...NOTHING,
    meta: new Map([[META_ID, meta]]),
    nodes: cardsOf(grant, template.model, source),
    places: new Map(grant.places.map((place, at) => placed(place, at))),
    awards: new Map([[AWARD_ID, awardOf(grant, file)]]),
  }
  return { model, data: emptySnapshot(DATA_TABLES) }
}

const AWARD_ID = 'award-1'
/** What a template may hold about its own cards, which are not taken. */
const NOTHING = {
  links: new Map(),
  assumptions: new Map(),
  evidence: new Map(),
  taggings: new Map(),
  indicators: new Map(),
  disaggregations: new Map(),
  assignments: new Map(),
  targets: new Map(),
  contributions: new Map(),
  acceptances: new Map(),
  answers: new Map(),
  classifications: new Map(),
  bidAnswers: new Map(),
} satisfies Partial<Model>

function cardsOf(grant: Grant, template: Model, source: string): ReadonlyMap<string, Node> {
  const stages = [...template.stages.values()].toSorted(byOrder)
  const stage = stages.find(({ kind }) => kind === 'activity')
  if (!stage) return new Map()
  const card = {
    ...nodeDefaults,
    id: 'a1',
    code: 'A1',
    stage: stage.id,
    order: 'a0',
    label: grant.title,
    description: grant.description,
    starts: grant.start,
    ends: grant.end,
    source,
  }
  return new Map([[card.id, card]])
}

function placed(place: Grant['places'][number], at: number): [string, Place] {
  const id = `place-${at + 1}`
  return [id, { id, ...place }]
}

function awardOf(grant: Grant, file: string): Award {
  const { amount, currency, start, end, awarded, funder, programme, reference, recipientId, months } = grant
  const notes = [
    recipientId ? say('grants.note.recipient', { id: recipientId }) : '',
    months === null ? '' : say('grants.note.duration', { count: months }),
  ]
  return {
    id: AWARD_ID,
    funder,
    programme,
    amount,
    currency,
    start,
    end,
    awarded,
    reference,
    source: file,
    note: notes.filter(Boolean).join(' '),
    order: 'a0',
  }
}
