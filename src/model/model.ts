import { assumptions } from './records/assumption.ts'
import { factors, objectives } from './records/context.ts'
import { contributions } from './records/contribution.ts'
import { evidence } from './records/evidence.ts'
import { assignments, disaggregations, indicators, targets } from './records/indicator.ts'
import { links } from './records/link.ts'
import { meta } from './records/meta.ts'
import { nodes } from './records/node.ts'
import { observations, returns } from './records/observation.ts'
import { acceptances, answers, terms } from './records/review.ts'
import { stages } from './records/stage.ts'
import type { DraftOf, RecordOf, Snapshot } from './records/table.ts'
import { taggings, tags } from './records/tag.ts'
import { comments, replies } from './records/talk.ts'

/** The tables of `model/<id>`: one logic model. */
export const MODEL_TABLES = {
  meta,
  stages,
  nodes,
  links,
  assumptions,
  evidence,
  factors,
  objectives,
  tags,
  taggings,
  indicators,
  disaggregations,
  assignments,
  targets,
  contributions,
  acceptances,
  answers,
  terms,
}

/** The tables of `data/<id>`: the returns and observations of that model, kept apart because others write them. */
export const DATA_TABLES = { returns, observations }

/** The tables of `talk/<id>`: what people say about that model, kept apart so that it takes no right to edit. */
export const TALK_TABLES = { comments, replies }

export type ModelTables = typeof MODEL_TABLES
export type DataTables = typeof DATA_TABLES
export type TalkTables = typeof TALK_TABLES
export type Model = Snapshot<ModelTables>
export type ModelDraft = DraftOf<ModelTables>
export type Data = Snapshot<DataTables>
export type DataDraft = DraftOf<DataTables>
export type Talk = Snapshot<TalkTables>
export type TalkDraft = DraftOf<TalkTables>
export type TableName = keyof ModelTables

export type Meta = Readonly<RecordOf<ModelTables['meta']>>
export type Stage = Readonly<RecordOf<ModelTables['stages']>>
export type Node = Readonly<RecordOf<ModelTables['nodes']>>
export type Link = Readonly<RecordOf<ModelTables['links']>>
export type Assumption = Readonly<RecordOf<ModelTables['assumptions']>>
export type Evidence = Readonly<RecordOf<ModelTables['evidence']>>
export type Factor = Readonly<RecordOf<ModelTables['factors']>>
export type Objective = Readonly<RecordOf<ModelTables['objectives']>>
export type Tag = Readonly<RecordOf<ModelTables['tags']>>
export type Tagging = Readonly<RecordOf<ModelTables['taggings']>>
export type Indicator = Readonly<RecordOf<ModelTables['indicators']>>
export type Disaggregation = Readonly<RecordOf<ModelTables['disaggregations']>>
export type Assignment = Readonly<RecordOf<ModelTables['assignments']>>
export type Target = Readonly<RecordOf<ModelTables['targets']>>
export type Contribution = Readonly<RecordOf<ModelTables['contributions']>>
export type Acceptance = Readonly<RecordOf<ModelTables['acceptances']>>
export type Answer = Readonly<RecordOf<ModelTables['answers']>>
export type Term = Readonly<RecordOf<ModelTables['terms']>>
export type Return = Readonly<RecordOf<DataTables['returns']>>
export type Observation = Readonly<RecordOf<DataTables['observations']>>
export type Comment = Readonly<RecordOf<TalkTables['comments']>>
export type Reply = Readonly<RecordOf<TalkTables['replies']>>

/** A record of the model by its table and id. */
export interface Reference {
  readonly table: TableName
  readonly id: string
}

/** A model or data document with every table empty. */
export function emptySnapshot<T extends Record<string, unknown>>(tables: T): { [K in keyof T]: Map<string, never> } {
  return Object.fromEntries(Object.keys(tables).map((name) => [name, new Map()])) as {
    [K in keyof T]: Map<string, never>
  }
}
