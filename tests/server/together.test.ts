import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { editRecords } from '../../src/model/commands/editRecords.ts'
import { expectRefusal } from '../support/editing.ts'
import { makeLink, newBrowser } from '../support/client.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { startServer } from '../support/server.ts'
import { until } from '../support/syncClient.ts'
import { theory } from '../support/theory.ts'
import { type Disk, type Seat, type SeatOptions, takeSeat } from '../support/together.ts'

let house: House
let seats: Seat[] = []

beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  vi.useRealTimers()
  for (const seat of seats) await seat.leave()
  seats = []
  await house.stop()
})

async function sit(cookie: string, more: Partial<SeatOptions> = {}): Promise<Seat> {
  const seat = await takeSeat({ url: house.url, cookie, ...more })
  seats.push(seat)
  return seat
}

const MODEL = theory().activity('a').activity('b').build()
/** The owner's device, whose model goes to the server. */
const host = () => sit(house.owner.cookie(), { role: 'owner', model: MODEL })
const rename = (id: string, who: string) => ({ table: 'nodes', ids: [id], fields: { who } }) as const
const who = ({ open }: Seat, id: string) => open.model.getState().snapshot.nodes.get(id)?.who
const change = ({ open }: Seat, id: string, name: string) => open.edit((draft) => editRecords(draft, rename(id, name)))
const storedWho = async (id: string) => {
  const node = (await house.stored('model/m1')).getMap('nodes').get(id) as Y.Map<Y.Text | string>
  return node.get('who')?.toString()
}
const state = ({ open }: Seat) => open.together.getState()

test('a model that is shared goes to the server whole, and arrives where it was not', async () => {
  const first = await host()
  expect(state(first)).toMatchObject({ link: 'connecting', waiting: 1 })
  await first.settled()
  const editor = await house.letIn('editor', { name: 'Edi' })
  const second = await sit(editor.cookie())
  expect(state(second).arrived).toBe(false)
  expect(second.open.mayWrite('model')).toBe(false)
  await second.settled()
  expect(state(second)).toMatchObject({ arrived: true, role: 'editor', refusal: null })
  expect(second.open.model.getState().snapshot).toEqual(MODEL)
})

test('two people edit at once, see the same, and undo only what is their own', async () => {
  const first = await host()
  await first.settled()
  const second = await sit((await house.letIn('editor')).cookie())
  await second.settled()
  change(first, 'a', 'Police')
  change(second, 'b', 'Health')
  await until(() => who(first, 'b') === 'Health' && who(second, 'a') === 'Police')
  await Promise.all([first.settled(), second.settled()])
  first.open.history.undo()
  await until(() => who(second, 'a') === '')
  expect(who(first, 'b')).toBe('Health')
  expect(first.open.history.undo()).toBe(false)
})

test('both go on for 1,000 edits apart, and on return have the same with nothing waiting', async () => {
  const first = await host()
  await first.settled()
  const second = await sit((await house.letIn('editor')).cookie())
  await second.settled()
  for (const seat of [first, second]) seat.cut()
  await until(() => state(first).link === 'offline' && state(second).link === 'offline')
  for (let turn = 1; turn <= 1000; turn++) {
    change(first, turn % 2 ? 'a' : 'b', `first ${turn}`)
    change(second, turn % 2 ? 'b' : 'a', `second ${turn}`)
  }
  expect(state(first).waiting).toBe(1000)
  expect(state(second).waiting).toBe(1000)
  first.restore()
  await first.settled()
  expect(await storedWho('a')).toBe('first 999')
  expect(await storedWho('b')).toBe('first 1000')
  expect(state(second).waiting).toBe(1000)
  second.restore()
  await second.settled()
  await until(() => who(first, 'a') === who(second, 'a') && who(first, 'b') === who(second, 'b'))
  expect([await storedWho('a'), await storedWho('b')]).toEqual([who(first, 'a'), who(first, 'b')])
})

test('an editor who becomes a viewer while away is not told that their changes are saved', async () => {
  const first = await host()
  await first.settled()
  const { link, token } = await makeLink(house.owner, { role: 'editor' })
  const browser = await house.letIn('viewer')
  await browser.join(token, 'Gus')
  const seat = await sit(browser.cookie())
  await seat.settled()
  expect(state(seat).role).toBe('editor')
  seat.cut()
  change(seat, 'a', 'Mine')
  await house.owner.ask('DELETE', `/api/links/${link.id}`)
  seat.restore()
  await until(() => state(seat).link === 'live' && state(seat).role === 'viewer')
  change(first, 'b', 'Police')
  await until(() => who(seat, 'b') === 'Police')
  expect(state(seat).waiting).toBe(1)
  expect(seat.open.waiting.of('model')).toBe(1)
  expect(seat.open.mayWrite('model')).toBe(false)
  expect(seat.open.history.undo()).toBe(false)
  expect(who(first, 'a')).toBe('')
})

test('a server that is started again is found again, and gets what was changed meanwhile', async () => {
  const port = Number(new URL(house.url).port)
  await house.stop()
  const folder = mkdtempSync(join(tmpdir(), 'throughline-again-'))
  house = await openHouse({ dataFolder: folder, config: { port } })
  const first = await host()
  await first.settled()
  await house.stop()
  await until(() => state(first).link === 'offline')
  expect(state(first).refusal).toBe('stopping')
  change(first, 'a', 'Meanwhile')
  const again = await startServer({ dataFolder: folder, config: { port } })
  house = { ...house, ...again }
  await first.settled()
  expect(state(first).refusal).toBeNull()
  const second = await sit(house.owner.cookie())
  await second.settled()
  expect(who(second, 'a')).toBe('Meanwhile')
  rmSync(folder, { recursive: true, force: true })
})

test('the number that waits is still right when the laptop is opened the next day', async () => {
  const first = await host()
  await first.settled()
  const disk: Disk = new Map()
  const cookie = (await house.letIn('editor')).cookie()
  const evening = await sit(cookie, { disk })
  await evening.settled()
  evening.cut()
  for (const name of ['one', 'two', 'three']) change(evening, 'a', name)
  const left = Y.encodeStateAsUpdate(evening.open.docs.model)
  await evening.leave()
  seats = seats.filter((seat) => seat !== evening)
  expect(disk.get('model waiting')).toBe(3)
  const morning = await sit(cookie, { disk, left, role: 'editor' })
  expect(state(morning).waiting).toBe(3)
  await morning.settled()
  await until(() => who(first, 'a') === 'three')
})

test('somebody whose access is revoked is told, keeps what they see, and changes nothing more', async () => {
  const first = await host()
  await first.settled()
  const { link, token } = await makeLink(house.owner, { role: 'editor' })
  const browser = newBrowser(house.url)
  await browser.join(token, 'Gus')
  const seat = await sit(browser.cookie())
  await seat.settled()
  await house.owner.ask('DELETE', `/api/links/${link.id}`)
  await until(() => state(seat).link === 'refused')
  expect(state(seat).refusal).toBe('no-access')
  expect(who(seat, 'a')).toBe('')
  expectRefusal('read-only', () => change(seat, 'a', 'Nobody'))
  expect(seat.open.room.getState()).toMatchObject({ people: [], me: null, line: null })
})

test('a model that is deleted for everybody is closed where it is open, and its copy stays there', async () => {
  const first = await host()
  await first.settled()
  await house.owner.ask('DELETE', '/api/models/m1')
  await until(() => state(first).link === 'refused')
  expect(state(first).refusal).toBe('deleted')
  expect(first.open.model.getState().snapshot.nodes.size).toBe(2)
})

test('a viewer cannot edit, has no talk, and what is written past the app reaches nobody', async () => {
  const first = await host()
  await first.settled()
  const seat = await sit((await house.letIn('viewer')).cookie())
  await seat.settled()
  expectRefusal('read-only', () => change(seat, 'a', 'Nobody'))
  const record = seat.open.docs.model.getMap('nodes').get('a') as Y.Map<unknown>
  record.set('who', 'Nobody')
  change(first, 'b', 'Police')
  await until(() => who(seat, 'b') === 'Police')
  expect(who(first, 'a')).toBe('')
})

test('a role that is raised while the model is open opens the talk and the editing', async () => {
  const first = await host()
  await first.settled()
  const browser = await house.letIn('viewer')
  const seat = await sit(browser.cookie())
  await seat.settled()
  const { token } = await makeLink(house.owner, { role: 'editor' })
  await browser.join(token, 'Vic')
  await until(() => state(seat).role === 'editor')
  await seat.settled()
  change(seat, 'a', 'Health')
  seat.open.docs.talk.getMap('comments').set('c', 'said')
  await until(() => who(first, 'a') === 'Health')
  await until(() => first.open.docs.talk.getMap('comments').get('c') === 'said')
})

test('an app that is older than the model reads on, and is told to reload before it writes', async () => {
  const first = await host()
  await first.settled()
  const seat = await sit((await house.letIn('editor')).cookie(), { format: 1 })
  await until(() => state(seat).refusal === 'too-old' && state(seat).link === 'live')
  expect(seat.open.mayWrite('model')).toBe(false)
  change(first, 'a', 'Police')
  await until(() => who(seat, 'a') === 'Police')
})

test('work that is too large to be sent at once is said to be so, and stays', async () => {
  await house.stop()
  house = await openHouse({ config: { limits: { message: 20_000, document: 1e6, perSecond: 200, burst: 2000 } } })
  const first = await host()
  await first.settled()
  first.cut()
  await until(() => state(first).link === 'offline')
  change(first, 'a', 'x'.repeat(30_000))
  first.restore()
  await until(() => state(first).link === 'refused')
  expect(state(first)).toMatchObject({ refusal: 'message-too-large', waiting: 1 })
  expect(first.open.mayWrite('model')).toBe(true)
})

// Each tab says where it is again every 15 seconds: who is seen only then was passed over after the break.
const BEFORE_THE_NEXT_WORD = 10_000
test(
  'people see each other by name, each in a colour of their own, also after a break',
  { timeout: BEFORE_THE_NEXT_WORD },
  async () => {
    const first = await host()
    await first.settled()
    const second = await sit((await house.letIn('editor', { name: 'Edi' })).cookie())
    await second.settled()
    const people = ({ open }: Seat) => open.room.getState().people
    await until(() => people(first).length === 1 && people(second).length === 1)
    expect(people(first)[0]?.person).toMatchObject({ name: 'Edi', role: 'editor' })
    expect(people(second)[0]?.person.name).toBe('Olu')
    expect(people(first)[0]?.colour).not.toBe(people(second)[0]?.colour)
    second.open.session.setState({ selection: { table: 'nodes', ids: ['b'] } })
    await until(() => people(first)[0]?.selection?.ids[0] === 'b')
    second.open.point({ cursor: { x: 10.4, y: 20 } })
    await until(() => people(first)[0]?.cursor?.x === 10)
    second.cut()
    await until(() => people(first).length === 0 && people(second).length === 0)
    second.restore()
    await until(() => people(first).length === 1 && people(second).length === 1)
    second.open.bring()
    await until(() => first.open.room.getState().call !== null)
    expect(first.open.room.getState().call).toEqual({
      client: second.open.docs.model.clientID,
      name: 'Edi',
      count: 1,
    })
    expect(second.open.room.getState().call).toBeNull()
  },
)

test('a model that is opened for a moment, without being shown, is changed by somebody whom nobody sees come', async () => {
  const first = await host()
  await first.settled()
  const seen: string[] = []
  first.open.room.subscribe(({ people }) => seen.push(...people.map(({ person }) => person.name)))
  const moment = await sit((await house.letIn('editor', { name: 'Edi' })).cookie(), { unseen: true })
  await moment.settled()
  const later = await sit((await house.letIn('editor', { name: 'Lou' })).cookie())
  await later.settled()
  change(moment, 'a', 'Health')
  await until(() => who(first, 'a') === 'Health' && seen.includes('Lou'))
  expect(seen).not.toContain('Edi')
})

test('a line over which nothing is taken any more is not given up for the answer that never comes', async () => {
  const first = await host()
  await first.settled()
  const { link, token } = await makeLink(house.owner, { role: 'editor' })
  const browser = await house.letIn('viewer')
  await browser.join(token, 'Gus')
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  const seat = await sit(browser.cookie())
  await seat.settled()
  seat.cut()
  change(seat, 'a', 'Mine')
  await house.owner.ask('DELETE', `/api/links/${link.id}`)
  seat.restore()
  await until(() => state(seat).link === 'live' && state(seat).role === 'viewer')
  const links: string[] = []
  seat.open.together.subscribe(({ link: now }) => links.push(now))
  vi.advanceTimersByTime(35_000)
  expect(state(seat).waiting).toBe(1)
  expect(links).not.toContain('offline')
})
