import type { HocuspocusProvider } from '@hocuspocus/provider'
import { Awareness } from 'y-protocols/awareness'
import { type Greeting, roomMessage } from '../model/sharing/presence.ts'
import type { Refusal } from '../model/sharing/refusals.ts'
import { mayRead, mayWrite, type Role } from '../model/sharing/roles.ts'
import { keepLine } from './keepLine.ts'
import { documentNames, type ModelDocs, type OpenModel, type WrittenKind } from './openModel.ts'
import { freeColour, startPresence } from './presence.ts'
import { ReadingProvider, SharedProvider } from './sharedProvider.ts'
import { tellSession } from './tellSession.ts'

type Kind = keyof ModelDocs
const KINDS: readonly WrittenKind[] = ['model', 'data', 'talk']

export interface ConnectOptions {
  /** The sync endpoint, with the format that this app writes: wss://host/sync?format=2. */
  readonly address: string
  /** The role as it was last heard; the server says the real one. */
  readonly role: Role
  /** Who this is to the server, as it was last heard: without a network too, what is written here has a name. */
  readonly person?: Greeting['person'] | null
  /** Whether the others are not told that this person is here: the model is not shown, only brought up to date. */
  readonly unseen?: boolean
  /** The server says what this person may do, and who they are. */
  readonly onRole: (role: Role, person: Greeting['person']) => void
  /** What makes connections where there is no browser. */
  readonly WebSocket?: typeof WebSocket
}

export interface Connection {
  /** Tries now, if the line is down. */
  readonly hurry: () => void
  readonly close: () => void
}

/**
 * Joins an open model to the server: its documents are synced, its `together` and `room` say how that stands. It tries
 * again by itself until it is closed, or refused for good.
 */
export function connect(open: OpenModel, options: ConnectOptions): Connection {
  const { together, room, docs } = open
  const names = documentNames(open.id)
  const providers = new Map<Kind, HocuspocusProvider>()
  let role = options.role
  /** The role that the server said over this line; null until it has. */
  let greeted: Role | null = null
  /** Whether the server closed the versions to this person; asked for again with the next line. */
  let withoutVersions = false
  /** Why what is written here is not taken, though it may be read. */
  let refused: Refusal | null = null

  /** What may not be written is never acknowledged: there it is enough that the content has come. */
  const isUnanswered = (kind: Kind, provider: HocuspocusProvider) => {
    if (kind === 'versions') return false
    return refused === null && mayWrite(role, kind) ? provider.hasUnsyncedChanges : !provider.synced
  }
  const line = keepLine(together, {
    address: options.address,
    WebSocket: options.WebSocket,
    onLost() {
      greeted = null
      refused = null
      withoutVersions = false
    },
    onRefused: () => presence.stop(),
    onRest: (resting) => presence.rest(resting),
    unanswered: () => [...providers].some(([kind, provider]) => isUnanswered(kind, provider)),
  })

  const attach = (kind: Kind, awareness: Awareness | null = null) => {
    const provider = new (kind === 'versions' ? ReadingProvider : SharedProvider)({
      name: names[kind],
      document: docs[kind],
      awareness,
      websocketProvider: line.socket,
    })
    provider.on('unsyncedChanges', ({ number }: { number: number }) => {
      if (number === 0 && kind !== 'versions') open.waiting.acknowledged(kind)
    })
    provider.on('stateless', ({ payload }: { payload: string }) => {
      const message = roomMessage.safeParse(parsed(payload))
      if (!message.success || line.hasEnded()) return
      if (message.data.type === 'you') greet(message.data.person, message.data.role)
      else if (message.data.type === 'bring') presence.hear(message.data)
      else {
        refused = message.data.refusal
        together.setState({ refusal: refused })
      }
    })
    providers.set(kind, provider)
    // Without the talk, the values or the versions the model itself may go on.
    line.carry(provider, kind === 'model' ? undefined : () => detach(kind))
    return provider
  }
  const detach = (kind: Kind) => {
    // Said into a channel that the server has closed already, a farewell would close the next one.
    line.socket.quietly(() => providers.get(kind)?.destroy())
    providers.delete(kind)
    if (kind === 'versions') {
      withoutVersions = true
      together.setState({ versionsArrived: true })
    }
    if (kind === 'data') synced()
  }

  const { person } = options
  if (person) room.setState({ me: { person: { ...person, role }, colour: freeColour(person.id, []) } })
  const awareness = new Awareness(docs.model)
  const presence = startPresence(awareness, room, (payload) => providers.get('model')?.sendStateless(payload))
  const model = attach('model', awareness)
  const data = attach('data')
  if (mayRead(role, 'talk')) attach('talk')

  model.on('open', () => {
    // What was known of the others before a break would make this tab pass over what they say after it.
    for (const client of awareness.meta.keys()) if (client !== awareness.clientID) awareness.meta.delete(client)
  })
  const synced = () => {
    // The talk may come a moment later; a model without its values would look as if it had none.
    if (line.hasEnded() || !model.synced || providers.get('data')?.synced === false) return
    line.live(refused)
    // Nobody waits for what was released before: it comes after what is worked on.
    if (!providers.has('versions') && !withoutVersions) attach('versions').on('synced', versionsSynced)
  }
  const versionsSynced = () => together.setState({ versionsArrived: true })
  model.on('synced', synced)
  data.on('synced', synced)
  const greet = (you: Greeting['person'], next: Role) => {
    const before = greeted
    greeted = next
    role = next
    together.setState({ role })
    options.onRole(role, you)
    if (!options.unseen) presence.greet(you, role)
    if (!mayRead(role, 'talk')) detach('talk')
    else if (!providers.has('talk')) attach('talk')
    if (before !== null && KINDS.some((kind) => !mayWrite(before, kind) && mayWrite(role, kind))) line.renew()
  }
  const stopTelling = tellSession(open)

  return {
    hurry: line.hurry,
    close() {
      line.end()
      stopTelling()
      presence.stop()
      for (const provider of providers.values()) provider.destroy()
      line.socket.destroy()
    },
  }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload) as unknown
  } catch {
    return undefined
  }
}
