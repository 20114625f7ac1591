import { createStore } from 'zustand/vanilla'
import type { ActionContext } from '../../src/actions/action.ts'
import { assemble, newDocs, type OpenModel } from '../../src/document/openModel.ts'
import { SEED } from '../../src/document/origins.ts'
import type { Persisted } from '../../src/document/persist.ts'
import { bindTables } from '../../src/document/tables.ts'
import { applyDiff, diff } from '../../src/model/diff.ts'
import { MODEL_TABLES, type Model } from '../../src/model/model.ts'

/** A disk that is always done: there is no IndexedDB where unit tests run. */
export function noDisk(): Persisted {
  return {
    notes: { get: () => Promise.resolve(undefined), set: () => Promise.resolve() },
    saving: createStore(() => ({ saving: 'saved' })),
    settled: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

/** An open model on real shared documents in memory, holding what is given. */
export function openInMemory(model: Model): OpenModel {
  const docs = newDocs()
  const bound = bindTables(docs.model, MODEL_TABLES)
  bound.edit((draft) => applyDiff(draft, diff(bound.store.getState().snapshot, model)), SEED)
  bound.destroy()
  return assemble('m1', docs, { model: noDisk(), data: noDisk(), talk: noDisk(), versions: noDisk() }, [])
}

/** What actions run in, with ids x1, x2, ... and nothing around. */
export function contextOf(open: OpenModel, view = 'map'): ActionContext {
  let ids = 0
  return {
    open,
    view,
    newId: () => `x${++ids}`,
    now: () => '2026-01-01T00:00:00Z',
    go: () => {},
    download: () => {},
    tell: () => {},
  }
}
