import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import { CommandError } from '../model/error.ts'
import { WORKSPACE_TABLES, type WorkspaceDraft, type WorkspaceTables } from '../model/model.ts'
import { createHistory, type History } from './history.ts'
import type { EditOptions } from './openModel.ts'
import { persist } from './persist.ts'
import { bindTables, type TablesState } from './tables.ts'
import { joinTabs } from './tabs.ts'
import { createTogether, mayEdit, type TogetherStore } from './together.ts'

/** One workspace open in this tab: what holds for the whole partnership. */
export interface OpenWorkspace {
  readonly id: string
  readonly workspace: StoreApi<TablesState<WorkspaceTables>>
  readonly history: History
  /** How it stands to a server. */
  readonly together: TogetherStore
  /** Whether this person may write it now. */
  readonly mayWrite: () => boolean
  /** Runs commands on the workspace as one undoable step. False when they changed nothing. */
  readonly edit: (recipe: (draft: WorkspaceDraft) => void, options?: EditOptions) => boolean
  readonly close: () => Promise<void>
}

/** Opens a workspace of this device. */
export async function openWorkspace(id: string): Promise<OpenWorkspace> {
  const name = `workspace/${id}`
  const doc = new Y.Doc()
  const kept = await persist(doc, name)
  const leave = joinTabs(doc, name)
  const bound = bindTables(doc, WORKSPACE_TABLES)
  const together = createTogether('current')
  const mayWrite = () => mayEdit(together.getState(), 'workspace')
  const history = createHistory([{ doc, tables: WORKSPACE_TABLES, store: bound.store, writable: mayWrite }])
  return {
    id,
    workspace: bound.store,
    history,
    together,
    mayWrite,
    edit(recipe, options = {}) {
      if (!mayWrite()) throw new CommandError('read-only')
      history.begin(options.merge)
      return bound.edit(recipe)
    },
    async close() {
      leave()
      history.destroy()
      bound.destroy()
      await kept.close()
      doc.destroy()
    },
  }
}
