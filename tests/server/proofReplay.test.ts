import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { merge } from '../../server/sync/assemble.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import type { Model } from '../../src/model/model.ts'
import { benchModel, seeded } from '../bench/models.ts'
import { allAlike, canonicalOf, hashOf, joinHand, modelIn, readFresh } from '../support/manyClients.ts'
import { numberedWork } from '../support/numberedEdits.ts'
import { stateOf } from '../support/peers.ts'
import { type RawClient, rawClient, syncFrame } from '../support/rawClient.ts'
import { SEED } from '../support/seed.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { connectClient, until } from '../support/syncClient.ts'
import { openHouse } from '../support/syncHouse.ts'

const { model: MODEL } = benchModel({ nodes: 50, links: 70 })
const COPY = documentName('model', 'm2')
const random = seeded(SEED)

let folder: string
let server: TestServer
let cookie: string
/** What two people sent to `m1`, and what came of it. */
let updates: readonly Uint8Array[]
let result: Model
let state: Y.Snapshot

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-replay-'))
  const house = await openHouse({ dataFolder: folder })
  server = house
  cookie = house.owner.cookie()
  await house.owner.ask('POST', '/api/models', { id: 'm2', title: 'Again' })
  const at = { url: house.url, cookie, model: 'm1' }
  const first = stateOf(MODEL)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, first)
  const host = await joinHand({ ...at, name: 'host', doc })
  const guest = await joinHand({ ...at, name: 'guest' })
  const sent = [first]
  for (const hand of [host, guest]) {
    hand.client.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== hand.client.provider) sent.push(update)
    })
    const work = numberedWork({ hand, random, shared: [...MODEL.nodes.keys()].slice(0, 10) })
    for (let turn = 0; turn < 100; turn++) work.edit()
  }
  await allAlike([host, guest])
  updates = sent
  result = host.model()
  state = Y.snapshot(host.client.doc)
  host.close()
  guest.close()
})

afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

function shuffled<T>(list: readonly T[]): readonly T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

async function opened(): Promise<RawClient> {
  const client = rawClient({ url: server.url, cookie })
  expect(await client.ask(COPY)).toBe('read-write')
  return client
}

/** Sends them all, and resolves when each is said to be kept. */
async function sendAll(client: RawClient, list: readonly Uint8Array[]): Promise<void> {
  const answers = () => client.said.filter(({ type }) => type === 'status')
  const before = answers().length
  for (const update of list) client.send(syncFrame(COPY, 2, update))
  await until(() => answers().length === before + list.length, 'every update has its answer')
  expect(answers().every((one) => one.type === 'status' && one.kept)).toBe(true)
}

async function expectTheSame(): Promise<void> {
  const fresh = await readFresh({ url: server.url, cookie, model: 'm2' })
  expect(hashOf(canonicalOf(fresh.model))).toBe(hashOf(canonicalOf(result)))
  expect(Y.equalSnapshots(Y.snapshot(fresh.doc), state)).toBe(true)
}

async function startAgain(): Promise<void> {
  await server.stop()
  server = await startServer({ dataFolder: folder })
  expect((await server.storage.load(COPY)).updates).toEqual([])
}

test('updates that come twice, thrice and in any order, from several lines at once, leave one result', async () => {
  expect(updates).toHaveLength(201)
  const watching = connectClient({ url: server.url, cookie, model: 'm2' })
  await watching.synced()
  const clients = [await opened(), await opened(), await opened()]
  await Promise.all(clients.map((client) => sendAll(client, shuffled([...updates, ...updates]))))
  await expectTheSame()
  await until(() => Y.equalSnapshots(Y.snapshot(watching.doc), state), 'who watches has the same')
  expect(hashOf(canonicalOf(modelIn(watching.doc)))).toBe(hashOf(canonicalOf(result)))
  watching.close()
  for (const client of clients) client.end()
  await startAgain()
  await expectTheSame()
  // Replayed against what was compacted: the next compaction has nothing more than the one before.
  const bytes = await server.storage.documentBytes(COPY)
  const late = await opened()
  await sendAll(late, shuffled(updates))
  late.end()
  await expectTheSame()
  await server.storage.compact(COPY, merge)
  expect(await server.storage.documentBytes(COPY)).toBe(bytes)
  await expectTheSame()
}, 180_000)

test('updates that come before what they build on are kept over compaction and restart, until it comes', async () => {
  const half = Math.floor(updates.length / 2)
  const early = await opened()
  await sendAll(early, shuffled(updates.slice(half)))
  early.end()
  await startAgain()
  const fresh = await readFresh({ url: server.url, cookie, model: 'm2' })
  expect(fresh.model.nodes.size).toBe(0)
  const late = await opened()
  await sendAll(late, shuffled(updates.slice(0, half)))
  late.end()
  await expectTheSame()
  await startAgain()
  await expectTheSame()
}, 180_000)
