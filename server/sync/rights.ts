import type { Hocuspocus } from '@hocuspocus/server'
import type { DocumentName } from '../../src/model/sharing/documents.ts'
import { mayRead, mayWrite, type Role } from '../../src/model/sharing/roles.ts'
import type { Doorkeeper, Visitor } from '../auth/visitor.ts'
import type { Log } from '../log.ts'
import { greet } from './greeting.ts'
import { type Guest, type GuestConnection, type GuestContext, guestsOf, refuseDocument } from './guest.ts'
import { stampPresence } from './presences.ts'
import { askForMissing } from './catchUp.ts'

/** How often open connections are asked again, for grants that expire, in milliseconds. */
export const RIGHTS_PERIOD = 15_000

interface Standing {
  readonly visitor: Visitor
  readonly role: Role
}

export interface Rights {
  /** Who asks and what they may do with a document, as of now; null for nobody and nothing. Throws when storage does. */
  readonly ask: (cookie: string | undefined, document: DocumentName) => Promise<Standing | null>
  /** How often rights have changed. */
  readonly count: () => number
  /** Asks again for one connection, where rights have changed since it was asked. */
  readonly refresh: (connection: GuestConnection) => Promise<void>
  /** Asks again for every open connection, and resolves when those without a right are closed. */
  readonly sweep: () => Promise<void>
}

/** Keeps what open connections may do equal to what storage says. */
export function makeRights(doorkeeper: Doorkeeper, log: Log, host: () => Hocuspocus<GuestContext>): Rights {
  let changes = 0

  const ask: Rights['ask'] = async (cookie, document) => {
    const visitor = await doorkeeper.visitorOf(cookie)
    const role = visitor === null ? null : await doorkeeper.roleFor(visitor, document)
    return visitor === null || role === null ? null : { visitor, role }
  }

  const check = async (connection: GuestConnection, known: Map<string, Promise<Standing | null>>) => {
    const { line, guest } = connection.context
    const count = changes
    const { kind, id } = guest.document
    // A model's documents stand under the same grants.
    const key = `${kind === 'workspace' ? kind : 'model'} ${id} ${line.cookie ?? ''}`
    const asked = known.get(key) ?? ask(line.cookie, guest.document)
    known.set(key, asked)
    const standing = await asked
    // A later question was answered first.
    if (count < guest.seen) return
    guest.seen = count
    settle(connection, standing)
  }

  return {
    ask,
    count: () => changes,
    async refresh(connection) {
      if (connection.context.guest.seen !== changes) await check(connection, new Map())
    },
    async sweep() {
      changes += 1
      const known = new Map<string, Promise<Standing | null>>()
      const open = [...host().documents.values()].flatMap((document) => guestsOf(document))
      const done = await Promise.allSettled(open.map((connection) => check(connection, known)))
      const failed = done.find((one) => one.status === 'rejected')
      if (failed) log.error({ err: failed.reason as unknown }, 'sync: rights could not be asked')
    },
  }
}

/** Brings an open connection to what its visitor may do now. */
function settle(connection: GuestConnection, standing: Standing | null): void {
  const { guest } = connection.context
  if (standing === null || !mayRead(standing.role, guest.document.kind)) {
    refuseDocument(connection, 'no-access')
    return
  }
  if (!setStanding(guest, standing)) return
  const readOnly = guest.behind || !mayWrite(standing.role, guest.document.kind)
  const lifted = connection.readOnly && !readOnly
  connection.readOnly = readOnly
  if (!connection.document.hasConnection(connection)) return
  greet(connection)
  stampPresence(connection)
  if (lifted) askForMissing(connection)
}

function setStanding(guest: Guest, { visitor, role }: Standing): boolean {
  if (guest.role === role && guest.visitor.name === visitor.name && guest.visitor.person === visitor.person)
    return false
  guest.visitor = visitor
  guest.role = role
  return true
}
