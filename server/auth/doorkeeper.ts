import { higher, type Role } from '../../src/model/sharing/roles.ts'
import type { GrantRow, Storage } from '../storage/storage.ts'
import { cookieValue, SESSION_DAYS } from './cookie.ts'
import { hashOf } from './seals.ts'
import type { Doorkeeper } from './visitor.ts'

const SEEN_STEP = 5 * 60_000 // milliseconds between two notes that a browser was there
const DAY = 86_400_000 // milliseconds

/** People's ids stand in records, whose ids begin with a letter or a digit. Older sessions have some that do not. */
function recordId(person: string): string {
  return /^[A-Za-z0-9]/.test(person) ? person : `p${person}`
}

/** Answers from storage each time. `clock` tells the moment, `secure` that cookies travel over https only. */
export function makeDoorkeeper(storage: Storage, clock: () => Date, secure: boolean): Doorkeeper {
  return {
    async visitorOf(cookie) {
      const value = cookieValue(cookie, secure)
      const session = value === null ? null : await storage.sessionByHash(hashOf(value))
      if (session === null) return null
      const now = clock()
      const unseen = now.getTime() - new Date(session.seen).getTime()
      if (unseen > SESSION_DAYS * DAY) return null
      if (unseen > SEEN_STEP) await storage.seeSession(session.id, now.toISOString())
      return { session: session.id, person: recordId(session.person), name: session.name }
    },
    async rolesIn(visitor, workspace) {
      const grants = (await storage.grants(visitor.session, clock().toISOString())).filter(
        (grant) => grant.workspace === workspace,
      )
      return (model) => highest(grants.filter((grant) => grant.model === null || grant.model === model))
    },
    async roleFor(visitor, { kind, id }) {
      const workspace =
        kind === 'workspace'
          ? (await storage.workspaces()).find((one) => one.id === id)?.id
          : (await storage.model(id))?.workspace
      if (workspace === undefined) return null
      const grants = await storage.grants(visitor.session, clock().toISOString())
      const covering = grants.filter(
        (grant) =>
          grant.workspace === workspace && (grant.model === null || (kind !== 'workspace' && grant.model === id)),
      )
      return highest(covering)
    },
  }
}

function highest(grants: readonly GrantRow[]): Role | null {
  return grants.reduce<Role | null>((best, grant) => higher(best, grant.role), null)
}
