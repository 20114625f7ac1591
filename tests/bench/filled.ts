import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { DATA_TABLES, emptySnapshot, type Model, WORKSPACE_TABLES } from '../../src/model/model.ts'
import { summary } from '../../src/model/queries/summary.ts'
import { SETTINGS_ID } from '../../src/model/records/workspace.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import { bindTables } from '../../src/document/tables.ts'
import { editSettings } from '../../src/model/commands/workspace.ts'
import { SYSTEM } from './portfolio.ts'

const NOW = '2026-01-01T00:00:00.000Z'
const SHARED = { deleted: '', shared: null, waiting: 0, bytes: 40_000, created: NOW, changed: NOW }

/** The rows of one store of one database of the app, as the browser has to have them. */
interface Filled {
  readonly database: string
  readonly stores: readonly { readonly name: string; readonly keyPath: string | null }[]
  readonly store: string
  readonly rows: readonly unknown[]
}

/**
 * Puts a workspace straight into the stores that its page reads: the list of models, their digests, and the workspace's own
 * document. The models' documents are left out, since the page never opens them.
 */
export async function fillWorkspace(page: Page, id: string, models: ReadonlyMap<string, Model>): Promise<void> {
  const data = emptySnapshot(DATA_TABLES)
  const entries = [...models].map(([key, model]) => ({ ...summary(model, data), ...SHARED, id: key, workspace: id }))
  const digests = [...models].map(([key, model]) => ({ id: key, changed: NOW, digest: digestOf(key, model) }))
  const byId = (name: string) => ({ name, keyPath: 'id' })
  const documents = ['updates', 'custom'].map((name) => ({ name, keyPath: null }))
  const filled: readonly Filled[] = [
    { database: 'throughline/shelf', stores: [byId('models')], store: 'models', rows: entries },
    {
      database: 'throughline/digests',
      stores: ['own', 'heard', 'places'].map(byId),
      store: 'own',
      rows: digests,
    },
    {
      database: 'throughline/workspaces',
      stores: [byId('workspaces')],
      store: 'workspaces',
      rows: [{ id, title: 'Measured', created: NOW, changed: NOW, shared: null }],
    },
    { database: `throughline/workspace/${id}`, stores: documents, store: 'updates', rows: [[...settings()]] },
  ]
  await page.evaluate(async (all) => {
    for (const { database, stores, store, rows } of all) {
      const asked = indexedDB.open(database, 1)
      asked.addEventListener('upgradeneeded', () => {
        for (const { name, keyPath } of stores) {
          const made = asked.result.createObjectStore(name, keyPath === null ? { autoIncrement: true } : { keyPath })
          if (name === 'heard') made.createIndex('workspace', 'workspace')
        }
      })
      await new Promise((resolve, reject) => {
        asked.addEventListener('success', resolve)
        asked.addEventListener('error', reject)
      })
      const transaction = asked.result.transaction(store, 'readwrite')
      for (const row of rows) transaction.objectStore(store).put(Array.isArray(row) ? new Uint8Array(row) : row)
      await new Promise((resolve, reject) => {
        transaction.addEventListener('complete', resolve)
        transaction.addEventListener('abort', reject)
      })
      asked.result.close()
    }
  }, filled)
}

/** What holds for the workspace, as its document is stored. */
function settings(): Uint8Array {
  const doc = new Y.Doc()
  const bound = bindTables(doc, WORKSPACE_TABLES)
  bound.edit((draft) => editSettings(draft, { title: 'Measured', systemModel: SYSTEM }))
  if (!bound.store.getState().snapshot.settings.has(SETTINGS_ID)) throw new Error('No settings were written')
  return Y.encodeStateAsUpdate(doc)
}
