import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import { CommandError } from '../model/error.ts'
import {
  DATA_TABLES,
  type DataDraft,
  type DataTables,
  MODEL_TABLES,
  type ModelDraft,
  type ModelTables,
  TALK_TABLES,
  type TalkDraft,
  type TalkTables,
  VERSION_TABLES,
  type Versions,
  type VersionsDraft,
  type VersionTables,
} from '../model/model.ts'
import type { DocumentKind } from '../model/sharing/roles.ts'
import { createHistory, type History } from './history.ts'
import { fitOf, migrateShared } from './migrateShared.ts'
import { DECIDED } from './origins.ts'
import { type Persisted, persist, type Saving } from './persist.ts'
import { createSession, type SessionStore } from './session.ts'
import { bindTables, type TablesState } from './tables.ts'
import { joinTabs } from './tabs.ts'
import { createRoom, createTogether, mayEdit, type Pointing, type RoomStore, type TogetherStore } from './together.ts'
import { createWaiting, type Waiting } from './waiting.ts'

type SavingStore = StoreApi<{ readonly saving: Saving }>

export interface EditOptions {
  /** Edits in a row with the same key (typing in one field) are one undo step. */
  readonly merge?: string
}

/** The shared documents of one model. */
export interface ModelDocs {
  readonly model: Y.Doc
  readonly data: Y.Doc
  readonly talk: Y.Doc
  readonly versions: Y.Doc
}

/** The documents that are written here and sent; versions are added by the server once a model is shared. */
export type WrittenKind = Exclude<keyof ModelDocs, 'versions'>

/** The shared documents of a model, all empty. */
export function newDocs(): ModelDocs {
  return { model: new Y.Doc(), data: new Y.Doc(), talk: new Y.Doc(), versions: new Y.Doc() }
}

/** One model open in this tab: its documents, what undo knows, and what only this tab sees. */
export interface OpenModel {
  readonly id: string
  readonly docs: ModelDocs
  readonly model: StoreApi<TablesState<ModelTables>>
  readonly data: StoreApi<TablesState<DataTables>>
  readonly talk: StoreApi<TablesState<TalkTables>>
  /** What was released of it, readable offline too. */
  readonly versions: StoreApi<TablesState<VersionTables>>
  readonly session: SessionStore
  readonly history: History
  readonly saving: Readonly<Record<keyof ModelDocs, SavingStore>>
  /** How it stands to a server. */
  readonly together: TogetherStore
  /** Who else is here. */
  readonly room: RoomStore
  /** Counts what the server does not keep yet; at rest while the model is on this device only. */
  readonly waiting: Waiting<WrittenKind>
  /** Tells the others where this person is; nothing while alone. */
  readonly point: (where: Partial<Pointing>) => void
  /** Asks everyone to come to where this person is. */
  readonly bring: () => void
  /** Whether this person may write documents of that kind now. */
  readonly mayWrite: (kind: DocumentKind) => boolean
  /** Runs commands on the model as one undoable step. False when they changed nothing. */
  readonly edit: (recipe: (draft: ModelDraft) => void, options?: EditOptions) => boolean
  /** Runs commands on the model that follow from what was decided, which no undo takes back. False when they changed nothing. */
  readonly editAsDecided: (recipe: (draft: ModelDraft) => void) => boolean
  /** Runs commands on the model's data as one undoable step. False when they changed nothing. */
  readonly editData: (recipe: (draft: DataDraft) => void, options?: EditOptions) => boolean
  /** Runs commands on the talk about the model as one undoable step. False when they changed nothing. */
  readonly editTalk: (recipe: (draft: TalkDraft) => void, options?: EditOptions) => boolean
  /**
   * Adds to the versions of a model that is on this device only: a shared one asks its server (see versionsHere.ts). No
   * undo takes it back. Throws when a record that is there already would change.
   */
  readonly addToVersions: (recipe: (draft: VersionsDraft) => void) => boolean
  /** The size of the documents as they are stored, in bytes. */
  readonly bytes: () => number
  readonly close: () => Promise<void>
}

/** The names of a model's documents, on this device, between tabs and on a server. */
export function documentNames(id: string): Readonly<Record<keyof ModelDocs, string>> {
  return { model: `model/${id}`, data: `data/${id}`, talk: `talk/${id}`, versions: `versions/${id}` }
}

export interface OpenOptions {
  /** Whether an older document is brought up to date: not one that others own and this person may not write. */
  readonly migrates?: boolean
}

/** Opens a model of this device: loads its documents, migrates, binds, joins other tabs. No server is needed. */
export async function openModel(id: string, options: OpenOptions = {}): Promise<OpenModel> {
  const names = documentNames(id)
  const docs = newDocs()
  const [model, data, talk, versions] = await Promise.all([
    persist(docs.model, names.model),
    persist(docs.data, names.data),
    persist(docs.talk, names.talk),
    persist(docs.versions, names.versions),
  ])
  const kinds = Object.keys(names) as readonly (keyof ModelDocs)[]
  const leave = kinds.map((kind) => joinTabs(docs[kind], names[kind]))
  return assemble(id, docs, { model, data, talk, versions }, leave, options)
}

/** Binds loaded documents into an open model. */
export function assemble(
  id: string,
  docs: ModelDocs,
  kept: Readonly<Record<keyof ModelDocs, Persisted>>,
  leave: readonly (() => void)[],
  { migrates = true }: OpenOptions = {},
): OpenModel {
  const together = createTogether(migrates ? migrateShared(docs.model) : fitOf(docs.model))
  // Somebody with a newer app may bring the document to a format that this one does not know, while it is open here.
  const checkFit = () => {
    if (together.getState().fit === 'current' && fitOf(docs.model) === 'newer') together.setState({ fit: 'newer' })
  }
  docs.model.getMap('meta').observeDeep(checkFit)
  const room = createRoom()
  const model = bindTables(docs.model, MODEL_TABLES)
  const data = bindTables(docs.data, DATA_TABLES)
  const talk = bindTables(docs.talk, TALK_TABLES)
  const versions = bindTables(docs.versions, VERSION_TABLES)
  const mayWrite = (kind: DocumentKind) => mayEdit(together.getState(), kind)
  const history = createHistory([
    { doc: docs.model, tables: MODEL_TABLES, store: model.store, writable: () => mayWrite('model') },
    { doc: docs.data, tables: DATA_TABLES, store: data.store, writable: () => mayWrite('data') },
    { doc: docs.talk, tables: TALK_TABLES, store: talk.store, writable: () => mayWrite('talk') },
  ])
  const waiting = createWaiting<WrittenKind>(
    { model: docs.model, data: docs.data, talk: docs.talk },
    { model: kept.model.notes, data: kept.data.notes, talk: kept.talk.notes },
    together,
  )
  const begin = (kind: DocumentKind, options: EditOptions) => {
    if (!mayWrite(kind)) throw new CommandError('read-only')
    history.begin(options.merge)
    waiting.step(options.merge)
  }
  return {
    id,
    docs,
    model: model.store,
    data: data.store,
    talk: talk.store,
    versions: versions.store,
    session: createSession(),
    history,
    saving: {
      model: kept.model.saving,
      data: kept.data.saving,
      talk: kept.talk.saving,
      versions: kept.versions.saving,
    },
    together,
    room,
    waiting,
    point: (where) => room.getState().line?.point(where),
    bring: () => room.getState().line?.bring(),
    mayWrite,
    edit(recipe, options = {}) {
      begin('model', options)
      return model.edit(recipe)
    },
    editAsDecided(recipe) {
      begin('model', {})
      return model.edit(recipe, DECIDED)
    },
    editData(recipe, options = {}) {
      begin('data', options)
      return data.edit(recipe)
    },
    editTalk(recipe, options = {}) {
      begin('talk', options)
      return talk.edit(recipe)
    },
    addToVersions(recipe) {
      if (!mayWrite('versions')) throw new CommandError('read-only')
      const before = versions.store.getState().snapshot
      return versions.edit((draft) => {
        recipe(draft)
        mustOnlyAdd(before, draft)
      })
    },
    bytes: () => Object.values(docs).reduce((sum, doc: Y.Doc) => sum + Y.encodeStateAsUpdate(doc).length, 0),
    async close() {
      for (const stop of leave) stop()
      docs.model.getMap('meta').unobserveDeep(checkFit)
      history.destroy()
      for (const bound of [model, data, talk, versions]) bound.destroy()
      await Promise.all(Object.values(kept).map((one: Persisted) => one.close()))
      for (const doc of Object.values(docs) as readonly Y.Doc[]) doc.destroy()
    },
  }
}

/** What was released is never changed and never taken away. Fields of these tables hold no objects. */
function mustOnlyAdd(before: Versions, draft: VersionsDraft): void {
  for (const [name, records] of Object.entries(before) as [keyof Versions, ReadonlyMap<string, object>][]) {
    for (const [id, record] of records) {
      const now = draft[name].get(id) as Readonly<Record<string, unknown>> | undefined
      const same = now !== undefined && Object.entries(record).every(([field, value]) => now[field] === value)
      if (!same) throw new CommandError('append-only', `${name} ${id}`)
    }
  }
}
