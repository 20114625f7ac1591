import * as Y from 'yjs'
import { expect, test, vi } from 'vitest'
import { addVersion } from '../../../src/model/commands/versions.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { approved, statusOf, stepsOf, versionsInOrder } from '../../../src/model/queries/versions.ts'
import { VERSION_TABLES } from '../../../src/model/model.ts'
import { about } from '../../../src/model/queries/about.ts'
import { sealOf } from '../../../src/model/seal.ts'
import { contentOf, readVersion } from '../../../src/formats/json/version.ts'
import { assemble, newDocs, type OpenModel } from '../../../src/document/openModel.ts'
import { bindTables } from '../../../src/document/tables.ts'
import { joinTabs } from '../../../src/document/tabs.ts'
import {
  decide,
  releaseVersion,
  type Releasing,
  stepVersion,
  type Verdict,
} from '../../../src/document/versionsHere.ts'
import { expectRefusal } from '../../support/editing.ts'
import { noDisk, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'
import { until } from '../../support/syncClient.ts'

vi.mock('idb', () => import('../../support/idbInMemory.ts'))

const MODEL = theory({ status: 'proposed' }).activity('a').build()
const ASKED: Releasing = { kind: 'version', name: 'Annual review', reason: 'Once a year', reasons: [] }

function around(moment = '2026-03-01T10:00:00.000Z') {
  let ids = 0
  return { newId: () => `v${++ids}`, now: () => moment, who: { by: '', name: 'Amira Khan' } }
}
const released = (open: OpenModel) => versionsInOrder(open.versions.getState().snapshot)
const versionsOf = (open: OpenModel) => open.versions.getState().snapshot
const change = (open: OpenModel, who: string) =>
  open.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { who } }))

test('alone, a version is the model as it is now, sealed, by the name that was given, and a draft at first', async () => {
  const open = openInMemory(MODEL)
  const reasons = [{ table: 'nodes', record: 'a', field: 'label', text: 'Plainer' }]
  expect(await releaseVersion(open, { ...ASKED, reasons }, around())).toEqual({ ok: true, value: { number: 1 } })
  const [version] = released(open)
  expect(version).toMatchObject({ number: 1, name: 'Annual review', by: '', byName: 'Amira Khan', base: '' })
  expect(version?.content).toBe(contentOf(MODEL))
  expect(version?.hash).toBe(sealOf(contentOf(MODEL)))
  expect(version && readVersion(version)).toEqual({ ok: true, value: MODEL })
  expect(statusOf(versionsOf(open), 'v1')).toBe('draft')
  expect([...versionsOf(open).reasons.values()]).toEqual([expect.objectContaining({ version: 'v1', text: 'Plainer' })])
})

test('versions are numbered in order, also by a clock that was put back, and each names the one before', async () => {
  const open = openInMemory(MODEL)
  const later = around('2026-03-02T10:00:00.000Z')
  await releaseVersion(open, ASKED, later)
  change(open, 'Police')
  const earlier = { ...around('2026-03-01T10:00:00.000Z'), newId: () => 'second' }
  expect(await releaseVersion(open, ASKED, earlier)).toEqual({ ok: true, value: { number: 2 } })
  expect(released(open).map(({ id, number, base }) => [id, number, base])).toEqual([
    ['v1', 1, ''],
    ['second', 2, 'v1'],
  ])
})

test('a step is kept with who took it, and approving one version supersedes the one before', async () => {
  const open = openInMemory(MODEL)
  const given = around()
  await releaseVersion(open, ASKED, given)
  expect(await stepVersion(open, { version: 'v1', status: 'approved', note: 'Board' }, given)).toEqual({
    ok: true,
    value: null,
  })
  await releaseVersion(open, ASKED, given)
  const second = released(open).at(-1)?.id ?? ''
  await stepVersion(open, { version: second, status: 'approved', note: '' }, given)
  expect(approved(versionsOf(open))?.id).toBe(second)
  expect(stepsOf(versionsOf(open), 'v1').map(({ status, byName }) => `${status} ${byName}`)).toEqual([
    'draft Amira Khan',
    'approved Amira Khan',
    'superseded Amira Khan',
  ])
  expect(await stepVersion(open, { version: 'none', status: 'approved', note: '' }, given)).toEqual({
    ok: false,
    code: 'not-found',
  })
})

test('undo takes no version back, and a release is nothing that waits for a server', async () => {
  const open = openInMemory(MODEL)
  await open.waiting.begin(0)
  change(open, 'Police')
  await releaseVersion(open, ASKED, around())
  expect(open.together.getState().waiting).toBe(1)
  expect(open.history.undo()).toBe(true)
  expect(open.history.undo()).toBe(false)
  expect(released(open)).toHaveLength(1)
})

test('what was released is never changed and never taken away', async () => {
  const open = openInMemory(MODEL)
  await releaseVersion(open, ASKED, around())
  const [version] = released(open)
  if (!version) throw new Error('Nothing was released')
  expectRefusal('id-taken', () => open.addToVersions((draft) => addVersion(draft, { ...version, name: 'Another' })))
  expectRefusal('append-only', () =>
    open.addToVersions((draft) => {
      const kept = draft.versions.get('v1')
      if (kept) kept.content = 'something else'
    }),
  )
  expectRefusal('append-only', () => open.addToVersions((draft) => draft.statuses.clear()))
  expect(released(open)).toEqual([version])
  expect(versionsOf(open).statuses.size).toBe(1)
})

test('a model that this app cannot write is not released by it', async () => {
  const open = openInMemory(MODEL)
  open.together.setState({ fit: 'newer' })
  expect(await releaseVersion(open, ASKED, around())).toEqual({ ok: false, code: 'not-allowed' })
  expectRefusal('read-only', () => open.addToVersions((draft) => draft.statuses.clear()))
})

test('a shared model is not released past its server: without a network, or without the right to', async () => {
  const open = openInMemory(MODEL)
  open.together.setState({ link: 'offline', role: 'editor' })
  expect(await releaseVersion(open, ASKED, around())).toEqual({ ok: false, code: 'offline' })
  open.together.setState({ link: 'live', role: 'commenter' })
  expect(await releaseVersion(open, ASKED, around())).toEqual({ ok: false, code: 'not-allowed' })
  open.together.setState({ link: 'live', role: 'editor' })
  expect(await stepVersion(open, { version: 'v1', status: 'approved', note: '' }, around())).toEqual({
    ok: false,
    code: 'not-allowed',
  })
  open.together.setState({ link: 'refused', role: 'owner', refusal: 'deleted' })
  expect(await releaseVersion(open, ASKED, around())).toEqual({ ok: false, code: 'not-allowed' })
  expect(released(open)).toEqual([])
})

test('what is released has all that was changed before: the server is asked when it keeps that', async () => {
  const open = openInMemory(MODEL)
  await open.waiting.begin(0)
  change(open, 'Police')
  open.together.setState({ link: 'live', role: 'editor' })
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(Response.json({ code: 'model-differs' }, { status: 409 }))
  })
  const answer = releaseVersion(open, ASKED, around())
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(asked).toEqual([])
  open.waiting.acknowledged('model')
  expect(await answer).toEqual({ ok: false, code: 'model-differs' })
  expect(asked).toEqual(['api/models/m1/versions'])
  vi.unstubAllGlobals()
})

test.each([
  ['an answer that was lost', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a failure', () => Promise.resolve(Response.json({ code: 'failed' }, { status: 500 }))],
  [
    'another page',
    () => Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })),
  ],
])('%s is no answer: the version that arrives was released', async (_what, answer) => {
  const open = openInMemory(MODEL)
  await open.waiting.begin(0)
  open.together.setState({ link: 'live', role: 'editor' })
  vi.stubGlobal('fetch', () => {
    const arriving = bindTables(open.docs.versions, VERSION_TABLES)
    const version = {
      id: 'v1',
      kind: 'version',
      name: '',
      reason: '',
      reasons: [],
      by: 'p1',
      byName: 'Amira Khan',
    } as const
    arriving.edit((draft) =>
      addVersion(draft, { ...version, content: contentOf(MODEL), on: '2026-03-01T10:00:00.000Z' }),
    )
    arriving.destroy()
    return answer()
  })
  expect(await releaseVersion(open, ASKED, around())).toEqual({ ok: true, value: { number: 1 } })
  vi.unstubAllGlobals()
})

test('a version that is released in one tab is in the other', async () => {
  const sit = () => {
    const docs = newDocs()
    const disks = { model: noDisk(), data: noDisk(), talk: noDisk(), versions: noDisk() }
    return assemble('m1', docs, disks, [joinTabs(docs.versions, 'versions/two-tabs')])
  }
  const [here, there] = [sit(), sit()]
  Y.applyUpdate(here.docs.model, Y.encodeStateAsUpdate(openInMemory(MODEL).docs.model))
  await releaseVersion(here, ASKED, around())
  await until(() => released(there).length === 1)
  expect(released(there)).toEqual(released(here))
  await Promise.all([here.close(), there.close()])
})

const VERDICT: Verdict = {
  outcome: 'fund-with-conditions',
  reasons: 'It fills a gap',
  conditions: 'An indicator for each outcome',
  version: 'v1',
  systemModel: 'sys',
  systemTitle: 'The system',
  systemVersion: 's1',
  systemHash: sealOf('system'),
  record: sealOf('record'),
}

test('a bid that is funded becomes what it promised: an approved version 1 with the content that was decided', async () => {
  const open = openInMemory(MODEL)
  const given = around()
  await releaseVersion(open, { ...ASKED, kind: 'bid' }, given)
  change(open, 'Police')
  expect(await decide(open, VERDICT, given)).toEqual({ ok: true, value: null })
  const versions = versionsOf(open)
  expect([...versions.decisions.values()]).toEqual([expect.objectContaining({ ...VERDICT, byName: 'Amira Khan' })])
  const promised = released(open).find(({ kind }) => kind === 'version')
  expect(promised).toMatchObject({ number: 1, content: contentOf(MODEL) })
  expect(statusOf(versions, promised?.id ?? '')).toBe('approved')
  expect(about(open.model.getState().snapshot).status).toBe('funded')
  expect(await decide(open, VERDICT, given)).toEqual({ ok: false, code: 'already-there' })
  open.history.undo()
  expect(about(open.model.getState().snapshot).status).toBe('funded')
})

test('a bid that is not funded is declined, and what is no bid is not decided about', async () => {
  const open = openInMemory(MODEL)
  const given = around()
  expect(await decide(open, { ...VERDICT, outcome: 'not-now' }, given)).toEqual({ ok: false, code: 'not-found' })
  await releaseVersion(open, ASKED, given)
  const version = released(open)[0]?.id ?? ''
  expect(await decide(open, { ...VERDICT, version }, given)).toEqual({ ok: false, code: 'not-found' })
  expect([released(open).length, open.versions.getState().snapshot.decisions.size]).toEqual([1, 0])
  await releaseVersion(open, { ...ASKED, kind: 'bid' }, given)
  const bid = released(open).find(({ kind }) => kind === 'bid')?.id ?? ''
  expect(await decide(open, { ...VERDICT, outcome: 'not-now', version: bid }, given)).toEqual({ ok: true, value: null })
  expect(released(open).map(({ kind }) => kind)).toEqual(['version', 'bid'])
  expect(about(open.model.getState().snapshot).status).toBe('declined')
})
