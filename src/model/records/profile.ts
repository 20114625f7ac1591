import * as z from 'zod/mini'
import { amount, date, id, order, text } from './fields.ts'
import { table } from './table.ts'

/**
 * Where an intervention stands: '' for a system model or a draft that is nobody's bid yet. `proposed` is a bid,
 * `declined` one that was not funded.
 */
export const STATUSES = ['', 'proposed', 'funded', 'ended', 'declined'] as const
export type Status = (typeof STATUSES)[number]

/** The WHO tiers of prevention: before it occurs, immediate support, long-term care and harm reduction. */
export const TIERS = ['primary', 'secondary', 'tertiary'] as const
export type Tier = (typeof TIERS)[number]

/** The Home Office's delivery models. An intervention may have several. */
export const DELIVERY_MODELS = ['prevention', 'early-intervention', 'therapeutic', 'desistance'] as const

export const SCHEMES = ['tier', 'delivery-model', 'priority', 'group'] as const
export type Scheme = (typeof SCHEMES)[number]

/**
 * Where the intervention works. `code` is of a code list (an ONS code such as E08000012), '' where only a name is known;
 * `type` is the code list's word for the kind of place (MD, WD, LSOA).
 */
export const places = table(z.strictObject({ id: id(), code: text(), name: text(), type: text() }))

/**
 * One class of the model in one scheme: `term` is one of TIERS or DELIVERY_MODELS, or for a priority or a group of people
 * its own words. `edition` is the year or strategy of a priority; `source` says who says so.
 */
export const classifications = table(
  z.strictObject({ id: id(), scheme: z.enum(SCHEMES), term: text(), edition: text(), source: text() }),
)

/**
 * Money for one funding period, `start` to `end` included. `amount` is null where it is not known, and never zero for
 * that; `currency` is an ISO 4217 code. `reference` is the funder's own id of the grant.
 */
export const awards = table(
  z.strictObject({
    id: id(),
    funder: text(),
    programme: text(),
    amount: amount(),
    currency: text(),
    start: date(),
    end: date(),
    awarded: date(),
    reference: text(),
    source: text(),
    note: text(),
    order: order(),
  }),
)

/**
 * The answer to one question of the partnership's bid form. Its id is the question's, so that two people who answer it
 * write one record; `question` keeps the words that were asked.
 */
export const bidAnswers = table(z.strictObject({ id: id(), question: text(), text: text(), order: order() }), {
  texts: ['text'],
})
