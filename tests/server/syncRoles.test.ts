import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentName } from '../../src/model/sharing/documents.ts'
import {
  DOCUMENT_KINDS,
  DOCUMENT_POLICY,
  type DocumentKind,
  mayRead,
  mayWrite,
  ROLES,
} from '../../src/model/sharing/roles.ts'
import type { Browser } from '../support/client.ts'
import { type RawClient, rawClient, syncFrame } from '../support/rawClient.ts'
import { startServer } from '../support/server.ts'
import { connectClient, until } from '../support/syncClient.ts'
import { type House, noteUpdate, openHouse } from '../support/syncHouse.ts'

let house: House
let workspace = ''
const browsers = new Map<string, Browser>()

beforeAll(async () => {
  house = await openHouse()
  workspace = (await house.storage.workspaces())[0]?.id ?? ''
  for (const role of ROLES) browsers.set(role, await house.letIn(role))
})
afterAll(() => house.stop())

function nameOf(kind: DocumentKind): string {
  return documentName(kind, kind === 'workspace' ? workspace : 'm1')
}

function cookieOf(role: string): string {
  return browsers.get(role)?.cookie() ?? ''
}

/** Everything of a document that came to a client. */
function contentOf({ said }: RawClient, name: string): Y.Doc {
  const doc = new Y.Doc()
  for (const one of said) {
    if (one.type === 'sync' && one.name === name && one.step > 0) Y.applyUpdate(doc, one.payload)
  }
  return doc
}

describe.each(ROLES)('%s', (role) => {
  test.each(DOCUMENT_KINDS)('may do with %s what the policy says, by hand', async (kind) => {
    const name = nameOf(kind)
    // Whoever may write puts something there, and watches.
    const watcher = rawClient({ url: house.url, cookie: cookieOf('owner') })
    const watching = await watcher.ask(name)
    expect(watching).toBe(DOCUMENT_POLICY[kind].write === null ? 'readonly' : 'read-write')
    const secret = `secret-${role}-${kind}`
    if (watching === 'read-write') expect(await watcher.write(name, noteUpdate(secret))).toBe(true)

    const client = rawClient({ url: house.url, cookie: cookieOf(role) })
    const answer = await client.ask(name)
    const reads = mayRead(role, kind)
    const writes = mayWrite(role, kind)
    expect(answer).toBe(!reads ? 'no-access' : writes ? 'read-write' : 'readonly')
    // It asks for the content, whatever it was told.
    client.send(syncFrame(name, 0, Y.encodeStateVector(new Y.Doc())))
    const mark = `by-${role}-${kind}`
    if (reads) {
      await client.until('sync', (one) => one.step === 1)
      expect(contentOf(client, name).getMap('notes').has(secret)).toBe(watching === 'read-write')
      expect(await client.write(name, noteUpdate(mark))).toBe(writes)
      // The other step that brings content, by which a viewer could try.
      client.send(syncFrame(name, 1, noteUpdate(`${mark}-again`)))
      await client.until('status', (one) => one.kept === writes)
    } else {
      client.send(syncFrame(name, 2, noteUpdate(mark)))
      client.send(syncFrame(name, 1, noteUpdate(`${mark}-again`)))
      await wait(100)
      expect(client.said.filter(({ type }) => type !== 'denied')).toEqual([])
    }
    if (writes) await until(() => contentOf(watcher, name).getMap('notes').has(`${mark}-again`))
    else await wait(50)
    expect(contentOf(watcher, name).getMap('notes').has(mark)).toBe(writes)
    expect((await house.stored(name)).getMap('notes').has(mark)).toBe(writes)
    expect((await house.stored(name)).getMap('notes').has(`${mark}-again`)).toBe(writes)
    watcher.end()
    client.end()
    await Promise.all([watcher.ended, client.ended])
  })
})

test('nobody without a session, and nobody with a made-up one, is let to anything', async () => {
  for (const cookie of ['', 'throughline=', `throughline=${'a'.repeat(43)}`, 'throughline=%00;;=']) {
    const client = rawClient({ url: house.url, cookie })
    for (const kind of DOCUMENT_KINDS) expect(await client.ask(nameOf(kind))).toBe('no-access')
    client.end()
  }
})

test('a grant for one model opens neither another model nor the workspace', async () => {
  await house.owner.ask('POST', '/api/models', { id: 'm2', title: 'Other' })
  const guest = await house.letIn('steward', { model: 'm1' })
  const client = rawClient({ url: house.url, cookie: guest.cookie() })
  expect(await client.ask('model/m1')).toBe('read-write')
  expect(await client.ask('model/m2')).toBe('no-access')
  expect(await client.ask(nameOf('workspace'))).toBe('no-access')
  expect(await client.ask('model/m3')).toBe('no-access')
  client.end()
})

test('what a viewer writes in the app reaches nobody and is not there after a restart', async () => {
  const { url } = house
  const viewer = connectClient({ url, cookie: cookieOf('viewer'), model: 'm1' })
  const editor = connectClient({ url, cookie: cookieOf('editor'), model: 'm1' })
  await Promise.all([viewer.synced(), editor.synced()])
  viewer.doc.getMap('notes').set('viewed', 1)
  editor.doc.getMap('notes').set('edited', 1)
  await editor.acknowledged()
  await until(() => viewer.doc.getMap('notes').has('edited'))
  expect(viewer.isAcknowledged()).toBe(false)
  expect(editor.doc.getMap('notes').has('viewed')).toBe(false)
  viewer.close()
  editor.close()
  const kept = await mkdtemp(join(tmpdir(), 'throughline-restart-'))
  const first = await openHouse({ dataFolder: kept })
  const guest = await first.letIn('viewer')
  const before = connectClient({ url: first.url, cookie: guest.cookie(), model: 'm1' })
  await before.synced()
  before.doc.getMap('notes').set('viewed', 1)
  const owner = connectClient({ url: first.url, cookie: first.owner.cookie(), model: 'm1' })
  await owner.synced()
  owner.doc.getMap('notes').set('owned', 1)
  await owner.acknowledged()
  before.close()
  owner.close()
  await first.stop()
  const second = await startServer({ dataFolder: kept })
  const after = connectClient({ url: second.url, cookie: guest.cookie(), model: 'm1' })
  await after.synced()
  expect(after.doc.getMap('notes').toJSON()).toEqual({ owned: 1 })
  after.close()
  await second.stop()
  await rm(kept, { recursive: true })
})
