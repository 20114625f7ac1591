import * as z from 'zod/mini'
import { id, moment, optionalId, text } from './fields.ts'
import { table } from './table.ts'

export const VERSION_STATUSES = ['draft', 'in-review', 'approved', 'superseded'] as const
export type VersionStatus = (typeof VERSION_STATUSES)[number]
export const VERSION_KINDS = ['version', 'bid'] as const
export type VersionKind = (typeof VERSION_KINDS)[number]
export const DECISION_OUTCOMES = ['fund', 'fund-with-conditions', 'not-now'] as const
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number]

/** A SHA-256 in hex. */
const hash = () => z.string().check(z.regex(/^[0-9a-f]{64}$/))

/**
 * One released version of the model, never changed. `content` is the native model file without values as canonical JSON,
 * and `hash` the SHA-256 of its bytes (UTF-8). Bids are numbered apart from versions: the version 1 of a funded bid is
 * what it promised. `base` is the version before it; `format` the version of the document's shape it was written in.
 */
export const versions = table(
  z.strictObject({
    id: id(),
    kind: z.enum(VERSION_KINDS),
    number: z.int().check(z.minimum(1)),
    name: text(),
    reason: text(),
    base: optionalId(),
    by: optionalId(),
    byName: text(),
    on: moment(),
    format: z.int(),
    hash: hash(),
    content: text(),
  }),
)

/** A step in the life of a version. The latest `on` stands, the others are its history. */
export const statuses = table(
  z.strictObject({
    id: id(),
    version: id(),
    status: z.enum(VERSION_STATUSES),
    note: text(),
    by: optionalId(),
    byName: text(),
    on: moment(),
  }),
  { references: [{ field: 'version', table: 'versions' }] },
)

/** Why one thing changed between a version and its base: a target, an indicator's definition, a link. `field` '' is the whole record. */
export const reasons = table(
  z.strictObject({ id: id(), version: id(), table: text(), record: id(), field: text(), text: text() }),
  { references: [{ field: 'version', table: 'versions' }] },
)

/** That this model is a proposal: the model and version it was branched from. That version is kept among its own. */
export const origins = table(
  z.strictObject({ id: z.literal('origin'), model: id(), title: text(), version: id(), by: text(), on: moment() }),
)

/**
 * What was decided about a bid: the version of it and of the system model that it was held against, and the seal (SHA-256)
 * of the record in `records` of the workspace, which is for the partnership's own eyes.
 */
export const decisions = table(
  z.strictObject({
    id: id(),
    outcome: z.enum(DECISION_OUTCOMES),
    reasons: text(),
    conditions: text(),
    version: id(),
    systemModel: id(),
    systemTitle: text(),
    systemVersion: id(),
    systemHash: hash(),
    record: hash(),
    by: optionalId(),
    byName: text(),
    on: moment(),
  }),
  { references: [{ field: 'version', table: 'versions' }] },
)
