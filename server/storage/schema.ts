import type { Generated } from 'kysely'

import type { AuditAct } from '../../src/model/sharing/api.ts'
import type { LinkRow, ModelRow, ModelSummary, SessionRow, WorkspaceRow } from './storage.ts'

/** A shared document, with the snapshot of all that has been compacted. */
interface DocumentTable {
  name: string
  /** The model (or else the workspace) that it goes with. */
  model: string | null
  workspace: string | null
  snapshot: Uint8Array | null
}

/** The log: what came after the snapshot. A higher number is later within one process only. */
interface UpdateTable {
  seq: Generated<number>
  document: string
  bytes: Uint8Array
}

interface AuditTable {
  id: Generated<number>
  at: string
  act: AuditAct
  by: string
  workspace: string
  /** No foreign key: what was done to a model is known after the model is gone. */
  model: string | null
  detail: string
}

/** The tables in both engines. Columns have the names of the rows' fields; moments are text, true and false are 1 and 0. */
export interface Tables {
  workspaces: WorkspaceRow
  models: ModelRow & ModelSummary & { copy: string | null; digest: Generated<string> }
  deletedModels: { id: string; at: string }
  documents: DocumentTable
  updates: UpdateTable
  links: Omit<LinkRow, 'once'> & { once: number }
  sessions: SessionRow
  grants: { session: string; link: string }
  audit: AuditTable
}
