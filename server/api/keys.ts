import type { Key } from '../../src/model/sharing/api.ts'
import { cleanCode } from '../../src/model/sharing/limits.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import type { LinkRow } from '../storage/storage.ts'
import type { Refusing } from './outcome.ts'

export type Found =
  | { readonly link: LinkRow; /** Whether this browser has joined by it before. */ readonly held: boolean }
  | { readonly refused: Refusing }

/** The link that a token or code opens now. Signatures are checked before anything is looked up. */
export async function findLink(ground: Ground, key: Key, visitor: Visitor | null): Promise<Found> {
  const { storage, seals, clock } = ground
  const now = clock().toISOString()
  if ('code' in key) {
    const code = cleanCode(key.code)
    const link = code === '' ? null : await storage.linkByCode(seals.hashCode(code), now)
    const works = link !== null && refusalOfLink(link, now) === null
    return works ? { link, held: await holds(ground, visitor, link, now) } : { refused: 'code-unknown' }
  }
  const hash = await seals.readToken(key.token)
  const link = hash === null ? null : await storage.linkByHash(hash)
  if (link === null) return { refused: 'link-unknown' }
  const held = await holds(ground, visitor, link, now)
  const refused = refusalOfLink(link, now)
  // A link that works once goes on working for the browser that used it: people open their link again.
  if (refused === null || (refused === 'link-used' && held)) return { link, held }
  return { refused }
}

/** Why a link opens nothing now; null when it does. */
export function refusalOfLink(link: LinkRow, now: string): Refusing | null {
  if (link.revoked !== null) return 'link-revoked'
  if (link.expires !== null && link.expires <= now) return 'link-expired'
  return link.once && link.uses > 0 ? 'link-used' : null
}

async function holds({ storage }: Ground, visitor: Visitor | null, link: LinkRow, now: string): Promise<boolean> {
  if (visitor === null) return false
  return (await storage.grants(visitor.session, now)).some((grant) => grant.link === link.id)
}
