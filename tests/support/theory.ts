import { DATA_TABLES, emptySnapshot, MODEL_TABLES } from '../../src/model/model.ts'
import type { Data, Model, Reference, TableName } from '../../src/model/model.ts'
import type * as M from '../../src/model/model.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { assumptionDefaults } from '../../src/model/records/assumption.ts'
import type { FactorKind } from '../../src/model/records/context.ts'
import { evidenceDefaults } from '../../src/model/records/evidence.ts'
import { indicatorDefaults } from '../../src/model/records/indicator.ts'
import { linkDefaults } from '../../src/model/records/link.ts'
import { metaDefaults } from '../../src/model/records/meta.ts'
import { nodeDefaults } from '../../src/model/records/node.ts'
import { stageDefaults, type StageKind } from '../../src/model/records/stage.ts'
import type { Table } from '../../src/model/records/table.ts'

type Some<R> = Partial<Omit<R, 'id'>>
type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string }
type Subject = { readonly link: string } | { readonly node: string } | { readonly assumption: string }

const KEYS: Readonly<Record<StageKind, string>> = {
  input: 'a0',
  activity: 'a1',
  output: 'a2',
  outcome: 'a3',
  impact: 'a4',
  mechanism: 'a5',
}

/**
 * A logic model in a few words, for tests: `theory().activity('a').output('b').link('a', 'b').build()`. A stage comes
 * with its first card (its id is its kind, left to right as usual); labels are the ids in capitals; a link from a to b
 * is called `a-b`. Fields that matter to a test are given, all others are the defaults.
 */
export class Theory {
  private readonly tables = emptySnapshot(MODEL_TABLES) as Record<string, Map<string, object>>
  private readonly values = emptySnapshot(DATA_TABLES) as Record<string, Map<string, object>>

  constructor(about: Some<M.Meta> = {}) {
    this.put('meta', { ...metaDefaults, format: FORMAT_VERSION, title: 'A theory', ...about })
  }

  stage(id: string, fields: Some<M.Stage> = {}): this {
    return this.put('stages', { ...stageDefaults, id, name: id, order: this.nextKey('stages'), ...fields })
  }

  /** A card on a stage that was added by name. */
  card(stage: string, id: string, fields: Some<M.Node> = {}): this {
    const label = id.toUpperCase()
    return this.put('nodes', { ...nodeDefaults, id, stage, order: this.nextKey('nodes'), label, ...fields })
  }

  input(id: string, fields?: Some<M.Node>): this {
    return this.cardOf('input', id, fields)
  }

  activity(id: string, fields?: Some<M.Node>): this {
    return this.cardOf('activity', id, fields)
  }

  output(id: string, fields?: Some<M.Node>): this {
    return this.cardOf('output', id, fields)
  }

  outcome(id: string, fields?: Some<M.Node>): this {
    return this.cardOf('outcome', id, fields)
  }

  impact(id: string, fields?: Some<M.Node>): this {
    return this.cardOf('impact', id, fields)
  }

  link(from: string, to: string, fields: Partial<M.Link> = {}): this {
    return this.put('links', { ...linkDefaults, id: `${from}-${to}`, from, to, ...fields })
  }

  /** Links each card to the next one. */
  chain(...ids: readonly string[]): this {
    for (const [at, id] of ids.entries()) if (at > 0) this.link(ids[at - 1] ?? '', id)
    return this
  }

  /** An assumption about a link, a card, or (without a subject) the model. */
  assumption(id: string, subject?: Exclude<Subject, { assumption: string }>, fields: Some<M.Assumption> = {}): this {
    const about = subject ? subjectOf(subject) : { subjectKind: 'model', subject: '' }
    const order = this.nextKey('assumptions')
    return this.put('assumptions', { ...assumptionDefaults, id, text: `Assume ${id}`, order, ...about, ...fields })
  }

  evidence(id: string, subject: Subject, fields: Some<M.Evidence> = {}): this {
    const order = this.nextKey('evidence')
    return this.put('evidence', { ...evidenceDefaults, id, title: id, order, ...subjectOf(subject), ...fields })
  }

  factor(id: string, kind: FactorKind = 'external', text = id): this {
    return this.put('factors', { id, kind, text, order: this.nextKey('factors') })
  }

  objective(id: string, text = id): this {
    return this.put('objectives', { id, text, order: this.nextKey('objectives') })
  }

  /** A tag, on the cards given. */
  tag(id: string, on: readonly string[] = [], fields: Some<M.Tag> = {}): this {
    this.put('tags', { id, name: id, group: '', edition: '', order: this.nextKey('tags'), ...fields })
    for (const node of on) this.put('taggings', { id: `${node}~${id}`, node, tag: id })
    return this
  }

  /** An indicator, on the cards given. */
  indicator(id: string, on: readonly string[] = [], fields: Some<M.Indicator> = {}): this {
    this.put('indicators', { ...indicatorDefaults, id, title: id, order: this.nextKey('indicators'), ...fields })
    for (const node of on) this.put('assignments', { id: `${id}~${node}`, indicator: id, node })
    return this
  }

  disaggregation(id: string, indicator: string, categories: readonly string[]): this {
    const order = this.nextKey('disaggregations')
    return this.put('disaggregations', { id, indicator, dimension: id, categories, exclusive: true, order })
  }

  target(id: string, indicator: string, value: number | null, fields: Some<M.Target> = {}): this {
    const setOn = '2025-01-01T00:00:00Z'
    const set = { setOn, setBy: '', reason: '' }
    return this.put('targets', { id, indicator, start: '2025-04-01', end: '2026-03-31', value, ...set, ...fields })
  }

  contribution(id: string, node: string, systemNode: string, fields: Some<M.Contribution> = {}): this {
    const there = { systemModel: 'system', systemTitle: 'System', systemNode, systemLabel: systemNode }
    return this.put('contributions', { id, node, ...there, kind: 'direct', rationale: '', ...fields })
  }

  /** Any whole record, as it is. */
  put(table: TableName, record: AnyRecord): this {
    return this.keep(MODEL_TABLES[table], this.tables[table], record)
  }

  returned(id: string, fields: Some<M.Return> = {}): this {
    const record = { id, file: `${id}.csv`, receivedOn: '', receivedBy: '', note: '', ...fields }
    return this.keep(DATA_TABLES.returns, this.values['returns'], record)
  }

  observation(id: string, indicator: string, value: number | null, fields: Some<M.Observation> = {}): this {
    const period = { start: '2025-04-01', end: '2025-06-30', status: 'final' }
    const from = { place: '', slice: '', note: '', return: '', row: 0, column: '' }
    const record = { id, indicator, value, ...period, ...from, ...fields }
    return this.keep(DATA_TABLES.observations, this.values['observations'], record)
  }

  build(): Model {
    return copies(this.tables) as unknown as Model
  }

  buildData(): Data {
    return copies(this.values) as unknown as Data
  }

  private cardOf(kind: StageKind, id: string, fields?: Some<M.Node>): this {
    if (!this.tables['stages']?.has(kind)) this.stage(kind, { kind, order: KEYS[kind] })
    return this.card(kind, id, fields)
  }

  private nextKey(table: TableName): string {
    const at = this.tables[table]?.size ?? 0
    return at < 62 ? `a${DIGITS[at]}` : `b${DIGITS[Math.floor(at / 62) - 1]}${DIGITS[at % 62]}`
  }

  private keep(table: Table, records: Map<string, object> | undefined, record: AnyRecord): this {
    if (records?.has(record.id)) throw new Error(`Two records called ${record.id}`)
    records?.set(record.id, Object.freeze(table.schema.parse(record)))
    return this
  }
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function subjectOf(subject: Subject) {
  if ('link' in subject) return { subjectKind: 'link', subject: subject.link } as const
  if ('node' in subject) return { subjectKind: 'node', subject: subject.node } as const
  return { subjectKind: 'assumption', subject: subject.assumption } as const
}

function copies(tables: Readonly<Record<string, Map<string, object>>>) {
  return Object.fromEntries(Object.entries(tables).map(([name, records]) => [name, new Map(records)]))
}

/** Starts a theory. The title and the rest of what it says about itself may be given. */
export function theory(about?: Some<M.Meta>): Theory {
  return new Theory(about)
}

/** The records named, for removal. */
export function refs(table: TableName, ...ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ table, id }))
}
