import type { Storage } from '../storage/storage.ts'
import { merge } from './assemble.ts'

export interface Sizes {
  /** Whether a document has room for an update. Asks storage when it does not look so, and compacts first. */
  readonly hasRoom: (name: string, update: Uint8Array) => Promise<boolean>
  readonly add: (name: string, bytes: number) => void
  /** The document was compacted or put away: its size has to be asked again. */
  readonly forget: (name: string) => void
}

/** What may be deleted from a full document, as a part of its limit: without it a full one would be full for ever. */
const FOR_DELETIONS = 1 / 16

/** An update begins with the number of browsers that wrote its records. */
function onlyDeletes(update: Uint8Array): boolean {
  return update[0] === 0
}

/** Counts the bytes kept of each open document against the most that one may have. */
export function makeSizes(storage: Storage, most: number): Sizes {
  const known = new Map<string, number>()

  const hasRoom = async (name: string, update: Uint8Array) => {
    const limit = onlyDeletes(update) ? most * (1 + FOR_DELETIONS) : most
    const before = known.get(name) ?? (await storage.documentBytes(name))
    known.set(name, Math.max(before, known.get(name) ?? 0))
    return before + update.length <= limit
  }

  return {
    async hasRoom(name, update) {
      if (await hasRoom(name, update)) return true
      await storage.compact(name, merge)
      known.delete(name)
      return hasRoom(name, update)
    },
    add(name, bytes) {
      const before = known.get(name)
      if (before !== undefined) known.set(name, before + bytes)
    },
    forget: (name) => known.delete(name),
  }
}
