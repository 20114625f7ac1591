import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import { rawClient } from '../support/rawClient.ts'
import { connectClient, until } from '../support/syncClient.ts'
import { type House, M1, noteUpdate, openHouse } from '../support/syncHouse.ts'

let house: House | undefined
afterEach(async () => {
  await house?.stop()
  house = undefined
})

/** A model's document of a version. */
function modelOf(format: number): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    const meta = new Y.Map<unknown>()
    doc.getMap('meta').set(META_ID, meta)
    meta.set('title', new Y.Text('Street violence'))
    meta.set('format', format)
  })
  return Y.encodeStateAsUpdate(doc)
}

const formatIn = (doc: Y.Doc) => (doc.getMap('meta').get(META_ID) as Y.Map<unknown> | undefined)?.get('format')

test('an app that is older than the model reads, is told, and writes none of its documents', async () => {
  house = await openHouse()
  await house.storage.append(M1.model, modelOf(FORMAT_VERSION))
  for (const name of [M1.model, M1.data, M1.talk]) {
    const old = rawClient({ url: house.url, cookie: house.owner.cookie(), format: FORMAT_VERSION - 1 })
    expect(await old.ask(name)).toBe('read-write')
    expect(
      (await old.until('stateless', (one) => (one.message as { type: string }).type === 'refused')).message,
    ).toEqual({
      type: 'refused',
      refusal: 'too-old',
    })
    expect(await old.write(name, noteUpdate('old'))).toBe(false)
    expect((await house.stored(name)).getMap('notes').has('old')).toBe(false)
    old.end()
    const current = rawClient({ url: house.url, cookie: house.owner.cookie() })
    await current.ask(name)
    expect(await current.write(name, noteUpdate('new'))).toBe(true)
    current.end()
  }
})

test('an update that is sent before the too old app is told is not taken either', async () => {
  house = await openHouse()
  await house.storage.append(M1.model, modelOf(FORMAT_VERSION))
  const old = connectClient({ url: house.url, cookie: house.owner.cookie(), model: 'm1', format: FORMAT_VERSION - 1 })
  old.doc.getMap('notes').set('old', 1)
  await old.synced()
  await until(() => old.messages.some((one) => (one as { type: string }).type === 'refused'))
  await wait(100)
  expect((await house.stored(M1.model)).getMap('notes').has('old')).toBe(false)
  expect(formatIn(old.doc)).toBe(FORMAT_VERSION)
  old.close()
})

test('a model that becomes newer while an app is connected takes no more from it', async () => {
  house = await openHouse()
  const client = connectClient({ url: house.url, cookie: house.owner.cookie(), model: 'm1' })
  await client.synced()
  client.doc.getMap('notes').set('before', 1)
  await client.acknowledged()
  const newer = rawClient({ url: house.url, cookie: house.owner.cookie(), format: FORMAT_VERSION + 1 })
  await newer.ask(M1.model)
  expect(await newer.write(M1.model, modelOf(FORMAT_VERSION + 1))).toBe(true)
  client.doc.getMap('notes').set('after', 1)
  await until(() => client.messages.length === 2)
  expect(client.messages[1]).toEqual({ type: 'refused', refusal: 'too-old' })
  expect((await house.stored(M1.model)).getMap('notes').toJSON()).toEqual({ before: 1 })
  expect(client.isAcknowledged()).toBe(false)
  client.close()
  newer.end()
})

test.each([null, '', 'abc', '-1', '1e3', '99999999'])(
  'an app that says %o for its version is refused',
  async (format) => {
    house = await openHouse()
    const client = rawClient({ url: house.url, cookie: house.owner.cookie(), format })
    expect(await client.ask(M1.model)).toBe('malformed')
  },
)

test('a model of an older version is migrated when it is loaded, once and in the log', async () => {
  house = await openHouse()
  await house.storage.append(M1.model, modelOf(1))
  const client = connectClient({ url: house.url, cookie: house.owner.cookie(), model: 'm1' })
  await client.synced()
  expect(formatIn(client.doc)).toBe(FORMAT_VERSION)
  expect((await house.storage.load(M1.model)).updates).toHaveLength(2)
  expect(formatIn(await house.stored(M1.model))).toBe(FORMAT_VERSION)
  client.close()
})
