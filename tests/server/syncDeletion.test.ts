import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { rawClient } from '../support/rawClient.ts'
import { connectClient, until } from '../support/syncClient.ts'
import { type House, M1, noteUpdate, openHouse } from '../support/syncHouse.ts'

let house: House | undefined
afterEach(async () => {
  await house?.stop()
  house = undefined
})

test('a model that is deleted is closed for everybody, and nothing of it is kept again', async () => {
  house = await openHouse()
  const { url, owner } = house
  const client = connectClient({ url, cookie: owner.cookie(), model: 'm1' })
  const other = rawClient({ url, cookie: (await house.letIn('editor')).cookie() })
  await client.synced()
  await other.ask(M1.model)
  await other.ask(M1.talk)
  client.doc.getMap('notes').set('a', 1)
  await client.acknowledged()

  expect((await owner.ask('DELETE', '/api/models/m1')).status).toBe(204)
  await until(() => client.refusals.length > 0)
  expect(client.refusals).toEqual(['deleted'])
  await other.until('closed', (one) => one.name === M1.model)
  expect((await other.until('closed', (one) => one.name === M1.talk)).reason).toBe('deleted')
  client.doc.getMap('notes').set('b', 1)
  // Longer than a change waits to be stored.
  await wait(2500)
  expect(await house.storage.load(M1.model)).toEqual({ snapshot: null, updates: [] })
  expect(await house.storage.copy('m1')).toBeNull()
  expect(await other.ask(M1.model)).toBe('deleted')
  const stranger = rawClient({ url })
  expect(await stranger.ask(M1.model)).toBe('deleted')
  expect((await house.owner.ask('GET', '/api/models')).body).toEqual([])
  client.close()
})

test('an update that arrives while the model is being deleted is refused as deleted', async () => {
  house = await openHouse()
  const raw = rawClient({ url: house.url, cookie: house.owner.cookie() })
  await raw.ask(M1.model)
  // By another process: this one has not been told yet.
  await house.storage.deleteModel('m1', new Date().toISOString())
  void raw.write(M1.model, noteUpdate('late')).catch(() => undefined)
  expect((await raw.until('closed')).reason).toMatch(/deleted|no-access/)
  expect(await house.storage.load(M1.model)).toEqual({ snapshot: null, updates: [] })
})

test('deleting the workspace closes all that is open', async () => {
  house = await openHouse()
  const raw = rawClient({ url: house.url, cookie: house.owner.cookie() })
  const [workspace] = await house.storage.workspaces()
  const names = [M1.model, M1.data, `workspace/${workspace?.id}`]
  for (const name of names) expect(await raw.ask(name)).toBe('read-write')
  const answer = await house.owner.ask('DELETE', '/api/workspace', { title: workspace?.title })
  expect(answer.status).toBe(204)
  for (const name of names) expect((await raw.until('closed', (one) => one.name === name)).reason).toBe('deleted')
  for (const name of names) expect((await house.storage.load(name)).updates).toEqual([])
})
