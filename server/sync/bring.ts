import type { Extension, onStatelessPayload } from '@hocuspocus/server'
import * as z from 'zod/mini'
import { type Bringing, bringing } from '../../src/model/sharing/presence.ts'
import { mayAct } from '../../src/model/sharing/roles.ts'
import type { GuestConnection } from './guest.ts'

const call = z.pick(bringing, { type: true, client: true })

/**
 * Passes on to everybody that somebody brings them to where they are, from those who may, with their name as the server
 * knows it. Every other message beside updates is passed over. Must not throw: nobody would catch it.
 */
export function bring(): Extension {
  return {
    async onStateless({ payload, connection, document }: onStatelessPayload) {
      const { guest } = (connection as GuestConnection).context
      if (guest.document.kind !== 'model' || !mayAct(guest.role, 'bring') || !document.hasConnection(connection)) return
      const parsed = call.safeParse(parseJson(payload))
      if (!parsed.success || parsed.data.client !== guest.client) return
      const message: Bringing = {
        type: 'bring',
        person: { id: guest.visitor.person, name: guest.visitor.name },
        client: parsed.data.client,
      }
      document.broadcastStateless(JSON.stringify(message))
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
