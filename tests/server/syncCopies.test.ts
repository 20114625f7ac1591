import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { readJson } from '../../src/formats/json/read.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { stateOf } from '../support/peers.ts'
import { rawClient } from '../support/rawClient.ts'
import { type House, M1, noteUpdate, openHouse } from '../support/syncHouse.ts'
import { theory } from '../support/theory.ts'

let house: House | undefined
afterEach(async () => {
  await house?.stop()
  house = undefined
})

/** Writes by hand and leaves: the last one to leave has the document compacted. */
async function writeAndLeave(at: House, name: string, updates: readonly Uint8Array[], format = FORMAT_VERSION) {
  const client = rawClient({ url: at.url, cookie: at.owner.cookie(), format })
  await client.ask(name)
  for (const update of updates) expect(await client.write(name, update)).toBe(true)
  client.end()
  await client.ended
  await vi.waitFor(async () => expect((await at.storage.load(name)).updates).toEqual([]))
}

test('a model is kept as canonical JSON beside its document, with its line in the list', async () => {
  house = await openHouse()
  const model = theory({ title: 'Street violence in Halden' }).activity('a').output('b').link('a', 'b').build()
  const before = (await house.storage.model('m1'))?.changed ?? ''
  await writeAndLeave(house, M1.model, [stateOf(model)])
  await vi.waitFor(async () => expect(await house?.storage.copy('m1')).not.toBeNull())
  const text = (await house.storage.copy('m1')) ?? ''
  expect(readJson(text)).toMatchObject({ ok: true })
  const none = { returns: new Map<string, never>(), observations: new Map<string, never>() }
  expect(text).toBe(writeJson({ model, data: none }))
  const row = await house.storage.model('m1')
  expect(row).toMatchObject({ title: 'Street violence in Halden', nodes: model.nodes.size, values: 0 })
  expect((row?.changed ?? '') > before).toBe(true)
})

test('compacting loses nothing and makes the log empty', async () => {
  house = await openHouse()
  const updates = Array.from({ length: 30 }, (_, at) => noteUpdate(`n${at}`))
  await writeAndLeave(house, M1.talk, updates)
  expect((await house.storage.load(M1.talk)).snapshot).not.toBeNull()
  await writeAndLeave(house, M1.talk, [noteUpdate('more')])
  expect((await house.stored(M1.talk)).getMap('notes').size).toBe(31)
})

test('content that is no model is stored all the same, and keeps nobody from the rest', async () => {
  house = await openHouse()
  const broken = new Y.Doc()
  broken.getMap('nodes').set('n1', 'not a record')
  broken.getArray('meta').push([1, 2, 3])
  broken.getText('stages').insert(0, 'no table')
  const model = theory({ title: 'Whole' }).build()
  await writeAndLeave(house, M1.model, [Y.encodeStateAsUpdate(broken), stateOf(model)])
  await vi.waitFor(async () => expect((await house?.storage.model('m1'))?.title).toBe('Whole'))
})

test('a model that is newer than the server keeps its last copy', async () => {
  house = await openHouse()
  const newer = theory({ title: 'Newer', format: FORMAT_VERSION + 1 }).build()
  await writeAndLeave(house, M1.model, [stateOf(newer)], FORMAT_VERSION + 1)
  expect(await house.storage.copy('m1')).toBeNull()
})

test('a compaction that fails leaves the log as it was', async () => {
  house = await openHouse()
  const compact = vi.spyOn(house.storage, 'compact').mockRejectedValue(new Error('disk'))
  const client = rawClient({ url: house.url, cookie: house.owner.cookie() })
  await client.ask(M1.model)
  await client.write(M1.model, noteUpdate('a'))
  client.end()
  await vi.waitFor(() => expect(compact).toHaveBeenCalled())
  compact.mockRestore()
  const again = rawClient({ url: house.url, cookie: house.owner.cookie() })
  expect(await again.ask(M1.model)).toBe('read-write')
  expect((await house.stored(M1.model)).getMap('notes').toJSON()).toEqual({ a: 'x' })
  expect(house.logged()).toContain('could not be compacted')
})
