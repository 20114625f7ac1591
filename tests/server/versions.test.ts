import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contentOf, readVersion } from '../../src/formats/json/version.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { statusOf } from '../../src/model/queries/versions.ts'
import { sealOf } from '../../src/model/seal.ts'
import type { Browser } from '../support/client.ts'
import { connectClient, until } from '../support/syncClient.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { theory } from '../support/theory.ts'
import { decidingOf, releaseOf, storedModel, storedVersions, storeModel } from '../support/versions.ts'

const MODEL = theory({ title: 'Street violence', status: 'proposed' }).outcome('safer').build()
const SYSTEM = theory({ title: 'The system', kind: 'system' }).impact('safe').build()
const MOMENT = '2026-03-02T12:00:00.000Z'
const URL = '/api/models/m1/versions'

let house: House
let now = new Date(MOMENT)
beforeEach(async () => {
  now = new Date(MOMENT)
  house = await openHouse({ clock: () => now })
  await storeModel(house.storage, 'm1', MODEL)
})
afterEach(() => house.stop())

const versions = () => storedVersions(house.storage, 'm1')
const release = (id: string, more = {}, by: Browser = house.owner) => by.ask('POST', URL, releaseOf(MODEL, id, more))
const step = (version: string, status: string, by: Browser = house.owner, id = `${version}-${status}`) =>
  by.ask('POST', '/api/models/m1/statuses', { id, version, status, note: '' })
const audit = async (act: string) => {
  const entries = (await house.owner.ask('GET', '/api/audit')).body as readonly { act: string; detail: string }[]
  return entries.filter((entry) => entry.act === act).map(({ detail }) => detail)
}

describe('a release', () => {
  test('is the model as it is now, with who released it, when, and a first step', async () => {
    const editor = await house.letIn('editor', { model: 'm1', name: 'Edda' })
    const reasons = [{ table: 'nodes', record: 'safer', field: 'label', text: 'Clearer' }]
    const answer = await release('v1', { reasons }, editor)
    expect([answer.status, answer.body]).toEqual([200, { number: 1 }])
    const kept = await versions()
    const version = kept.versions.get('v1')
    expect(version).toMatchObject({
      kind: 'version',
      number: 1,
      name: 'Version v1',
      reason: 'Reviewed',
      base: '',
      byName: 'Edda',
      on: MOMENT,
      format: FORMAT_VERSION,
      content: contentOf(MODEL),
      hash: sealOf(contentOf(MODEL)),
    })
    expect(version?.by).toMatch(/^p/)
    expect(statusOf(kept, 'v1')).toBe('draft')
    expect([...kept.reasons.values()]).toEqual([{ ...reasons[0], id: 'v1.r0', version: 'v1' }])
    expect(version && readVersion(version).ok).toBe(true)
    expect(await audit('release.made')).toEqual(['version 1'])
  })

  test('is numbered after the last of its kind, and built on it', async () => {
    const numbers = []
    for (const [id, kind] of [
      ['a', 'version'],
      ['b', 'bid'],
      ['c', 'version'],
      ['d', 'bid'],
    ] as const) {
      numbers.push((await release(id, { kind })).body)
    }
    expect(numbers).toEqual([1, 1, 2, 2].map((number) => ({ number })))
    const kept = (await versions()).versions
    expect(['a', 'b', 'c', 'd'].map((id) => kept.get(id)?.base)).toEqual(['', '', 'a', 'b'])
    // By a clock that stands still, and by one that was put back.
    now = new Date('2026-01-01T00:00:00.000Z')
    await release('e')
    const moments = [...(await versions()).versions.values()].map(({ on }) => on)
    expect(moments.toSorted()).toEqual(moments)
    expect(new Set(moments).size).toBe(5)
    expect(await audit('release.made')).toEqual(['version 3', 'bid 2', 'version 2', 'bid 1', 'version 1'])
  })

  test('has every edit that was acknowledged, and none that the asker had not seen', async () => {
    const client = connectClient({ url: house.url, cookie: house.owner.cookie(), model: 'm1' })
    await client.synced()
    const nodes = client.doc.getMap('nodes').get('safer') as { set: (field: string, value: unknown) => void }
    nodes.set('who', 'young people')
    await client.acknowledged()
    const old = await release('old')
    expect([old.status, old.body]).toEqual([409, { code: 'model-differs' }])
    expect((await versions()).versions.size).toBe(0)
    const edited = await storedModel(house.storage, 'm1')
    expect(edited.nodes.get('safer')?.who).toBe('young people')
    expect((await house.owner.ask('POST', URL, releaseOf(edited, 'new'))).status).toBe(200)
    expect((await versions()).versions.get('new')?.content).toContain('young people')
    client.close()
  })

  test('arrives at everybody who has the versions open, before it is answered', async () => {
    const viewer = await house.letIn('viewer', { model: 'm1' })
    const watching = connectClient({ url: house.url, cookie: viewer.cookie(), model: 'm1', kind: 'versions' })
    await watching.synced()
    for (const number of [1, 2]) {
      expect((await release(`v${number}`)).body).toEqual({ number })
      await until(() => watching.doc.getMap('versions').has(`v${number}`), 'the version has arrived')
    }
    watching.close()
    // And who comes later has them too.
    const later = connectClient({ url: house.url, cookie: viewer.cookie(), model: 'm1', kind: 'versions' })
    await later.synced()
    expect([...later.doc.getMap('versions').keys()].toSorted()).toEqual(['v1', 'v2'])
    later.close()
  })

  test('that is kept is answered so, also when it could be neither told nor noted', async () => {
    const send = vi.spyOn(house.signals, 'send').mockRejectedValue(new Error('Nobody listens'))
    const note = vi.spyOn(house.storage, 'note').mockRejectedValue(new Error('The disk is full'))
    expect((await release('v1')).body).toEqual({ number: 1 })
    expect([send.mock.calls.length, note.mock.calls.length]).toEqual([1, 1])
    vi.restoreAllMocks()
    expect([...(await versions()).versions.keys()]).toEqual(['v1'])
    expect(house.logged()).toContain('could not be told')
    expect(house.logged()).toContain('could not be noted')
  })

  test('reaches who opens the versions at the very moment', async () => {
    for (let round = 0; round < 15; round += 1) {
      const id = `r${round}`
      const client = connectClient({ url: house.url, cookie: house.owner.cookie(), model: 'm1', kind: 'versions' })
      const done = release(id)
      await client.synced()
      expect((await done).status).toBe(200)
      await until(() => client.doc.getMap('versions').has(id), `${id} has arrived`)
      client.close()
    }
  })

  test('asked again with the same id and hash is answered as before, though the model has changed', async () => {
    await release('first')
    const answer = await release('v1')
    await storeModel(house.storage, 'm1', theory({ title: 'Changed' }).build())
    const again = await release('v1')
    expect([again.status, again.body]).toEqual([200, answer.body])
    expect(await audit('release.made')).toHaveLength(2)
    const other = await release('v1', { hash: '0'.repeat(64) })
    expect([other.status, other.body]).toEqual([409, { code: 'already-there' }])
    expect((await versions()).versions.size).toBe(2)
  })

  test('of a model of which nothing has arrived is refused', async () => {
    await house.owner.ask('POST', '/api/models', { id: 'empty', title: 'Empty' })
    const answer = await house.owner.ask('POST', '/api/models/empty/versions', releaseOf(MODEL, 'v1'))
    expect([answer.status, answer.body]).toEqual([409, { code: 'model-differs' }])
  })

  test('of a model that is newer than this server is refused: it would leave out what it does not know', async () => {
    const newer = theory({ title: 'Newer', format: FORMAT_VERSION + 1 }).build()
    await storeModel(house.storage, 'm1', newer)
    const answer = await house.owner.ask('POST', URL, releaseOf(newer, 'v1'))
    expect([answer.status, answer.body]).toEqual([409, { code: 'model-differs' }])
    expect((await versions()).versions.size).toBe(0)
  })

  test('asked many times at once gives every number once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => release(`v${index}`)))
    const numbers = answers.map(({ body }) => (body as { number: number }).number)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    const same = await Promise.all(Array.from({ length: 8 }, () => release('same')))
    expect(new Set(same.map(({ body }) => JSON.stringify(body)))).toEqual(new Set(['{"number":21}']))
  })

  test('is refused for a model that is not there or was deleted', async () => {
    await house.owner.ask('DELETE', '/api/models/m1')
    expect((await release('v1')).status).toBe(404)
  })
})

describe('a step', () => {
  test('goes from draft over review to approved, which supersedes what was approved before', async () => {
    await release('v1')
    await release('v2')
    const steps = [
      ['v1', 'in-review'],
      ['v1', 'approved'],
      ['v2', 'approved'],
    ] as const
    for (const [version, status] of steps) expect((await step(version, status)).status).toBe(204)
    const kept = await versions()
    expect([statusOf(kept, 'v1'), statusOf(kept, 'v2')]).toEqual(['superseded', 'approved'])
    expect(await audit('release.status')).toEqual(['version 2 approved', 'version 1 approved', 'version 1 in-review'])
  })

  test('to approved, and away from it, is for those who may approve', async () => {
    const editor = await house.letIn('editor', { name: 'Edda' })
    const steward = await house.letIn('steward', { name: 'Stella' })
    await release('v1', {}, editor)
    expect((await step('v1', 'in-review', editor)).status).toBe(204)
    for (const status of ['approved', 'superseded']) expect((await step('v1', status, editor)).status).toBe(403)
    expect((await step('v1', 'approved', steward)).status).toBe(204)
    for (const status of ['draft', 'in-review']) {
      expect((await step('v1', status, editor, `back-${status}`)).status).toBe(403)
    }
    expect(statusOf(await versions(), 'v1')).toBe('approved')
    expect((await step('v1', 'draft', steward, 'taken-back')).status).toBe(204)
    expect(statusOf(await versions(), 'v1')).toBe('draft')
  })

  test('asked again changes nothing, with an id that is taken is refused, about no version too', async () => {
    await release('v1')
    await release('v2')
    expect((await step('v1', 'in-review')).status).toBe(204)
    expect((await step('v1', 'in-review')).status).toBe(204)
    expect((await versions()).statuses.size).toBe(3)
    expect(await audit('release.status')).toHaveLength(1)
    expect((await step('v2', 'in-review', house.owner, 'v1-in-review')).status).toBe(409)
    // Who asks for what somebody else did is not told that they did it.
    const steward = await house.letIn('steward', { name: 'Stella' })
    expect((await step('v1', 'in-review', steward)).status).toBe(409)
    expect((await versions()).statuses.size).toBe(3)
    expect((await step('v3', 'in-review')).status).toBe(404)
    expect((await step('v1', 'lost')).status).toBe(400)
  })
})

describe('a decision', () => {
  const decide = (more = {}, by: Browser = house.owner, id = 'd1', version = 'b1') =>
    by.ask('POST', '/api/models/m1/decisions', decidingOf(version, id, more))

  beforeEach(async () => {
    await house.owner.ask('POST', '/api/models', { id: 'system', title: 'Listed otherwise' })
    await storeModel(house.storage, 'system', SYSTEM)
    await house.owner.ask('POST', '/api/models/system/versions', releaseOf(SYSTEM, 's1'))
    await release('b1', { kind: 'bid' })
  })

  test('to fund keeps both versions, makes what was promised version 1, and the model is funded', async () => {
    await storeModel(house.storage, 'm1', theory({ title: 'Meanwhile changed', status: 'proposed' }).build())
    const client = connectClient({ url: house.url, cookie: house.owner.cookie(), model: 'm1' })
    await client.synced()
    const steward = await house.letIn('steward', { name: 'Stella' })
    expect((await decide({}, steward)).status).toBe(204)
    const kept = await versions()
    expect(kept.decisions.get('d1')).toMatchObject({
      outcome: 'fund',
      reasons: 'Fits',
      version: 'b1',
      systemModel: 'system',
      systemTitle: 'The system',
      systemVersion: 's1',
      systemHash: sealOf(contentOf(SYSTEM)),
      record: sealOf('d1'),
      byName: 'Stella',
    })
    const promised = kept.versions.get('d1.version')
    expect(promised).toMatchObject({
      kind: 'version',
      number: 1,
      content: contentOf(MODEL),
      hash: sealOf(contentOf(MODEL)),
    })
    expect(statusOf(kept, 'd1.version')).toBe('approved')
    const { meta } = await storedModel(house.storage, 'm1')
    expect(meta.get('model')).toMatchObject({ status: 'funded', title: 'Meanwhile changed' })
    await until(
      () => (client.doc.getMap('meta').get('model') as { get: (field: string) => unknown }).get('status') === 'funded',
      'the model says so where it is open',
    )
    client.close()
    expect(await audit('decision.made')).toEqual(['fund'])
  })

  test('that is kept is answered so, also when nobody could be told', async () => {
    const send = vi.spyOn(house.signals, 'send').mockRejectedValue(new Error('Nobody listens'))
    expect((await decide()).status).toBe(204)
    expect(send).toHaveBeenCalled()
    vi.restoreAllMocks()
    expect([...(await versions()).decisions.keys()]).toEqual(['d1'])
  })

  test('for not now makes no version, and the model is declined', async () => {
    expect((await decide({ outcome: 'not-now', reasons: 'secret reason' })).status).toBe(204)
    const kept = await versions()
    expect([...kept.versions.keys()]).toEqual(['b1'])
    expect((await storedModel(house.storage, 'm1')).meta.get('model')?.status).toBe('declined')
    expect(await audit('decision.made')).toEqual(['not-now'])
    expect(house.logged()).not.toContain('secret reason')
  })

  test('with conditions keeps them; where there are versions already, what was promised is the next', async () => {
    await release('v1')
    await step('v1', 'approved')
    expect((await decide({ outcome: 'fund-with-conditions', conditions: 'A baseline' })).status).toBe(204)
    const kept = await versions()
    expect(kept.decisions.get('d1')?.conditions).toBe('A baseline')
    expect(kept.versions.get('d1.version')?.number).toBe(2)
    expect([statusOf(kept, 'v1'), statusOf(kept, 'd1.version')]).toEqual(['superseded', 'approved'])
  })

  test('is made once about a version; asked again it is answered as before', async () => {
    const both = await Promise.all([decide(), decide({ outcome: 'not-now' }, house.owner, 'd2')])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409])
    const kept = await versions()
    expect(kept.decisions.size).toBe(1)
    const [made] = kept.decisions.values()
    const again = await decide({ outcome: made?.outcome }, house.owner, made?.id)
    expect(again.status).toBe(204)
    expect(await audit('decision.made')).toHaveLength(1)
    expect((await decide({ outcome: 'fund-with-conditions' }, house.owner, made?.id)).status).toBe(409)
    // A bid that was handed in again is decided again.
    const changed = await storedModel(house.storage, 'm1')
    await house.owner.ask('POST', URL, releaseOf(changed, 'b2', { kind: 'bid' }))
    expect((await decide({}, house.owner, 'd3', 'b2')).status).toBe(204)
  })

  test('about a model that is newer than this server is refused, and nothing of it is kept', async () => {
    const newer = theory({ title: 'Newer', status: 'proposed', format: FORMAT_VERSION + 1 }).build()
    await storeModel(house.storage, 'm1', newer)
    const answer = await decide()
    expect([answer.status, answer.body]).toEqual([409, { code: 'model-differs' }])
    const kept = await versions()
    expect([kept.decisions.size, [...kept.versions.keys()]]).toEqual([0, ['b1']])
    expect((await storedModel(house.storage, 'm1')).meta.get('model')?.status).toBe('proposed')
    expect(await audit('decision.made')).toEqual([])
  })

  test('comes after the bids and after the decision before it, also by a clock that was put back', async () => {
    await release('b2', { kind: 'bid' })
    now = new Date('2026-03-01T00:00:00.000Z')
    expect((await decide({ outcome: 'not-now' })).status).toBe(204)
    expect((await decide({ outcome: 'not-now' }, house.owner, 'd2', 'b2')).status).toBe(204)
    const kept = await versions()
    const order = [
      kept.versions.get('b1'),
      kept.versions.get('b2'),
      kept.decisions.get('d1'),
      kept.decisions.get('d2'),
    ].map((one) => one?.on ?? '')
    expect(order[0]).toBe(MOMENT)
    expect(order.toSorted()).toEqual(order)
    expect(new Set(order).size).toBe(4)
  })

  test('held against a system model of another workspace is refused', async () => {
    const made = '2030-01-01T00:00:00.000Z'
    const summary = { title: '', kind: 'system', nodes: 0, links: 0, indicators: 0, values: 0 } as const
    await house.storage.addWorkspace({ id: 'other', title: 'Other', created: made })
    await house.storage.addModel({ id: 'foreign', workspace: 'other', title: '', created: made }, summary)
    const { snapshot, updates } = await house.storage.load('versions/system')
    for (const part of snapshot ? [snapshot, ...updates] : updates) await house.storage.append('versions/foreign', part)
    const answer = await decide({ systemModel: 'foreign' })
    expect([answer.status, answer.body]).toEqual([404, { code: 'not-found' }])
    expect((await decide()).status).toBe(204)
  })

  test.each([
    ['a version that is not there', { version: 'b2' }],
    ['a version that is no bid', { version: 'v1' }],
    ['a system version that is not there', { systemVersion: 's2' }],
    ['a system model that is not there', { systemModel: 'elsewhere' }],
    ['a version of another model', { systemModel: 'm1' }],
  ])('about %s is refused, and nothing is kept', async (_what, more) => {
    await release('v1')
    const before = await house.storage.documentBytes('versions/m1')
    const answer = await decide(more)
    expect([answer.status, answer.body]).toEqual([404, { code: 'not-found' }])
    expect(await house.storage.documentBytes('versions/m1')).toBe(before)
    expect((await storedModel(house.storage, 'm1')).meta.get('model')?.status).toBe('proposed')
  })
})
