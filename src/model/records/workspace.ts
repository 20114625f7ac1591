import * as z from 'zod/mini'
import { amount, id, moment, optionalId, order, text } from './fields.ts'
import { QUESTIONS, VERDICTS } from './review.ts'
import { table } from './table.ts'

/** The one record of the settings table. */
export const SETTINGS_ID = 'workspace'

/** What holds for the whole partnership. `reviewMonths` is how often models are reviewed (null: once a year). */
export const settings = table(
  z.strictObject({
    id: z.literal(SETTINGS_ID),
    title: text(),
    systemModel: optionalId(),
    reviewMonths: amount(),
    /** From how many interventions on an outcome counts as crowded (null: see portfolio/coverage.ts). */
    crowded: amount(),
  }),
  { texts: ['title'] },
)

/** What a question of the bid form is about, so that the alignment check knows which answer is missing. */
export const BID_PARTS = ['', 'activity', 'fit', 'need', 'delivery', 'monitoring', 'sustainability'] as const
export type BidPart = (typeof BID_PARTS)[number]

/** One question of the partnership's bid form. */
export const bidQuestions = table(
  z.strictObject({
    id: id(),
    title: text(),
    help: text(),
    part: z.enum(BID_PARTS),
    required: z.boolean(),
    order: order(),
  }),
  { texts: ['title', 'help'] },
)

/** A strategic priority of one edition (a year or a strategy): priorities change between years. */
export const priorities = table(z.strictObject({ id: id(), name: text(), edition: text(), order: order() }))

/**
 * A list of coded places, loaded and replaced as a whole. A row is [code, name, type, code of the place that it is in or ''];
 * a place may stand in several rows, once for each place that it is in.
 */
export const codeLists = table(
  z.strictObject({
    id: id(),
    name: text(),
    source: text(),
    loadedOn: moment(),
    rows: z.array(z.tuple([text(), text(), text(), text()])),
  }),
)

/** A reviewer's answer to one of the questions H1 to H12 about a bid. A question may have several: reviewers differ. */
export const bidReviews = table(
  z.strictObject({
    id: id(),
    bid: id(),
    question: z.enum(QUESTIONS),
    verdict: z.enum(VERDICTS),
    note: text(),
    by: text(),
    on: moment(),
  }),
  { texts: ['note'] },
)

export const RESPONSES = ['accepted', 'ask', 'settled'] as const
export type ResponseKind = (typeof RESPONSES)[number]

/** What a reviewer says to one finding of the alignment check (`finding` is its key): accepted, ask the bidder, settled. */
export const responses = table(
  z.strictObject({
    id: id(),
    bid: id(),
    finding: text(),
    response: z.enum(RESPONSES),
    note: text(),
    by: text(),
    on: moment(),
  }),
  { texts: ['note'] },
)

/** The record of a decision as canonical JSON (see portfolio/record.ts). The decision itself keeps its SHA-256. */
export const records = table(z.strictObject({ id: id(), bid: id(), content: text() }))
