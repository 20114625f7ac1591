import * as Y from 'yjs'
import { DECIDED, LOCAL, MENDED, MIGRATION, SEED, TAB } from './origins.ts'
import type { Notes } from './persist.ts'
import type { TogetherStore } from './together.ts'

/** How long a new number may wait before it is written to disk, in milliseconds. */
const WRITE_AFTER = 250
const NOTE = 'waiting'

/** Counts the own changes that the server has not said it keeps, for each document, over closing and opening. */
export interface Waiting<Kind extends string = string> {
  /** Begins to count from what was left on disk, or from `least` when nothing was. */
  readonly begin: (least: number) => Promise<void>
  /** A step of undo begins; with the key of the one before it goes on (typing in one field), and is one change. */
  readonly step: (merge?: string) => void
  /** How many changes wait in one document. */
  readonly of: (kind: Kind) => number
  /** The server keeps everything that is in this document now. */
  readonly acknowledged: (kind: Kind) => void
  /** Resolves when the numbers are on disk. */
  readonly end: () => Promise<void>
}

/**
 * Whether a transaction is an own change, made in this tab or another one of this browser: not one that came from the
 * server or from disk. Tabs do not pass on to each other what came from the server.
 */
export function isOwn(origin: unknown): boolean {
  return OWN.has(origin) || origin instanceof Y.UndoManager
}
const OWN = new Set<unknown>([LOCAL, DECIDED, SEED, MIGRATION, MENDED, TAB])

/** Counts in `docs`, keeps the numbers in `notes`, and tells their sum to `together`. At rest until it is begun. */
export function createWaiting<Kind extends string>(
  docs: Readonly<Record<Kind, Y.Doc>>,
  notes: Readonly<Record<Kind, Notes>>,
  together: TogetherStore,
): Waiting<Kind> {
  const counts = new Map<Kind, number>()
  const written = new Map<Kind, number>()
  const stops: (() => void)[] = []
  const kinds = Object.keys(docs) as Kind[]
  let timer: ReturnType<typeof setTimeout> | undefined
  let loaded = false
  let lastStep: string | undefined
  let goesOn = false

  const keep = async (kind: Kind): Promise<void> => {
    const number = counts.get(kind) ?? 0
    const before = written.get(kind) ?? 0
    written.set(kind, number)
    // A full disk is told where documents are saved. The number is written with the next one, and closing goes on.
    await notes[kind].set(NOTE, number).catch(() => written.set(kind, before))
  }
  const write = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (!loaded) return
    const changed = kinds.filter((kind) => (counts.get(kind) ?? 0) !== (written.get(kind) ?? 0))
    await Promise.all(changed.map(keep))
  }
  const count = (kind: Kind, number: number) => {
    if ((counts.get(kind) ?? 0) === number) return
    counts.set(kind, number)
    together.setState({ waiting: [...counts.values()].reduce((sum, one) => sum + one, 0) })
    timer ??= setTimeout(() => void write(), WRITE_AFTER)
  }

  return {
    async begin(least) {
      for (const kind of kinds) {
        const add = (_update: Uint8Array, origin: unknown) => {
          const before = counts.get(kind) ?? 0
          if (isOwn(origin) && !(origin === LOCAL && goesOn && before > 0)) count(kind, before + 1)
        }
        docs[kind].on('update', add)
        stops.push(() => docs[kind].off('update', add))
      }
      // What cannot be read counts as nothing: the connection must not wait for it.
      const kept = await Promise.all(kinds.map((kind) => notes[kind].get(NOTE).catch(() => 0)))
      for (const [at, kind] of kinds.entries()) written.set(kind, wholeNumber(kept[at]))
      loaded = true
      const left: number[] = kinds.map((kind) => written.get(kind) ?? 0)
      const [first] = kinds
      if (first && !left.some((number) => number > 0)) left[0] = least
      // What was changed while the disk was read comes on top.
      for (const [at, kind] of kinds.entries()) count(kind, (counts.get(kind) ?? 0) + (left[at] ?? 0))
    },
    step(merge) {
      goesOn = merge !== undefined && merge === lastStep
      lastStep = merge
    },
    of: (kind) => counts.get(kind) ?? 0,
    acknowledged: (kind) => count(kind, 0),
    async end() {
      for (const stop of stops.splice(0)) stop()
      await write()
    },
  }
}

function wholeNumber(kept: unknown): number {
  return typeof kept === 'number' && Number.isInteger(kept) && kept > 0 ? kept : 0
}
