import type { Storage } from '../storage/storage.ts'
import { merge } from './assemble.ts'

export interface Sizes {
  /** Whether a document has room for so many bytes more. Asks storage when it does not look so, and compacts first. */
  readonly hasRoom: (name: string, bytes: number) => Promise<boolean>
  readonly add: (name: string, bytes: number) => void
  /** The document was compacted or put away: its size has to be asked again. */
  readonly forget: (name: string) => void
}

/** Counts the bytes kept of each open document against the most that one may have. */
export function makeSizes(storage: Storage, most: number): Sizes {
  const known = new Map<string, number>()

  const hasRoom = async (name: string, bytes: number) => {
    const before = known.get(name) ?? (await storage.documentBytes(name))
    known.set(name, Math.max(before, known.get(name) ?? 0))
    return before + bytes <= most
  }

  return {
    async hasRoom(name, bytes) {
      if (await hasRoom(name, bytes)) return true
      await storage.compact(name, merge)
      known.delete(name)
      return hasRoom(name, bytes)
    },
    add(name, bytes) {
      const before = known.get(name)
      if (before !== undefined) known.set(name, before + bytes)
    },
    forget: (name) => known.delete(name),
  }
}
