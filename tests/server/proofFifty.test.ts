import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/openStorage.ts'
import { benchModel, seeded, SIZES } from '../bench/models.ts'
import { newBrowser } from '../support/client.ts'
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
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts'

const CLIENTS = 50
/** How long they edit, in seconds. */
const SECONDS = Number(process.env['FIFTY_SECONDS'] ?? 60)
/** The pace of each, where the machine can: one edit in so many milliseconds. */
const PACE = 100
/** Edits that may wait for their answer before a hand waits too, as somebody would who sees that it is slow. */
const AHEAD = 5
/** Edits a second of all together that even a busy machine has to do, so that the test shows something. */
const LEAST = 10

let server: ServerProcess | undefined
let folder = ''
let hands: Hand[] = []

afterEach(async () => {
  for (const hand of hands) hand.close()
  server?.kill()
  await server?.ended
  rmSync(folder, { recursive: true, force: true })
})

test(
  'fifty people who edit one model of 500 nodes for a minute all end with the same',
  async () => {
    const random = seeded(SEED)
    folder = mkdtempSync(join(tmpdir(), 'throughline-fifty-'))
    const place = { kind: 'sqlite', file: join(folder, 'throughline.db') } as const
    const up = (server = await startServerProcess({ dataFolder: folder }))
    const owner = newBrowser(up.url)
    await owner.join(await up.ownerToken(), 'Olu')
    await owner.ask('POST', '/api/models', { id: 'm1', title: 'Fifty' })
    const at = { url: up.url, cookie: owner.cookie(), model: 'm1' }
    const { model } = benchModel(SIZES[0])
    await seedModel(at, model)

    const works: Work[] = []
    for (let number = 1; number <= CLIENTS; number++) {
      const hand = await joinHand({ ...at, name: `p${number}` })
      hands.push(hand)
      works.push(numberedWork({ hand, random, shared: [...model.nodes.keys()] }))
    }
    const began = performance.now()
    const end = began + SECONDS * 1000
    await Promise.all(
      hands.map(async (hand, number) => {
        await wait((number * PACE) / CLIENTS)
        while (performance.now() < end) {
          const next = performance.now() + PACE
          if (hand.made() - hand.told() < AHEAD) works[number]?.edit()
          await wait(Math.max(0, next - performance.now()))
        }
      }),
    )
    const lasted = (performance.now() - began) / 1000
    await allAlike(hands, 300_000)

    const made = hands.reduce((sum, hand) => sum + hand.made(), 0)
    const waits = hands.flatMap((hand) => hand.waits).toSorted((a, b) => a - b)
    const share = (part: number) => (waits[Math.floor(waits.length * part)] ?? 0).toFixed(0)
    process.stdout.write(
      `${CLIENTS} clients, ${lasted.toFixed(0)} s: ${made} edits, ${(made / lasted).toFixed(0)} a second ` +
        `(${(made / lasted / CLIENTS).toFixed(1)} each); told to be kept after ${share(0.5)} ms (median), ${share(0.95)} ms (95 %)\n`,
    )
    expect(made).toBeGreaterThan(SECONDS * LEAST)
    expect(Math.min(...hands.map((hand) => hand.made()))).toBeGreaterThan(0)
    expect(hands.every((hand) => hand.told() === hand.made())).toBe(true)
    expect(hands.flatMap((hand) => hand.client.closes)).toEqual([])

    const fresh = await readFresh(at)
    const lost = hands.flatMap((hand, number) => works[number]?.missing(fresh.model, hand.made()) ?? [])
    expect(lost).toEqual([])
    const hash = hashOf(canonicalOf(fresh.model))
    for (const hand of hands) expect(hashOf(canonicalOf(hand.model())), hand.name).toBe(hash)
    expect(hashOf(canonicalOf(modelIn(hands[0]?.client.doc ?? fresh.doc)))).toBe(hash)

    await up.stop()
    const storage = await openStorage(place)
    const kept = await storage.load('model/m1')
    const copy = await storage.copy('m1')
    await storage.close()
    expect(kept.updates).toEqual([])
    expect(hashOf(copy ?? '')).toBe(hash)
    const again = (server = await startServerProcess({ dataFolder: folder }))
    expect(hashOf(canonicalOf((await readFresh({ ...at, url: again.url })).model))).toBe(hash)
    expect([...up.warnings(), ...again.warnings()]).toEqual([])
  },
  (SECONDS + 600) * 1000,
)
