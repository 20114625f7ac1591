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
} from '../model/model.ts'
import { createHistory, type History } from './history.ts'
import { type Fit, migrateShared } from './migrateShared.ts'
import { type Persisted, persist, type Saving } from './persist.ts'
import { createSession, type SessionStore } from './session.ts'
import { bindTables, type TablesState } from './tables.ts'
import { joinTabs } from './tabs.ts'

type SavingStore = StoreApi<{ readonly saving: Saving }>

export interface EditOptions {
  /** Edits in a row with the same key (typing in one field) are one undo step. */
  readonly merge?: string
}

/** One model open in this tab: the logic model, its data, what undo knows, and what only this tab sees. */
export interface OpenModel {
  readonly id: string
  readonly fit: Fit
  readonly model: StoreApi<TablesState<ModelTables>>
  readonly data: StoreApi<TablesState<DataTables>>
  readonly session: SessionStore
  readonly history: History
  readonly saving: { readonly model: SavingStore; readonly data: SavingStore }
  /** Runs commands on the model as one undoable step. False when they changed nothing. */
  readonly edit: (recipe: (draft: ModelDraft) => void, options?: EditOptions) => boolean
  /** Runs commands on the model's data as one undoable step. False when they changed nothing. */
  readonly editData: (recipe: (draft: DataDraft) => void, options?: EditOptions) => boolean
  /** The size of both documents as they are stored, in bytes. */
  readonly bytes: () => number
  readonly close: () => Promise<void>
}

/** The names of a model's documents, on this device and between tabs. */
export function documentNames(id: string): { model: string; data: string } {
  return { model: `model/${id}`, data: `data/${id}` }
}

/** Opens a model of this device: loads both documents, migrates, binds, joins other tabs. */
export async function openModel(id: string): Promise<OpenModel> {
  const names = documentNames(id)
  const docs = { model: new Y.Doc(), data: new Y.Doc() }
  const [model, data] = await Promise.all([persist(docs.model, names.model), persist(docs.data, names.data)])
  const leave = [joinTabs(docs.model, names.model), joinTabs(docs.data, names.data)]
  return assemble(id, docs, { model, data }, leave)
}

/** Binds two loaded documents into an open model. */
export function assemble(
  id: string,
  docs: { readonly model: Y.Doc; readonly data: Y.Doc },
  kept: { readonly model: Persisted; readonly data: Persisted },
  leave: readonly (() => void)[],
): OpenModel {
  const fit = migrateShared(docs.model)
  const model = bindTables(docs.model, MODEL_TABLES)
  const data = bindTables(docs.data, DATA_TABLES)
  const history = createHistory([
    { doc: docs.model, tables: MODEL_TABLES, store: model.store },
    { doc: docs.data, tables: DATA_TABLES, store: data.store },
  ])
  const begin = (options: EditOptions) => {
    if (fit === 'newer') throw new CommandError('read-only')
    history.begin(options.merge)
  }
  return {
    id,
    fit,
    model: model.store,
    data: data.store,
    session: createSession(),
    history,
    saving: { model: kept.model.saving, data: kept.data.saving },
    edit(recipe, options = {}) {
      begin(options)
      return model.edit(recipe)
    },
    editData(recipe, options = {}) {
      begin(options)
      return data.edit(recipe)
    },
    bytes: () => Y.encodeStateAsUpdate(docs.model).length + Y.encodeStateAsUpdate(docs.data).length,
    async close() {
      for (const stop of leave) stop()
      history.destroy()
      model.destroy()
      data.destroy()
      await Promise.all([kept.model.close(), kept.data.close()])
      docs.model.destroy()
      docs.data.destroy()
    },
  }
}
