import type { PortfolioAnswer } from '../model/sharing/api.ts'
import { mayRead } from '../model/sharing/roles.ts'
import { digest } from '../portfolio/digest.ts'
import { askPortfolio } from './api.ts'
import { type HeardDigest, heardDigests, keepHeard } from './digests.ts'
import { loadServer, loadServerAnew, server } from './server.ts'

/** How often a page that is seen asks what has changed, in milliseconds. */
const AGAIN = 30_000
/** Every so many times it is also asked what may be read at all. */
const WHOLE = 5
/** How far back before the last change that was heard is asked: several processes write, each by its own clock. */
const OVERLAP = 60_000

export interface Hearing {
  readonly state: () => {
    readonly digests: ReadonlyMap<string, HeardDigest>
    /** Whether the server has answered, this time. */
    readonly ready: boolean
    readonly away: boolean
  }
  /** These models are shared: asks again when the server said nothing of one of them yet. */
  readonly look: (ids: readonly string[]) => void
  readonly stop: () => void
}

/**
 * Hears from the server of the models of its workspace: what was kept here first, then all that has changed, and again
 * every half minute, when the page is come back to, and when the network returns. `changed` is called after each answer.
 */
export async function hearPortfolio(workspace: string, changed: () => void): Promise<Hearing> {
  const digests = new Map(await heardDigests(workspace))
  const lacked = new Set<string>()
  let ready = false
  let away = false
  let stopped = false
  let turn = 0
  let asking: Promise<void> | undefined

  const hear = async (whole: boolean): Promise<void> => {
    if (whole || server.getState().state === 'unknown') await loadServer()
    if (stopped) return
    const { state, workspace: theirs } = server.getState()
    if (state === 'there' && (theirs?.id !== workspace || !mayRead(theirs.role, 'workspace'))) {
      await keepHeard([], [...digests.keys()])
      digests.clear()
      ready = true
      return changed()
    }
    const after = momentBefore(digests)
    const answer = await askPortfolio(after !== null && lacks(after) ? null : after)
    if (stopped) return
    away = !answer.ok
    if (answer.ok) {
      ready = true
      await take(answer.value)
    }
    changed()
  }
  /** Whether there is a model that may be read again, or for the first time, and that did not change since. */
  const lacks = (after: string): boolean => {
    const ids = server
      .getState()
      .models.filter(({ id, changed: on }) => on <= after && !digests.has(id) && !lacked.has(id))
      .map(({ id }) => id)
    // Once for each: the server may have no digest of it.
    for (const id of ids) lacked.add(id)
    return ids.length > 0
  }
  const take = async (answer: PortfolioAnswer): Promise<void> => {
    const fresh = answer.flatMap(({ id, changed: on, digest: raw }): HeardDigest[] => {
      if (digests.get(id)?.changed === on) return []
      const read = digest.safeParse(raw)
      return read.success && read.data.id === id ? [{ id, workspace, changed: on, digest: read.data }] : []
    })
    if (unlisted(answer.map(({ id }) => id)).length > 0) await loadServerAnew()
    for (const one of fresh) digests.set(one.id, one)
    const gone = server.getState().state === 'there' ? unlisted([...digests.keys()]) : []
    for (const id of gone) {
      digests.delete(id)
      lacked.delete(id)
    }
    await keepHeard(
      fresh.filter(({ id }) => digests.has(id)),
      gone,
    )
  }
  const ask = (whole: boolean) => {
    asking ??= hear(whole).finally(() => {
      asking = undefined
    })
    // What was heard stays in memory when the disk is full.
    asking.catch(() => changed())
  }
  const looked = new Set<string>()
  const again = () => {
    if (hidden()) return
    turn += 1
    ask(turn % WHOLE === 0)
  }
  const back = () => {
    if (!hidden()) ask(true)
  }
  const timer = setInterval(again, AGAIN)
  const page = typeof document === 'undefined' ? null : document
  page?.addEventListener('visibilitychange', back)
  if (page) addEventListener('online', back)
  ask(false)
  return {
    state: () => ({ digests, ready, away }),
    look(ids) {
      const fresh = unlisted(ids).filter((id) => !looked.has(id))
      for (const id of fresh) looked.add(id)
      // A question that is on its way already may not know of them.
      const anew = () => ask(true)
      if (fresh.length > 0) void Promise.resolve(asking).then(anew, anew)
    },
    stop() {
      stopped = true
      clearInterval(timer)
      page?.removeEventListener('visibilitychange', back)
      if (page) removeEventListener('online', back)
    },
  }
}

/** Those of these models that the server did not name among those that may be read. */
function unlisted(ids: readonly string[]): readonly string[] {
  const listed = new Set(server.getState().models.map(({ id }) => id))
  return ids.filter((id) => !listed.has(id))
}

function momentBefore(digests: ReadonlyMap<string, HeardDigest>): string | null {
  let last = ''
  for (const { changed } of digests.values()) if (changed > last) last = changed
  return last === '' ? null : new Date(Date.parse(last) - OVERLAP).toISOString()
}

function hidden(): boolean {
  return typeof document !== 'undefined' && document.visibilityState === 'hidden'
}
