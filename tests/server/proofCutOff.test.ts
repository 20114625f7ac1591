import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { benchModel, seeded } from '../bench/models.ts'
import { anyEdit, perform } from '../support/edits.ts'
import {
  allAlike,
  canonicalOf,
  type Hand,
  hashOf,
  joinHand,
  modelIn,
  readFresh,
  seedModel,
} from '../support/manyClients.ts'
import { numberedWork, type Work } from '../support/numberedEdits.ts'
import { SEED } from '../support/seed.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { until } from '../support/syncClient.ts'
import { type House, openHouse } from '../support/syncHouse.ts'

const EDITS = 1000
const { model: MODEL } = benchModel({ nodes: 100, links: 140 })
const SHARED = [...MODEL.nodes.keys()].slice(0, 20)

let folder: string
let house: House
let cookie: string
let servers: TestServer[]
let hands: Hand[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-cut-'))
  house = await openHouse({ dataFolder: folder })
  servers = [house]
  hands = []
  cookie = house.owner.cookie()
  await seedModel({ url: house.url, cookie, model: 'm1' }, MODEL)
})

afterEach(async () => {
  for (const hand of hands) hand.close()
  for (const server of servers) await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function sit(name: string, at: TestServer = house, doc?: Y.Doc): Promise<Hand> {
  const hand = await joinHand({ url: at.url, cookie, model: 'm1', name, ...(doc && { doc }) })
  hands.push(hand)
  return hand
}

const random = seeded(SEED)
const workOf = (hand: Hand): Work => numberedWork({ hand, random, shared: SHARED })

/** Does so many edits, in turns, and lets the network do its work between them. */
async function turns(count: number, edits: readonly (() => void)[]): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    edits[turn % edits.length]?.()
    if (turn % 5 === 0) await breathe()
  }
}

/** What the server keeps beside the documents, when it has compacted all that was written. */
async function compacted(at: TestServer, hash: string): Promise<void> {
  let copy: string | null = null
  let asking: Promise<unknown> | null = null
  await until(() => {
    asking ??= at.storage.copy('m1').then((text) => {
      copy = text
      asking = null
    })
    return copy !== null && hashOf(copy) === hash
  }, 'the copy is that of the last edit')
  expect((await at.storage.load('model/m1')).updates).toEqual([])
}

test('somebody who is cut off for 1,000 edits while others make 1,000 loses nothing, and nobody else does', async () => {
  const away = await sit('away')
  const [one, two] = [await sit('one'), await sit('two')]
  const works = [away, one, two].map(workOf)
  away.client.offline()
  await until(() => !away.client.provider.isSynced)
  const before = away.client.closes.length
  const [offline = () => {}, ...online] = works.map((work) => work.edit)
  await Promise.all([turns(EDITS, [offline]), turns(EDITS, online)])
  expect([away.made(), one.made() + two.made()]).toEqual([EDITS, EDITS])
  // Nothing of it has gone over in the meantime.
  await allAlike([one, two])
  expect(one.model().nodes.size).toBeLessThan(MODEL.nodes.size + 500)
  expect([...one.model().nodes.keys()].some((id) => id.startsWith('away-'))).toBe(false)
  expect([...away.model().nodes.keys()].some((id) => /^(one|two)-/.test(id))).toBe(false)
  expect(away.client.closes).toHaveLength(before)
  away.client.online()
  await allAlike([away, one, two])
  const fresh = await readFresh({ url: house.url, cookie, model: 'm1' })
  const lost = [away, one, two].flatMap(
    (hand, at) => works[at]?.missing(fresh.model, hand.made()).map((what) => `${hand.name}: ${what}`) ?? [],
  )
  expect(lost).toEqual([])
  const texts = [away.model(), one.model(), two.model(), fresh.model].map(canonicalOf)
  expect(new Set(texts).size).toBe(1)
  await compacted(house, hashOf(texts[0] ?? ''))
  process.stdout.write(
    `Cut off for ${EDITS} and ${EDITS} edits: all with hash ${hashOf(texts[0] ?? '').slice(0, 12)}\n`,
  )
}, 300_000)

test('a laptop closed with 1,000 edits on its disk loses nothing when it is opened next day, at a server started anew', async () => {
  const evening = await sit('laptop')
  const others = [await sit('one'), await sit('two')]
  const works = [evening, ...others].map(workOf)
  evening.client.offline()
  await until(() => !evening.client.provider.isSynced)
  const [offline = () => {}, ...online] = works.map((work) => work.edit)
  await Promise.all([turns(EDITS, [offline]), turns(EDITS, online)])
  const disk = Y.encodeStateAsUpdate(evening.client.doc)
  evening.close()
  evening.client.doc.destroy()
  await allAlike(others)
  const atNight = hashOf(canonicalOf(others[0]?.model() ?? MODEL))
  for (const hand of others) hand.close()
  await house.stop()
  const again = await startServer({ dataFolder: folder })
  servers = [again]
  await compacted(again, atNight)

  const doc = new Y.Doc()
  Y.applyUpdate(doc, disk)
  const morning = await sit('laptop', again, doc)
  const other = await sit('three', again)
  await allAlike([morning, other])
  const fresh = await readFresh({ url: again.url, cookie, model: 'm1' })
  const lost = [evening, ...others].flatMap((hand, at) => works[at]?.missing(fresh.model, hand.made()) ?? [])
  expect(lost).toEqual([])
  const hashes = [morning.model(), other.model(), fresh.model].map((model) => hashOf(canonicalOf(model)))
  expect(new Set(hashes).size).toBe(1)
  expect(hashes[0]).not.toBe(atNight)
  morning.close()
  other.close()
  await compacted(again, hashes[0] ?? '')
}, 300_000)

test('edits of every kind on both sides, deletions and the same stages among them, end in one model', async () => {
  const [away, here] = [await sit('away'), await sit('here')]
  away.client.offline()
  await until(() => !away.client.provider.isSynced)
  const edits = fc.sample(anyEdit, { seed: SEED, numRuns: 600 })
  for (const [at, edit] of edits.entries()) {
    const hand = at % 2 === 0 ? away : here
    hand.edit((draft) => perform(draft, edit, `${hand.name}${at}`))
    if (at % 10 === 0) await breathe()
  }
  expect(away.made() + here.made()).toBeGreaterThan(300)
  away.client.online()
  await allAlike([away, here])
  const fresh = await readFresh({ url: house.url, cookie, model: 'm1' })
  const hashes = [away.model(), here.model(), fresh.model, modelIn(here.client.doc)].map((model) =>
    hashOf(canonicalOf(model)),
  )
  expect(new Set(hashes).size).toBe(1)
  await compacted(house, hashes[0] ?? '')
}, 300_000)
