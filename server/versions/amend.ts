import { CommandError } from '../../src/model/error.ts'
import { type Versions, type VersionsDraft, VERSION_TABLES } from '../../src/model/model.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import type { Refusing } from '../api/outcome.ts'
import type { Ground } from '../ground.ts'
import type { Amendment, StoredDocument } from '../storage/storage.ts'
import { NOTHING, storedTables } from '../storedTables.ts'

/** What came of asking for a change: something, or why there was none. `added` is false where it had been done before. */
export type Done<T> = { readonly value: T; readonly added: boolean } | { readonly refused: Refusing }

/** What of a full document's limit is left for what is small and must still be said: steps and decisions. */
const FOR_STEPS = 1 / 16

interface Asked {
  readonly model: string
  /** Whether it may use what a full document has left. */
  readonly small: boolean
}

/**
 * Adds to the versions of a model what follows from those that are there. Two that are asked at the same time, in whatever
 * processes, come one after the other: no number is given twice. It is kept before this resolves, and everybody who has the
 * document open is told, if they can be.
 */
export async function amendVersions<T>(
  ground: Ground,
  { model, small }: Asked,
  change: (versions: Versions) => { readonly done: Done<T>; readonly recipe?: (draft: VersionsDraft) => void },
): Promise<Done<T>> {
  const name = documentName('versions', model)
  const amend = (kept: ReadonlyMap<string, StoredDocument>): Amendment<Done<T>> => {
    const { done, update } = changed(kept.get(name) ?? NOTHING, ground.largestDocument, small, change)
    return { outcome: done, updates: new Map(update === null ? [] : [[name, update]]) }
  }
  const done = await ground.storage.amend([name], amend)
  if (done === null) return { refused: 'not-found' }
  if ('value' in done && done.added) await tellAdded(ground, [name])
  return done
}

/** Tells everybody who has the documents open. What was added to them is kept, and no failure of this makes it undone. */
export async function tellAdded({ signals, log }: Ground, documents: readonly string[]): Promise<void> {
  try {
    await signals.send({ type: 'documents-added-to', documents })
  } catch (error) {
    log.error({ err: error }, 'What was added to documents could not be told')
  }
}

/** One change of kept versions, and the update to append; null where it was refused or there is nothing to do. */
export function changed<T>(
  kept: StoredDocument,
  most: number,
  small: boolean,
  change: (versions: Versions) => { readonly done: Done<T>; readonly recipe?: (draft: VersionsDraft) => void },
): { readonly done: Done<T>; readonly update: Uint8Array | null } {
  const stored = storedTables(kept, VERSION_TABLES)
  const { done, recipe } = change(stored.snapshot())
  if ('refused' in done || recipe === undefined) return { done, update: null }
  try {
    stored.edit(recipe)
  } catch (error) {
    // An id that follows from the one that was asked for can be taken by what a model brought along.
    if (error instanceof CommandError && error.code === 'id-taken')
      return { done: { refused: 'already-there' }, update: null }
    throw error
  }
  const update = stored.written()
  const bytes = kept.updates.reduce((sum, one) => sum + one.length, kept.snapshot?.length ?? 0)
  if (bytes + (update?.length ?? 0) > most * (small ? 1 + FOR_STEPS : 1)) {
    return { done: { refused: 'too-large' }, update: null }
  }
  return { done, update }
}
