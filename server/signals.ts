/** What one server process tells the others, and itself. */
export type Signal =
  /** Somebody's grants or name changed: what is open has to be checked again. */
  | { readonly type: 'grants-changed' }
  /** A model was deleted for good: its documents are closed and forgotten. */
  | { readonly type: 'model-deleted'; readonly model: string }
  | { readonly type: 'workspace-deleted'; readonly workspace: string }
  /** The server itself added to documents: where they are open, what is kept of them has to be taken in. */
  | { readonly type: 'documents-added-to'; readonly documents: readonly string[] }

export interface Signals {
  /** Tells every process, this one included. Resolves when this one has acted on it. */
  readonly send: (signal: Signal) => Promise<void>
  /** Returns how to stop listening. */
  readonly listen: (act: (signal: Signal) => Promise<void> | void) => () => void
  readonly close: () => Promise<void>
}
