import type { FastifyInstance, FastifyRequest } from 'fastify'
import { nanoid } from 'nanoid'
import { type Joined, joining, type Key, key, type LinkLook } from '../../src/model/sharing/api.ts'
import { newCookieValue } from '../auth/cookie.ts'
import { hashOf } from '../auth/seals.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import type { LinkRow } from '../storage/storage.ts'
import { type Found, findLink, refusalOfLink } from './keys.ts'
import type { WrongKeys } from './limits.ts'
import { give, refuse } from './outcome.ts'
import { addOpenRoute } from './route.ts'
import { note } from './standing.ts'

/** Look at what a key opens, and come in by it. */
export function addJoinRoutes(api: FastifyInstance, ground: Ground, wrong: WrongKeys): void {
  const { storage, signals, doorkeeper, clock } = ground

  let turn: Promise<unknown> = Promise.resolve()
  /** Codes are tried one after the other: many at once would all be looked up before the first wrong one is counted. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = turn.then(act, act)
    turn = mine
    return mine
  }

  /** The link of a key, unless too many wrong ones were tried from there. */
  async function find(request: FastifyRequest, tried: Key): Promise<Found & { readonly visitor: Visitor | null }> {
    const visitor = await doorkeeper.visitorOf(request.headers.cookie)
    const typed = 'code' in tried
    const look = async (): Promise<Found> => {
      if (await wrong.tooMany(request, typed)) return { refused: 'too-many' }
      const found = await findLink(ground, tried, visitor)
      if ('refused' in found) await wrong.count(request, typed)
      return found
    }
    return { ...(await (typed ? inTurn(look) : look())), visitor }
  }

  addOpenRoute(api, ground, { method: 'POST', url: '/api/links/look', body: key }, async ({ request, body }) => {
    const found = await find(request, body)
    if ('refused' in found) return refuse(found.refused)
    const about = await subjectOf(ground, found.link)
    if (about === null) return refuse('link-unknown')
    const { role, expires, model } = found.link
    const look: LinkLook = { role, about: model === null ? 'workspace' : 'model', title: about.title, expires }
    return give(look)
  })

  addOpenRoute(api, ground, { method: 'POST', url: '/api/join', body: joining }, async ({ request, body }) => {
    const found = await find(request, body.key)
    if ('refused' in found) return refuse(found.refused)
    const { link, held } = found
    const about = await subjectOf(ground, link)
    if (about === null) return refuse('link-unknown')
    const now = clock().toISOString()
    const { visitor, cookie } = await welcome(found.visitor, body.name, now)
    if (!held && !(await storage.grant(visitor.session, link.id, now))) {
      // Somebody else was faster, or it was revoked in this moment.
      if (cookie !== undefined) await storage.deleteSession(visitor.session)
      const after = await storage.link(link.id)
      return refuse((after === null ? null : refusalOfLink(after, now)) ?? 'link-used')
    }
    if (!held) await note(ground, body.name, 'grant.used', scopeOf(link), link.label === '' ? link.role : link.label)
    if (cookie === undefined) await signals.send({ type: 'grants-changed' })
    const model = link.model === null ? null : { id: link.model, title: about.title }
    const joined: Joined = { person: { id: visitor.person, name: body.name }, role: link.role, model }
    return cookie === undefined ? give(joined) : { ok: true, body: joined, cookie }
  })

  /** The session that was there, under the name that was given now; or a new one, with the cookie to set. */
  async function welcome(
    there: Visitor | null,
    name: string,
    now: string,
  ): Promise<{ readonly visitor: Visitor; readonly cookie?: string }> {
    if (there !== null) {
      if (there.name !== name) await storage.renameSession(there.session, name)
      return { visitor: { ...there, name } }
    }
    const cookie = newCookieValue()
    const visitor = { session: nanoid(), person: `p${nanoid()}`, name }
    const { session, person } = visitor
    await storage.addSession({ id: session, hash: hashOf(cookie), person, name, created: now, seen: now })
    return { visitor, cookie }
  }
}

function scopeOf({ workspace, model }: LinkRow) {
  return { workspace: { id: workspace }, model }
}

/** The model or workspace that a link opens; null when it is gone. */
async function subjectOf({ storage }: Ground, link: LinkRow): Promise<{ readonly title: string } | null> {
  if (link.model !== null) return storage.model(link.model)
  return (await storage.workspaces()).find((one) => one.id === link.workspace) ?? null
}
