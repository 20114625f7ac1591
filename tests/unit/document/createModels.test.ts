import { expect, test, vi } from 'vitest'
import { createModels } from '../../../src/document/createModels.ts'
import { digestsOf, watchDigests } from '../../../src/document/digests.ts'
import { createModel, readModelHere } from '../../../src/document/modelsHere.ts'
import { openModel } from '../../../src/document/openModel.ts'
import { readVersionsHere } from '../../../src/document/readVersions.ts'
import { loadShelf, shelf, shelfEntries, shelfEntry } from '../../../src/document/shelf.ts'
import { createWorkspaceFrom, workspaceEntry } from '../../../src/document/workspacesHere.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { emptySnapshot, VERSION_TABLES, WORKSPACE_TABLES } from '../../../src/model/model.ts'
import { META_ID } from '../../../src/model/records/meta.ts'
import { sealOf } from '../../../src/model/seal.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { databasesHere, installIndexedDb } from '../../support/indexedDb.ts'
import { theory } from '../../support/theory.ts'

installIndexedDb()

const NOW = '2026-01-01T00:00:00.000Z'
const noData = theory().buildData()
const built = (title: string) => theory({ title }).activity('do').outcome('end').link('do', 'end')
const aFile = (title: string) => ({ model: built(title).build(), data: noData })
const many = (start: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${start}${at}`, file: aFile(`${start} ${at}`) }))
/** A file whose model can be written and whose values cannot: one of them is no record. */
const broken = () => {
  const { model, data } = aFile('Broken')
  const observations = new Map([['b', { id: 'b' }]]) as unknown as typeof data.observations
  return { model, data: { ...data, observations } }
}

test('models that were written together open, change and close like any other', async () => {
  const content = 'what was agreed'
  const version = {
    id: 'v1',
    kind: 'version' as const,
    number: 1,
    name: 'First',
    reason: '',
    base: '',
    format: 3,
    content,
    hash: sealOf(content),
    by: '',
    byName: '',
    on: NOW,
  }
  const start = built('With values').indicator('i1', ['end'])
  const whole = { model: start.build(), data: start.observation('b1', 'i1', 4).buildData() }
  const versions = { ...emptySnapshot(VERSION_TABLES), versions: new Map([['v1', version]]) }
  const made = await createModels([{ id: 'o1', file: whole, versions }, ...many('o-', 2)], NOW, { workspace: 'w' })
  expect(made).toEqual({ there: ['o1', 'o-0', 'o-1'], failure: null })
  const open = await openModel('o1')
  expect(open.model.getState()).toEqual({ snapshot: whole.model, unreadable: new Map() })
  expect(open.data.getState().snapshot).toEqual(whole.data)
  expect(open.versions.getState().snapshot).toEqual(versions)
  open.edit((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { title: 'Changed' } }))
  await open.close()
  const again = await readModelHere('o1')
  expect(again.model.meta.get(META_ID)?.title).toBe('Changed')
  expect(again.model.nodes).toEqual(whole.model.nodes)
  expect(await readVersionsHere('o1')).toEqual(versions)
  expect(await shelfEntry('o1')).toMatchObject({ workspace: 'w', created: NOW, values: 1, shared: null })
  expect((await shelfEntry('o1'))?.bytes).toBeGreaterThan(100)
})

test('only what a model has something in is written', async () => {
  await createModels(many('bare-', 1), NOW)
  expect(databasesHere().filter((name) => name.includes('bare-'))).toEqual(['throughline/model/bare-0'])
})

test('the list and the digests are told once, here and in another tab', async () => {
  await loadShelf()
  const heard: unknown[] = []
  const lists = ['throughline/shelf', 'throughline/digests'].map((name) => {
    const tab = new BroadcastChannel(name)
    tab.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data))
    return tab
  })
  const told: (readonly string[])[] = []
  const stop = watchDigests((ids) => told.push(ids))
  const steps: number[] = []
  await createModels(many('told-', 3), NOW, { onProgress: (done) => steps.push(done) })
  const ids = ['told-0', 'told-1', 'told-2']
  await vi.waitFor(() => expect(heard).toEqual([ids, 'changed']))
  expect([told, steps]).toEqual([[ids], [0, 1, 2]])
  expect(shelf.getState().entries?.filter(({ id }) => ids.includes(id))).toHaveLength(3)
  expect((await digestsOf(ids)).get('told-1')?.digest).toEqual(digestOf('told-1', aFile('told- 1').model))
  stop()
  for (const tab of lists) tab.close()
})

test('when it fails in the middle, what came before is there and nothing is left of the rest', async () => {
  const [first, last] = many('mid-', 2)
  if (!first || !last) throw new Error('none')
  const made = await createModels([first, { id: 'mid-broken', file: broken() }, last], NOW)
  expect(made.there).toEqual(['mid-0'])
  expect(made.failure?.cause).toMatchObject({ code: 'record-invalid' })
  const here = (await shelfEntries()).map(({ id }) => id).filter((id) => id.startsWith('mid-'))
  expect(here).toEqual(['mid-0'])
  expect(databasesHere().filter((name) => name.includes('mid-'))).toEqual(['throughline/model/mid-0'])
})

test('a stop leaves what is written until then', async () => {
  let asked = 0
  const { there } = await createModels(many('stop-', 4), NOW, { stopped: () => ++asked > 2 })
  expect(there).toEqual(['stop-0', 'stop-1'])
})

test('one model that cannot be written is an error', async () => {
  await expect(createModel('alone', broken(), NOW)).rejects.toMatchObject({ code: 'record-invalid' })
  expect(await shelfEntry('alone')).toBeUndefined()
})

test('a document that is there already takes the new content instead of having it twice', async () => {
  await createModel('twice', { model: built('Before').outcome('gone').build(), data: noData }, NOW)
  await createModel('twice', aFile('After'), NOW)
  expect((await readModelHere('twice')).model).toEqual(aFile('After').model)
})

test('of a workspace that cannot be put here whole nothing stays', async () => {
  const versions = emptySnapshot(VERSION_TABLES)
  const models = [...many('none-', 2), { id: 'none-broken', file: broken() }].map((one) => ({ ...one, versions }))
  const around = { newId: () => 'w-none', now: () => NOW }
  const workspace = emptySnapshot(WORKSPACE_TABLES)
  await expect(createWorkspaceFrom({ workspace, models }, around)).rejects.toMatchObject({ code: 'record-invalid' })
  expect(await workspaceEntry('w-none')).toBeUndefined()
  expect((await shelfEntries()).filter(({ id }) => id.startsWith('none-'))).toEqual([])
  expect(databasesHere().filter((name) => name.includes('none'))).toEqual([])
  expect((await digestsOf(['none-0'])).size).toBe(0)
})
