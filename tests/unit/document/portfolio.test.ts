import { afterEach, expect, test, vi } from 'vitest'
import { eraseDigest, heardDigests, noteDigest } from '../../../src/document/digests.ts'
import { hearPortfolio } from '../../../src/document/hearPortfolio.ts'
import { merged } from '../../../src/document/mergePortfolio.ts'
import { createModel, eraseModel, markDeleted } from '../../../src/document/modelsHere.ts'
import { type Portfolio, portfolio, watchPortfolio } from '../../../src/document/portfolio.ts'
import { server } from '../../../src/document/server.ts'
import { changeOnShelf } from '../../../src/document/shelf.ts'
import { createWorkspace, listWorkspace, putInWorkspace } from '../../../src/document/workspacesHere.ts'
import type { SharedModel } from '../../../src/model/sharing/api.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { installIndexedDb } from '../../support/indexedDb.ts'
import { theory } from '../../support/theory.ts'

installIndexedDb()
afterEach(() => vi.unstubAllGlobals())

const THEN = '2026-01-01T00:00:00.000Z'
const NOW = '2026-02-01T00:00:00.000Z'
const LATER = '2026-03-01T00:00:00.000Z'
const aModel = (title: string) => theory({ title }).outcome('end').build()
const aDigest = (id: string, title = id) => digestOf(id, aModel(title))
const create = (id: string, workspace: string, title = id) =>
  createModel(id, { model: aModel(title), data: theory().buildData() }, THEN, workspace)

let ids = 0
const aPlace = () => createWorkspace('Here', { newId: () => `w${++ids}`, now: () => THEN })
const titles = ({ digests }: Portfolio) => [...digests.values()].map(({ title }) => title).toSorted()
const become = (titled: readonly string[], state: Portfolio['state'] = 'ready') =>
  vi.waitFor(() => {
    expect(titles(portfolio.getState())).toEqual(titled)
    expect(portfolio.getState().state).toBe(state)
  })

test('the portfolio of a workspace of this device is the digests of its models', async () => {
  const workspace = await aPlace()
  await create('a', workspace)
  await create('b', workspace)
  await create('elsewhere', '')
  const stop = watchPortfolio(workspace)
  expect(portfolio.getState()).toMatchObject({ workspace, state: 'loading' })
  await become(['a', 'b'])
  stop()
})

test('it follows what comes, changes and goes, and keeps its identity while nothing does', async () => {
  const workspace = await aPlace()
  await create('c', workspace)
  const stop = watchPortfolio(workspace)
  await become(['c'])
  const before = portfolio.getState().digests
  await changeOnShelf('c', { values: 3 })
  await noteDigest('c', aModel('c'), NOW)
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(portfolio.getState().digests).toBe(before)
  await create('d', '')
  await putInWorkspace('d', workspace)
  await become(['c', 'd'])
  expect(portfolio.getState().digests.get('c')).toBe(before.get('c'))
  await noteDigest('d', aModel('renamed'), NOW)
  await become(['c', 'renamed'])
  await markDeleted('c', NOW)
  await become(['renamed'])
  await eraseModel('d')
  await become([])
  stop()
})

test('models without a digest get one when their workspace is watched', async () => {
  const workspace = await aPlace()
  await create('e', workspace)
  await eraseDigest('e')
  const stop = watchPortfolio(workspace)
  await become(['e'])
  stop()
})

test('several may watch one workspace, and it is watched until the last one stops', async () => {
  const workspace = await aPlace()
  await create('f', workspace)
  const [one, two] = [watchPortfolio(workspace), watchPortfolio(workspace)]
  await become(['f'])
  one()
  one()
  await noteDigest('f', aModel('still'), NOW)
  await become(['still'])
  two()
  await noteDigest('f', aModel('not any more'), LATER)
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(titles(portfolio.getState())).toEqual(['still'])
})

const aShared = (id: string, changed = THEN): SharedModel => ({
  id,
  title: id,
  kind: 'intervention',
  nodes: 1,
  links: 0,
  indicators: 0,
  values: 0,
  created: THEN,
  changed,
  role: 'editor',
})

/** A server that answers what it is told to, and remembers what it was asked. */
function aServer(workspace: string) {
  const state = {
    role: 'viewer' as string | null,
    models: [] as string[],
    portfolio: [] as { id: string; changed: string; digest: unknown }[],
    away: false,
    asked: [] as string[],
  }
  const listedModel = (id: string) => aShared(id, state.portfolio.find((one) => one.id === id)?.changed)
  server.setState({ state: 'unknown', workspace: null, models: [] })
  vi.stubGlobal('fetch', (path: string) => {
    state.asked.push(path)
    if (state.away) return Promise.reject(new Error('offline'))
    if (path === 'api/session') {
      const person = { id: 'p', name: 'Pat' }
      return Promise.resolve(Response.json({ person, workspace: { id: workspace, title: 'S', role: state.role } }))
    }
    return Promise.resolve(Response.json(path === 'api/models' ? state.models.map(listedModel) : state.portfolio))
  })
  return state
}

test('of the workspace of a server, the server tells what it has, and what is unreadable is passed over', async () => {
  const said = aServer('s1')
  said.models = ['s1a', 's1b', 's1c']
  said.portfolio = [
    { id: 's1a', changed: THEN, digest: aDigest('s1a') },
    { id: 's1b', changed: THEN, digest: { digest: 1, id: 's1b' } },
    { id: 's1c', changed: THEN, digest: aDigest('s1a', 'of another model') },
  ]
  const stop = watchPortfolio('s1')
  await become(['s1a'])
  stop()
  expect(said.asked).toContain('api/portfolio')
  expect([...(await heardDigests('s1')).keys()]).toEqual(['s1a'])
})

test('next time only what changed since is asked for, and what was known is there at once', async () => {
  const said = aServer('s2')
  said.models = ['s2a']
  said.portfolio = [{ id: 's2a', changed: NOW, digest: aDigest('s2a') }]
  watchPortfolio('s2')()
  const first = watchPortfolio('s2')
  await become(['s2a'])
  first()
  portfolio.setState({ workspace: null })
  said.asked.length = 0
  said.models = ['s2a', 's2b']
  server.setState({ state: 'unknown' })
  said.portfolio = [{ id: 's2b', changed: LATER, digest: aDigest('s2b') }]
  const stop = watchPortfolio('s2')
  await become(['s2a', 's2b'])
  stop()
  const after = new URLSearchParams(said.asked.find((path) => path.startsWith('api/portfolio'))?.split('?')[1])
  expect(after.get('after')).toBe('2026-01-31T23:59:00.000Z')
})

test('without the server it is what was known last', async () => {
  const said = aServer('s3')
  said.models = ['s3a']
  said.portfolio = [{ id: 's3a', changed: NOW, digest: aDigest('s3a') }]
  const first = watchPortfolio('s3')
  await become(['s3a'])
  first()
  await vi.waitFor(async () => expect((await heardDigests('s3')).size).toBe(1))
  portfolio.setState({ workspace: null })
  said.away = true
  server.setState({ state: 'unknown', models: [], workspace: null })
  const stop = watchPortfolio('s3')
  await become(['s3a'], 'away')
  stop()
})

test('what may not be read any more is not shown, and not kept', async () => {
  const said = aServer('s4')
  said.models = ['s4a', 's4b']
  said.portfolio = ['s4a', 's4b'].map((id) => ({ id, changed: NOW, digest: aDigest(id) }))
  const first = watchPortfolio('s4')
  await become(['s4a', 's4b'])
  first()
  said.models = ['s4b']
  server.setState({ state: 'unknown' })
  const stop = watchPortfolio('s4')
  await become(['s4b'])
  await vi.waitFor(async () => expect([...(await heardDigests('s4')).keys()]).toEqual(['s4b']))
  stop()
})

test('what may be read again is asked for again, though it did not change', async () => {
  const said = aServer('s7')
  said.models = ['s7a', 's7b']
  said.portfolio = ['s7a', 's7b'].map((id, at) => ({ id, changed: at === 0 ? THEN : NOW, digest: aDigest(id) }))
  const first = watchPortfolio('s7')
  await become(['s7a', 's7b'])
  said.models = ['s7b']
  first()
  server.setState({ state: 'unknown' })
  const second = watchPortfolio('s7')
  await become(['s7b'])
  await vi.waitFor(async () => expect((await heardDigests('s7')).size).toBe(1))
  second()
  said.models = ['s7a', 's7b']
  said.asked.length = 0
  server.setState({ state: 'unknown' })
  const stop = watchPortfolio('s7')
  await become(['s7a', 's7b'])
  expect(said.asked).toContain('api/portfolio')
  stop()
})

test('for a model that the server has no digest of, all is asked for once and not again and again', async () => {
  const said = aServer('s8')
  said.models = ['s8a', 's8b']
  said.portfolio = [{ id: 's8a', changed: NOW, digest: aDigest('s8a') }]
  let answers = 0
  const hearing = await hearPortfolio('s8', () => (answers += 1))
  const heard = (times: number) => vi.waitFor(() => expect(answers).toBe(times))
  await heard(1)
  // Each model that was just shared is looked for at once.
  hearing.look(['s8c'])
  await heard(2)
  hearing.look(['s8d'])
  await heard(3)
  hearing.stop()
  const asked = said.asked.filter((path) => path.startsWith('api/portfolio')).map((path) => path.includes('after='))
  expect(asked).toEqual([false, false, true])
})

test('whoever lost the workspace keeps nothing of it', async () => {
  const said = aServer('s5')
  said.models = ['s5a']
  said.portfolio = [{ id: 's5a', changed: NOW, digest: aDigest('s5a') }]
  const first = watchPortfolio('s5')
  await become(['s5a'])
  first()
  said.role = null
  server.setState({ state: 'unknown' })
  await listWorkspace({
    id: 's5',
    title: '',
    created: THEN,
    changed: THEN,
    shared: { workspace: 's5', role: 'viewer' },
  })
  const stop = watchPortfolio('s5')
  await vi.waitFor(async () => expect((await heardDigests('s5')).size).toBe(0))
  await become([])
  stop()
})

test('a model that was just shared is there as soon as the server names it', async () => {
  const said = aServer('s6')
  const stop = watchPortfolio('s6')
  await become([])
  await create('s6a', '')
  said.models = ['s6a']
  await changeOnShelf('s6a', { shared: { workspace: 's6', role: 'owner' }, waiting: 1 })
  await become(['s6a'])
  stop()
})

const NOT_ASKED = { state: 'away', models: [] } as const

test('what was changed here since the server spoke counts more than what it said', () => {
  const own = new Map([['m', { id: 'm', changed: NOW, digest: aDigest('m', 'mine') }]])
  const heard = (changed: string) =>
    new Map([['m', { id: 'm', workspace: 's', changed, digest: aDigest('m', 'theirs') }]])
  const one = (changed: string, waiting: number) =>
    merged(new Map(), [{ id: 'm', deleted: '', waiting }], own, heard(changed), NOT_ASKED).get('m')?.title
  expect(one(THEN, 0)).toBe('mine')
  expect(one(LATER, 0)).toBe('theirs')
  expect(one(LATER, 1)).toBe('mine')
})

test('what the server does not name is not shown, whatever is known of it here', () => {
  const heard = new Map([['m', { id: 'm', workspace: 's', changed: NOW, digest: aDigest('m') }]])
  expect(merged(new Map(), [], new Map(), heard, { state: 'there', models: [] }).size).toBe(0)
  expect(merged(new Map(), [], new Map(), heard, { state: 'there', models: [aShared('m')] }).size).toBe(1)
})

test('a proposal of this device is no second intervention; one that was shared is a model for everybody', async () => {
  const workspace = await aPlace()
  await create('orig', workspace)
  await create('prop', workspace)
  const stop = watchPortfolio(workspace)
  await become(['orig', 'prop'])
  await changeOnShelf('prop', { origin: { model: 'orig', version: 'v1' } })
  await become(['orig'])
  stop()
  const heard = new Map([['p', { id: 'p', workspace: 's', changed: NOW, digest: aDigest('p') }]])
  const entry = { id: 'p', deleted: '', waiting: 0, origin: { model: 'm', version: 'v1' } }
  const own = new Map([['p', { id: 'p', changed: NOW, digest: aDigest('p') }]])
  expect(merged(new Map(), [entry], own, new Map(), NOT_ASKED).size).toBe(0)
  expect([...merged(new Map(), [entry], own, heard, NOT_ASKED).keys()]).toEqual(['p'])
  const since = new Map([['p', { id: 'p', changed: LATER, digest: aDigest('p', 'changed since') }]])
  expect(merged(new Map(), [entry], since, heard, NOT_ASKED).get('p')?.title).toBe('changed since')
})

test('a shared model that was taken off this device is still in its workspace', () => {
  const heard = new Map([['m', { id: 'm', workspace: 's', changed: NOW, digest: aDigest('m') }]])
  const entry = { id: 'm', deleted: NOW, waiting: 0 }
  expect([...merged(new Map(), [entry], new Map(), heard, NOT_ASKED).keys()]).toEqual(['m'])
})
