import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { SEED } from '../../src/document/origins.ts'
import { bindTables } from '../../src/document/tables.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { applyDiff, diff } from '../../src/model/diff.ts'
import { DATA_TABLES, emptySnapshot, type Model, MODEL_TABLES, type ModelDraft } from '../../src/model/model.ts'
import { type ClientOptions, connectClient, type SyncClient, until } from './syncClient.ts'

interface HandOptions extends ClientOptions {
  /** No two have the same: the records that a hand makes are called after it. */
  readonly name: string
}

/** One person at a model: a real provider, the app's own binding, and a count of what the server said is kept. */
export interface Hand {
  readonly name: string
  readonly client: SyncClient
  readonly model: () => Model
  /** Runs commands as one edit; false when they changed nothing. The edits of a hand are numbered from 1. */
  readonly edit: (recipe: (draft: ModelDraft) => void) => boolean
  /** The number of the last edit. */
  readonly made: () => number
  /** The number of the last edit of which it was told that it is kept, with all before it. */
  readonly told: () => number
  /** Yjs' clock of this hand after an edit: whoever has it has all that the hand wrote until then. */
  readonly clockAfter: (number: number) => number
  /** How long each edit took until it was told to be kept, in milliseconds. */
  readonly waits: readonly number[]
  readonly close: () => void
}

/** Connects a hand, and resolves when the document is here and all that it brought is kept. */
export async function joinHand(options: HandOptions): Promise<Hand> {
  const client = connectClient(options)
  const { doc, provider } = client
  const bound = bindTables(doc, MODEL_TABLES)
  await client.synced()
  await client.acknowledged()
  const clocks: number[] = [0]
  const begun: number[] = []
  const waits: number[] = []
  let told = 0
  // Updates of this line whose answer is still to come, in the order in which they were sent: answers keep it.
  let sent: number[] = []
  let answersFit = true
  let closed = false
  provider.on('message', ({ event }: { event: { data: ArrayBuffer } }) => {
    const kept = statusOf(new Uint8Array(event.data))
    if (kept === null) return
    const number = answersFit ? sent.shift() : undefined
    const last = client.isAcknowledged() ? clocks.length - 1 : kept && number !== undefined ? number : told
    for (; told < last; told++) waits.push(performance.now() - (begun[told] ?? 0))
  })
  provider.on('close', () => {
    // After this the handshake's answers are among them: only the whole is known to be kept.
    sent = []
    answersFit = false
  })
  return {
    name: options.name,
    client,
    model: () => bound.store.getState().snapshot,
    edit(recipe) {
      const now = performance.now()
      if (!bound.edit(recipe)) return false
      begun.push(now)
      if (answersFit) sent.push(clocks.length)
      clocks.push(Y.getState(doc.store, doc.clientID))
      return true
    },
    made: () => clocks.length - 1,
    told: () => told,
    clockAfter: (number) => clocks[number] ?? 0,
    waits,
    close() {
      if (closed) return
      closed = true
      client.close()
      bound.destroy()
    },
  }
}

/** Whether a frame says that an update was kept; null for other frames. */
function statusOf(data: Uint8Array): boolean | null {
  if (data.length === 1) return null
  const decoder = decoding.createDecoder(data)
  decoding.readVarString(decoder)
  return decoding.readVarUint(decoder) === 8 ? decoding.readVarInt(decoder) === 1 : null
}

/** Puts a first model into a shared document, as one edit, and waits until it is kept. */
export async function seedModel(options: ClientOptions, model: Model): Promise<void> {
  const client = connectClient(options)
  await client.synced()
  const bound = bindTables(client.doc, MODEL_TABLES)
  bound.edit((draft) => applyDiff(draft, diff(emptySnapshot(MODEL_TABLES), model)), SEED)
  await client.acknowledged()
  client.close()
}

/** The model as somebody reads it who opens it for the first time, and the document that it is in. */
export async function readFresh(options: ClientOptions): Promise<{ readonly model: Model; readonly doc: Y.Doc }> {
  const client = connectClient(options)
  await client.synced()
  client.close()
  return { model: modelIn(client.doc), doc: client.doc }
}

/** What a document says. Throws when something in it cannot be read. */
export function modelIn(doc: Y.Doc): Model {
  const bound = bindTables(doc, MODEL_TABLES)
  const { snapshot, unreadable } = bound.store.getState()
  bound.destroy()
  if (unreadable.size > 0) throw new Error(`Cannot be read: ${[...unreadable.keys()].join(' ')}`)
  return snapshot
}

/** Canonical JSON, as the server keeps it beside the documents. */
export function canonicalOf(model: Model): string {
  return writeJson({ model, data: emptySnapshot(DATA_TABLES) })
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Resolves when everything that all of them wrote is kept, and has reached all of them. */
export async function allAlike(hands: readonly Hand[], patience = 120_000): Promise<void> {
  const end = Date.now() + patience
  const acknowledged = () => hands.every(({ client }) => client.isAcknowledged())
  const alike = () => {
    const [first, ...rest] = hands.map(({ client }) => Y.snapshot(client.doc))
    return first === undefined || rest.every((one) => Y.equalSnapshots(first, one))
  }
  while (!acknowledged() || !alike()) {
    if (Date.now() > end) throw new Error('Not everybody has the same document')
    await wait(100)
  }
}

/** Ends what is left of hands whose server is gone, when all that it said before has been heard. */
export async function afterTheEnd(hands: readonly Hand[]): Promise<void> {
  await until(() => hands.every(({ client }) => client.closes.length > 0), 'all sockets are closed')
  for (const hand of hands) hand.close()
}
