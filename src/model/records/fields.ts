import * as z from 'zod/mini'
import { isOrderKey } from '../order.ts'

/** Ids are made by the caller. The pattern keeps them safe as keys, file names and parts of a URL. */
export const id = () => z.string().check(z.regex(/^[A-Za-z0-9][\w~.:-]{0,159}$/))
/** The id of another record of the model, or '' for none. */
export const optionalId = () => z.string().check(z.regex(/^([A-Za-z0-9][\w~.:-]{0,159})?$/))

/** The pattern, or nothing at all. */
const orEmpty = ({ source }: RegExp) => new RegExp(`^(?:${source.replace(/^\^|\$$/g, '')})?$`)
const DATE = orEmpty(z.regexes.date)
const MOMENT = orEmpty(z.regexes.datetime({ precision: null }))
/** A date of the calendar as YYYY-MM-DD, or '' when it is not known. */
export const date = () => z.string().check(z.regex(DATE))
/** A moment as an ISO 8601 string in UTC, or '' when it is not known. */
export const moment = () => z.string().check(z.regex(MOMENT))
/**
 * Plain text. Lengths are held at the edges (inputs, file size): two people's merged text must never be hidden. Half a
 * surrogate pair becomes the replacement character, as it does on its way to another person: both then read the same.
 */
export const text = () => z.string().check(z.overwrite((value) => value.toWellFormed()))
/** A finite number, or null for none. Blank is never zero. */
export const amount = () => z.nullable(z.number())
/** A fractional order key (base 62) that has room on both sides. Ties are broken by id. */
export const order = () => z.string().check(z.regex(/^[0-9A-Za-z]{1,400}$/), z.refine(isOrderKey))
