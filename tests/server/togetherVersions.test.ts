import * as Y from 'yjs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bringVersions } from '../../src/document/bringVersions.ts'
import { decide, releaseVersion, stepVersion } from '../../src/document/versionsHere.ts'
import { contentOf } from '../../src/formats/json/version.ts'
import { editRecords } from '../../src/model/commands/editRecords.ts'
import { statusOf, versionsInOrder } from '../../src/model/queries/versions.ts'
import type { Browser } from '../support/client.ts'
import { openInMemory } from '../support/inMemory.ts'
import { until } from '../support/syncClient.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { theory } from '../support/theory.ts'
import { type Seat, type SeatOptions, takeSeat } from '../support/together.ts'

vi.mock('idb', () => import('../support/idbInMemory.ts'))

const MODEL = theory({ title: 'Navigator' }).activity('a').activity('b').build()
const ASKED = { kind: 'version', name: 'Annual review', reason: 'Once a year', reasons: [] } as const
let house: House
let seats: Seat[] = []
let ids = 0
const around = { newId: () => `id${++ids}`, now: () => '2020-01-01T00:00:00.000Z', who: { by: '', name: 'Nobody' } }

beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  for (const seat of seats) await seat.leave()
  seats = []
  await house.stop()
})

/** From now on the app asks the server as this browser. Moments before a request is on its way are told to `before`. */
function asking(browser: Browser, before: (path: string) => Promise<void> = () => Promise.resolve()): void {
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (path.startsWith('http')) return ask(path, init)
    await before(path)
    const headers = new Headers(init.headers)
    headers.set('cookie', browser.cookie())
    headers.set('origin', house.url)
    return ask(`${house.url}/${path}`, { ...init, headers })
  })
}
async function sit(browser: Browser, more: Partial<SeatOptions> = {}): Promise<Seat> {
  const seat = await takeSeat({ url: house.url, cookie: browser.cookie(), ...more })
  seats.push(seat)
  await seat.settled()
  return seat
}
const host = () => sit(house.owner, { role: 'owner', model: MODEL })
const released = ({ open }: Seat) => versionsInOrder(open.versions.getState().snapshot)
const change = ({ open }: Seat, who: string) =>
  open.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { who } }))

test('what is released arrives at everybody, with the name that the server knows, and a viewer releases nothing', async () => {
  const first = await host()
  const viewer = await house.letIn('viewer')
  const second = await sit(viewer)
  asking(house.owner)
  change(first, 'Police')
  expect(await releaseVersion(first.open, ASKED, around)).toEqual({ ok: true, value: { number: 1 } })
  expect(released(first)).toHaveLength(1)
  await until(() => released(second).length === 1)
  const [version] = released(second)
  expect(version).toMatchObject({ number: 1, byName: 'Olu', content: contentOf(first.open.model.getState().snapshot) })
  expect(version?.on).not.toBe(around.now())
  await stepVersion(first.open, { version: version?.id ?? '', status: 'approved', note: 'Board' }, around)
  await until(() => statusOf(second.open.versions.getState().snapshot, version?.id ?? '') === 'approved')
  vi.unstubAllGlobals()
  asking(viewer)
  expect(await releaseVersion(second.open, ASKED, around)).toEqual({ ok: false, code: 'not-allowed' })
  // Also when the app thinks that it may.
  second.open.together.setState({ role: 'owner' })
  expect(await releaseVersion(second.open, ASKED, around)).toEqual({ ok: false, code: 'not-allowed' })
  expect(released(first)).toHaveLength(1)
})

test('a model that somebody changed at this moment is not released as what was not seen', async () => {
  const first = await host()
  const editor = await sit(await house.letIn('editor'))
  asking(house.owner, async () => {
    change(editor, 'Health')
    await editor.settled()
  })
  expect(await releaseVersion(first.open, ASKED, around)).toEqual({ ok: false, code: 'model-differs' })
  expect(released(first)).toEqual([])
})

test('an answer that was lost is known by the version that arrives, which is not asked for again', async () => {
  const first = await host()
  asking(house.owner)
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    await ask(path, init)
    throw new TypeError('The network went away')
  })
  expect(await releaseVersion(first.open, ASKED, around)).toEqual({ ok: true, value: { number: 1 } })
})

test('what this device has of versions is never sent: not refused again and again, and nothing that waits', async () => {
  await house.stop()
  house = await openHouse({ config: { limits: { message: 20_000, document: 1e6, perSecond: 200, burst: 2000 } } })
  const left = openInMemory(MODEL)
  await releaseVersion(left, { ...ASKED, reason: 'x'.repeat(30_000) }, around)
  const first = await host()
  await until(() => first.open.together.getState().versionsArrived)
  Y.applyUpdate(first.open.docs.versions, Y.encodeStateAsUpdate(left.docs.versions))
  first.cut()
  await until(() => first.open.together.getState().link === 'offline')
  first.restore()
  await first.settled()
  asking(house.owner)
  expect((await releaseVersion(first.open, ASKED, around)).ok).toBe(true)
  expect(first.open.together.getState()).toMatchObject({ link: 'live', waiting: 0, refusal: null })
  expect((await house.stored('versions/m1')).getMap('versions').size).toBe(1)
  // Both are here: nothing of this device is lost.
  expect(released(first)).toHaveLength(2)
})

test('the versions of a model that is shared go along once, and are then the server’s', async () => {
  const alone = openInMemory(MODEL)
  await releaseVersion(alone, ASKED, around)
  asking(house.owner)
  const { snapshot } = alone.versions.getState()
  expect(await bringVersions('m1', snapshot)).toEqual({ ok: true, value: null })
  expect(await bringVersions('m1', snapshot)).toEqual({ ok: true, value: null })
  const first = await host()
  await until(() => first.open.together.getState().versionsArrived)
  expect(first.open.versions.getState().snapshot).toEqual(snapshot)
  expect(await releaseVersion(first.open, ASKED, around)).toEqual({ ok: true, value: { number: 2 } })
})

test('a decision about a bid is the server’s, against a version of the system model that it has', async () => {
  await house.owner.ask('POST', '/api/models', { id: 'sys', title: 'System' })
  const first = await host()
  asking(house.owner)
  await releaseVersion(first.open, { ...ASKED, kind: 'bid' }, around)
  const system = openInMemory(theory({ title: 'The system', kind: 'system' }).build())
  await releaseVersion(system, ASKED, around)
  await bringVersions('sys', system.versions.getState().snapshot)
  const [pinned] = versionsInOrder(system.versions.getState().snapshot)
  const verdict = {
    outcome: 'fund',
    reasons: 'A gap',
    conditions: '',
    version: released(first)[0]?.id ?? '',
    systemModel: 'sys',
    systemTitle: 'Mine',
    systemVersion: pinned?.id ?? '',
    systemHash: pinned?.hash ?? '',
    record: pinned?.hash ?? '',
  } as const
  expect(await decide(first.open, verdict, around)).toEqual({ ok: true, value: null })
  const [decision] = first.open.versions.getState().snapshot.decisions.values()
  expect(decision).toMatchObject({
    outcome: 'fund',
    byName: 'Olu',
    systemTitle: 'The system',
    systemHash: pinned?.hash,
  })
  expect(
    released(first)
      .map(({ kind, number }) => `${kind} ${number}`)
      .toSorted(),
  ).toEqual(['bid 1', 'version 1'])
  await until(() => first.open.model.getState().snapshot.meta.get('model')?.status === 'funded')
})
