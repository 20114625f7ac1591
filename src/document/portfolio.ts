import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Digest } from '../portfolio/digest.ts'
import { digestsOf, fillDigests, type KeptDigest, ownDigests, watchDigests } from './digests.ts'
import { hearPortfolio, type Hearing } from './hearPortfolio.ts'
import { merged } from './mergePortfolio.ts'
import { server } from './server.ts'
import { loadShelf, shelf, type ShelfEntry } from './shelf.ts'
import { workspaceEntry, workspaceOf } from './workspacesHere.ts'

/** What is known of all the models of one workspace. */
export interface Portfolio {
  /** The workspace it is of; null while none is watched. */
  readonly workspace: string | null
  /** `away`: the server did not answer, and this is what was known last. */
  readonly state: 'loading' | 'ready' | 'away'
  /** By model, only those that this person may read. The map keeps its identity while nothing changed. */
  readonly digests: ReadonlyMap<string, Digest>
}

export const portfolio: StoreApi<Portfolio> = createStore<Portfolio>(() => ({
  workspace: null,
  state: 'loading',
  digests: new Map(),
}))

interface Watch {
  readonly workspace: string
  readonly stop: () => void
  watchers: number
}

let watch: Watch | undefined
/** How long changes are gathered before the portfolio is put together again, in milliseconds. */
const GATHER = 40

/**
 * Keeps the portfolio up to date with the models of a workspace until the returned function is called. Several may watch
 * the same one; who watches another one puts it in its place.
 */
export function watchPortfolio(workspaceId: string): () => void {
  if (watch?.workspace !== workspaceId) {
    watch?.stop()
    watch = { workspace: workspaceId, stop: begin(workspaceId), watchers: 0 }
  }
  const mine = watch
  mine.watchers += 1
  let left = false
  return () => {
    if (left) return
    left = true
    mine.watchers -= 1
    if (mine.watchers > 0) return
    mine.stop()
    if (watch === mine) watch = undefined
  }
}

function isOlder(kept: KeptDigest | undefined, { changed }: ShelfEntry): boolean {
  return kept === undefined || kept.changed < changed
}

function begin(workspace: string): () => void {
  if (portfolio.getState().workspace !== workspace) {
    portfolio.setState({ workspace, state: 'loading', digests: new Map() })
  }
  const own = new Map<string, KeptDigest>()
  const stops: (() => void)[] = []
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let hearing: Hearing | undefined
  let filling = Promise.resolve()
  /** Whether every model of this device has had its digest made. */
  let filled = false

  const mine = (): readonly ShelfEntry[] =>
    (shelf.getState().entries ?? []).filter((entry) => workspaceOf(entry) === workspace)
  const gather = () => {
    timer = undefined
    if (stopped) return
    const before = portfolio.getState()
    const heard = hearing?.state()
    const digests = merged(before.digests, mine(), own, heard?.digests ?? null, server.getState())
    const isReady = before.state !== 'loading' || (heard ? heard.ready || digests.size > 0 : filled)
    const state = heard?.away ? 'away' : isReady ? 'ready' : 'loading'
    if (digests !== before.digests || state !== before.state) portfolio.setState({ state, digests })
  }
  const soon = () => {
    timer ??= setTimeout(gather, GATHER)
  }
  const fill = () => {
    const needed = mine().filter((one) => !one.shared && !one.deleted && isOlder(own.get(one.id), one))
    if (needed.length === 0) filled = true
    const done = () => {
      filled = true
      soon()
    }
    // A model that cannot be read has no digest, and is not in the portfolio; the others are.
    filling = filling.then(() => (stopped ? undefined : fillDigests(needed))).then(done, done)
  }
  const start = async () => {
    const [entry, kept] = await Promise.all([workspaceEntry(workspace), ownDigests(), loadShelf()])
    if (stopped) return
    for (const [id, one] of kept) own.set(id, one)
    if (entry?.shared !== null) {
      hearing = await hearPortfolio(workspace, soon)
      if (stopped) return hearing.stop()
      stops.push(hearing.stop, server.subscribe(soon))
    }
    fill()
    gather()
    stops.push(
      shelf.subscribe(() => {
        hearing?.look(
          mine()
            .filter((one) => one.shared)
            .map(({ id }) => id),
        )
        fill()
      }),
    )
    return undefined
  }
  stops.push(
    watchDigests((ids) => {
      void digestsOf(ids).then((read) => {
        for (const id of ids) {
          const one = read.get(id)
          if (one) own.set(id, one)
          else own.delete(id)
        }
        soon()
      })
    }),
  )
  start().catch(() => {
    if (!stopped) portfolio.setState({ state: 'away' })
  })
  return () => {
    stopped = true
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
