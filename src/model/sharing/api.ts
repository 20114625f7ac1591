import * as z from 'zod/mini'
import { id as recordId } from '../records/fields.ts'
import { DECISION_OUTCOMES, VERSION_KINDS, VERSION_STATUSES } from '../records/version.ts'
import { CODE_LENGTH, NAME_LIMIT, TITLE_LIMIT } from './limits.ts'
import { ROLES } from './roles.ts'

/**
 * What server and client say to each other over HTTP, below `/api`. All bodies are JSON; moments are ISO 8601 in UTC.
 *
 * | request | body | answer |
 * |---|---|---|
 * | GET /api/session | | SessionAnswer |
 * | PATCH /api/session | Renaming | SessionAnswer |
 * | DELETE /api/session | | 204: this browser is forgotten |
 * | POST /api/links/look | Key | LinkLook, or a problem |
 * | POST /api/join | Joining | Joined, with the session's cookie set |
 * | GET /api/models | | SharedModel[] |
 * | POST /api/models | NewModel | SharedModel |
 * | DELETE /api/models/:id | | 204: gone for good |
 * | POST /api/models/:id/versions | Release | Released; the version arrives through `versions/<id>` |
 * | PUT /api/models/:id/versions | KeptVersions | 204: the versions that a model brings along when it is shared |
 * | POST /api/models/:id/statuses | StatusStep | 204 |
 * | POST /api/models/:id/decisions | Deciding | 204 |
 * | GET /api/models/:id/place | | PlaceAnswer: its place in the system, and nothing that the asker may not see |
 * | GET /api/portfolio?after=:moment | | PortfolioAnswer: what the portfolio needs of each model that one may read |
 * | POST /api/models/:id/exports | ExportNote | 204 |
 * | GET /api/links?model=:id | | Link[]; without `model` those of the workspace |
 * | POST /api/links | NewLink | MadeLink |
 * | DELETE /api/links/:id | | 204: revoked |
 * | GET /api/audit?model=:id&before=:id | | AuditEntry[], newest first, at most 100 |
 * | PATCH /api/workspace | WorkspaceNaming | SessionAnswer |
 * | DELETE /api/workspace | WorkspaceEnding | 204: gone for good |
 *
 * A refusal is a Problem with status 400, 401, 403, 404, 409, 413 or 429.
 */
const role = z.enum(ROLES)
const moment = z.iso.datetime()
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_LIMIT))
const title = z.string().check(z.maxLength(TITLE_LIMIT))

export const PROBLEM_CODES = [
  'bad-request',
  'not-joined',
  'not-allowed',
  'not-found',
  'already-there',
  'link-unknown',
  'link-expired',
  'link-revoked',
  'link-used',
  'code-unknown',
  'title-differs',
  'model-differs',
  'too-many',
  'too-large',
  'failed',
] as const
export const problem = z.object({ code: z.enum(PROBLEM_CODES) })
export type Problem = z.infer<typeof problem>

export const sessionAnswer = z.object({
  /** Null until this browser has joined. */
  person: z.nullable(z.object({ id, name })),
  /** The workspace of this server, with this browser's role in the whole of it (null: only in some models). */
  workspace: z.nullable(z.object({ id, title, role: z.nullable(role) })),
})
export type SessionAnswer = z.infer<typeof sessionAnswer>

export const renaming = z.object({ name })

/** How one gets in: by a link's token, or by a room's code. */
export const key = z.union([
  z.object({ token: z.string().check(z.maxLength(600)) }),
  z.object({ code: z.string().check(z.length(CODE_LENGTH)) }),
])
export type Key = z.infer<typeof key>

export const linkLook = z.object({
  role,
  about: z.enum(['workspace', 'model']),
  /** The title of the model or workspace. */
  title,
  expires: z.nullable(moment),
})
export type LinkLook = z.infer<typeof linkLook>

export const joining = z.object({ key, name })
export type Joining = z.infer<typeof joining>
export const joined = z.object({
  person: z.object({ id, name }),
  role,
  /** The model to open; null for the whole workspace. */
  model: z.nullable(z.object({ id, title })),
})
export type Joined = z.infer<typeof joined>

export const sharedModel = z.object({
  id,
  title,
  kind: z.enum(['system', 'intervention']),
  nodes: z.int(),
  links: z.int(),
  indicators: z.int(),
  values: z.int(),
  created: moment,
  changed: moment,
  role,
})
export type SharedModel = z.infer<typeof sharedModel>
export const sharedModels = z.array(sharedModel)
export const newModel = z.object({ id, title })
export type NewModel = z.infer<typeof newModel>

const words = z.string().check(z.maxLength(20_000))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** The id of a new record, from which others are made by adding to it. */
const newId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
const fieldName = z.string().check(z.maxLength(60))

/**
 * What was seen is what is released: `hash` is of the content as the asker sees it, and with another one on the server
 * the answer is `model-differs`. `reasons` say why a thing changed since the version before.
 */
export const release = z.object({
  id: newId,
  kind: z.enum(VERSION_KINDS),
  name: title,
  reason: words,
  hash,
  reasons: z
    .array(z.object({ table: fieldName, record: recordId(), field: fieldName, text: words }))
    .check(z.maxLength(2000)),
})
export type Release = z.infer<typeof release>
export const released = z.object({ number: z.int() })
export type Released = z.infer<typeof released>

/** The records of VERSION_TABLES, by table: parsed again by the server, each hash checked, and refused where there are other versions already. */
export const keptVersions = z.object({ tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) })
export type KeptVersions = z.infer<typeof keptVersions>

export const statusStep = z.object({ id: newId, version: recordId(), status: z.enum(VERSION_STATUSES), note: words })
export type StatusStep = z.infer<typeof statusStep>

/** `version` is of the bid; `record` the seal of the record that the workspace keeps. */
export const deciding = z.object({
  id: newId,
  outcome: z.enum(DECISION_OUTCOMES),
  reasons: words,
  conditions: words,
  version: recordId(),
  systemModel: newId,
  systemVersion: recordId(),
  record: hash,
})
export type Deciding = z.infer<typeof deciding>

/** The JSON of a `PlaceInSystem` (src/portfolio/placeInSystem.ts); null where there is no system model, or nothing is shared of it. */
export const placeAnswer = z.object({ place: z.nullable(z.unknown()) })
export type PlaceAnswer = z.infer<typeof placeAnswer>

/**
 * `digest` is the JSON of a `Digest` (src/portfolio/digest.ts). Models that did not change after `after` are left out;
 * those that changed in the minute before it are told again, since what began to change first can be kept last.
 */
export const portfolioAnswer = z.array(z.object({ id, changed: moment, digest: z.unknown() }))
export type PortfolioAnswer = z.infer<typeof portfolioAnswer>

export const EXPORT_FORMS = ['json', 'svg', 'png', 'print', 'csv', 'narrative', 'text'] as const
export const exportNote = z.object({ form: z.enum(EXPORT_FORMS) })
export type ExportForm = (typeof EXPORT_FORMS)[number]

export const link = z.object({
  id,
  role,
  /** The model it opens; null for the whole workspace. */
  model: z.nullable(id),
  /** What the person who made it calls it. */
  label: title,
  made: moment,
  madeBy: z.string(),
  expires: z.nullable(moment),
  revoked: z.nullable(moment),
  lastUsed: z.nullable(moment),
  /** How many browsers have joined by it. */
  uses: z.int(),
  /** Whether it also has a room's code that works now. */
  code: z.boolean(),
  /** Whether it works once only. */
  once: z.boolean(),
})
export type Link = z.infer<typeof link>
export const links = z.array(link)
export const newLink = z.object({
  model: z.nullable(id),
  role,
  label: title,
  expires: z.nullable(moment),
  /** With a short code to type, which works for CODE_HOURS. */
  code: z.boolean(),
})
export type NewLink = z.infer<typeof newLink>
/** The only time that token and code are told. */
export const madeLink = z.object({ link, token: z.string(), code: z.nullable(z.string()) })
export type MadeLink = z.infer<typeof madeLink>

export const AUDIT_ACTS = [
  'workspace.made',
  'workspace.renamed',
  'model.added',
  'model.deleted',
  'grant.made',
  'grant.used',
  'grant.revoked',
  'release.made',
  'release.status',
  'decision.made',
  'export.made',
] as const
export type AuditAct = (typeof AUDIT_ACTS)[number]
const auditEntry = z.object({
  id: z.int(),
  at: moment,
  act: z.enum(AUDIT_ACTS),
  /** The name of who did it, as it was then; '' for the server itself. */
  by: z.string(),
  /** The model it was about; null for the workspace. */
  model: z.nullable(id),
  /** A role, a form of export, a link's label: what the act needs to be understood. */
  detail: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>
export const auditEntries = z.array(auditEntry)

export const workspaceNaming = z.object({ title: z.string().check(z.trim(), z.minLength(1), z.maxLength(TITLE_LIMIT)) })
/** The title has to be typed again, so that a workspace is not deleted by a slip. */
export const workspaceEnding = z.object({ title })
