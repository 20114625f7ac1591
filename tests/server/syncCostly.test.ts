import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { MOST_PIECES } from '../../server/sync/soundUpdate.ts'
import { closeCode } from '../../src/model/sharing/refusals.ts'
import { presenceFrame, type RawClient, rawClient, syncFrame } from '../support/rawClient.ts'
import { type House, M1, noteUpdate, openHouse } from '../support/syncHouse.ts'

const MALFORMED = { code: closeCode('malformed'), reason: 'malformed' }
const TOO_MANY = { code: closeCode('too-many'), reason: 'too-many' }

let house: House

beforeEach(async () => {
  house = await openHouse()
})

afterEach(async () => {
  await house.stop()
})

async function opened(cookie = house.owner.cookie()): Promise<RawClient> {
  const client = rawClient({ url: house.url, cookie })
  await client.ask(M1.model)
  return client
}

/** An update of many deleted records of two bytes each. */
function crumbs(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, count, 7, 0]) encoding.writeVarUint(encoder, number)
    for (let at = 0; at < count; at++) {
      encoding.writeUint8(encoder, 0)
      encoding.writeVarUint(encoder, 1)
    }
    encoding.writeVarUint(encoder, 0)
  })
}

/** An update that deletes many records which nobody has written. */
function deletions(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, 99, count]) encoding.writeVarUint(encoder, number)
    for (let at = 0; at < count; at++) {
      encoding.writeVarUint(encoder, at * 2)
      encoding.writeVarUint(encoder, 1)
    }
  })
}

function stateVector(entries: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries)
    for (let at = 0; at < entries; at++) {
      encoding.writeVarUint(encoder, at)
      encoding.writeVarUint(encoder, 1)
    }
  })
}

test.each([
  ['records', () => syncFrame(M1.model, 2, crumbs(MOST_PIECES + 1))],
  ['deletions', () => syncFrame(M1.model, 1, deletions(MOST_PIECES + 1))],
  ['writers', () => syncFrame(M1.model, 0, stateVector(200_000))],
])('a message that takes far more memory than it is long is malformed: %s', async (_what, make) => {
  const client = await opened()
  client.send(make())
  expect(await client.ended).toEqual(MALFORMED)
  expect((await house.storage.load(M1.model)).updates).toEqual([])
})

test('who was let in nowhere may send little, and it is not looked into', async () => {
  const client = rawClient({ url: house.url })
  expect(await client.ask(M1.model)).toBe('no-access')
  for (let at = 0; at < 4; at++) client.send(syncFrame(M1.model, 2, noteUpdate('stranger', 'x'.repeat(60_000))))
  expect(await client.ask(M1.model)).toBe('no-access')
  client.send(syncFrame(M1.model, 2, crumbs(MOST_PIECES + 1)))
  expect(await client.ended).toEqual(TOO_MANY)
})

test('what waits for content that nobody has is not kept without end', async () => {
  const client = await opened()
  client.send(syncFrame(M1.model, 2, deletions(5000)))
  expect(await client.ended).toEqual(TOO_MANY)
  const other = await opened()
  // A record that builds on one that comes later, or never.
  const doc = new Y.Doc()
  const sent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => sent.push(update))
  for (const key of ['first', 'second', 'third']) doc.getMap('notes').set(key, 'x'.repeat(70_000))
  const [first = noteUpdate(''), second = noteUpdate(''), third = noteUpdate('')] = sent
  expect(await other.write(M1.model, second)).toBe(true)
  other.send(syncFrame(M1.model, 2, third))
  expect(await other.ended).toEqual(TOO_MANY)
  const again = await opened()
  expect(await again.write(M1.model, first)).toBe(true)
  expect(await again.write(M1.model, third)).toBe(true)
  expect((await house.stored(M1.model)).getMap('notes').size).toBe(3)
  again.end()
})

test('who asks for the whole document again and again is stopped', async () => {
  const viewer = await house.letIn('viewer')
  const writer = await opened()
  for (let at = 0; at < 5; at++) {
    expect(await writer.write(M1.model, noteUpdate(`large-${at}`, 'x'.repeat(100_000)))).toBe(true)
  }
  const client = await opened(viewer.cookie())
  for (let at = 0; at < 300; at++) client.send(syncFrame(M1.model, 0, Uint8Array.of(0)))
  expect(await client.ended).toEqual(TOO_MANY)
  expect(client.said.filter(({ type }) => type === 'sync').length).toBeLessThan(150)
  expect(await writer.write(M1.model, noteUpdate('calm'))).toBe(true)
  writer.end()
})

test('large presence counts for more than small presence', async () => {
  const client = await opened()
  const drag = Array.from({ length: 200 }, (_, at) => ({ id: `${at}`.padEnd(150, 'x'), x: 1, y: 1 }))
  for (let at = 0; at < 600; at++) client.send(presenceFrame(M1.model, [[1, at, { drag }]]))
  expect(await client.ended).toEqual(TOO_MANY)
})
