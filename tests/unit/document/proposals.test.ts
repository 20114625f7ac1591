import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginMerge, takeIn } from '../../../src/actions/versionsMerge.ts'
import { bringWaiting } from '../../../src/document/bringVersions.ts'
import {
  createModel,
  eraseModel,
  keepOwnCopy,
  noteChange,
  putSharedHere,
  shareModel,
} from '../../../src/document/modelsHere.ts'
import { openModel } from '../../../src/document/openModel.ts'
import { branchVersion, proposalsOf, readProposal } from '../../../src/document/proposals.ts'
import { readVersionsHere } from '../../../src/document/readVersions.ts'
import { changeOnShelf, putOnShelf, shelf, shelfEntry, takeOffShelf } from '../../../src/document/shelf.ts'
import { releaseVersion } from '../../../src/document/versionsHere.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { DATA_TABLES, emptySnapshot } from '../../../src/model/model.ts'
import { sayProblem } from '../../../src/formats/problemWords.ts'
import { about } from '../../../src/model/queries/about.ts'
import { versionsInOrder } from '../../../src/model/queries/versions.ts'
import { contextOf } from '../../support/inMemory.ts'
import { keptDocuments } from '../../support/persistInMemory.ts'
import { theory } from '../../support/theory.ts'

vi.mock('idb', () => import('../../support/idbInMemory.ts'))
vi.mock('../../../src/document/persist.ts', () => import('../../support/persistInMemory.ts'))

const NOW = '2026-03-01T10:00:00.000Z'
const MODEL = theory({ title: 'Navigator' }).activity('a').build()
let ids = 0
const around = { newId: () => `n${++ids}`, now: () => NOW, who: { by: '', name: 'Amira Khan' } }
const release = { kind: 'version', name: 'First', reason: '', reasons: [] } as const

/** A model on this device with one version of it released. */
async function released(id = 'm1', workspace = ''): Promise<string> {
  await createModel(id, { model: MODEL, data: emptySnapshot(DATA_TABLES) }, NOW, workspace)
  const open = await openModel(id)
  await releaseVersion(open, release, around)
  const [version] = versionsInOrder(open.versions.getState().snapshot)
  await open.close()
  return version?.id ?? ''
}
async function branched(id: string, version: string): Promise<string> {
  const open = await openModel(id)
  const reading = await branchVersion(open, version, 'More mentors', around)
  await open.close()
  if (!reading.ok) throw new Error(reading.problems[0]?.code)
  return reading.value
}
const entries = () => shelf.getState().entries ?? []
const versionIds = async (id: string) => [...(await readVersionsHere(id)).versions.keys()]

type Asked = { readonly method: string; readonly path: string; readonly body: unknown }
/** A server that answers so, by method and path. Returns what it is asked. */
function answering(answers: Readonly<Record<string, readonly [status: number, body?: object]>>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (path: string, { method = '', body }: { method?: string; body?: string } = {}) => {
    asked.push({ method, path, body: body === undefined ? undefined : (JSON.parse(body) as unknown) })
    const [status, said] = answers[`${method} ${path}`] ?? [404, { code: 'not-found' }]
    const headers = { 'content-type': 'application/json' }
    return Promise.resolve(new Response(said === undefined ? null : JSON.stringify(said), { status, headers }))
  })
  return asked
}
const SESSION = [
  200,
  { person: { id: 'p1', name: 'Olu' }, workspace: { id: 'w1', title: 'North', role: 'owner' } },
] as const
const shared = (id: string) => ({
  ...({ id, title: 'Navigator', kind: 'intervention', nodes: 1, links: 0, indicators: 0, values: 0 } as const),
  ...({ created: NOW, changed: NOW, role: 'owner' } as const),
})

beforeEach(() => vi.stubGlobal('document', { baseURI: 'http://127.0.0.1:1/' }))
afterEach(async () => {
  vi.unstubAllGlobals()
  for (const { id } of entries()) {
    await changeOnShelf(id, { shared: null })
    await eraseModel(id)
  }
})

test('a proposal is a model of its own with the content of the version, that remembers it whole', async () => {
  const version = await released('m1', 'w9')
  const original = await openModel('m1')
  original.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { who: 'Changed later' } }))
  await original.close()
  const id = await branched('m1', version)
  const open = await openModel(id)
  const { snapshot } = open.model.getState()
  expect(about(snapshot).title).toBe('More mentors')
  expect(snapshot.nodes).toEqual(MODEL.nodes)
  const kept = open.versions.getState().snapshot
  expect([...kept.origins.values()]).toEqual([
    { id: 'origin', model: 'm1', title: 'Navigator', version, by: 'Amira Khan', on: NOW },
  ])
  const from = (await readVersionsHere('m1')).versions.get(version)
  expect(kept.versions.get(version)).toEqual(from)
  await open.close()
  expect(await shelfEntry(id)).toMatchObject({ title: 'More mentors', workspace: 'w9', shared: null })
})

test('a second version can be branched: what came before it stays with the model', async () => {
  await released()
  const open = await openModel('m1')
  await releaseVersion(open, release, around)
  const second = versionsInOrder(open.versions.getState().snapshot)[1]
  await open.close()
  expect(second?.base).not.toBe('')
  const id = await branched('m1', second?.id ?? '')
  const kept = (await readVersionsHere(id)).versions.get(second?.id ?? '')
  expect(kept).toEqual({ ...second, base: '' })
})

test('a version that was altered, or is not there, is not branched', async () => {
  const version = await released()
  const open = await openModel('m1')
  const content = open.docs.versions.getMap('versions').get(version) as { set: (field: string, value: string) => void }
  content.set('content', '{}')
  const before = entries().length
  expect(await branchVersion(open, version, 'X', around)).toEqual({
    ok: false,
    problems: [{ code: 'version-altered' }],
  })
  expect(await branchVersion(open, 'none', 'X', around)).toEqual({ ok: false, problems: [{ code: 'version-unknown' }] })
  expect(entries()).toHaveLength(before)
  await open.close()
})

test('the proposals of a model are found without opening them, also one that came without its mark', async () => {
  const version = await released()
  const [first, second] = [await branched('m1', version), await branched('m1', version)]
  const ofModel = () =>
    proposalsOf(entries(), 'm1')
      .map(({ id }) => id)
      .toSorted()
  expect(ofModel()).toEqual([first, second].toSorted())
  await changeOnShelf(second, { deleted: NOW })
  expect(ofModel()).toEqual([first])
  const entry = await shelfEntry(first)
  await takeOffShelf(first)
  if (!entry) throw new Error('Not listed')
  const { origin: _unmarked, ...plain } = entry
  await putOnShelf(plain)
  expect(ofModel()).toEqual([])
  const open = await openModel(first)
  await noteChange(open, NOW)
  await open.close()
  expect(ofModel()).toEqual([first])
})

test('a proposal is read with what it came from, and its title is no change', async () => {
  const id = await branched('m1', await released())
  const reading = await readProposal(id)
  expect(reading).toMatchObject({ ok: true, value: { id, title: 'More mentors' } })
  if (!reading.ok) return
  expect(reading.value.base).toEqual(MODEL)
  expect(reading.value.theirs).toEqual(MODEL)
  expect(await readProposal('m1')).toEqual({ ok: false, problems: [{ code: 'version-unknown' }] })
})

test('a proposal that is not on this device is said to be just that, whoever sent its address', async () => {
  await released()
  const context = contextOf(await openModel('m1'))
  expect(await beginMerge(context, 'elsewhere')).toEqual({ ok: false, problems: [{ code: 'proposal-unknown' }] })
  expect(sayProblem({ code: 'proposal-unknown' }).what).toBe('This proposal is not on this device')
  await context.open.close()
})

test('a proposal that was changed is taken into the model that it was branched from', async () => {
  const id = await branched('m1', await released())
  const proposal = await openModel(id)
  proposal.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { who: 'Mentors' } }))
  await proposal.close()
  const context = contextOf(await openModel('m1'))
  const begun = await beginMerge(context, id)
  if (!begun.ok) throw new Error(begun.problems[0]?.code)
  expect(begun.value.merge.conflicts).toEqual([])
  expect(takeIn(context, begun.value.proposal, new Map())).toEqual({ ok: true, value: 1 })
  const { snapshot } = context.open.model.getState()
  expect([snapshot.nodes.get('a')?.who, about(snapshot).title]).toEqual(['Mentors', 'Navigator'])
  await context.open.close()
})

test('a copy of one s own starts without versions, and an erased model leaves no document', async () => {
  await released()
  const copy = await keepOwnCopy('m1', around, 'Mine')
  expect(await versionIds(copy)).toEqual([])
  await eraseModel('m1')
  expect(keptDocuments().filter((name) => name.endsWith('/m1'))).toEqual([])
})

test('the same model under another id, because another one has its id on the server, keeps its versions', async () => {
  const version = await released()
  await putSharedHere(shared('m1'), NOW)
  const moved = entries().find(({ id }) => id !== 'm1')
  expect(await versionIds(moved?.id ?? '')).toEqual([version])
})

test('a model that is shared brings its versions along before anything else of it is sent', async () => {
  const version = await released()
  const asked = answering({
    'GET api/session': SESSION,
    'POST api/models': [200, shared('m1')],
    'PUT api/models/m1/versions': [204],
  })
  expect(await shareModel('m1')).toMatchObject({ ok: true, value: { id: 'm1', versionsWait: false } })
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET api/session',
    'POST api/models',
    'PUT api/models/m1/versions',
  ])
  const body = asked.at(-1)?.body as { tables: Record<string, { id: string }[]> } | undefined
  expect(body?.tables['versions']?.map(({ id }) => id)).toEqual([version])
  expect(body?.tables['statuses']).toHaveLength(1)
  expect(await shelfEntry('m1')).toMatchObject({ shared: { workspace: 'w1' }, versionsWait: false })
})

test('a model without versions brings none', async () => {
  await createModel('m1', { model: MODEL, data: emptySnapshot(DATA_TABLES) }, NOW)
  const asked = answering({ 'GET api/session': SESSION, 'POST api/models': [200, shared('m1')] })
  expect(await shareModel('m1')).toMatchObject({ ok: true, value: { versionsWait: false } })
  expect(asked.some(({ method }) => method === 'PUT')).toBe(false)
})

test('versions that did not get to the server stay here, and go there when the model is open again', async () => {
  const version = await released()
  answering({ 'GET api/session': SESSION, 'POST api/models': [200, shared('m1')], 'PUT api/models/m1/versions': [503] })
  expect(await shareModel('m1')).toMatchObject({ ok: true, value: { versionsWait: true } })
  const open = await openModel('m1')
  const { snapshot } = open.versions.getState()
  expect([...snapshot.versions.keys()]).toEqual([version])
  expect(await bringWaiting('m1', snapshot)).toEqual({ ok: false, code: 'offline' })
  expect((await shelfEntry('m1'))?.versionsWait).toBe(true)
  // A release must not be numbered by a server that does not know of those before it.
  open.together.setState({ link: 'live', role: 'owner' })
  expect(await releaseVersion(open, release, around)).toEqual({ ok: false, code: 'offline' })
  const asked = answering({ 'PUT api/models/m1/versions': [204] })
  expect(await bringWaiting('m1', snapshot)).toEqual({ ok: true, value: null })
  expect(await bringWaiting('m1', snapshot)).toEqual({ ok: true, value: null })
  expect(asked).toHaveLength(1)
  expect(await shelfEntry('m1')).toMatchObject({ versionsWait: false, versionsStay: false })
  await open.close()
})

const FOR_GOOD = [
  [400, 'bad-request'],
  [413, 'too-large'],
  [409, 'already-there'],
] as const

test.each(FOR_GOOD)('versions refused for good (%i) are said to stay on this device', async (status, code) => {
  const version = await released()
  answering({
    'GET api/session': SESSION,
    'POST api/models': [200, shared('m1')],
    'PUT api/models/m1/versions': [status, { code }],
  })
  expect(await shareModel('m1')).toMatchObject({ ok: true, value: { versionsWait: false, versionsStay: true } })
  await putSharedHere(shared('m1'), NOW)
  expect(await shelfEntry('m1')).toMatchObject({ versionsStay: true })
  expect(await versionIds('m1')).toEqual([version])
})

test.each(FOR_GOOD)(
  'versions refused for good (%i) when they are brought later keep nobody from releasing',
  async (status, code) => {
    const version = await released()
    await changeOnShelf('m1', { shared: { workspace: 'w1', role: 'owner' }, versionsWait: true })
    const open = await openModel('m1')
    open.together.setState({ link: 'live', role: 'owner' })
    const asked = answering({
      'PUT api/models/m1/versions': [status, { code }],
      'POST api/models/m1/versions': [409, { code: 'model-differs' }],
    })
    // The release itself is asked for: what it answers is its own.
    expect(await releaseVersion(open, release, around)).toEqual({ ok: false, code: 'model-differs' })
    await releaseVersion(open, release, around)
    expect(asked.map(({ method }) => method)).toEqual(['PUT', 'POST', 'POST'])
    expect(await shelfEntry('m1')).toMatchObject({ versionsWait: false, versionsStay: true })
    expect([...open.versions.getState().snapshot.versions.keys()]).toEqual([version])
    await open.close()
  },
)
