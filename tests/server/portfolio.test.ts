import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { contentOf } from '../../src/formats/json/version.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { type Model, MODEL_TABLES, type TableName, WORKSPACE_TABLES } from '../../src/model/model.ts'
import { SETTINGS_ID } from '../../src/model/records/workspace.ts'
import { placeAnswer, portfolioAnswer } from '../../src/model/sharing/api.ts'
import { type Digest, digest } from '../../src/portfolio/digest.ts'
import { placeInSystem } from '../../src/portfolio/placeInSystem.ts'
import { makeDigests } from '../../server/portfolio/digests.ts'
import { storedTables } from '../../server/storedTables.ts'
import { openEngine } from '../../server/storage/openStorage.ts'
import type { Browser } from '../support/client.ts'
import { stateOf } from '../support/peers.ts'
import { connectClient } from '../support/syncClient.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { theory } from '../support/theory.ts'
import { decidingOf, releaseOf, storeModel } from '../support/versions.ts'

let house: House
let workspace = ''
beforeEach(async () => {
  house = await openHouse()
  workspace = (await house.storage.workspaces())[0]?.id ?? ''
})
afterEach(() => house.stop())

async function addModel(id: string, model = theory({ title: id }).outcome('safer').build()): Promise<void> {
  await house.owner.ask('POST', '/api/models', { id, title: id })
  await storeModel(house.storage, id, model)
}

async function portfolio(by: Browser, after = ''): Promise<readonly { id: string; changed: string; digest: Digest }[]> {
  const answer = await by.ask('GET', `/api/portfolio${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`)
  expect(answer.status).toBe(200)
  return portfolioAnswer.parse(answer.body).map((one) => ({ ...one, digest: digest.parse(one.digest) }))
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

/** Says which model is the system's. */
async function setSystem(systemModel: string): Promise<void> {
  const name = `workspace/${workspace}`
  const stored = storedTables(await house.storage.load(name), WORKSPACE_TABLES)
  stored.edit(({ settings }) => {
    settings.set(SETTINGS_ID, { id: SETTINGS_ID, title: '', systemModel, reviewMonths: null, crowded: null })
  })
  const update = stored.written()
  if (update) await house.storage.append(name, update)
}

describe('the portfolio', () => {
  test('has a digest of each model that one may read, and of no other', async () => {
    for (const id of ['a', 'b', 'c']) await addModel(id, theory({ title: `Secret of ${id}`, provider: id }).build())
    expect(idsOf(await portfolio(house.owner))).toEqual(['a', 'b', 'c'])
    const partner = await house.letIn('viewer', { model: 'b' })
    const [only, ...more] = await portfolio(partner)
    expect(more).toEqual([])
    expect(only?.digest).toMatchObject({ id: 'b', title: 'Secret of b', provider: 'b' })
    const answer = JSON.stringify((await partner.ask('GET', '/api/portfolio')).body)
    expect(answer).not.toMatch(/Secret of [ac]/)
  })

  test('is made of the newest edit when nobody has compacted it, and follows later edits', async () => {
    await addModel('a')
    expect((await portfolio(house.owner))[0]?.digest.title).toBe('a')
    const client = connectClient({ url: house.url, cookie: house.owner.cookie(), model: 'a' })
    await client.synced()
    const meta = client.doc.getMap('meta').get('model') as { set: (field: string, value: unknown) => void }
    meta.set('provider', 'Later')
    await client.acknowledged()
    client.close()
    for (let tries = 0; (await portfolio(house.owner))[0]?.digest.provider !== 'Later'; tries += 1) {
      expect(tries).toBeLessThan(100)
      await wait(100)
    }
  })

  test('has a model that nobody has opened since the server was upgraded', async () => {
    await house.owner.ask('POST', '/api/models', { id: 'old', title: 'old' })
    const doc = new Y.Doc()
    Y.applyUpdate(doc, stateOf(theory({ title: 'Of format 2' }).outcome('safer').build()))
    const meta = doc.getMap('meta').get('model') as Y.Map<unknown>
    meta.set('format', 2)
    for (const field of ['status', 'ageFrom', 'ageTo']) meta.delete(field)
    await house.storage.append('model/old', Y.encodeStateAsUpdate(doc))
    expect((await portfolio(house.owner))[0]?.digest).toMatchObject({ title: 'Of format 2', status: '' })
  })

  test('says of a bid that was decided where it stands now, though nobody has it open', async () => {
    const bid = theory({ title: 'bid', status: 'proposed' }).build()
    await addModel('bid', bid)
    await addModel('system')
    await house.owner.ask(
      'POST',
      '/api/models/system/versions',
      releaseOf(theory({ title: 'system' }).outcome('safer').build(), 's1'),
    )
    await house.owner.ask('POST', '/api/models/bid/versions', releaseOf(bid, 'b1', { kind: 'bid' }))
    const statusOf = async () => (await portfolio(house.owner)).find(({ id }) => id === 'bid')?.digest.status
    expect(await statusOf()).toBe('proposed')
    const before = (await portfolio(house.owner)).find(({ id }) => id === 'bid')?.changed ?? ''
    expect((await house.owner.ask('POST', '/api/models/bid/decisions', decidingOf('b1', 'd1'))).status).toBe(204)
    expect(await statusOf()).toBe('funded')
    expect((await portfolio(house.owner)).find(({ id }) => id === 'bid')?.changed).not.toBe(before)
  })

  test('tells what changed after a moment, with a minute before it', async () => {
    for (const id of ['old', 'new']) await addModel(id)
    await portfolio(house.owner)
    const { db, close } = await openEngine({ kind: 'sqlite', file: `${house.dataFolder}/throughline.db` })
    const moment = '2026-03-02T12:00:00.000Z'
    await db.updateTable('models').set({ changed: '2026-03-02T11:58:59.000Z' }).where('id', '=', 'old').execute()
    await db.updateTable('models').set({ changed: '2026-03-02T11:59:30.000Z' }).where('id', '=', 'new').execute()
    await close()
    expect(idsOf(await portfolio(house.owner, moment))).toEqual(['new'])
    expect(idsOf(await portfolio(house.owner, '2026-03-02T12:00:31Z'))).toEqual([])
    expect(idsOf(await portfolio(house.owner))).toEqual(['old', 'new'])
  })

  test('digests that are missing or of another version are made of the copies, and kept', async () => {
    for (const id of ['a', 'b']) await addModel(id)
    await portfolio(house.owner)
    const { db, close } = await openEngine({ kind: 'sqlite', file: `${house.dataFolder}/throughline.db` })
    await db.updateTable('models').set({ digest: '' }).where('id', '=', 'a').execute()
    await db.updateTable('models').set({ digest: '{"digest":0,"title":"old"}' }).where('id', '=', 'b').execute()
    const kept = () =>
      db.selectFrom('models').where('id', 'in', ['a', 'b']).select(['id', 'digest', 'changed']).execute()
    const before = await kept()
    const all = await Promise.all(Array.from({ length: 5 }, () => portfolio(house.owner)))
    for (const seen of all) expect(seen.map((one) => one.digest.title)).toEqual(['a', 'b'])
    const after = await kept()
    expect(after.every((row) => row.digest.includes('"digest":1'))).toBe(true)
    expect(after.map(({ changed }) => changed)).toEqual(before.map(({ changed }) => changed))
    await close()
  })

  test('a model that cannot be read, or has nothing yet, is left out and holds up nobody', async () => {
    await addModel('good')
    await house.owner.ask('POST', '/api/models', { id: 'empty', title: '' })
    await house.owner.ask('POST', '/api/models', { id: 'broken', title: '' })
    const summary = { title: '', kind: 'system', nodes: 0, links: 0, indicators: 0, values: 0 } as const
    await house.storage.keepCopy('broken', { text: 'no model', summary, digest: '' }, '2026-03-02T12:00:00.000Z')
    const copy = vi.spyOn(house.storage, 'copy')
    for (let round = 0; round < 2; round += 1) expect(idsOf(await portfolio(house.owner))).toEqual(['good'])
    // Once is enough until it changes: each try reads a whole model.
    expect(copy.mock.calls.flat().filter((id) => id === 'broken')).toEqual(['broken'])
    copy.mockRestore()
    const text = writeJson({ model: theory({ title: 'Mended' }).build(), data: theory().buildData() })
    await house.storage.keepCopy('broken', { text, summary, digest: '' }, '2026-03-03T12:00:00.000Z')
    expect((await portfolio(house.owner)).map((one) => one.digest.title).toSorted()).toEqual(['Mended', 'good'])
  })

  test('a digest that many ask for at the same moment is made once', async () => {
    await addModel('a')
    await portfolio(house.owner)
    const { db, close } = await openEngine({ kind: 'sqlite', file: `${house.dataFolder}/throughline.db` })
    await db.updateTable('models').set({ digest: '' }).where('id', '=', 'a').execute()
    await close()
    const made = vi.spyOn(house.storage, 'keepDigest')
    const digests = makeDigests(house.storage, { error: () => {} })
    const seen = (id: string) => id === 'a'
    const all = await Promise.all(Array.from({ length: 5 }, () => digests.read(workspace, '', seen)))
    for (const read of all) expect(read.map((one) => one.digest.title)).toEqual(['a'])
    expect(made).toHaveBeenCalledTimes(1)
    made.mockRestore()
  })

  test.each(['x', '2026', "'; drop table models", '2026-03-02'])(
    'a moment that is none is refused: %s',
    async (after) => {
      const answer = await house.owner.ask('GET', `/api/portfolio?after=${encodeURIComponent(after)}`)
      expect([answer.status, answer.body]).toEqual([400, { code: 'bad-request' }])
    },
  )

  test('is sent compressed to who takes it, when it is large', async () => {
    await addModel('large', theory({ title: 'x'.repeat(100_000) }).build())
    const ask = async (accept: string) => {
      const headers = { cookie: house.owner.cookie(), 'accept-encoding': accept }
      const { get } = await import('node:http')
      return new Promise<{ encoding: string | undefined; vary: string | undefined; bytes: Buffer }>((done) => {
        get(`${house.url}/api/portfolio`, { headers }, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          const { 'content-encoding': encoding, vary } = answer.headers
          answer.on('end', () => done({ encoding, vary, bytes: Buffer.concat(parts) }))
        })
      })
    }
    const zipped = await ask('gzip, deflate, br')
    expect([zipped.encoding, zipped.vary]).toEqual(['gzip', 'accept-encoding'])
    expect(zipped.bytes.length).toBeLessThan(5000)
    for (const accept of ['identity', 'gzip;q=0, br', 'gzip;q=0.0']) {
      const plain = await ask(accept)
      expect(plain.encoding, accept).toBeUndefined()
      expect(JSON.parse(plain.bytes.toString())).toEqual(JSON.parse(gunzipSync(zipped.bytes).toString()))
    }
  })
})

/** A system model with a secret in every field that is a text, and in every table. */
function secretSystem() {
  const secret = (field: string) => `SECRET ${field}`
  const system = theory({ title: 'The system', kind: 'system', vision: 'A safe county' })
    .outcome('safer', { label: 'Streets are safer' })
    .outcome('hidden', { label: secret('other outcome') })
    .impact('peace', { label: 'Less violence' })
    .chain('safer', 'peace')
    .link('hidden', 'peace', { id: 'secretlink' })
    .assumption('a1', { link: 'safer-peace' }, { text: secret('assumption') })
    .assumption('a2', { node: 'safer' }, { text: secret('assumption of a card') })
    .evidence('e1', { link: 'safer-peace' }, { title: secret('evidence') })
    .factor('f1', 'external', secret('factor'))
    .objective('o1', secret('objective'))
    .tag('t1', ['safer', 'peace'], { name: secret('tag'), group: secret('group'), edition: secret('edition') })
    .indicator('i1', ['safer', 'peace'], { title: secret('indicator') })
    .target('g1', 'i1', 12_345, { reason: secret('target') })
    .contribution('c1', 'safer', 'elsewhere', { rationale: secret('contribution'), systemModel: 'secretmodel' })
    .put('places', { id: 'p1', code: 'SECRETCODE', name: secret('place'), type: 'MD' })
    .put('awards', {
      id: 'w1',
      funder: secret('funder'),
      programme: secret('programme'),
      amount: 987_654,
      currency: 'GBP',
      start: '',
      end: '',
      awarded: '',
      reference: secret('reference'),
      source: '',
      note: secret('note'),
      order: 'a1',
    })
    .put('classifications', { id: 'k1', scheme: 'group', term: secret('term'), edition: '', source: secret('source') })
    .put('bidAnswers', { id: 'q1', question: secret('question'), text: secret('answer'), order: 'a1' })
    .build()
  return plantEverywhere(system, secret)
}

/** The model with a secret in every field of every record that is empty and takes a text. */
function plantEverywhere(model: Model, secret: (field: string) => string): Model {
  const planted = Object.entries(MODEL_TABLES).map(([name, table]) => {
    const records = [...(model[name as TableName] as ReadonlyMap<string, Readonly<Record<string, unknown>>>)]
    return [
      name,
      new Map(
        records.map(([id, record]) => {
          let whole = record
          for (const [field, value] of Object.entries(record)) {
            const parsed = value === '' ? table.schema.safeParse({ ...whole, [field]: secret(field) }) : null
            if (parsed?.success) whole = parsed.data
          }
          return [id, whole]
        }),
      ),
    ]
  })
  return Object.fromEntries(planted) as Model
}

describe('the place of a model in the system', () => {
  const MINE = theory({ title: 'Mine', provider: 'Us' })
    .outcome('fewer')
    .contribution('c1', 'fewer', 'safer', { rationale: 'Because' })
    .build()
  const place = async (by: Browser, id = 'mine') => {
    const answer = await by.ask('GET', `/api/models/${id}/place`)
    return { status: answer.status, text: JSON.stringify(answer.body), body: answer.body }
  }

  test('is told to a partner, who sees nothing else of the system, the workspace or other models', async () => {
    await addModel('mine', MINE)
    await addModel('system', secretSystem())
    await addModel('neighbour', theory({ title: 'SECRET neighbour', provider: 'SECRET' }).build())
    await setSystem('system')
    expect(contentOf(secretSystem()).match(/SECRET/g)?.length).toBeGreaterThan(50)
    const partner = await house.letIn('viewer', { model: 'mine' })
    const { status, body, text } = await place(partner)
    expect(status).toBe(200)
    const seen = placeInSystem.parse(placeAnswer.parse(body).place)
    expect(seen).toMatchObject({ systemModel: 'system', systemTitle: 'The system', vision: 'A safe county' })
    expect(seen.nodes.map(({ label }) => label)).toEqual(['Streets are safer', 'Less violence'])
    expect(seen.links).toEqual([{ from: 'safer', to: 'peace' }])
    expect(seen.contributions).toEqual([{ node: 'fewer', systemNode: 'safer', kind: 'direct', rationale: 'Because' }])
    expect(text).not.toMatch(/secret|12345|987654|hidden/i)
    // It is in the answer exactly once that a place is told, and nothing of it anywhere else.
    for (const path of ['/api/models', '/api/portfolio', '/api/session', '/api/models/mine/place']) {
      expect(JSON.stringify((await partner.ask('GET', path)).body), path).not.toMatch(/secret/i)
    }
    expect((await place(partner, 'system')).status).toBe(404)
    expect((await place(partner, 'neighbour')).status).toBe(404)
    expect((await partner.ask('GET', '/api/links')).status).toBe(403)
    for (const name of [
      `workspace/${workspace}`,
      'model/system',
      'versions/system',
      'data/system',
      'model/neighbour',
    ]) {
      const [kind = '', model = ''] = name.split('/')
      const client = connectClient({ url: house.url, cookie: partner.cookie(), model, kind: kind as 'model' })
      for (let tries = 0; client.refusals.length === 0 && tries < 100; tries += 1) await wait(20)
      expect(client.refusals, name).toContain('no-access')
      expect(client.doc.share.size, name).toBe(0)
      client.close()
    }
  })

  test('follows the system model, and another one that takes its place', async () => {
    await addModel('mine', MINE)
    await addModel('system', secretSystem())
    await setSystem('system')
    const titleOf = async () =>
      placeInSystem.parse(placeAnswer.parse((await place(house.owner)).body).place).systemTitle
    expect([await titleOf(), await titleOf()]).toEqual(['The system', 'The system'])
    await storeModel(house.storage, 'system', theory({ title: 'Renamed' }).outcome('safer').build())
    expect(await titleOf()).toBe('Renamed')
    await addModel('other', theory({ title: 'Other' }).outcome('safer').build())
    await setSystem('other')
    expect(await titleOf()).toBe('Other')
  })

  test('is none without a system model, for the system itself, and for one that is gone or elsewhere', async () => {
    await addModel('mine', MINE)
    await addModel('system', secretSystem())
    expect((await place(house.owner)).body).toEqual({ place: null })
    await setSystem('system')
    expect((await place(house.owner, 'system')).body).toEqual({ place: null })
    await setSystem('missing')
    expect((await place(house.owner)).body).toEqual({ place: null })
    await house.owner.ask('DELETE', '/api/models/system')
    await setSystem('system')
    expect((await place(house.owner)).body).toEqual({ place: null })
    await house.owner.ask('POST', '/api/models', { id: 'empty', title: '' })
    await setSystem('empty')
    expect((await place(house.owner)).body).toEqual({ place: null })
    expect((await place(house.owner, 'empty')).body).toEqual({ place: null })
  })

  test('is none in a system model of another workspace', async () => {
    await addModel('mine', MINE)
    const made = '2030-01-01T00:00:00.000Z'
    const summary = { title: '', kind: 'system', nodes: 0, links: 0, indicators: 0, values: 0 } as const
    await house.storage.addWorkspace({ id: 'other', title: 'Other', created: made })
    await house.storage.addModel({ id: 'foreign', workspace: 'other', title: '', created: made }, summary)
    await storeModel(house.storage, 'foreign', secretSystem())
    await setSystem('foreign')
    expect((await place(house.owner)).body).toEqual({ place: null })
  })

  test('a partner reads the decision and its reasons, and not how it came about', async () => {
    await addModel('mine', theory({ title: 'Mine', status: 'proposed' }).build())
    await addModel('system', secretSystem())
    await house.owner.ask('POST', '/api/models/system/versions', releaseOf(secretSystem(), 's1'))
    await house.owner.ask(
      'POST',
      '/api/models/mine/versions',
      releaseOf(theory({ title: 'Mine', status: 'proposed' }).build(), 'b1', { kind: 'bid' }),
    )
    const deciding = decidingOf('b1', 'd1', { reasons: 'It fits' })
    expect((await house.owner.ask('POST', '/api/models/mine/decisions', deciding)).status).toBe(204)
    const partner = await house.letIn('viewer', { model: 'mine' })
    const client = connectClient({ url: house.url, cookie: partner.cookie(), model: 'mine', kind: 'versions' })
    await client.synced()
    const said = JSON.stringify(client.doc.getMap('decisions').toJSON())
    expect(said).toContain('It fits')
    expect(JSON.stringify([...client.doc.share.keys()].map((name) => client.doc.getMap(name).toJSON()))).not.toMatch(
      /secret/i,
    )
    client.close()
  })
})
