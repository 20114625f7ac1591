import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openStorage } from '../../server/storage/openStorage.ts'
import { benchModel, seeded } from '../bench/models.ts'
import { newBrowser } from '../support/client.ts'
import { afterTheEnd, canonicalOf, type Hand, joinHand, readFresh, seedModel } from '../support/manyClients.ts'
import { numberedWork, type Work } from '../support/numberedEdits.ts'
import { SEED } from '../support/seed.ts'
import { type DeathPoint, type ServerProcess, startServerProcess } from '../support/serverProcess.ts'
import { until } from '../support/syncClient.ts'

/** How a round ends: killed while everybody edits, or in its first compaction, and what brings that about. */
type Round =
  | { readonly how: 'at random' }
  | { readonly how: 'all leave' | 'a pause' | 'a full log'; readonly dieAt: DeathPoint }

const RANDOM: Round = { how: 'at random' }
const ROUNDS: readonly Round[] = [
  RANDOM,
  { how: 'all leave', dieAt: 'snapshot' },
  RANDOM,
  { how: 'a pause', dieAt: 'log' },
  RANDOM,
  { how: 'a full log', dieAt: 'commit' },
  RANDOM,
  RANDOM,
  { how: 'all leave', dieAt: 'copy' },
  RANDOM,
  { how: 'a pause', dieAt: 'commit' },
  RANDOM,
  { how: 'a full log', dieAt: 'log' },
  RANDOM,
  RANDOM,
  { how: 'all leave', dieAt: 'copy' },
  RANDOM,
  { how: 'a full log', dieAt: 'snapshot' },
  RANDOM,
  RANDOM,
]
const HANDS = ['a', 'b', 'c', 'd']
/** How many updates of a hand may wait for their answer: enough to keep the server busy all the time. */
const AHEAD = 20
const LEAST_TOLD = 1500

let server: ServerProcess | undefined
let folder = ''

afterEach(async () => {
  server?.kill()
  await server?.ended
  rmSync(folder, { recursive: true, force: true })
})

test('a server that is killed twenty times while people edit has every edit of which anybody was told that it is kept', async () => {
  const random = seeded(SEED)
  folder = mkdtempSync(join(tmpdir(), 'throughline-killed-'))
  const file = join(folder, 'throughline.db')
  const start = (round: Round | undefined) =>
    startServerProcess({
      dataFolder: folder,
      ...(round && round.how !== 'at random' && { dieAt: round.dieAt }),
      // The log is full when it has a megabyte.
      ...(round?.how === 'a full log' && { env: { MAX_DOCUMENT_MB: '1' } }),
    })
  const { model } = benchModel({ nodes: 100, links: 140 })
  const shared = [...model.nodes.keys()].slice(0, 20)
  const everybody: { readonly hand: Hand; readonly work: Work }[] = []

  let up = (server = await start(ROUNDS[0]))
  const owner = newBrowser(up.url)
  await owner.join(await up.ownerToken(), 'Olu')
  await owner.ask('POST', '/api/models', { id: 'm1', title: 'Killed' })
  const cookie = owner.cookie()
  await seedModel({ url: up.url, cookie, model: 'm1' }, model)

  for (const [at, round] of ROUNDS.entries()) {
    const bulk = round.how === 'a full log' ? 16_000 : 0
    const now = await Promise.all(
      HANDS.map(async (letter) => {
        const hand = await joinHand({ url: up.url, cookie, model: 'm1', name: `r${at}${letter}` })
        return { hand, work: numberedWork({ hand, random, shared, bulk }) }
      }),
    )
    everybody.push(...now)
    const told = () => now.reduce((sum, { hand }) => sum + hand.told(), 0)
    const moment = 100 + Math.floor(random() * 200)
    const later = random() * 20
    const { hasEnded } = up
    const editUntil = async (enough: () => boolean) => {
      for (; !hasEnded() && !enough(); await breathe()) {
        for (const { hand, work } of now) if (hand.made() - hand.told() < AHEAD) work.edit()
      }
    }

    await editUntil(() => round.how !== 'a full log' && told() >= moment)
    // Not at the moment of an answer: at any moment of what the server does.
    const end = performance.now() + later
    if (round.how === 'at random') await editUntil(() => performance.now() >= end)
    if (round.how === 'at random') up.kill()
    else if (round.how !== 'a full log')
      await until(() => hasEnded() || now.every(({ hand }) => hand.client.isAcknowledged()))
    if (round.how === 'all leave') for (const { hand } of now) hand.client.offline()
    expect(await up.ended, `round ${at}: ${round.how}`).toBe('SIGKILL')
    const inFlight = now.reduce((sum, { hand }) => sum + hand.made(), 0) - told()
    await afterTheEnd(now.map(({ hand }) => hand))
    expect(up.warnings()).toEqual([])
    const left = await lookAt(file)

    up = server = await start(ROUNDS[at + 1])
    const fresh = await readFresh({ url: up.url, cookie, model: 'm1' })
    const lost = everybody.flatMap(({ hand, work }) => [
      ...work.missing(fresh.model, hand.told()),
      ...(Y.getState(fresh.doc.store, hand.client.doc.clientID) < hand.clockAfter(hand.told()) ? [hand.name] : []),
    ])
    const death = round.how === 'at random' ? `after ${moment} and ${later.toFixed(1)} ms` : `before "${round.dieAt}"`
    process.stdout.write(
      `Round ${at + 1}: killed ${round.how}, ${death}; ${told()} told, ${inFlight} under way, ${left.updates} in the log, lost ${lost.length}\n`,
    )
    expect(lost).toEqual([])
    expect(up.warnings()).toEqual([])
    expect(left.integrity).toBe('ok')
    // Cut off before its end, a compaction has left the log as it was.
    if (round.how !== 'at random' && round.dieAt !== 'copy') expect(left.updates).toBeGreaterThan(0)
  }

  const last = await readFresh({ url: up.url, cookie, model: 'm1' })
  await up.stop()
  const storage = await openStorage({ kind: 'sqlite', file })
  const stored = await storage.load('model/m1')
  const read = new Y.Doc()
  for (const part of stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates) Y.applyUpdate(read, part)
  await storage.close()
  expect(Y.equalSnapshots(Y.snapshot(read), Y.snapshot(last.doc))).toBe(true)
  expect(canonicalOf(last.model)).toContain('Measured 100')
  const total = everybody.reduce((sum, { hand }) => sum + hand.told(), 0)
  process.stdout.write(`Killed ${ROUNDS.length} times: ${total} edits told to be kept, 0 lost\n`)
  expect(total).toBeGreaterThan(LEAST_TOLD)
}, 600_000)

/** What a killed server has left: looked at in a copy, so that it finds everything as it was. */
async function lookAt(file: string): Promise<{ readonly integrity: unknown; readonly updates: number }> {
  const copy = `${file}.look`
  for (const end of ['', '-wal']) if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`)
  const database = new SqliteDatabase(copy)
  const integrity: unknown = database.pragma('integrity_check', { simple: true })
  const updates = database.prepare<[], { n: number }>('select count(*) as n from updates').get()?.n ?? -1
  database.close()
  rmSync(copy)
  return { integrity, updates }
}
