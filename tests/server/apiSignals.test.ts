import { Redis } from 'ioredis'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeLocalSignals } from '../../server/localSignals.ts'
import type { Log } from '../../server/log.ts'
import { makeRedisSignals } from '../../server/redisSignals.ts'
import type { Signal, Signals } from '../../server/signals.ts'
import { letIn, makeLink, newBrowser } from '../support/client.ts'
import { startServer } from '../support/server.ts'
import { startRedis } from '../support/redis.ts'

const ends: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

const quiet = () => {}
const log = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet } as unknown as Log

function heardBy(signals: Signals): Signal[] {
  const heard: Signal[] = []
  signals.listen((signal) => void heard.push(signal))
  return heard
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) await setTimeout(10)
  expect(holds()).toBe(true)
}

describe('signals in one process', () => {
  test('are sent when everybody who listens has acted', async () => {
    const signals = makeLocalSignals()
    const done: string[] = []
    signals.listen(async () => {
      await setTimeout(20)
      done.push('slow')
    })
    const stop = signals.listen(() => void done.push('stopped'))
    stop()
    await signals.send({ type: 'grants-changed' })
    expect(done).toEqual(['slow'])
  })
})

describe('the API', () => {
  test('sends a signal with whatever takes or gives access, before it answers', async () => {
    const server = await startServer()
    ends.push(server.stop)
    const heard = heardBy(server.signals)
    const sent = async (asked: Promise<unknown>) => {
      heard.length = 0
      await asked
      return heard.map((signal) => ({ ...signal }))
    }
    const changed = [{ type: 'grants-changed' }]
    const owner = newBrowser(server.url)
    expect(await sent(owner.join(server.ownerToken(), 'Amina'))).toEqual([])
    expect(await sent(owner.ask('PATCH', '/api/session', { name: 'Amina K' }))).toEqual(changed)
    expect(await sent(owner.ask('PATCH', '/api/workspace', { title: 'Ours' }))).toEqual(changed)
    await owner.ask('POST', '/api/models', { id: 'm', title: '' })
    const made = await makeLink(owner, { role: 'viewer', model: 'm' })
    const guest = await letIn(server.url, owner, 'viewer')
    expect(await sent(guest.join(made.token, 'Ben'))).toEqual(changed)
    expect(await sent(owner.ask('DELETE', `/api/links/${made.link.id}`))).toEqual(changed)
    expect(await sent(guest.ask('DELETE', '/api/session'))).toEqual(changed)
    expect(await sent(owner.ask('DELETE', '/api/models/m'))).toEqual([{ type: 'model-deleted', model: 'm' }])
    const [workspace] = await server.storage.workspaces()
    const ended = await sent(owner.ask('DELETE', '/api/workspace', { title: 'Ours' }))
    expect(ended).toEqual([{ type: 'workspace-deleted', workspace: workspace?.id }])
  })
})

describe('signals of several processes', () => {
  // The first start may have to install it.
  beforeAll(async () => {
    await (await startRedis()).stop()
  })

  async function open() {
    const redis = await startRedis()
    ends.push(redis.stop)
    const [one, two] = [await makeRedisSignals(redis.url, log), await makeRedisSignals(redis.url, log)]
    ends.push(one.close, two.close)
    return { redis, one, two }
  }

  test('reach the others, and the own one once and at once', async () => {
    const { one, two } = await open()
    const [here, there] = [heardBy(one), heardBy(two)]
    const sent: Signal[] = [
      { type: 'grants-changed' },
      { type: 'model-deleted', model: 'm' },
      { type: 'workspace-deleted', workspace: 'w' },
    ]
    for (const signal of sent) {
      await one.send(signal)
      expect(here.at(-1)).toEqual(signal)
    }
    await until(() => there.length === sent.length)
    expect(there).toEqual(sent)
    await setTimeout(50)
    expect(here).toEqual(sent)
  })

  test('that are no signals are passed over', async () => {
    const { redis, one, two } = await open()
    const there = heardBy(two)
    const stranger = new Redis(redis.url)
    for (const text of ['', '{', 'null', '{"from":"x"}', '{"from":"x","signal":{"type":"grant","role":"owner"}}']) {
      await stranger.publish('throughline:signals', text)
    }
    stranger.disconnect()
    await one.send({ type: 'grants-changed' })
    await until(() => there.length > 0)
    expect(there).toEqual([{ type: 'grants-changed' }])
  })

  test('that were missed while Redis was away are made up for when it is back', async () => {
    const { redis, one, two } = await open()
    await redis.stop()
    const there = heardBy(two)
    await one.send({ type: 'model-deleted', model: 'm' })
    expect(there).toEqual([])
    await redis.start()
    await until(() => there.some(({ type }) => type === 'grants-changed'))
    await one.send({ type: 'workspace-deleted', workspace: 'w' })
    await until(() => there.some(({ type }) => type === 'workspace-deleted'))
  })

  test('need a Redis that is there at the start', async () => {
    await expect(makeRedisSignals('redis://127.0.0.1:9', log)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
