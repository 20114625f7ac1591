import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { holdWorkspace } from '../../../src/document/holdWorkspace.ts'
import { createModel } from '../../../src/document/modelsHere.ts'
import { openWorkspace } from '../../../src/document/openWorkspace.ts'
import { placeOf } from '../../../src/document/placeHere.ts'
import { readWorkspaceAlone } from '../../../src/document/readAlone.ts'
import { server } from '../../../src/document/server.ts'
import { addTo } from '../../../src/document/shareWorkspace.ts'
import { readEntry, shelfEntry } from '../../../src/document/shelf.ts'
import { readSystem } from '../../../src/document/systemHere.ts'
import {
  createWorkspace,
  createWorkspaceFrom,
  forgetWorkspace,
  loadWorkspaces,
  putInWorkspace,
  readWorkspaceHere,
  renameWorkspace,
  workspaceEntry,
  workspaceOf,
  workspaces,
} from '../../../src/document/workspacesHere.ts'
import type { WorkspaceFile } from '../../../src/formats/workspace/file.ts'
import { editSettings } from '../../../src/model/commands/workspace.ts'
import { emptySnapshot, VERSION_TABLES, type WorkspaceDraft, WORKSPACE_TABLES } from '../../../src/model/model.ts'
import { SETTINGS_ID } from '../../../src/model/records/workspace.ts'
import { sealOf } from '../../../src/model/seal.ts'
import { databasesHere, installIndexedDb } from '../../support/indexedDb.ts'
import { theory } from '../../support/theory.ts'

installIndexedDb()

const NOW = '2026-01-01T00:00:00.000Z'
let ids = 0
const around = { newId: () => `n${++ids}`, now: () => NOW }
const aFile = (title: string) => ({ model: theory({ title }).outcome('end').build(), data: theory().buildData() })
const settingsOf = async (id: string) => (await readWorkspaceAlone(id)).settings.get(SETTINGS_ID)

test('an entry of an app before workspaces is in none, and a shared one is in its server workspace', () => {
  const old = { ...NOTHING, id: 'm1', shared: { workspace: 'server', role: 'editor' as const } }
  expect(readEntry(old).workspace).toBe('')
  expect(workspaceOf({ shared: null, workspace: '' })).toBe('')
  expect(workspaceOf({ shared: null, workspace: 'mine' })).toBe('mine')
  expect(workspaceOf({ shared: { workspace: 'server', role: 'editor' }, workspace: 'mine' })).toBe('server')
})

const NOTHING = {
  title: '',
  kind: 'system' as const,
  stages: [],
  nodes: 0,
  links: 0,
  indicators: 0,
  values: 0,
  bytes: 0,
  created: '',
  changed: '',
  deleted: '',
}

test('a workspace is made with its title, listed, renamed and read again', async () => {
  await loadWorkspaces()
  const id = await createWorkspace('Merseyside', around)
  expect(workspaces.getState().entries?.find((one) => one.id === id)).toEqual({
    id,
    title: 'Merseyside',
    created: NOW,
    changed: NOW,
    shared: null,
  })
  await renameWorkspace(id, 'Hampshire', '2026-02-02T00:00:00.000Z')
  expect(await settingsOf(id)).toMatchObject({ title: 'Hampshire', systemModel: '' })
  expect(await workspaceEntry(id)).toMatchObject({ title: 'Hampshire', changed: '2026-02-02T00:00:00.000Z' })
})

test('the list follows another tab', async () => {
  await loadWorkspaces()
  workspaces.setState({ entries: [] })
  const tab = new BroadcastChannel('throughline/workspaces')
  tab.postMessage('changed')
  await vi.waitFor(() => expect(workspaces.getState().entries).not.toEqual([]))
  tab.close()
})

test('a workspace that is forgotten leaves its models on this device, in no workspace', async () => {
  const id = await createWorkspace('Short-lived', around)
  await createModel('w1', aFile('Mentors'), NOW)
  await putInWorkspace('w1', id)
  expect((await shelfEntry('w1'))?.workspace).toBe(id)
  await forgetWorkspace(id)
  expect(await shelfEntry('w1')).toMatchObject({ workspace: '', deleted: '' })
  expect(await workspaceEntry(id)).toBeUndefined()
  expect(databasesHere()).not.toContain(`throughline/workspace/${id}`)
})

test('told to, its models are deleted with it', async () => {
  const id = await createWorkspace('Short-lived', around)
  await createModel('w2', aFile('Mentors'), NOW, id)
  await createModel('w3', aFile('Elsewhere'), NOW)
  await forgetWorkspace(id, NOW)
  expect(await shelfEntry('w2')).toMatchObject({ workspace: '', deleted: NOW })
  expect(await shelfEntry('w3')).toMatchObject({ deleted: '' })
})

test('all who hold a workspace share one opening, and the list takes up the title that is typed', async () => {
  const id = await createWorkspace('Before', around)
  const [one, two] = [holdWorkspace(id), holdWorkspace(id)]
  expect(one.store).toBe(two.store)
  const open = await vi.waitFor(() => {
    const held = one.store.getState()
    if (held.state !== 'open') throw new Error(held.state)
    return held.open
  })
  expect(open.together.getState()).toMatchObject({ link: 'alone', role: 'owner' })
  open.edit((draft) => editSettings(draft, { title: 'After' }))
  one.release()
  one.release()
  two.release()
  await vi.waitFor(async () => expect((await workspaceEntry(id))?.title).toBe('After'), { timeout: 3000 })
  expect(holdWorkspace(id).store).not.toBe(one.store)
})

test('opening a workspace writes nothing into it', async () => {
  const id = await createWorkspace('', around)
  const before = await readWorkspaceAlone(id)
  const { store, release } = holdWorkspace(id)
  await vi.waitFor(() => expect(store.getState().state).toBe('open'))
  release()
  expect(await readWorkspaceAlone(id)).toEqual(before)
})

test('one that is let go before the server has answered is not opened any more', async () => {
  server.setState({ state: 'unknown', workspace: null })
  const session = { person: { id: 'p1', name: 'Olu' }, workspace: { id: 'slow', title: 'Slow', role: 'steward' } }
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  vi.stubGlobal('fetch', async (path: string) => {
    await answered
    return Response.json(path.endsWith('session') ? session : [])
  })
  const { store, release } = holdWorkspace('slow')
  const states: string[] = []
  store.subscribe(({ state }) => states.push(state))
  release()
  await wait(600)
  answer()
  await vi.waitFor(async () => expect(await workspaceEntry('slow')).toBeDefined())
  await wait(300)
  vi.unstubAllGlobals()
  expect(states).toEqual([])
  // Nothing of it stays open that would follow what another tab does.
  const tab = await openWorkspace('slow')
  tab.edit((draft) => editSettings(draft, { title: 'By another tab' }))
  await wait(1500)
  await tab.close()
  expect((await workspaceEntry('slow'))?.title).toBe('Slow')
})

test('one that is let go and held again within a moment stays open', async () => {
  const id = await createWorkspace('Kept', around)
  const first = holdWorkspace(id)
  await vi.waitFor(() => expect(first.store.getState().state).toBe('open'))
  first.release()
  const second = holdWorkspace(id)
  await wait(600)
  const third = holdWorkspace(id)
  expect(second.store).toBe(first.store)
  expect(third.store).toBe(first.store)
  second.release()
  third.release()
})

test('a workspace that nobody knows is missing', async () => {
  server.setState({ state: 'none', workspace: null })
  const { store } = holdWorkspace('nowhere')
  await vi.waitFor(() => expect(store.getState()).toEqual({ state: 'missing', reason: 'unknown' }))
})

test('who may open single models only may not open the workspace of the server', async () => {
  server.setState({ state: 'there', workspace: { id: 'theirs', title: 'Theirs', role: null } })
  const { store } = holdWorkspace('theirs')
  await vi.waitFor(() => expect(store.getState()).toEqual({ state: 'missing', reason: 'no-access' }))
  // The server says nothing of any other: nobody knows that one.
  const other = holdWorkspace('another')
  await vi.waitFor(() => expect(other.store.getState()).toEqual({ state: 'missing', reason: 'unknown' }))
  expect(databasesHere()).not.toContain('throughline/workspace/theirs')
})

const content = '{}'
const aVersion = {
  id: 'v1',
  kind: 'version' as const,
  number: 1,
  name: 'First',
  reason: '',
  base: '',
  by: '',
  byName: '',
  on: NOW,
  format: 3,
  hash: sealOf(content),
  content,
}
const aDecision = {
  id: 'x1',
  outcome: 'fund' as const,
  reasons: '',
  conditions: '',
  version: 'v1',
  systemModel: 'sys',
  systemTitle: 'System',
  systemVersion: 'v1',
  systemHash: sealOf(content),
  record: sealOf(content),
  by: '',
  byName: '',
  on: NOW,
}
const anAnswer = { bid: 'bid', note: '', by: '', on: NOW }

function aWorkspace(): WorkspaceFile {
  const noVersions = emptySnapshot(VERSION_TABLES)
  const system = theory({ title: 'System', kind: 'system' }).outcome('safe').build()
  const bid = theory({ title: 'Bid', status: 'proposed' })
    .outcome('end')
    .contribution('c1', 'end', 'safe', { systemModel: 'sys' })
    .indicator('rate', ['end'])
    .observation('o1', 'rate', 4)
  const questions = { ...anAnswer, id: 'r1', question: 'H1' as const, verdict: 'yes' as const }
  return {
    workspace: {
      ...emptySnapshot(WORKSPACE_TABLES),
      settings: new Map([
        [SETTINGS_ID, { id: SETTINGS_ID, title: 'Together', systemModel: 'sys', reviewMonths: 6, crowded: null }],
      ]),
      bidReviews: new Map([['r1', questions]]),
      responses: new Map([
        ['p1', { ...anAnswer, id: 'p1', finding: 'overlap/sys', response: 'accepted' as const }],
        ['p2', { ...anAnswer, id: 'p2', finding: 'leap/sys', response: 'ask' as const }],
      ]),
      records: new Map([['k1', { id: 'k1', bid: 'bid', content }]]),
    },
    models: [
      { id: 'sys', file: { model: system, data: theory().buildData() }, versions: noVersions },
      {
        id: 'bid',
        file: { model: bid.build(), data: bid.buildData() },
        versions: {
          ...noVersions,
          versions: new Map([['v1', aVersion]]),
          origins: new Map([
            ['origin', { id: 'origin' as const, model: 'sys', title: '', version: 'v1', by: '', on: NOW }],
          ]),
          decisions: new Map([['x1', aDecision]]),
        },
      },
    ],
  }
}

test('a workspace file is put on this device whole, and read back as it was', async () => {
  const file = aWorkspace()
  const id = await createWorkspaceFrom(file, around)
  const back = await readWorkspaceHere(id)
  expect(back.workspace).toEqual(file.workspace)
  expect(back.models.toSorted((a, b) => (a.id > b.id ? -1 : 1))).toEqual(file.models)
  expect(await workspaceEntry(id)).toMatchObject({ title: 'Together', shared: null })
  expect(await shelfEntry('bid')).toMatchObject({ workspace: id, values: 1, origin: { model: 'sys' } })
})

test('where the ids are taken the models get new ones, and all that names them follows', async () => {
  const id = await createWorkspaceFrom(aWorkspace(), around)
  const { workspace, models } = await readWorkspaceHere(id)
  const system = workspace.settings.get(SETTINGS_ID)?.systemModel ?? ''
  const bid = models.find((model) => model.id !== system)
  expect(models.map((model) => model.id).toSorted()).toEqual([system, bid?.id ?? ''].toSorted())
  expect([system, bid?.id]).not.toContain('sys')
  expect(bid?.id).not.toBe('bid')
  expect(bid?.file.model.contributions.get('c1')?.systemModel).toBe(system)
  expect(bid?.versions.origins.get('origin')?.model).toBe(system)
  expect(bid?.versions.decisions.get('x1')?.systemModel).toBe(system)
  expect(bid?.versions.versions.get('v1')?.content).toBe(content)
  expect([
    ...workspace.bidReviews.values(),
    ...workspace.responses.values(),
    ...workspace.records.values(),
  ]).toHaveLength(4)
  for (const table of [workspace.bidReviews, workspace.responses, workspace.records]) {
    for (const record of table.values()) expect(record.bid).toBe(bid?.id)
  }
  expect(workspace.responses.get('p1')?.finding).toBe(`overlap/${system}`)
  expect(workspace.responses.get('p2')?.finding).toBe('leap/sys')
})

test('a model of the file whose id could not name a document gets another', async () => {
  const file = aWorkspace()
  const [first] = file.models
  if (!first) throw new Error('no model')
  const id = await createWorkspaceFrom({ ...file, models: [{ ...first, id: 'a.model:1' }] }, around)
  const { models } = await readWorkspaceHere(id)
  expect(models).toHaveLength(1)
  expect(models[0]?.id).toMatch(/^n\d+$/)
})

test('the system model is read from this device, and again when it changed', async () => {
  const id = await createWorkspaceFrom(aWorkspace(), around)
  const system = (await settingsOf(id))?.systemModel ?? ''
  const read = await readSystem(system)
  expect(read?.model.meta.get('model')?.title).toBe('System')
  expect(await readSystem(system)).toBe(read)
  expect(await readSystem('nothing')).toBeNull()
})

test('the place of a model of this device is worked out here', async () => {
  const id = await createWorkspaceFrom(aWorkspace(), around)
  const { models, workspace } = await readWorkspaceHere(id)
  const system = workspace.settings.get(SETTINGS_ID)?.systemModel ?? ''
  const bid = models.find((model) => model.id !== system)?.id ?? ''
  expect(await placeOf(bid)).toMatchObject({
    from: 'here',
    place: { systemModel: system, systemTitle: 'System', contributions: [{ node: 'end', systemNode: 'safe' }] },
  })
  await createModel('w9', aFile('Alone'), NOW)
  expect(await placeOf('w9')).toEqual({ from: 'here', place: null })
})

test('of a shared model the server tells the place; its last answer is kept, and forgotten when it refuses', async () => {
  await createModel('w10', aFile('Shared'), NOW)
  const { changeOnShelf } = await import('../../../src/document/shelf.ts')
  await changeOnShelf('w10', { shared: { workspace: 'theirs', role: 'viewer' } })
  const place = { systemModel: 's', systemTitle: 'S', vision: '', nodes: [], links: [], contributions: [] }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ place })))
  expect(await placeOf('w10')).toEqual({ from: 'server', place })
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  expect(await placeOf('w10')).toEqual({ from: 'kept', place, on: expect.any(String) })
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ code: 'not-allowed' }, { status: 403 })))
  expect(await placeOf('w10')).toEqual({ from: 'kept', place: null })
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  expect(await placeOf('w10')).toEqual({ from: 'kept', place: null })
  vi.unstubAllGlobals()
})

test('what is brought to the server workspace fills what is empty there, and replaces nothing', () => {
  const { workspace: ours } = aWorkspace()
  const question = { id: 'q1', title: 'Theirs', help: '', part: '' as const, required: true, order: 'a0' }
  const draft = { ...emptySnapshot(WORKSPACE_TABLES) } as unknown as WorkspaceDraft
  editSettings(draft, { title: 'Theirs', reviewMonths: 12 })
  draft.bidQuestions.set('q1', question)
  draft.records.set('k1', { id: 'k1', bid: 'other', content: 'theirs' })
  const settings = new Map([...ours.settings].map(([id, one]) => [id, { ...one, crowded: 5 }]))
  addTo(draft, { ...ours, settings, bidQuestions: new Map([['q2', { ...question, id: 'q2', title: 'Ours' }]]) })
  expect(draft.settings.get(SETTINGS_ID)).toMatchObject({
    title: 'Theirs',
    systemModel: 'sys',
    reviewMonths: 12,
    crowded: 5,
  })
  expect([...draft.bidQuestions.keys()]).toEqual(['q1'])
  expect(draft.records.get('k1')?.content).toBe('theirs')
  expect(draft.bidReviews.get('r1')?.bid).toBe('bid')
})
