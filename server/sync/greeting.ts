import type { Greeting, Refused } from '../../src/model/sharing/presence.ts'
import type { Refusal } from '../../src/model/sharing/refusals.ts'
import type { GuestConnection } from './guest.ts'

/** Tells a browser who it is and what it may do. Said over the model's document only. */
export function greet(connection: GuestConnection): void {
  const { document, visitor, role } = connection.context.guest
  if (document.kind !== 'model') return
  const greeting: Greeting = { type: 'you', person: { id: visitor.person, name: visitor.name }, role }
  connection.sendStateless(JSON.stringify(greeting))
}

/** Tells a browser that may still read why what it writes is not taken. */
export function tellRefused(connection: GuestConnection, refusal: Refusal): void {
  const refused: Refused = { type: 'refused', refusal }
  connection.sendStateless(JSON.stringify(refused))
}
