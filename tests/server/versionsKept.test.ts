import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf } from '../../src/formats/json/version.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import type { Versions } from '../../src/model/model.ts'
import { sealOf } from '../../src/model/seal.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { theory } from '../support/theory.ts'
import { releaseOf, storedVersions, storeModel } from '../support/versions.ts'

const MODEL = theory({ title: 'Brought along' }).outcome('safer').build()
const CONTENT = contentOf(MODEL)
const SEAL = sealOf(CONTENT)
const on = '2025-03-02T12:00:00.000Z'
const person = { by: '', byName: 'Ada', on }

const version = (id: string, number: number, more = {}) => ({
  id,
  kind: 'version',
  number,
  name: id,
  reason: '',
  base: '',
  format: FORMAT_VERSION,
  hash: SEAL,
  content: CONTENT,
  ...person,
  ...more,
})
const status = (id: string, of: string, more = {}) => ({
  id,
  version: of,
  status: 'draft',
  note: '',
  ...person,
  ...more,
})
const decision = (id: string, of: string) => ({
  id,
  outcome: 'not-now',
  reasons: '',
  conditions: '',
  version: of,
  systemModel: 's',
  systemTitle: 'S',
  systemVersion: 'sv',
  systemHash: SEAL,
  record: SEAL,
  ...person,
})
const HISTORY = {
  versions: [version('v1', 1), version('v2', 2, { base: 'v1' }), version('b1', 1, { kind: 'bid' })],
  statuses: [status('v1.draft', 'v1'), status('v1.approved', 'v1', { status: 'approved' })],
  reasons: [{ id: 'r1', version: 'v2', table: 'nodes', record: 'safer', field: 'label', text: 'Clearer' }],
  decisions: [decision('d1', 'b1')],
}

let house: House
let made = 0
beforeAll(async () => {
  house = await openHouse({ config: { limits: { message: 1024 * 1024, document: 2 * 1024 * 1024 } } })
})
afterAll(() => house.stop())

async function newModel(): Promise<string> {
  const id = `kept${(made += 1)}`
  await house.owner.ask('POST', '/api/models', { id, title: id })
  return id
}

const keep = async (tables: unknown, id?: string) => {
  const model = id ?? (await newModel())
  const answer = await house.owner.ask('PUT', `/api/models/${model}/versions`, { tables })
  return { model, status: answer.status, body: answer.body }
}

const listOf = (table: ReadonlyMap<string, unknown>) => [...table.values()]
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

test('a model brings its versions along, as they were', async () => {
  const { model, status: answered } = await keep(HISTORY)
  expect(answered).toBe(204)
  const kept = await storedVersions(house.storage, model)
  for (const name of Object.keys(HISTORY) as (keyof typeof HISTORY)[]) {
    expect((listOf(kept[name]) as { id: string }[]).sort(byId)).toEqual(
      (HISTORY[name] as { id: string }[]).toSorted(byId),
    )
  }
  const log = (await house.owner.ask('GET', `/api/audit?model=${model}`)).body as readonly {
    act: string
    detail: string
  }[]
  expect(log.filter(({ act }) => act === 'release.made').map(({ detail }) => detail)).toEqual(['brought 3'])
  // And is released on from there.
  await storeModel(house.storage, model, MODEL)
  const next = await house.owner.ask('POST', `/api/models/${model}/versions`, releaseOf(MODEL, 'v3'))
  expect(next.body).toEqual({ number: 3 })
})

test('a proposal brings along what it was branched from, without what came before that', async () => {
  const origin = { id: 'origin', model: 'other', title: 'Other', version: 'o7', by: 'Ada', on }
  const tables = { versions: [version('o7', 7, { base: 'o6' })], origins: [origin] }
  const { model, status: answered } = await keep(tables)
  expect(answered).toBe(204)
  expect(listOf((await storedVersions(house.storage, model)).origins)).toEqual([origin])
})

test('only once, and not where versions were released here', async () => {
  const { model } = await keep(HISTORY)
  const again = await keep({ versions: [version('x', 9)] }, model)
  expect([again.status, again.body]).toEqual([409, { code: 'already-there' }])
  const released = await newModel()
  await storeModel(house.storage, released, MODEL)
  await house.owner.ask('POST', `/api/models/${released}/versions`, releaseOf(MODEL, 'v1'))
  expect((await keep(HISTORY, released)).status).toBe(409)
  const two = await newModel()
  const both = await Promise.all([keep(HISTORY, two), keep({ versions: [version('x', 1)] }, two)])
  expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([204, 409])
  const { versions } = await storedVersions(house.storage, two)
  expect([1, 3]).toContain(versions.size)
})

test('asked again after an answer that was lost, it is done already; with anything else it is not', async () => {
  const { model } = await keep(HISTORY)
  const bytes = await house.storage.documentBytes(`versions/${model}`)
  expect((await keep(HISTORY, model)).status).toBe(204)
  const step = { id: 's1', version: 'v2', status: 'in-review', note: '' }
  expect((await house.owner.ask('POST', `/api/models/${model}/statuses`, step)).status).toBe(204)
  // What the server added since does not matter.
  expect((await keep(HISTORY, model)).status).toBe(204)
  expect(bytes).toBeGreaterThan(0)
  const others = [
    { ...HISTORY, versions: [...HISTORY.versions, version('v3', 3)] },
    { ...HISTORY, versions: HISTORY.versions.map((one) => ({ ...one, name: 'Another' })) },
    { ...HISTORY, reasons: [], statuses: [status('v1.other', 'v1')] },
  ]
  for (const other of others) {
    const again = await keep(other, model)
    expect([again.status, again.body]).toEqual([409, { code: 'already-there' }])
  }
  expect((await storedVersions(house.storage, model)).versions.get('v1')?.name).toBe('v1')
})

test('nothing is nothing, and leaves the way open', async () => {
  const { model, status: answered } = await keep({})
  expect(answered).toBe(204)
  expect((await keep(HISTORY, model)).status).toBe(204)
})

describe('it is refused, and nothing is kept:', () => {
  const withVersion = (more: object) => ({ versions: [version('v1', 1, more)] })
  const cases: readonly (readonly [string, unknown])[] = [
    ['a number that none can follow', { versions: [version('v1', Number.MAX_SAFE_INTEGER)] }],
    ['a moment that none can follow', withVersion({ on: '9999-12-31T23:59:59.999Z' })],
    ['a content that is not what its hash says', withVersion({ content: CONTENT.replace('SAFER', 'Safest') })],
    ['a content that is no model', withVersion({ content: 'x', hash: sealOf('x') })],
    ['a content of a newer program', newer()],
    ['a number twice', { versions: [version('v1', 1), version('v2', 1)] }],
    ['a number below one', withVersion({ number: 0 })],
    ['a number that is none', withVersion({ number: 1.5 })],
    ['an id twice', { versions: [version('v1', 1), version('v1', 2)] }],
    ['an id that is none', { versions: [version('../v1', 1)] }],
    ['a base that is not there', withVersion({ base: 'v0' })],
    ['no moment', withVersion({ on: '' })],
    ['a field that no version has', withVersion({ secret: 'x' })],
    ['a field that is missing', { versions: [{ id: 'v1' }] }],
    ['a step of no version', { ...HISTORY, statuses: [status('s', 'v9')] }],
    ['a step to nowhere', { ...HISTORY, statuses: [status('s', 'v1', { status: 'lost' })] }],
    ['a reason of no version', { reasons: HISTORY.reasons }],
    ['a decision about no version', { decisions: HISTORY.decisions }],
    ['a table that there is not', { ...HISTORY, nodes: [] }],
    ['a table with another name for it', { constructor: [], toString: [] }],
    ['a table that is none', { versions: {} }],
    ['a record that is none', { versions: [null] }],
    ['a list', []],
    ['too many records', { reasons: Array.from({ length: 20_001 }, (_, at) => ({ id: `r${at}` })) }],
  ]
  test.each(cases)('%s', async (_what, tables) => {
    const { model, status: answered, body } = await keep(tables)
    expect([answered, body]).toEqual([400, { code: 'bad-request' }])
    expect(await house.storage.documentBytes(`versions/${model}`)).toBe(0)
  })

  function newer() {
    const content = CONTENT.replace(`"version": ${FORMAT_VERSION}`, '"version": 999')
    return withVersion({ content, hash: sealOf(content) })
  }
})

test('more than a document may have is refused, and a body larger than that unread', async () => {
  const long = contentOf(theory({ title: 'x'.repeat(700_000) }).build())
  const large = (number: number) => version(`v${number}`, number, { content: long, hash: sealOf(long) })
  const { model, status: fits } = await keep({ versions: [large(1)] })
  expect(fits).toBe(204)
  // What is left is not enough for another one of that size, and enough for what is small.
  const now = theory({ title: 'y'.repeat(1_400_000) }).build()
  await storeModel(house.storage, model, now)
  const full = await house.owner.ask('POST', `/api/models/${model}/versions`, releaseOf(now, 'v2'))
  expect([full.status, full.body]).toEqual([413, { code: 'too-large' }])
  expect((await storedVersions(house.storage, model)).versions.size).toBe(1)
  const step = { id: 's1', version: 'v1', status: 'in-review', note: '' }
  expect((await house.owner.ask('POST', `/api/models/${model}/statuses`, step)).status).toBe(204)
  const body = JSON.stringify({ tables: { versions: [large(1), large(2), large(3)] } })
  const fresh = await newModel()
  const answer = await house.owner.ask('PUT', `/api/models/${fresh}/versions`, body)
  expect([answer.status, answer.body]).toEqual([413, { code: 'too-large' }])
})

test('a full document still takes steps, until what is left for them is used up too', async () => {
  const { model } = await keep({})
  const long = contentOf(theory({ title: 'x'.repeat(1_900_000) }).build())
  expect((await keep({ versions: [version('v1', 1, { content: long, hash: sealOf(long) })] }, model)).status).toBe(204)
  const step = (id: string) => {
    const body = { id, version: 'v1', status: 'in-review', note: 'n'.repeat(20_000) }
    return house.owner.ask('POST', `/api/models/${model}/statuses`, body)
  }
  const most = 2 * 1024 * 1024
  const bytes = () => house.storage.documentBytes(`versions/${model}`)
  const answers: number[] = []
  for (let at = 0; answers.at(-1) !== 413 && at < 60; at += 1) answers.push((await step(`s${at}`)).status)
  expect(answers.at(-1)).toBe(413)
  expect(await bytes()).toBeGreaterThan(most)
  expect(await bytes()).toBeLessThanOrEqual(most + most / 16)
  // A release finds no room long before.
  await storeModel(house.storage, model, MODEL)
  const full = await house.owner.ask('POST', `/api/models/${model}/versions`, releaseOf(MODEL, 'v2'))
  expect([full.status, full.body]).toEqual([413, { code: 'too-large' }])
})

test('a release whose first step has an id that the model brought along is refused, and nothing of it is kept', async () => {
  const { model } = await keep({ ...HISTORY, statuses: [...HISTORY.statuses, status('v9.draft', 'v1')] })
  await storeModel(house.storage, model, MODEL)
  const before = await house.storage.documentBytes(`versions/${model}`)
  const answer = await house.owner.ask('POST', `/api/models/${model}/versions`, releaseOf(MODEL, 'v9'))
  expect([answer.status, answer.body]).toEqual([409, { code: 'already-there' }])
  expect(await house.storage.documentBytes(`versions/${model}`)).toBe(before)
})

test('who may not is refused before the body is read', async () => {
  const model = await newModel()
  const editor = await house.letIn('editor')
  // No JSON: whoever reads it says so.
  const answers = await Promise.all([
    editor.ask('PUT', `/api/models/${model}/versions`, '{'),
    editor.ask('POST', `/api/models/${model}/decisions`, '{'),
    editor.ask('POST', `/api/models/${model}/versions`, '{'),
    house.owner.ask('PUT', `/api/models/missing/versions`, '{'),
  ])
  expect(answers.map(({ status: answered }) => answered)).toEqual([403, 403, 400, 404])
})

type Names = keyof Versions
const NAMES: readonly Names[] = ['versions', 'statuses', 'reasons', 'origins', 'decisions']
test('all tables that a version document has are looked at', async () => {
  const { model } = await keep({})
  expect(Object.keys(await storedVersions(house.storage, model))).toEqual(NAMES)
})
