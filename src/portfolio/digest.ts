import * as z from 'zod/mini'
import { CONTRIBUTION_KINDS } from '../model/records/contribution.ts'
import { STATUSES } from '../model/records/profile.ts'
import { HORIZONS, STAGE_KINDS } from '../model/records/stage.ts'

/** A digest of another version is made again from the model. */
export const DIGEST_VERSION = 1

const words = z.array(z.string())

/**
 * What the portfolio needs of one model, so that lists, coverage and overlap never open a hundred documents. Made by
 * `digestOf`, kept beside the model by server and browser, and parsed when it comes from either.
 */
export const digest = z.object({
  digest: z.literal(DIGEST_VERSION),
  id: z.string(),
  title: z.string(),
  kind: z.enum(['system', 'intervention']),
  status: z.enum(STATUSES),
  provider: z.string(),
  targetGroup: z.string(),
  ageFrom: z.nullable(z.number()),
  ageTo: z.nullable(z.number()),
  /** When it was reviewed last, YYYY-MM-DD or ''. */
  reviewed: z.string(),
  places: z.array(z.object({ code: z.string(), name: z.string(), type: z.string() })),
  tiers: words,
  deliveryModels: words,
  /** Priorities by their names; groups of people by their words. */
  priorities: words,
  groups: words,
  awards: z.array(
    z.object({
      funder: z.string(),
      programme: z.string(),
      amount: z.nullable(z.number()),
      currency: z.string(),
      start: z.string(),
      end: z.string(),
    }),
  ),
  /**
   * In reading order: of an intervention its outcomes and impacts and every other node that contributes to a system
   * model; of a system model all, since anything in it may be contributed to.
   */
  nodes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      stage: z.string(),
      kind: z.enum(STAGE_KINDS),
      horizon: z.enum(HORIZONS),
      /** Priorities and other tags on the node, by name. */
      tags: words,
      indicators: z.int(),
      /** How many of its indicators have a baseline. */
      baselines: z.int(),
    }),
  ),
  contributions: z.array(
    z.object({
      id: z.string(),
      node: z.string(),
      systemModel: z.string(),
      systemNode: z.string(),
      kind: z.enum(CONTRIBUTION_KINDS),
      rationale: z.string(),
    }),
  ),
  counts: z.object({ nodes: z.int(), links: z.int(), indicators: z.int() }),
})
export type Digest = z.infer<typeof digest>
export type DigestNode = Digest['nodes'][number]
export type DigestAward = Digest['awards'][number]
export type DigestContribution = Digest['contributions'][number]
