import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Presence } from '../../src/model/sharing/presence.ts'
import { makeLink, newBrowser } from '../support/client.ts'
import { presenceFrame, type RawClient, rawClient, statelessFrame } from '../support/rawClient.ts'
import { connectClient, until } from '../support/syncClient.ts'
import { type House, M1, openHouse } from '../support/syncHouse.ts'

let house: House
let watcher: RawClient
beforeEach(async () => {
  house = await openHouse()
  watcher = rawClient({ url: house.url, cookie: house.owner.cookie() })
  await watcher.ask(M1.model)
})
afterEach(async () => {
  watcher.end()
  await house.stop()
})

const HERE: Omit<Presence, 'person'> = {
  colour: 3,
  view: 'map',
  selection: { table: 'nodes', ids: ['n1'] },
  editing: { table: 'nodes', id: 'n1', field: 'label' },
  cursor: { x: 10, y: 20 },
  drag: [{ id: 'n1', x: 1, y: 2 }],
  sight: { x: 0, y: 0, zoom: 1 },
}
const FALSE_PERSON = { id: 'somebody', name: 'Boss', role: 'owner' }

/** What the watcher knows of a client: undefined until it was told, null when it is gone. */
function shown(client: number): Presence | null | undefined {
  const told = watcher.said.flatMap((one) => (one.type === 'awareness' ? one.states : []))
  return told.findLast(([id]) => id === client)?.[1] as Presence | null | undefined
}

async function guestOf(role: 'viewer' | 'participant' | 'editor', name: string): Promise<RawClient> {
  const client = rawClient({ url: house.url, cookie: (await house.letIn(role, { name })).cookie() })
  await client.ask(M1.model)
  return client
}

test('the server says who somebody is, whatever they say themselves', async () => {
  const client = await guestOf('participant', 'Ann')
  client.send(presenceFrame(M1.model, [[7, 1, { ...HERE, person: FALSE_PERSON, more: 'x' }]]))
  await until(() => shown(7) !== undefined)
  expect(shown(7)).toEqual({ ...HERE, person: { id: expect.any(String) as string, name: 'Ann', role: 'participant' } })
  expect(shown(7)?.person.id).not.toBe(FALSE_PERSON.id)
})

test('a viewer shows in which view they are and nothing more', async () => {
  const client = await guestOf('viewer', 'Vic')
  client.send(presenceFrame(M1.model, [[7, 1, { ...HERE, person: FALSE_PERSON }]]))
  await until(() => shown(7) !== undefined)
  const nothing = { selection: null, editing: null, cursor: null, drag: null, sight: null }
  expect(shown(7)).toMatchObject({ colour: 3, view: 'map', ...nothing, person: { name: 'Vic', role: 'viewer' } })
})

test('what does not parse, or is not about the model, is shown to nobody', async () => {
  const client = await guestOf('editor', 'Ed')
  await client.ask(M1.talk)
  await watcher.ask(M1.talk)
  client.send(presenceFrame(M1.model, [[1, 1, {}]]))
  client.send(presenceFrame(M1.model, [[2, 1, { ...HERE, cursor: { x: 'far', y: 0 } }]]))
  client.send(
    presenceFrame(M1.model, [
      [3, 1, 'text'],
      [4, 1, [1]],
      [5, 1, 5],
    ]),
  )
  client.send(presenceFrame(M1.talk, [[6, 1, HERE]]))
  client.send(presenceFrame(M1.model, [[7, 1, HERE]]))
  await until(() => shown(7) !== undefined)
  for (const id of [1, 2, 3, 4, 5, 6]) expect(shown(id)).toBeUndefined()
})

test("a connection has one client id, and never one that is somebody else's", async () => {
  const ann = await guestOf('editor', 'Ann')
  const bob = await guestOf('editor', 'Bob')
  ann.send(presenceFrame(M1.model, [[7, 5, HERE]]))
  await until(() => shown(7) !== undefined)
  bob.send(presenceFrame(M1.model, [[7, 6, { ...HERE, view: 'outline' }]]))
  bob.send(presenceFrame(M1.model, [[7, 7, null]]))
  bob.send(
    presenceFrame(M1.model, [
      [8, 1, HERE],
      [9, 1, HERE],
    ]),
  )
  await until(() => shown(8) !== undefined)
  bob.send(presenceFrame(M1.model, [[10, 1, HERE]]))
  bob.send(presenceFrame(M1.model, [[8, 2, { ...HERE, view: 'table' }]]))
  await until(() => shown(8)?.view === 'table')
  expect(shown(7)).toMatchObject({ view: 'map', person: { name: 'Ann' } })
  expect([shown(9), shown(10)]).toEqual([undefined, undefined])
})

test('somebody goes when they say so, when they close the document, and when they are cut off, and can come back', async () => {
  const guest = await house.letIn('editor', { name: 'Ann' })
  const first = rawClient({ url: house.url, cookie: guest.cookie() })
  await first.ask(M1.model)
  first.send(presenceFrame(M1.model, [[7, 1, HERE]]))
  await until(() => shown(7) !== undefined)
  first.send(presenceFrame(M1.model, [[7, 2, null]]))
  await until(() => shown(7) === null)
  first.send(presenceFrame(M1.model, [[7, 3, HERE]]))
  await until(() => shown(7) !== null)
  // Over a new socket, before the server knows that the old one is dead.
  const second = rawClient({ url: house.url, cookie: guest.cookie() })
  await second.ask(M1.model)
  second.send(presenceFrame(M1.model, [[7, 4, { ...HERE, view: 'outline' }]]))
  await until(() => shown(7)?.view === 'outline')
  first.end()
  await first.ended
  await wait(50)
  expect(shown(7)?.view).toBe('outline')
  second.end()
  await until(() => shown(7) === null)
})

test('presence follows a name and a role that change', async () => {
  const { link, token } = await makeLink(house.owner, { role: 'editor' })
  const guest = newBrowser(house.url)
  await guest.join(token, 'Ann')
  await guest.join((await makeLink(house.owner, { role: 'viewer' })).token, 'Ann')
  const client = connectClient({ url: house.url, cookie: guest.cookie(), model: 'm1' })
  const id = client.doc.clientID
  await client.synced()
  client.provider.awareness?.setLocalState({ ...HERE, person: FALSE_PERSON })
  await until(() => shown(id) !== undefined)
  await guest.ask('PATCH', '/api/session', { name: 'Anne' })
  await until(() => shown(id)?.person.name === 'Anne')
  await house.owner.ask('DELETE', `/api/links/${link.id}`)
  await until(() => shown(id)?.person.role === 'viewer')
  expect(shown(id)?.cursor).toBeNull()
  // The next thing that this browser shows is taken: both ends count alike.
  client.provider.awareness?.setLocalState({ ...HERE, view: 'table', person: FALSE_PERSON })
  await until(() => shown(id)?.view === 'table')
  expect(shown(id)).toMatchObject({ cursor: null, person: { name: 'Anne', role: 'viewer' } })
  client.close()
  await until(() => shown(id) === null)
})

test('who may bring everyone to them does, under their own name; nobody else', async () => {
  const editor = await guestOf('editor', 'Ed')
  const participant = await guestOf('participant', 'Pat')
  for (const [client, id] of [
    [participant, 5],
    [editor, 6],
  ] as const) {
    client.send(presenceFrame(M1.model, [[id, 1, HERE]]))
    await until(() => shown(id) !== undefined)
    client.send(statelessFrame(M1.model, 'no json'))
    client.send(statelessFrame(M1.model, 'null'))
    client.send(statelessFrame(M1.model, JSON.stringify({ type: 'you', person: FALSE_PERSON, role: 'viewer' })))
    client.send(statelessFrame(M1.model, JSON.stringify({ type: 'bring', client: 'me' })))
    client.send(statelessFrame(M1.model, JSON.stringify({ type: 'bring', person: FALSE_PERSON, client: 999 })))
    client.send(statelessFrame(M1.model, JSON.stringify({ type: 'bring', person: FALSE_PERSON, client: id })))
  }
  const isBring = (message: unknown) => (message as { type: string }).type === 'bring'
  await participant.until('stateless', (one) => isBring(one.message))
  await wait(50)
  const heard = watcher.said.flatMap((one) => (one.type === 'stateless' ? [one.message] : []))
  expect(heard.slice(1)).toEqual([
    { type: 'bring', person: { id: expect.any(String) as string, name: 'Ed' }, client: 6 },
  ])
})
