import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import { CommandError } from '../model/error.ts'
import { WORKSPACE_TABLES, type WorkspaceDraft, type WorkspaceTables } from '../model/model.ts'
import { documentName } from '../model/sharing/documents.ts'
import { createHistory, type History } from './history.ts'
import type { EditOptions } from './openModel.ts'
import { type Persisted, persist } from './persist.ts'
import { bindTables, type TablesState } from './tables.ts'
import { joinTabs } from './tabs.ts'
import { createTogether, mayEdit, type TogetherStore } from './together.ts'
import { createWaiting, type Waiting } from './waiting.ts'

/** One workspace open in this tab: what holds for the whole partnership. */
export interface OpenWorkspace {
  readonly id: string
  readonly doc: Y.Doc
  readonly workspace: StoreApi<TablesState<WorkspaceTables>>
  readonly history: History
  readonly saving: Persisted['saving']
  /** How it stands to a server. */
  readonly together: TogetherStore
  /** Counts what the server does not keep yet; at rest while the workspace is on this device only. */
  readonly waiting: Waiting<'workspace'>
  /** Whether this person may write it now. */
  readonly mayWrite: () => boolean
  /** Runs commands on the workspace as one undoable step. False when they changed nothing. */
  readonly edit: (recipe: (draft: WorkspaceDraft) => void, options?: EditOptions) => boolean
  readonly close: () => Promise<void>
}

const { settings, bidQuestions, priorities, codeLists, bidReviews, responses } = WORKSPACE_TABLES
/** What undo follows: a decision is not undone, and the record that it seals stays with it. */
const UNDOABLE = { settings, bidQuestions, priorities, codeLists, bidReviews, responses }

/** Opens a workspace of this device: loads its document, binds it, joins other tabs. Nothing is written by it. */
export async function openWorkspace(id: string): Promise<OpenWorkspace> {
  const name = documentName('workspace', id)
  const doc = new Y.Doc()
  const kept = await persist(doc, name)
  return assembleWorkspace(id, doc, kept, joinTabs(doc, name))
}

/** Binds a loaded document into an open workspace. */
export function assembleWorkspace(id: string, doc: Y.Doc, kept: Persisted, leave: () => void): OpenWorkspace {
  const bound = bindTables(doc, WORKSPACE_TABLES)
  const together = createTogether('current')
  const mayWrite = () => mayEdit(together.getState(), 'workspace')
  const history = createHistory([{ doc, tables: UNDOABLE, store: bound.store, writable: mayWrite }])
  const waiting = createWaiting({ workspace: doc }, { workspace: kept.notes }, together)
  return {
    id,
    doc,
    workspace: bound.store,
    history,
    saving: kept.saving,
    together,
    waiting,
    mayWrite,
    edit(recipe, options = {}) {
      if (!mayWrite()) throw new CommandError('read-only')
      history.begin(options.merge)
      waiting.step(options.merge)
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
