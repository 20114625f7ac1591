import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FigureScope } from '../formats/svg/scope.ts'
import type { TableName } from '../model/model.ts'
import type { CommentSubject } from '../model/records/talk.ts'

/** What is selected: records of one table, the last one being where the keyboard stands. */
export interface Selection {
  readonly table: TableName
  readonly ids: readonly string[]
}

export interface Filter {
  readonly text: string
  readonly tags: readonly string[]
  readonly levels: readonly string[]
}

export type Panel = 'details' | 'checks' | 'comments'

/** What a comment is about. */
export interface Discussed {
  readonly kind: CommentSubject
  readonly id: string
}

/** How the comments are looked at. */
export interface CommentsLook {
  /** Those on everything, also while something is selected. */
  readonly all: boolean
  readonly show: 'open' | 'resolved' | 'mine'
  /** The assumption that a new comment is about, rather than the card or link that it belongs to. */
  readonly about: Discussed | null
}

export type PrintJob =
  | { readonly what: 'figure'; readonly scope: FigureScope; readonly version: string }
  | { readonly what: 'document' }

/** What only this person in this tab sees. Nothing here is shared or kept. */
export interface Session {
  readonly selection: Selection | null
  /** The node whose label is being typed on the map. */
  readonly renaming: string | null
  /** The card that was added with its label still to be typed. */
  readonly begun: string | null
  /** The selected node's whole path is lit and the rest recedes. */
  readonly following: boolean
  readonly filter: Filter
  /** Cards under a live drag, by id, at their place on the map. Committed once, on drop. */
  readonly drag: ReadonlyMap<string, { readonly x: number; readonly y: number }> | null
  /** Cards that are taller on this screen than foreseen (people may widen the spacing of text), by id. */
  readonly tall: ReadonlyMap<string, number>
  readonly inspectorOpen: boolean
  /** What the panel beside the view shows: the details of what is selected, what the checks found, or the comments. */
  readonly panel: Panel
  /** The field of the details that the caret is to be put into; null once it has been. */
  readonly wanted: { readonly table: string; readonly id: string; readonly field: string } | null
  readonly comments: CommentsLook
  /** Comments and replies that were begun and not sent yet, by what they are for. */
  readonly drafts: ReadonlyMap<string, string>
  readonly filterOpen: boolean
  /** The last movement asked of the map; `count` tells one request from the next. */
  readonly camera: { readonly move: 'in' | 'out' | 'fit' | 'selection'; readonly count: number }
  /** The part of the map to be brought into sight (following somebody): its middle, and the zoom. Null while nobody asks. */
  readonly sight: { readonly x: number; readonly y: number; readonly zoom: number } | null
  /** The tab (see Person.client) of the person who is followed. */
  readonly guide: number | null
  /** Whether the pointers of others are shown on the map: twenty of them distract. */
  readonly cursors: boolean
  /** The dialog that is open, by name, and what it is about. */
  readonly dialog: { readonly name: string; readonly subject?: string } | null
  /** What is being put on paper: a figure of a part of the model, or the model as a document. */
  readonly print: PrintJob | null
  /** What just changed, in words, for a screen reader. */
  readonly said: string
}

export type SessionStore = StoreApi<Session>

export const NO_FILTER: Filter = { text: '', tags: [], levels: [] }

export function createSession(): SessionStore {
  return createStore<Session>(() => ({
    selection: null,
    renaming: null,
    begun: null,
    following: true,
    filter: NO_FILTER,
    drag: null,
    tall: new Map(),
    inspectorOpen: true,
    panel: 'details',
    wanted: null,
    comments: { all: false, show: 'open', about: null },
    drafts: new Map(),
    filterOpen: false,
    camera: { move: 'fit', count: 0 },
    sight: null,
    guide: null,
    cursors: true,
    dialog: null,
    print: null,
    said: '',
  }))
}
