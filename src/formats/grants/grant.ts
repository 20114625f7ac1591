import type { ModelFile } from '../json/file.ts'

/** A grant as it stands in a file: leaves by their path (see fields.ts), and where it stands ("12" for the line or number). */
export interface RawGrant {
  readonly at: number
  readonly values: ReadonlyMap<string, string | number | boolean>
}

/** Why a grant was not taken in, or what of it could not be used as it stands. */
export const REMARKS = [
  'individual',
  'duplicate',
  'known',
  'nothing',
  'not-object',
  'rows-differ',
  'no-id',
  'no-title',
  'no-recipient',
  'several-recipients',
  'several-funders',
  'several-dates',
  'amount-read',
  'amount-unread',
  'amount-missing',
  'currency-unread',
  'currency-missing',
  'date-read',
  'date-unread',
  'date-order',
  'date-part',
  'dates-crossed',
  'duration-used',
  'duration-alone',
  'duration-unread',
  'postcode',
  'personal',
  'unused',
] as const
export type RemarkCode = (typeof REMARKS)[number]

/**
 * One line of the report of an import. `grant` is the id of the grant ('' for the whole file), `at` its line or its number
 * in the list (0 for the whole file), `field` the path of the field ('' for the whole grant). `skipped` says that the grant
 * was not taken in; every other remark is about one that was. sayRemark (report.ts) has the words.
 */
export interface GrantRemark {
  readonly code: RemarkCode
  readonly grant: string
  readonly at: number
  readonly title: string
  readonly field: string
  readonly value: string
  readonly count: number
  readonly skipped: boolean
}

/** One grant as an intervention. The id of the model is the caller's to make. */
export interface GrantIntervention {
  readonly reference: string
  readonly title: string
  readonly provider: string
  readonly at: number
  readonly file: ModelFile
}

export interface GrantsReading {
  readonly grants: readonly GrantIntervention[]
  readonly report: readonly GrantRemark[]
}

/** The most grants that one file may hold. */
export const MOST_GRANTS = 1000
