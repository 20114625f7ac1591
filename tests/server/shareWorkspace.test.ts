import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { noteDigest } from '../../src/document/digests.ts'
import { holdWorkspace } from '../../src/document/holdWorkspace.ts'
import { portfolio, watchPortfolio } from '../../src/document/portfolio.ts'
import { readVersionsHere } from '../../src/document/readVersions.ts'
import { loadServerAnew, server } from '../../src/document/server.ts'
import { shareWorkspace } from '../../src/document/shareWorkspace.ts'
import { shelfEntries, shelfEntry } from '../../src/document/shelf.ts'
import { bindTables } from '../../src/document/tables.ts'
import { createWorkspaceFrom, readWorkspaceHere, workspaceEntry } from '../../src/document/workspacesHere.ts'
import { contentOf } from '../../src/formats/json/version.ts'
import { addVersion } from '../../src/model/commands/versions.ts'
import {
  emptySnapshot,
  type Model,
  MODEL_TABLES,
  VERSION_TABLES,
  type VersionsDraft,
  WORKSPACE_TABLES,
} from '../../src/model/model.ts'
import { SETTINGS_ID } from '../../src/model/records/workspace.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { installIndexedDb } from '../support/indexedDb.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { theory } from '../support/theory.ts'

installIndexedDb()

let house: House
let ids = 0
/** The titles of the models that the server was asked to add, in that order. */
const added: string[] = []
/** The title of a model that does not get there. */
let refused = ''
/** Whether no line to the server can be made. */
let noLine = false
const titleIn = (body: string) => (JSON.parse(body) as { title: string }).title
const around = { newId: () => `n${++ids}`, now: () => '2026-01-01T00:00:00.000Z' }

beforeAll(async () => {
  house = await openHouse()
  const steward = await house.letIn('steward')
  // The server has another model of the id that our system model has.
  await house.owner.ask('POST', '/api/models', { id: 'sys', title: 'Somebody else has this id' })
  const own = { cookie: steward.cookie(), origin: house.url }
  const really = fetch
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => {
    if (path === 'api/models' && typeof options.body === 'string') {
      added.push(titleIn(options.body))
      if (titleIn(options.body) === refused) return Promise.reject(new TypeError('No network'))
    }
    return really(`${house.url}/${path}`, { ...options, headers: { ...(options.headers as object), ...own } })
  })
  class Socket extends NodeSocket {
    constructor(address: string) {
      super(noLine ? 'ws://127.0.0.1:1' : address, { headers: own })
    }
  }
  vi.stubGlobal('WebSocket', Socket)
  const nothing = { addEventListener: () => {}, removeEventListener: () => {} }
  vi.stubGlobal('document', { ...nothing, baseURI: `${house.url}/`, visibilityState: 'visible' })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  await loadServerAnew()
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await house.stop()
})

function aWorkspace() {
  const system = theory({ title: 'System', kind: 'system' }).outcome('safe').build()
  const bid = theory({ title: 'Bid' }).outcome('end').contribution('c1', 'end', 'safe', { systemModel: 'sys' }).build()
  const settings = { id: SETTINGS_ID, title: 'Together', systemModel: 'sys', reviewMonths: 6, crowded: null } as const
  const versions = emptySnapshot(VERSION_TABLES)
  const data = theory().buildData()
  return {
    workspace: { ...emptySnapshot(WORKSPACE_TABLES), settings: new Map([[SETTINGS_ID, settings]]) },
    models: [
      { id: 'bid', file: { model: bid, data }, versions },
      { id: 'sys', file: { model: system, data }, versions },
      {
        id: 'draft',
        file: { model: theory({ title: 'Next system' }).build(), data },
        versions: branchedFrom('sys', system),
      },
      { id: 'prop', file: { model: theory({ title: 'Proposal' }).build(), data }, versions: branchedFrom('bid', bid) },
    ],
  }
}

function branchedFrom(model: string, content: Model) {
  const draft: VersionsDraft = emptySnapshot(VERSION_TABLES)
  const on = around.now()
  addVersion(draft, {
    id: 'v1',
    kind: 'version',
    name: '',
    reason: '',
    reasons: [],
    content: contentOf(content),
    by: '',
    byName: '',
    on,
  })
  draft.origins.set('origin', { id: 'origin', model, title: 'Bid', version: 'v1', by: '', on })
  return draft
}

const storedModel = async (id: string) =>
  bindTables(await house.stored(documentName('model', id)), MODEL_TABLES).store.getState().snapshot

test('a workspace of this device becomes the one of the server, with all that names a model that had to be renamed', async () => {
  const mine = await createWorkspaceFrom(aWorkspace(), around)
  // What is kept of a model may be older than the model: what it names is looked up in the model itself then.
  await noteDigest('bid', theory({ title: 'Bid' }).outcome('end').build(), '2025-01-01T00:00:00.000Z')
  const progress: string[] = []
  const shared = await shareWorkspace(mine, ({ done, of }) => progress.push(`${done} of ${of}`))
  expect(shared).toMatchObject({ models: 2, failures: [] })
  expect(progress).toEqual(['0 of 2', '1 of 2', '2 of 2'])
  // The system model comes first (twice: its id is taken), so that what contributes to it is sent with its new id.
  expect(added).toEqual(['System', 'System', 'Bid'])

  const { workspace } = server.getState()
  const doc = await house.stored(documentName('workspace', workspace?.id ?? ''))
  const settings = bindTables(doc, WORKSPACE_TABLES).store.getState().snapshot.settings.get(SETTINGS_ID)
  const system = settings?.systemModel ?? ''
  expect(settings).toMatchObject({ title: 'Together', reviewMonths: 6 })
  expect(system).not.toBe('sys')
  expect((await storedModel(system)).nodes.get('safe')?.label).toBe('SAFE')
  expect((await storedModel('bid')).contributions.get('c1')?.systemModel).toBe(system)

  expect(await workspaceEntry(mine)).toBeUndefined()
  expect(await shelfEntry('sys')).toMatchObject({ shared: null, workspace: '' })
  expect((await shelfEntry('sys'))?.deleted).not.toBe('')
  expect(
    (await shelfEntries())
      .filter((entry) => entry.shared)
      .map((entry) => entry.id)
      .toSorted(),
  ).toEqual(['bid', system].toSorted())
})

test('a proposal is no intervention of the server: it stays on this device, in the workspace that is the server’s', async () => {
  const { workspace, models } = server.getState()
  expect(models.map(({ title }) => title)).not.toContain('Proposal')
  expect(await shelfEntry('prop')).toMatchObject({ shared: null, workspace: workspace?.id, origin: { model: 'bid' } })
  // One that was branched from a model that had to be renamed follows it.
  const system = server.getState().models.find(({ title }) => title === 'System')?.id
  expect(system).toBeDefined()
  expect(await shelfEntry('draft')).toMatchObject({ shared: null, origin: { model: system, version: 'v1' } })
  expect((await readVersionsHere('draft')).origins.get('origin')).toMatchObject({ model: system, title: 'Bid' })
})

test('from then on it is opened, watched and read from the server', async () => {
  const id = server.getState().workspace?.id ?? ''
  const { store, release } = holdWorkspace(id)
  const open = await vi.waitFor(() => {
    const held = store.getState()
    if (held.state !== 'open') throw new Error(held.state)
    return held.open
  })
  await vi.waitFor(() => expect(open.together.getState()).toMatchObject({ link: 'live', role: 'steward' }))
  expect(open.workspace.getState().snapshot.settings.get(SETTINGS_ID)?.title).toBe('Together')
  await vi.waitFor(
    async () => expect(await workspaceEntry(id)).toMatchObject({ title: 'Together', shared: { role: 'steward' } }),
    { timeout: 5000 },
  )
  const stop = watchPortfolio(id)
  await vi.waitFor(() => {
    const named = [...portfolio.getState().digests.values()].map(({ title }) => title)
    expect(named.toSorted()).toEqual(['Bid', 'System'])
  })
  stop()
  release()
  // Two models of this server have a title in its list and nothing else: nobody ever sent their content.
  expect(server.getState().models).toHaveLength(4)
  const { workspace, models } = await readWorkspaceHere(id)
  const titles = models.map(({ file }) => file.model.meta.get('model')?.title ?? '')
  expect(titles.toSorted()).toEqual(['Bid', 'Next system', 'Proposal', 'System'])
  expect(workspace.settings.get(SETTINGS_ID)?.title).toBe('Together')
})

test('what could not be shared is said, and stays on this device in its workspace until it is done again', async () => {
  const data = theory().buildData()
  const models = ['Late', 'Early'].map((title) => ({
    id: title.toLowerCase(),
    file: { model: theory({ title }).outcome('end').build(), data },
    versions: emptySnapshot(VERSION_TABLES),
  }))
  const mine = await createWorkspaceFrom({ workspace: emptySnapshot(WORKSPACE_TABLES), models }, around)
  refused = 'Late'
  expect(await shareWorkspace(mine)).toMatchObject({
    models: 1,
    failures: [{ model: 'late', title: 'Late', code: 'offline' }],
  })
  expect(await workspaceEntry(mine)).toBeDefined()
  expect(await shelfEntry('late')).toMatchObject({ shared: null, workspace: mine })
  refused = ''
  expect(await shareWorkspace(mine)).toMatchObject({ models: 1, failures: [] })
  expect(await workspaceEntry(mine)).toBeUndefined()
  expect((await shelfEntry('late'))?.shared).not.toBeNull()
})

test('a workspace whose own records did not get there stays on this device, whatever became of its models', async () => {
  const mine = await createWorkspaceFrom({ workspace: emptySnapshot(WORKSPACE_TABLES), models: [] }, around)
  // Until what was held for the sharing before is let go.
  await wait(700)
  noLine = true
  const failures = [{ model: null, title: '', code: 'offline' }]
  expect(await shareWorkspace(mine)).toMatchObject({ models: 0, failures })
  noLine = false
  expect(await workspaceEntry(mine)).toBeDefined()
})

test('who may not add models to the server’s workspace shares nothing', async () => {
  const mine = await createWorkspaceFrom(
    { workspace: emptySnapshot(WORKSPACE_TABLES), models: [] },
    { ...around, now: () => '2026-02-01T00:00:00.000Z' },
  )
  const { workspace } = server.getState()
  if (!workspace) throw new Error('No workspace')
  server.setState({ workspace: { ...workspace, role: 'viewer' } })
  const failures = [{ model: null, title: '', code: 'not-allowed' }]
  expect(await shareWorkspace(mine)).toEqual({ workspace: '', models: 0, failures })
  server.setState({ workspace })
  expect(await workspaceEntry(mine)).toBeDefined()
})
