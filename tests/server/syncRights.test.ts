import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { closeCode } from '../../src/model/sharing/refusals.ts'
import { letIn, makeLink, newBrowser } from '../support/client.ts'
import { rawClient } from '../support/rawClient.ts'
import { connectClient, type SyncClient, until } from '../support/syncClient.ts'
import { type House, M1, noteUpdate, openHouse } from '../support/syncHouse.ts'

let house: House | undefined
const clients: SyncClient[] = []

afterEach(async () => {
  vi.useRealTimers()
  for (const client of clients.splice(0)) client.close()
  await house?.stop()
  house = undefined
})

function connect(at: House, cookie: string): SyncClient {
  const client = connectClient({ url: at.url, cookie, model: 'm1' })
  clients.push(client)
  return client
}

test('revoking a link closes what is open at once, and what follows is not taken', async () => {
  house = await openHouse()
  const { link, token } = await makeLink(house.owner, { role: 'editor' })
  const guest = newBrowser(house.url)
  await guest.join(token, 'Ann')
  const client = connect(house, guest.cookie())
  await client.synced()
  const raw = rawClient({ url: house.url, cookie: guest.cookie() })
  expect(await raw.ask(M1.model)).toBe('read-write')
  expect(await raw.ask(M1.talk)).toBe('read-write')

  const answer = await house.owner.ask('DELETE', `/api/links/${link.id}`)
  expect(answer.status).toBe(204)
  // The answer came after everything was closed.
  await Promise.all([M1.model, M1.talk].map((name) => raw.until('closed', (one) => one.name === name)))
  expect(raw.said.filter(({ type }) => type === 'closed')).toEqual([
    { type: 'closed', name: M1.model, reason: 'no-access' },
    { type: 'closed', name: M1.talk, reason: 'no-access' },
  ])
  await until(() => client.refusals.length > 0)
  expect(client.refusals).toEqual(['no-access'])
  client.doc.getMap('notes').set('late', 1)
  const owner = rawClient({ url: house.url, cookie: house.owner.cookie() })
  await owner.ask(M1.model)
  await wait(100)
  expect((await house.stored(M1.model)).getMap('notes').has('late')).toBe(false)
  expect(await raw.ask(M1.model)).toBe('no-access')
  // It does not knock again by itself.
  expect(client.closes).toEqual([])
  expect(client.refusals).toEqual(['no-access'])
})

test('updates that wait behind each other when a link is revoked are not taken', async () => {
  house = await openHouse()
  const { link, token } = await makeLink(house.owner, { role: 'editor' })
  const guest = newBrowser(house.url)
  await guest.join(token, 'Ann')
  const raw = rawClient({ url: house.url, cookie: guest.cookie() })
  await raw.ask(M1.model)
  const append = house.storage.append
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const spy = vi.spyOn(house.storage, 'append').mockImplementationOnce(async (...args) => {
    await held
    return append(...args)
  })
  const first = raw.write(M1.model, noteUpdate('first'))
  void raw.write(M1.model, noteUpdate('second')).catch(() => undefined)
  await until(() => spy.mock.calls.length === 1)
  await house.owner.ask('DELETE', `/api/links/${link.id}`)
  letGo()
  await first
  await wait(100)
  expect(Object.keys((await house.stored(M1.model)).getMap('notes').toJSON())).toEqual(['first'])
})

test('a link that expires closes what is open within the period in which rights are asked again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  let now = Date.now()
  house = await openHouse({ clock: () => new Date(now) })
  const expires = new Date(now + 3_600_000).toISOString()
  const { token } = await makeLink(house.owner, { role: 'editor', expires })
  const guest = newBrowser(house.url)
  await guest.join(token, 'Ann')
  const raw = rawClient({ url: house.url, cookie: guest.cookie() })
  expect(await raw.ask(M1.model)).toBe('read-write')
  vi.advanceTimersByTime(15_000)
  await wait(50)
  expect(await raw.write(M1.model, noteUpdate('before'))).toBe(true)
  now += 3_600_001
  vi.advanceTimersByTime(15_000)
  expect((await raw.until('closed')).reason).toBe('no-access')
  expect(await raw.ask(M1.model)).toBe('no-access')
})

test('a role that is lowered takes the right to write away in place, and one that is raised gives it back', async () => {
  house = await openHouse()
  const { link, token } = await makeLink(house.owner, { role: 'editor' })
  const guest = newBrowser(house.url)
  await guest.join(token, 'Ann')
  await guest.join((await makeLink(house.owner, { role: 'viewer' })).token, 'Ann')
  const client = connect(house, guest.cookie())
  await client.synced()
  client.doc.getMap('notes').set('as-editor', 1)
  await client.acknowledged()

  await house.owner.ask('DELETE', `/api/links/${link.id}`)
  await until(() => client.messages.length === 2)
  expect(client.messages.map((one) => (one as { role: string }).role)).toEqual(['editor', 'viewer'])
  client.doc.getMap('notes').set('as-viewer', 1)
  await wait(100)
  expect((await house.stored(M1.model)).getMap('notes').toJSON()).toEqual({ 'as-editor': 1 })
  expect(client.refusals).toEqual([])

  await guest.join((await makeLink(house.owner, { role: 'steward' })).token, 'Ann')
  await until(() => client.messages.length === 3)
  // What the browser held back is asked for: the person may write it now.
  await vi.waitFor(async () => {
    expect((await house?.stored(M1.model))?.getMap('notes').toJSON()).toEqual({ 'as-editor': 1, 'as-viewer': 1 })
  })
})

test('a new name is greeted', async () => {
  house = await openHouse()
  const guest = await letIn(house.url, house.owner, 'editor', { name: 'Ann' })
  const client = connect(house, guest.cookie())
  await client.synced()
  await guest.ask('PATCH', '/api/session', { name: 'Anne' })
  await until(() => client.messages.length === 2)
  expect(client.messages.map((one) => (one as { person: { name: string } }).person.name)).toEqual(['Ann', 'Anne'])
})

test('a page of another site is told so and gets nothing', async () => {
  house = await openHouse()
  const raw = rawClient({ url: house.url, cookie: house.owner.cookie(), origin: 'http://elsewhere.example' })
  expect(await raw.ended).toEqual({ code: closeCode('wrong-origin'), reason: 'wrong-origin' })
  expect(raw.said).toEqual([])
})
