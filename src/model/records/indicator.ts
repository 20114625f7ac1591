import * as z from 'zod/mini'
import { amount, date, id, moment, order, text } from './fields.ts'
import { table } from './table.ts'

export const INDICATOR_TYPES = [
  'count',
  'percentage',
  'rate',
  'score',
  'money',
  'ratio',
  'ordinal',
  'qualitative',
] as const
export const DIRECTIONS = ['', 'up', 'down', 'maintain', 'none'] as const
export type Direction = (typeof DIRECTIONS)[number]
export const UNITS_OF_COUNT = [
  '',
  'people-unique',
  'people-repeat',
  'referrals',
  'contacts',
  'engagements',
  'events',
  'households',
  'organisations',
  'offences',
  'admissions',
] as const
export const BASES = [
  '',
  'new-in-period',
  'active-in-period',
  'caseload-at-end',
  'cumulative',
  'closed-in-period',
] as const
export const FREQUENCIES = ['', 'monthly', 'quarterly', 'six-monthly', 'yearly', 'once'] as const
export const AGGREGATIONS = ['', 'sum', 'last', 'average', 'unique-not-summable', 'not-aggregatable'] as const
export const DISCLOSURES = ['', 'none', 'under-5', 'under-10', 'round-5'] as const

/**
 * The definition of a measure, apart from the nodes it is assigned to. `tolerance` is how far from target still
 * counts as on track, in per cent of the target. The baseline is the situation before, with its period and source.
 */
export const indicators = table(
  z.strictObject({
    id: id(),
    title: text(),
    definition: text(),
    type: z.enum(INDICATOR_TYPES),
    unit: text(),
    unitOfCount: z.enum(UNITS_OF_COUNT),
    basis: z.enum(BASES),
    numerator: text(),
    denominator: text(),
    direction: z.enum(DIRECTIONS),
    frequency: z.enum(FREQUENCIES),
    source: text(),
    owner: text(),
    aggregation: z.enum(AGGREGATIONS),
    disclosure: z.enum(DISCLOSURES),
    tolerance: amount(),
    baseline: amount(),
    baselineStart: date(),
    baselineEnd: date(),
    baselineSource: text(),
    baselineNote: text(),
    order: order(),
  }),
  { texts: ['title', 'definition'] },
)

export const indicatorDefaults = {
  title: '',
  definition: '',
  type: 'count',
  unit: '',
  unitOfCount: '',
  basis: '',
  numerator: '',
  denominator: '',
  direction: '',
  frequency: '',
  source: '',
  owner: '',
  aggregation: '',
  disclosure: '',
  tolerance: null,
  baseline: null,
  baselineStart: '',
  baselineEnd: '',
  baselineSource: '',
  baselineNote: '',
} as const

/** One way of breaking an indicator down. "Unknown" is a category like the others. */
export const disaggregations = table(
  z.strictObject({
    id: id(),
    indicator: id(),
    dimension: text(),
    categories: z.array(text()),
    exclusive: z.boolean(),
    order: order(),
  }),
  { references: [{ field: 'indicator', table: 'indicators' }] },
)

/** One indicator on one node; an indicator may serve many nodes. Its id is made from both. */
export const assignments = table(z.strictObject({ id: id(), indicator: id(), node: id() }), {
  references: [
    { field: 'indicator', table: 'indicators' },
    { field: 'node', table: 'nodes' },
  ],
})

/**
 * A target for one period, `end` included. Targets are only ever added: for one period the latest `setOn` stands,
 * the others are its history with who set them and why. A null value withdraws the target.
 */
export const targets = table(
  z.strictObject({
    id: id(),
    indicator: id(),
    start: date(),
    end: date(),
    value: amount(),
    setOn: moment(),
    setBy: text(),
    reason: text(),
  }),
  { references: [{ field: 'indicator', table: 'indicators' }] },
)
