import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { closeCode } from '../../src/model/sharing/refusals.ts'
import { rawClient } from '../support/rawClient.ts'
import { startServer } from '../support/server.ts'
import { connectClient, type SyncClient, until } from '../support/syncClient.ts'
import { type House, M1, noteUpdate, openHouse } from '../support/syncHouse.ts'

const PING = 9
const PONG = 10

let house: House | undefined
const clients: SyncClient[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await house?.stop()
  house = undefined
})

function connect(at: House, cookie = at.owner.cookie()): SyncClient {
  const client = connectClient({ url: at.url, cookie, model: 'm1' })
  clients.push(client)
  return client
}

test('what two people write reaches the other, and is kept before it is acknowledged', async () => {
  house = await openHouse()
  const one = connect(house)
  const two = connect(house, (await house.letIn('editor')).cookie())
  await Promise.all([one.synced(), two.synced()])
  one.doc.getMap('notes').set('a', 1)
  two.doc.getMap('notes').set('b', 2)
  await Promise.all([one.acknowledged(), two.acknowledged()])
  expect((await house.stored(M1.model)).getMap('notes').toJSON()).toEqual({ a: 1, b: 2 })
  await until(() => one.doc.getMap('notes').has('b') && two.doc.getMap('notes').has('a'))
  expect(one.messages).toEqual([expect.objectContaining({ type: 'you', role: 'owner' })])
  expect(two.messages).toEqual([expect.objectContaining({ type: 'you', role: 'editor' })])
  expect(house.logged()).not.toContain('"level":50')
})

test('an update is neither acknowledged nor passed on before it is on disk', async () => {
  house = await openHouse()
  const { append } = house.storage
  const order: string[] = []
  const writer = rawClient({ url: house.url, cookie: house.owner.cookie() })
  const reader = rawClient({ url: house.url, cookie: house.owner.cookie() })
  await writer.ask(M1.model)
  await reader.ask(M1.model)
  vi.spyOn(house.storage, 'append').mockImplementationOnce(async (...args) => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const heard = (type: string) => [...writer.said, ...reader.said].some((one) => one.type === type)
    order.push(heard('status') || heard('sync') ? 'told' : 'silent')
    return append(...args)
  })
  expect(await writer.write(M1.model, noteUpdate('a'))).toBe(true)
  await reader.until('sync', (one) => one.step === 2)
  expect(order).toEqual(['silent'])
})

test('a disk that fails once loses nothing: the browser connects again and sends again by itself', async () => {
  house = await openHouse()
  const client = connect(house)
  const other = connect(house)
  await Promise.all([client.synced(), other.synced()])
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(house.storage, 'append').mockRejectedValueOnce(new Error('disk full of secrets'))
  client.doc.getMap('notes').set('a', 1)
  client.doc.getMap('notes').set('b', 2)
  await until(() => client.closes.length > 0)
  expect(client.closes).toEqual([closeCode('not-stored')])
  expect(client.isAcknowledged()).toBe(false)
  await client.acknowledged()
  expect((await house.stored(M1.model)).getMap('notes').toJSON()).toEqual({ a: 1, b: 2 })
  await until(() => other.doc.getMap('notes').size === 2)
  expect(other.closes).toEqual([])
  expect(house.logged()).toContain('an update could not be kept')
  expect(house.logged()).not.toContain('disk full of secrets')
  expect(errors).not.toHaveBeenCalled()
  errors.mockRestore()
})

test.each(['load', 'sessionByHash'] as const)(
  'when storage cannot %s, the browser comes back by itself',
  async (method) => {
    house = await openHouse()
    vi.spyOn(house.storage, method).mockRejectedValueOnce(new Error('away'))
    const client = connect(house)
    client.doc.getMap('notes').set('a', 1)
    await until(() => client.closes.length > 0)
    expect(client.closes).toEqual([closeCode('not-stored')])
    await client.acknowledged()
    expect((await house.stored(M1.model)).getMap('notes').toJSON()).toEqual({ a: 1 })
  },
)

test('a part of the log that cannot be read keeps nobody from the rest', async () => {
  house = await openHouse()
  await house.storage.append(M1.model, noteUpdate('a'))
  await house.storage.append(M1.model, Uint8Array.of(1, 1, 255, 255, 255))
  await house.storage.append(M1.model, noteUpdate('b'))
  const client = connect(house)
  await client.synced()
  expect(Object.keys(client.doc.getMap('notes').toJSON()).toSorted()).toEqual(['a', 'b'])
  client.doc.getMap('notes').set('c', 1)
  await client.acknowledged()
  expect(house.logged()).toContain('parts of a document could not be read')
})

test('stopping tells everybody, keeps all, and what was written is there after the start', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'throughline-restart-'))
  const first = await openHouse({ dataFolder })
  const client = connect(first)
  await client.synced()
  client.doc.getMap('notes').set('a', 1)
  await client.acknowledged()
  const started = Date.now()
  const cookie = first.owner.cookie()
  await first.stop()
  expect(Date.now() - started).toBeLessThan(3000)
  expect(client.closes[0]).toBe(closeCode('stopping'))
  client.close()
  const second = await startServer({ dataFolder })
  // The change was compacted at the stop.
  expect((await second.storage.load(M1.model)).updates).toEqual([])
  const after = connectClient({ url: second.url, cookie, model: 'm1' })
  clients.push(after)
  await after.synced()
  expect(after.doc.getMap('notes').toJSON()).toEqual({ a: 1 })
  after.close()
  await second.stop()
  await rm(dataFolder, { recursive: true })
})

test('edits made while the line is cut arrive when it is back, on both sides', async () => {
  house = await openHouse()
  const one = connect(house)
  const two = connect(house)
  await Promise.all([one.synced(), two.synced()])
  one.offline()
  await until(() => !one.provider.isSynced)
  for (let at = 0; at < 50; at++) {
    one.doc.getMap('notes').set(`one-${at}`, at)
    two.doc.getMap('notes').set(`two-${at}`, at)
  }
  one.online()
  await Promise.all([one.acknowledged(), two.acknowledged()])
  await until(() => one.doc.getMap('notes').size === 100 && two.doc.getMap('notes').size === 100)
  expect((await house.stored(M1.model)).getMap('notes').size).toBe(100)
})

test('a browser that nobody talks to hears from the server, and one that says nothing is let go', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  house = await openHouse()
  const cookie = house.owner.cookie()
  const [silent, answering] = [rawClient({ url: house.url, cookie }), rawClient({ url: house.url, cookie })]
  await silent.ask(M1.model)
  await answering.ask(M1.model)
  for (let at = 0; at < 7; at++) {
    vi.advanceTimersByTime(10_000)
    const heard = () => answering.said.filter((one) => one.type === 'other' && one.number === PING).length
    await vi.waitFor(() => expect(heard()).toBe(at + 1))
    answering.send(Uint8Array.of(PONG))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  vi.useRealTimers()
  expect((await silent.ended).code).toBe(4408)
  expect(await answering.write(M1.model, noteUpdate('a'))).toBe(true)
})
