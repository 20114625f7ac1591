import * as z from 'zod/mini'
import { NAME_LIMIT } from './limits.ts'
import { REFUSALS } from './refusals.ts'
import { ROLES } from './roles.ts'

const id = z.string().check(z.maxLength(160))
const finite = z.number().check(z.gte(-1e6), z.lte(1e6))

/** How many colours there are for people (see ui/people.css). */
export const PERSON_COLOURS = 12
/** The most records that a selection or a drag shows to others. */
export const SHOWN_LIMIT = 200

/**
 * What one browser tells the others about where its person is. The server writes `person` itself, and leaves viewers
 * nothing but `view` and `colour`: they are seen, but do not point.
 */
export const presence = z.object({
  person: z.object({ id, name: z.string().check(z.maxLength(NAME_LIMIT)), role: z.enum(ROLES) }),
  /** Which of the colours, 0 to PERSON_COLOURS - 1. */
  colour: z.int().check(z.gte(0), z.lt(PERSON_COLOURS)),
  view: z.string().check(z.maxLength(20)),
  selection: z.nullable(
    z.object({ table: z.string().check(z.maxLength(20)), ids: z.array(id).check(z.maxLength(SHOWN_LIMIT)) }),
  ),
  /** The field that is being typed in. */
  editing: z.nullable(
    z.object({ table: z.string().check(z.maxLength(20)), id, field: z.string().check(z.maxLength(20)) }),
  ),
  /** The pointer, in the map's own measure. */
  cursor: z.nullable(z.object({ x: finite, y: finite })),
  /** Cards under a live drag. */
  drag: z.nullable(z.array(z.object({ id, x: finite, y: finite })).check(z.maxLength(SHOWN_LIMIT))),
  /** What part of the map is in sight: the place at its middle, in the map's measure, and the zoom. */
  sight: z.nullable(z.object({ x: finite, y: finite, zoom: z.number().check(z.gt(0), z.lte(10)) })),
  /** The tab of the person who is followed, so that two who follow each other stand still. */
  guide: z.optional(z.nullable(z.int())),
})
export type Presence = z.infer<typeof presence>

/** The server tells a browser who it is and what it may do, when it opens a document and whenever that changes. */
export const greeting = z.object({
  type: z.literal('you'),
  person: z.object({ id, name: z.string().check(z.maxLength(NAME_LIMIT)) }),
  role: z.enum(ROLES),
})
export type Greeting = z.infer<typeof greeting>

/** Somebody brings everyone to where they are. The server writes who, and passes it on only from those who may. */
export const bringing = z.object({
  type: z.literal('bring'),
  person: z.object({ id, name: z.string().check(z.maxLength(NAME_LIMIT)) }),
  /** The tab to follow: its client id in the awareness of the model's document. */
  client: z.int(),
})
export type Bringing = z.infer<typeof bringing>

/** What this browser writes is not taken, though it may still read: its app is older than the document. */
export const refused = z.object({ type: z.literal('refused'), refusal: z.enum(REFUSALS) })
export type Refused = z.infer<typeof refused>

/**
 * What is said beside updates, as JSON in a stateless message. Greeting and bringing are said over `model/<id>`, a
 * refusal over the document that it is about.
 */
export const roomMessage = z.discriminatedUnion('type', [greeting, bringing, refused])
