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
import { awards, bidAnswers, classifications, places } from './records/profile.ts'
import { taggings, tags } from './records/tag.ts'
import { comments, replies } from './records/talk.ts'
import { decisions, origins, reasons, statuses, versions } from './records/version.ts'
import { bidQuestions, bidReviews, codeLists, priorities, records, responses, settings } from './records/workspace.ts'

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
  places,
  classifications,
  awards,
  bidAnswers,
}

/** The tables of `data/<id>`: the returns and observations of that model, kept apart because others write them. */
export const DATA_TABLES = { returns, observations }

/** The tables of `talk/<id>`: what people say about that model, kept apart so that it takes no right to edit. */
export const TALK_TABLES = { comments, replies }

/** The tables of `versions/<id>`: what was released of that model and decided about it. Only ever added to. */
export const VERSION_TABLES = { versions, statuses, reasons, origins, decisions }

/** The tables of `workspace/<id>`: what holds for the whole partnership. */
export const WORKSPACE_TABLES = { settings, bidQuestions, priorities, codeLists, bidReviews, responses, records }

export type ModelTables = typeof MODEL_TABLES
export type DataTables = typeof DATA_TABLES
export type TalkTables = typeof TALK_TABLES
export type VersionTables = typeof VERSION_TABLES
export type WorkspaceTables = typeof WORKSPACE_TABLES
export type Model = Snapshot<ModelTables>
export type ModelDraft = DraftOf<ModelTables>
export type Data = Snapshot<DataTables>
export type DataDraft = DraftOf<DataTables>
export type Talk = Snapshot<TalkTables>
export type TalkDraft = DraftOf<TalkTables>
export type Versions = Snapshot<VersionTables>
export type VersionsDraft = DraftOf<VersionTables>
export type Workspace = Snapshot<WorkspaceTables>
export type WorkspaceDraft = DraftOf<WorkspaceTables>
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
export type Indicator = Readonly<RecordOf<ModelTables['indicators']>>
export type Disaggregation = Readonly<RecordOf<ModelTables['disaggregations']>>
export type Target = Readonly<RecordOf<ModelTables['targets']>>
export type Contribution = Readonly<RecordOf<ModelTables['contributions']>>
export type Acceptance = Readonly<RecordOf<ModelTables['acceptances']>>
export type Answer = Readonly<RecordOf<ModelTables['answers']>>
export type Term = Readonly<RecordOf<ModelTables['terms']>>
export type Place = Readonly<RecordOf<ModelTables['places']>>
export type Classification = Readonly<RecordOf<ModelTables['classifications']>>
export type Award = Readonly<RecordOf<ModelTables['awards']>>
export type BidAnswer = Readonly<RecordOf<ModelTables['bidAnswers']>>
export type Return = Readonly<RecordOf<DataTables['returns']>>
export type Observation = Readonly<RecordOf<DataTables['observations']>>
export type Comment = Readonly<RecordOf<TalkTables['comments']>>
export type Reply = Readonly<RecordOf<TalkTables['replies']>>
export type Version = Readonly<RecordOf<VersionTables['versions']>>
export type VersionStep = Readonly<RecordOf<VersionTables['statuses']>>
export type Reason = Readonly<RecordOf<VersionTables['reasons']>>
export type Origin = Readonly<RecordOf<VersionTables['origins']>>
export type Decision = Readonly<RecordOf<VersionTables['decisions']>>
export type BidQuestion = Readonly<RecordOf<WorkspaceTables['bidQuestions']>>
export type Priority = Readonly<RecordOf<WorkspaceTables['priorities']>>
export type CodeList = Readonly<RecordOf<WorkspaceTables['codeLists']>>
export type BidReview = Readonly<RecordOf<WorkspaceTables['bidReviews']>>
export type FindingResponse = Readonly<RecordOf<WorkspaceTables['responses']>>

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
