import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentKind, Role } from '../model/sharing/roles.ts'
import { mayWrite } from '../model/sharing/roles.ts'
import type { Presence } from '../model/sharing/presence.ts'
import type { Refusal } from '../model/sharing/refusals.ts'
import type { Fit } from './migrateShared.ts'

/**
 * How the open model stands to a server: `alone` (it is on this device only), `connecting` (asked, no answer yet),
 * `live`, `offline` (edits go on and wait), or `refused` (the server will not have this browser: see `refusal`).
 */
export type Link = 'alone' | 'connecting' | 'live' | 'offline' | 'refused'

/** How the open model stands to other people. */
export interface Together {
  readonly link: Link
  readonly refusal: Refusal | null
  /** What this person may do. Alone, everybody is the owner of what is on their device. */
  readonly role: Role
  /** Whether this version of the app can write the document. */
  readonly fit: Fit
  /** How many own changes the server has not said it keeps. */
  readonly waiting: number
  /** Whether the server's content has arrived once: until then an empty model may only be one that is still to come. */
  readonly arrived: boolean
  /** Whether the server's versions have arrived since this was opened. Until then there may be more than this device has. */
  readonly versionsArrived: boolean
}

export type TogetherStore = StoreApi<Together>

/** A model that is on this device only, until it is joined to a server. */
export function createTogether(fit: Fit): TogetherStore {
  return createStore<Together>(() => ({
    link: 'alone',
    refusal: null,
    role: 'owner',
    fit,
    waiting: 0,
    arrived: true,
    versionsArrived: true,
  }))
}

/** Refusals after which nothing that is written here could ever reach the others. */
const FINAL = new Set<Refusal | null>(['no-access', 'deleted', 'too-old', 'wrong-origin'])

/** Whether this person, with this app, may write documents of that kind now. */
export function mayEdit({ link, role, fit, refusal, arrived }: Together, kind: DocumentKind): boolean {
  if (fit === 'newer' || FINAL.has(refusal)) return false
  // Into a model whose content is still to come nothing is written: it would stand beside what arrives.
  return link === 'alone' || (arrived && mayWrite(role, kind))
}

const KINDS: readonly DocumentKind[] = ['model', 'data', 'talk']
const known = new WeakMap<Together, string>()

/**
 * What this person may write now, as one text that changes only with it. Every row of a view asks at every keystroke, when
 * the number of waiting changes goes up: so it is worked out once for each state.
 */
export function rightsOf(together: Together): string {
  const rights = known.get(together) ?? KINDS.filter((kind) => mayEdit(together, kind)).join(' ')
  known.set(together, rights)
  return rights
}

/** Somebody else who has this model open, or the same person in another browser. */
export interface Person extends Presence {
  /** The browser tab: one person may have several. */
  readonly client: number
}

/** What this tab tells of itself; the server adds who it is. */
export type Pointing = Omit<Presence, 'person' | 'colour'>

export interface Room {
  /** The others, by name. Empty while alone. */
  readonly people: readonly Person[]
  /** The own colour, and name as the server knows it or knew it last; null while alone. */
  readonly me: Pick<Presence, 'person' | 'colour'> | null
  /** Who asked everyone to come to where they are, last; `count` tells one call from the next. */
  readonly call: { readonly client: number; readonly name: string; readonly count: number } | null
  /** How this tab speaks to the others; null while alone, and until the server has said who this is. */
  readonly line: { readonly point: (where: Partial<Pointing>) => void; readonly bring: () => void } | null
}

export type RoomStore = StoreApi<Room>

/** A room with nobody in it. */
export function createRoom(): RoomStore {
  return createStore<Room>(() => ({ people: [], me: null, call: null, line: null }))
}
