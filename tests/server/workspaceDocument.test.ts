import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { storedTables } from '../../server/storedTables.ts'
import { bindTables, type BoundTables } from '../../src/document/tables.ts'
import { WORKSPACE_TABLES, type Workspace, type WorkspaceTables } from '../../src/model/model.ts'
import { SETTINGS_ID } from '../../src/model/records/workspace.ts'
import type { Browser } from '../support/client.ts'
import { connectClient, type SyncClient, until } from '../support/syncClient.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { theory } from '../support/theory.ts'
import { storeModel } from '../support/versions.ts'

let house: House
let workspace = ''
let clients: SyncClient[] = []
beforeEach(async () => {
  house = await openHouse()
  workspace = (await house.storage.workspaces())[0]?.id ?? ''
})
afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await house.stop()
})

interface Seat {
  readonly client: SyncClient
  readonly bound: BoundTables<WorkspaceTables>
  readonly now: () => Workspace
}

async function open(by: Browser): Promise<Seat> {
  const client = connectClient({ url: house.url, cookie: by.cookie(), model: workspace, kind: 'workspace' })
  clients.push(client)
  const bound = bindTables(client.doc, WORKSPACE_TABLES)
  await client.synced()
  return { client, bound, now: () => bound.store.getState().snapshot }
}

const stored = async () => storedTables(await house.storage.load(`workspace/${workspace}`), WORKSPACE_TABLES).snapshot()

const on = '2026-03-02T12:00:00.000Z'
const review = (id: string, bid: string, by: string) =>
  ({ id, bid, question: 'H1', verdict: 'yes', note: `${by} said so`, by, on }) as const

/** What reviewers said of a bid, signed. */
function said({ bound }: Seat, bid: string, by: string): void {
  bound.edit(({ bidReviews, responses, records }) => {
    bidReviews.set(`${bid}-h1`, review(`${bid}-h1`, bid, by))
    responses.set(`${bid}-r1`, { id: `${bid}-r1`, bid, finding: 'f', response: 'ask', note: `${by} asks`, by, on })
    records.set(`${bid}-d1`, { id: `${bid}-d1`, bid, content: `{"by":"${by}"}` })
  })
}

/** Whether any file of the database has the text. */
const inFiles = (text: string) =>
  readdirSync(house.dataFolder).some((name) => readFileSync(join(house.dataFolder, name)).includes(text))

test('a steward writes what holds for the partnership, with a code list of all small areas; who may reads it', async () => {
  const steward = await open(await house.letIn('steward'))
  const rows = Array.from({ length: 36_000 }, (_, at): [string, string, string, string] => [
    `E0100${at}`,
    `Liverpool ${at} A`,
    'LSOA',
    `E050${at % 9000}`,
  ])
  const fields = { title: 'Our partnership', systemModel: 'm1', reviewMonths: 12, crowded: 5 }
  steward.bound.edit(({ settings, bidQuestions, priorities, codeLists }) => {
    settings.set(SETTINGS_ID, { id: SETTINGS_ID, ...fields })
    const question = { title: 'What is it?', help: 'In words', part: 'activity', required: true, order: 'a1' } as const
    bidQuestions.set('q1', { id: 'q1', ...question })
    priorities.set('p1', { id: 'p1', name: 'Prevention', edition: '2026', order: 'a1' })
    codeLists.set('l1', { id: 'l1', name: 'Small areas', source: 'ONS', loadedOn: on, rows })
  })
  said(steward, 'm1', 'Nadia')
  await steward.client.acknowledged()
  expect(steward.client.refusals).toEqual([])
  const viewer = await open(await house.letIn('viewer'))
  expect(viewer.now()).toEqual(steward.now())
  expect(viewer.now().codeLists.get('l1')?.rows).toHaveLength(36_000)
  // Words of two stewards come together.
  const other = await open(house.owner)
  for (const [seat, word] of [
    [steward, 'Our'],
    [other, 'whole'],
  ] as const) {
    seat.bound.edit(({ settings }) => {
      const kept = settings.get(SETTINGS_ID)
      if (kept) kept.title = `${word} ${kept.title}`
    })
  }
  await until(() => steward.now().settings.get(SETTINGS_ID)?.title === viewer.now().settings.get(SETTINGS_ID)?.title)
  await until(() => /whole/.test(viewer.now().settings.get(SETTINGS_ID)?.title ?? ''))
  // Replacing a list leaves none of the old one behind for long.
  steward.bound.edit(({ codeLists }) => void codeLists.delete('l1'))
  await steward.client.acknowledged()
  for (const client of clients) client.close()
  for (let tries = 0; (await house.storage.documentBytes(`workspace/${workspace}`)) > 100_000; tries += 1) {
    expect(tries).toBeLessThan(100)
    await wait(100)
  }
})

test('an editor of the whole workspace reads it and writes nothing, a partner is not let in', async () => {
  const steward = await open(await house.letIn('steward'))
  said(steward, 'm1', 'Nadia')
  await steward.client.acknowledged()
  const editor = await open(await house.letIn('editor'))
  editor.bound.edit(({ bidReviews }) => void bidReviews.delete('m1-h1'))
  await wait(200)
  expect((await stored()).bidReviews.has('m1-h1')).toBe(true)
  const partner = await house.letIn('steward', { model: 'm1' })
  const client = connectClient({ url: house.url, cookie: partner.cookie(), model: workspace, kind: 'workspace' })
  clients.push(client)
  await until(() => client.refusals.includes('no-access'))
  expect(client.doc.share.size).toBe(0)
})

test('with a model goes what reviewers said of it, with their names, from files and screens', async () => {
  await house.owner.ask('POST', '/api/models', { id: 'other', title: 'Other' })
  await storeModel(house.storage, 'm1', theory({ title: 'Bid' }).build())
  const steward = await open(await house.letIn('steward'))
  said(steward, 'm1', 'Nadia Markedname')
  said(steward, 'other', 'Omar Stays')
  await steward.client.acknowledged()
  expect(inFiles('Nadia Markedname')).toBe(true)
  expect((await house.owner.ask('DELETE', '/api/models/m1')).status).toBe(204)
  const after = await stored()
  expect([after.bidReviews, after.responses, after.records].map((table) => [...table.keys()])).toEqual([
    ['other-h1'],
    ['other-r1'],
    ['other-d1'],
  ])
  await until(() => steward.now().records.size === 1, 'it is gone where it is open')
  expect(inFiles('Nadia Markedname')).toBe(false)
  expect(inFiles('Omar Stays')).toBe(true)
})

test('what a reviewer who was away brings of a deleted model goes again', async () => {
  const steward = await open(await house.letIn('steward'))
  said(steward, 'm1', 'Nadia')
  await steward.client.acknowledged()
  steward.client.offline()
  await until(() => steward.client.closes.length > 0)
  steward.bound.edit(({ bidReviews }) => void bidReviews.set('late', review('late', 'm1', 'Lena Latename')))
  expect((await house.owner.ask('DELETE', '/api/models/m1')).status).toBe(204)
  steward.client.online()
  await until(() => steward.now().records.size === 0 && steward.client.isAcknowledged(), 'the reviewer is back')
  const gone = async () => {
    const { snapshot, updates } = await house.storage.load(`workspace/${workspace}`)
    const bytes = Buffer.concat(snapshot === null ? updates : [snapshot, ...updates])
    return !bytes.includes('Lena Latename')
  }
  for (let tries = 0; !(await gone()); tries += 1) {
    expect(tries).toBeLessThan(150)
    await wait(100)
  }
  await until(() => steward.now().bidReviews.size === 0, 'it is gone where it is open')
})

test('with the workspace goes everything that was said in it', async () => {
  const steward = await open(await house.letIn('steward'))
  said(steward, 'm1', 'Nadia Markedname')
  await steward.client.acknowledged()
  const [row] = await house.storage.workspaces()
  expect((await house.owner.ask('DELETE', '/api/workspace', { title: row?.title })).status).toBe(204)
  await until(() => steward.client.refusals.includes('deleted'))
  expect(await house.storage.load(`workspace/${workspace}`)).toEqual({ snapshot: null, updates: [] })
  expect(inFiles('Nadia Markedname')).toBe(false)
})

test('loose ends and hand-made rows of the workspace are no harm', async () => {
  const steward = await house.letIn('steward')
  const raw = connectClient({ url: house.url, cookie: steward.cookie(), model: workspace, kind: 'workspace' })
  clients.push(raw)
  await raw.synced()
  const doc = raw.doc
  doc.transact(() => {
    doc.getMap('bidReviews').set(
      'odd',
      new Y.Map([
        ['bid', 'm1'],
        ['by', 'Oda Markedname'],
      ]),
    )
    const bad = new Y.Map<unknown>()
    bad.set('bid', 7)
    doc.getMap('bidReviews').set('bad', bad)
    doc.getMap('records').set('text', 'no record')
    doc.getMap('settings').set(SETTINGS_ID, new Y.Map([['systemModel', '../../etc']]))
  })
  await raw.acknowledged()
  await storeModel(house.storage, 'm1', theory({ title: 'Bid' }).build())
  const place = await house.owner.ask('GET', '/api/models/m1/place')
  expect([place.status, place.body]).toEqual([200, { place: null }])
  expect((await house.owner.ask('DELETE', '/api/models/m1')).status).toBe(204)
  expect(inFiles('Oda Markedname')).toBe(false)
  expect(house.logged()).not.toMatch(/"level":(50|60)/)
})
