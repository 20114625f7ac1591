import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { mender, type Scope, type Step } from './mend.ts'
import { LOCAL } from './origins.ts'

export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** One undo stack over several documents: my own edits only, one command a step. */
export interface History {
  readonly store: StoreApi<HistoryState>
  /** Begins a step before an edit. Edits in a row with the same `merge` key (typing in one field) are one step. */
  readonly begin: (merge?: string) => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly destroy: () => void
}

export function createHistory(scopes: readonly Scope[]): History {
  const managers = scopes.map(
    ({ doc, tables }) =>
      new Y.UndoManager(
        Object.keys(tables).map((name) => doc.getMap(name)),
        { trackedOrigins: new Set([LOCAL]), captureTimeout: Number.POSITIVE_INFINITY },
      ),
  )
  const menders = new Map(managers.map((manager, at) => [manager, mender(scopes[at] as Scope, manager)]))
  const store = createStore<HistoryState>(() => ({ canUndo: false, canRedo: false }))
  // A step is the documents that it changed, in the order of their edits: an import may change both.
  let done: Y.UndoManager[][] = []
  let undone: Y.UndoManager[][] = []
  let lastMerge: string | undefined
  let goesOn = false

  const tell = () => store.setState({ canUndo: done.length > 0, canRedo: undone.length > 0 })
  for (const manager of managers) {
    manager.on('stack-item-added', ({ type }: { type: 'undo' | 'redo' }) => {
      if (type !== 'undo' || manager.undoing || manager.redoing) return
      if (goesOn && done.length > 0) done.at(-1)?.push(manager)
      else done.push([manager])
      // A new edit in one document ends what could be redone in all of them.
      undone = []
      for (const other of managers) if (other !== manager) other.clear(false, true)
      tell()
    })
  }
  const writable = (manager: Y.UndoManager) => scopes[managers.indexOf(manager)]?.writable?.() ?? true
  // Another person may have removed what a step changed: such a step does nothing, so the next one is taken. A step in
  // a document that may not be written any more is passed over too.
  const step = (from: Y.UndoManager[][], to: Y.UndoManager[][], act: 'undo' | 'redo'): boolean => {
    lastMerge = undefined
    goesOn = false
    for (let last = from.pop(); last; last = from.pop()) {
      const taken = last
        .toReversed()
        .filter(writable)
        .filter((manager) => takeOne(manager, act, menders.get(manager)?.mend))
      if (taken.length === 0) continue
      to.push(taken)
      tell()
      return true
    }
    tell()
    return false
  }
  return {
    store,
    begin(merge) {
      goesOn = merge !== undefined && merge === lastMerge
      if (!goesOn) for (const manager of managers) manager.stopCapturing()
      lastMerge = merge
    },
    undo: () => step(done, undone, 'undo'),
    redo: () => step(undone, done, 'redo'),
    destroy() {
      done = []
      for (const { stop } of menders.values()) stop()
      for (const manager of managers) manager.destroy()
    },
  }
}

/**
 * Takes the last step of one document; false when it changed nothing. Yjs would go on to the step before it, which
 * may be older than the last one of another document, so it is shown only the one.
 */
function takeOne(manager: Y.UndoManager, act: 'undo' | 'redo', mend?: (step: Step) => void): boolean {
  const stack = act === 'undo' ? manager.undoStack : manager.redoStack
  const older = stack.splice(0, Math.max(0, stack.length - 1))
  const last = stack.at(-1)
  const taken = manager[act]()
  stack.unshift(...older)
  if (last) mend?.(last)
  return taken !== null
}
