import { type beforeHandleAwarenessPayload, type beforeHandleMessagePayload, type Extension } from '@hocuspocus/server'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { applyAwarenessUpdate, type Awareness, removeAwarenessStates } from 'y-protocols/awareness'
import { type Presence, presence } from '../../src/model/sharing/presence.ts'
import { mayAct } from '../../src/model/sharing/roles.ts'
import { presenceEntries } from './frame.ts'
import type { Guest, GuestConnection, GuestContext } from './guest.ts'

/**
 * Presence as the server lets it pass: one client id for each connection, never one that somebody else shows, parsed, with
 * the person that the server knows. Whoever may not point shows only in which view they are.
 */
export function presences(): Extension<GuestContext> {
  return {
    async beforeHandleMessage({ update, connection, document }: beforeHandleMessagePayload<GuestContext>) {
      const { client } = connection.context.guest
      if (
        client === null ||
        !presenceEntries(update)?.some((entry) => entry.client === client && entry.state === null)
      ) {
        return
      }
      // Hocuspocus passes on states, and none of them says that one is gone.
      removeAwarenessStates(document.awareness, [client], { source: 'connection', connection })
    },
    async beforeHandleAwareness({ states, connection, document }: beforeHandleAwarenessPayload<GuestContext>) {
      // From another server process, which has done the same.
      if (connection === undefined) return
      const { guest } = connection.context
      const allowed = guest.document.kind === 'model' ? ownState(guest, states, document.awareness) : null
      states.clear()
      if (allowed === null) return
      const [client, state] = allowed
      states.set(client, state)
      guest.client = client
      // Hocuspocus notes only clients that it never saw before: one that comes back has to go with its connection too.
      for (const other of document.getConnections()) if (other !== connection) document.getClients(other).delete(client)
      document.getClients(connection).add(client)
    },
  }
}

function ownState(guest: Guest, states: Map<number, unknown>, awareness: Awareness): [number, Presence] | null {
  for (const [client, state] of states) {
    if (guest.client !== null && guest.client !== client) continue
    const parsed = presence.safeParse(withPerson(guest, state))
    if (!parsed.success) continue
    const shown = awareness.getStates().get(client) as Presence | undefined
    // The same person may come back over a new socket before the old one is known to be dead.
    if (shown !== undefined && shown.person.id !== guest.visitor.person) continue
    return [client, limited(guest, parsed.data)]
  }
  return null
}

function withPerson({ visitor, role }: Guest, state: unknown): unknown {
  return { ...(state as object | null), person: { id: visitor.person, name: visitor.name, role } }
}

function limited({ role }: Guest, { person, colour, view, ...where }: Presence): Presence {
  if (mayAct(role, 'point')) return { person, colour, view, ...where }
  return { person, colour, view, selection: null, editing: null, cursor: null, drag: null, sight: null }
}

/** Corrects what a connection shows of itself after its name or role has changed. */
export function stampPresence({ context: { guest }, document: { awareness } }: GuestConnection): void {
  const { client } = guest
  const shown = client === null ? undefined : awareness.getStates().get(client)
  if (client === null || shown === undefined) return
  const parsed = presence.safeParse(withPerson(guest, shown))
  if (!parsed.success) return
  const encoder = createEncoder()
  writeVarUint(encoder, 1)
  writeVarUint(encoder, client)
  writeVarUint(encoder, (awareness.meta.get(client)?.clock ?? 0) + 1)
  writeVarString(encoder, JSON.stringify(limited(guest, parsed.data)))
  applyAwarenessUpdate(awareness, toUint8Array(encoder), null)
}
