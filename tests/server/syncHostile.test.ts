import { setTimeout as wait } from 'node:timers/promises'
import * as fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { closeCode, refusalOf } from '../../src/model/sharing/refusals.ts'
import {
  askFrame,
  frame,
  presenceFrame,
  type RawClient,
  rawClient,
  statelessFrame,
  syncFrame,
} from '../support/rawClient.ts'
import { seeded } from '../support/seed.ts'
import type { SyncLimits } from '../../server/sync/sync.ts'
import { type House, M1, noteUpdate, openHouse } from '../support/syncHouse.ts'

const MALFORMED = { code: closeCode('malformed'), reason: 'malformed' }
const LIMITS: SyncLimits = { message: 100_000, document: 200_000, perSecond: 100, burst: 300 }

let house: House
let errors: ReturnType<typeof vi.spyOn>
const rejections: unknown[] = []
const note = (reason: unknown) => rejections.push(reason)

beforeEach(async () => {
  house = await openHouse({ config: { limits: LIMITS } })
  errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  process.on('unhandledRejection', note)
})

afterEach(async () => {
  await expectServing()
  await house.stop()
  expect(errors.mock.calls).toEqual([])
  errors.mockRestore()
  process.off('unhandledRejection', note)
  expect(rejections.splice(0)).toEqual([])
})

function connect(cookie = house.owner.cookie()): RawClient {
  return rawClient({ url: house.url, cookie })
}

async function opened(name: string = M1.model): Promise<RawClient> {
  const client = connect()
  expect(await client.ask(name)).toBe('read-write')
  return client
}

/** Somebody else is let in, reads and writes. */
async function expectServing(): Promise<void> {
  const client = await opened(M1.data)
  const key = `k${Math.random()}`
  expect(await client.write(M1.data, noteUpdate(key))).toBe(true)
  expect((await house.stored(M1.data)).getMap('notes').has(key)).toBe(true)
  client.end()
  await client.ended
}

const bytes = (...list: number[]) => Uint8Array.from(list)
const HUGE = bytes(255, 255, 255, 255, 255, 255, 255, 255, 255, 127)
const subdocument = () => {
  const doc = new Y.Doc()
  doc.getMap('notes').set('inner', new Y.Doc())
  return Y.encodeStateAsUpdate(doc)
}
const nested = (depth: number) => {
  let value: unknown = 1
  for (let at = 0; at < depth; at++) value = [value]
  return noteUpdate('deep', value)
}

describe.each<readonly [string, () => Uint8Array | string]>([
  ['nothing', () => bytes()],
  ['a text', () => 'hello'],
  ['one byte', () => bytes(3)],
  ['a name that is longer than the frame', () => bytes(200, 1)],
  ['a name with an impossible length', () => HUGE],
  ['a name that is no text', () => bytes(2, 0xff, 0xfe, 0)],
  ['a name and no more', () => frame(M1.model, 0).slice(0, -1)],
  ['an unknown type', () => frame(M1.model, 77)],
  ['a type that is no number', () => new Uint8Array([...frame(M1.model, 0).slice(0, -1), ...HUGE])],
  ["a type of the server's", () => frame(M1.model, 8, (encoder) => encoding.writeVarUint(encoder, 1))],
  ['a message for all from a client', () => frame(M1.model, 6, (encoder) => encoding.writeVarString(encoder, '{}'))],
  ['a sync step that there is not', () => syncFrame(M1.model, 3, bytes(0, 0))],
  ['a sync step without content', () => frame(M1.model, 0, (encoder) => encoding.writeVarUint(encoder, 2))],
  [
    'content that is longer than the frame',
    () =>
      frame(M1.model, 0, (encoder) => {
        encoding.writeVarUint(encoder, 2)
        encoding.writeVarUint(encoder, 4000)
      }),
  ],
  ['a state vector that does not decode', () => syncFrame(M1.model, 0, bytes(5, 1))],
  ['an update that does not decode', () => syncFrame(M1.model, 2, bytes(1, 1, 255, 255, 255))],
  ['an update of random bytes', () => syncFrame(M1.model, 1, bytes(9, 8, 7, 6, 5, 4, 3, 2, 1))],
  ['half an update', () => syncFrame(M1.model, 2, noteUpdate('a').slice(0, -4))],
  ['an update that is cut short', () => syncFrame(M1.model, 2, noteUpdate('a', new Uint8Array(2000))).slice(0, -1000)],
  ['a document within the document', () => syncFrame(M1.model, 2, subdocument())],
  ['a value that is nested very deep', () => syncFrame(M1.model, 2, nested(2000))],
  ['a presence that does not decode', () => frame(M1.model, 1, (encoder) => encoding.writeVarUint(encoder, 500))],
  ['a presence that is too large', () => presenceFrame(M1.model, [[1, 1, { a: 'x'.repeat(70_000) }]])],
  [
    'a presence of impossible many',
    () => frame(M1.model, 1, (encoder) => encoding.writeVarUint8Array(encoder, bytes(255, 255, 255, 7))),
  ],
  ['a message beside updates that is too long', () => statelessFrame(M1.model, 'x'.repeat(5000))],
  [
    'an answer to a question that was never asked',
    () => frame(M1.model, 2, (encoder) => encoding.writeVarUint(encoder, 2)),
  ],
])('%s', (_name, make) => {
  test('closes the socket as malformed, and nothing else', async () => {
    const other = await opened()
    for (const asked of [true, false]) {
      const client = asked ? await opened() : connect()
      await client.opened
      client.send(make())
      expect(await client.ended).toEqual(MALFORMED)
    }
    expect(await other.write(M1.model, noteUpdate('still'))).toBe(true)
    expect(Object.keys((await house.stored(M1.model)).getMap('notes').toJSON())).toEqual(['still'])
    other.end()
  })
})

test.each(['', 'model', 'model/', 'model/a/b', 'secret/m1', 'model/m1\0abc', '__proto__', 'constructor', 'model/ä'])(
  'a document called %j is refused, and the socket stays',
  async (name) => {
    const client = await opened()
    expect(await client.ask(name)).toBe('malformed')
    client.send(syncFrame(name, 2, noteUpdate('a')))
    expect(await client.write(M1.model, noteUpdate('b'))).toBe(true)
    client.end()
  },
)

test('messages about a document that was not asked for are passed over', async () => {
  const client = connect()
  await client.opened
  for (let at = 0; at < 100; at++) client.send(syncFrame(M1.talk, 2, noteUpdate(`a${at}`)))
  expect(await client.ask(M1.model)).toBe('read-write')
  // Not even when it is asked for later.
  expect(await client.ask(M1.talk)).toBe('read-write')
  expect(await client.write(M1.talk, noteUpdate('asked'))).toBe(true)
  expect((await house.storage.load(M1.talk)).updates).toHaveLength(1)
  client.end()
})

test('a refusal is nothing that the server prints', async () => {
  const client = connect('')
  expect(await client.ask(M1.model)).toBe('no-access')
  client.end()
})

test('a socket opens only so many documents', async () => {
  const client = connect()
  const answers: string[] = []
  for (let at = 0; at < 30; at++) {
    await house.storage.addModel(
      {
        id: `many-${at}`,
        workspace: (await house.storage.workspaces())[0]?.id ?? '',
        title: '',
        created: new Date().toISOString(),
      },
      { title: '', kind: 'system', nodes: 0, links: 0, indicators: 0, values: 0 },
    )
    answers.push(await client.ask(`model/many-${at}`))
  }
  expect(answers.filter((answer) => answer === 'read-write')).toHaveLength(20)
  expect(answers.filter((answer) => answer === 'too-many')).toHaveLength(10)
  client.end()
})

test('a message that is sent again and again changes nothing', async () => {
  const client = await opened()
  const update = noteUpdate('once')
  for (let at = 0; at < 20; at++) expect(await client.write(M1.model, update)).toBe(true)
  const doc = await house.stored(M1.model)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(update)
  client.send(askFrame(M1.model))
  client.send(askFrame(M1.model))
  expect(await client.write(M1.model, update)).toBe(true)
  client.end()
})

test('a message over the limit closes the socket with a code that says so', async () => {
  const client = await opened()
  client.send(syncFrame(M1.model, 2, noteUpdate('big', 'x'.repeat(LIMITS.message))))
  const { code } = await client.ended
  expect(refusalOf(code)).toBe('message-too-large')
  expect((await house.stored(M1.model)).getMap('notes').size).toBe(0)
})

test('a document grows to its limit and no further, and what is replaced makes room again', async () => {
  const client = await opened()
  const doc = new Y.Doc()
  const sent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => sent.push(update))
  // Each replaces the one before: kept as they come they would be far over the limit.
  for (let at = 0; at < 8; at++) {
    doc.getMap('notes').set('same', `${at}`.repeat(50_000))
    expect(await client.write(M1.model, sent.at(-1) ?? bytes())).toBe(true)
  }
  expect(await house.storage.documentBytes(M1.model)).toBeLessThanOrEqual(LIMITS.document)
  const answers: boolean[] = []
  for (let at = 0; at < 8 && !client.said.some(({ type }) => type === 'closed'); at++) {
    answers.push(await client.write(M1.model, noteUpdate(`more-${at}`, 'y'.repeat(50_000))))
  }
  expect(answers.at(-1)).toBe(false)
  expect((await client.until('closed')).reason).toBe('document-too-large')
  expect(await house.storage.documentBytes(M1.model)).toBeLessThanOrEqual(LIMITS.document)
  // It can still be read; and full to the last byte, what fills it can be deleted.
  for (const length of [5000, 500, 1]) {
    let kept = true
    expect(await client.ask(M1.model)).toBe('read-write')
    for (let at = 0; kept; at++) kept = await client.write(M1.model, noteUpdate(`${length}-${at}`, 'z'.repeat(length)))
  }
  expect(await client.ask(M1.model)).toBe('read-write')
  const full = await house.stored(M1.model)
  const before = Y.encodeStateVector(full)
  full.getMap('notes').clear()
  expect(await client.write(M1.model, Y.encodeStateAsUpdate(full, before))).toBe(true)
  expect(await client.write(M1.model, noteUpdate('room', 'z'.repeat(50_000)))).toBe(true)
  client.end()
})

test('flooding ends the flooder only', async () => {
  const other = await opened()
  const client = await opened()
  for (let at = 0; at < 1000; at++) client.send(syncFrame(M1.model, 2, noteUpdate('flood')))
  expect(await client.ended).toEqual({ code: closeCode('too-many'), reason: 'too-many' })
  expect(await other.write(M1.model, noteUpdate('calm'))).toBe(true)
  other.end()
})

test('a browser that leaves in the middle of everything leaves nothing behind', async () => {
  for (let at = 0; at < 20; at++) {
    const client = connect()
    await client.opened
    client.send(askFrame(M1.model))
    client.send(syncFrame(M1.model, 2, noteUpdate(`leaving-${at}`)))
    client.end()
    await client.ended
  }
  await wait(100)
})

test('random frames never end the server', async () => {
  const anyBytes = fc.uint8Array({ maxLength: 60 })
  const known = fc.constantFrom<string>(M1.model, M1.talk, 'model/none')
  const started = fc.tuple(known, fc.nat(12), anyBytes).map(([name, type, rest]) => {
    const head = frame(name, type)
    return new Uint8Array([...head, ...rest])
  })
  const broken = fc.tuple(known, fc.nat(3), fc.nat(200), fc.nat(255)).map(([name, step, at, value]) => {
    const good = syncFrame(name, step, noteUpdate('fuzz', [1, 'two', null, { three: [4] }]))
    good[at % good.length] = value
    return good
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(anyBytes, started, broken), { maxLength: 5 }), async (frames) => {
      const client = await opened()
      for (const one of frames) client.send(one)
      client.end()
      await client.ended
    }),
    seeded(150),
  )
  expect(await (await opened()).write(M1.model, noteUpdate('after'))).toBe(true)
})
