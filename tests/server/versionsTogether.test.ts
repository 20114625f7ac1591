import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '../../server/storage/engine.ts'
import { type Browser, newBrowser } from '../support/client.ts'
import { seedModel } from '../support/manyClients.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { startServerProcess } from '../support/serverProcess.ts'
import { type Databases, postgresDatabases, sqliteDatabases, STARTING } from '../support/storages.ts'
import { connectClient, until } from '../support/syncClient.ts'
import { theory } from '../support/theory.ts'
import { decidingOf, releaseOf, storedModel, storedVersions } from '../support/versions.ts'

const MODEL = theory({ title: 'Street violence', status: 'proposed' }).outcome('safer').build()
const SECRET = 'a secret that both processes of this test have'
const engines = ['sqlite', 'postgres'] as const

let databases: Readonly<Record<(typeof engines)[number], Databases>>
let redis: TestRedis
let running: TestServer[] = []
beforeAll(async () => {
  databases = { sqlite: sqliteDatabases(), postgres: await postgresDatabases() }
  redis = await startRedis()
}, STARTING)
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()))
  running = []
})
afterAll(async () => {
  await databases.sqlite.end()
  await databases.postgres.end()
  await redis.stop()
}, STARTING)

/** Two servers on one database, with their owner at both and the model `m1`. */
async function pair(database: DatabasePlace, redisUrl: string | null) {
  const config = { database, redisUrl, secret: SECRET }
  const [a, b] = [await startServer({ config }), await startServer({ config })]
  running = [a, b]
  const owner = newBrowser(a.url)
  // The second told a newer link, which ended the first one's.
  await owner.join(b.ownerToken(), 'Olu')
  await owner.ask('POST', '/api/models', { id: 'm1', title: 'm1' })
  await seedModel({ url: a.url, cookie: owner.cookie(), model: 'm1' }, MODEL)
  const at = { a: owner, b: newBrowser(b.url, owner.cookie()) }
  return { a, b, at }
}

const release = (by: Browser, id: string, more = {}) =>
  by.ask('POST', '/api/models/m1/versions', releaseOf(MODEL, id, more))

describe.each(engines)('two processes on one %s', (engine) => {
  test('give every number once, however many ask at once', async () => {
    const { a, at } = await pair(await databases[engine].fresh(), null)
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => release(index % 2 ? at.a : at.b, `v${index}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200))
    const given = answers.map(({ body }) => (body as { number: number }).number)
    expect(given.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    const { versions } = await storedVersions(a.storage, 'm1')
    expect([...versions.values()].map(({ number }) => number).toSorted((x, y) => x - y)).toEqual(
      given.toSorted((x, y) => x - y),
    )
    // Each is built on the one before it.
    const byNumber = new Map([...versions.values()].map((version) => [version.number, version]))
    for (const { number, base } of versions.values()) expect(base).toBe(byNumber.get(number - 1)?.id ?? '')
    // One release that is asked of both is one.
    const same = await Promise.all([release(at.a, 'same'), release(at.b, 'same')])
    expect(same.map(({ body }) => body)).toEqual([{ number: 31 }, { number: 31 }])
  })

  test('decide about a bid once', async () => {
    const { a, at } = await pair(await databases[engine].fresh(), null)
    await at.a.ask('POST', '/api/models', { id: 'system', title: 'System' })
    await seedModel({ url: a.url, cookie: at.a.cookie(), model: 'system' }, MODEL)
    await at.a.ask('POST', '/api/models/system/versions', releaseOf(MODEL, 's1'))
    await release(at.a, 'b1', { kind: 'bid' })
    const decided = await Promise.all([
      at.a.ask('POST', '/api/models/m1/decisions', decidingOf('b1', 'd1')),
      at.b.ask('POST', '/api/models/m1/decisions', decidingOf('b1', 'd2', { outcome: 'not-now' })),
    ])
    expect(decided.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([204, 409])
    const { decisions } = await storedVersions(a.storage, 'm1')
    const [made] = decisions.values()
    expect(decisions.size).toBe(1)
    const { meta } = await storedModel(a.storage, 'm1')
    expect(meta.get('model')?.status).toBe(made?.outcome === 'fund' ? 'funded' : 'declined')
  })
})

test('what one process releases arrives where the versions are open at the other, also when nobody has them open here', async () => {
  const { b, at } = await pair(await databases.postgres.fresh(), redis.url)
  const cookie = at.a.cookie()
  const watching = connectClient({ url: b.url, cookie, model: 'm1', kind: 'versions' })
  await watching.synced()
  const began = performance.now()
  expect((await release(at.a, 'v1')).status).toBe(200)
  await until(() => watching.doc.getMap('versions').has('v1'), 'the version is at the other process')
  // Not by the round that every process does.
  expect(performance.now() - began).toBeLessThan(5000)
  watching.close()
})

test('an edit that was acknowledged at one process is in the release that the other makes', async () => {
  const { a, b, at } = await pair(await databases.postgres.fresh(), redis.url)
  const cookie = at.a.cookie()
  for (let round = 0; round < 5; round += 1) {
    const client = connectClient({ url: a.url, cookie, model: 'm1' })
    await client.synced()
    const meta = client.doc.getMap('meta').get('model') as { set: (field: string, value: unknown) => void }
    meta.set('place', `round ${round}`)
    await client.acknowledged()
    const seen = await storedModel(b.storage, 'm1')
    expect(seen.meta.get('model')?.place).toBe(`round ${round}`)
    const answer = await at.b.ask('POST', '/api/models/m1/versions', releaseOf(seen, `r${round}`))
    expect(answer.status).toBe(200)
    client.close()
  }
})

test('a server that is killed right after its answer has kept the version', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'throughline-released-'))
  try {
    let server = await startServerProcess({ dataFolder })
    const owner = newBrowser(server.url)
    await owner.join(await server.ownerToken(), 'Olu')
    await owner.ask('POST', '/api/models', { id: 'm1', title: 'm1' })
    await seedModel({ url: server.url, cookie: owner.cookie(), model: 'm1' }, MODEL)
    for (let round = 1; round <= 3; round += 1) {
      const at = newBrowser(server.url, owner.cookie())
      const answer = await release(at, `v${round}`)
      server.kill()
      expect([answer.status, answer.body]).toEqual([200, { number: round }])
      await server.ended
      server = await startServerProcess({ dataFolder })
      const client = connectClient({ url: server.url, cookie: owner.cookie(), model: 'm1', kind: 'versions' })
      await client.synced()
      expect(client.doc.getMap('versions').size).toBe(round)
      expect(client.doc.getMap('statuses').size).toBe(round)
      client.close()
    }
    server.kill()
    await server.ended
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
})
