import { openDB } from 'idb'
import { expect, test, vi } from 'vitest'
import {
  eraseDigest,
  fillDigests,
  forgetHeard,
  heardDigests,
  keepHeard,
  keepPlace,
  keptPlace,
  noteDigest,
  ownDigest,
  ownDigests,
  watchDigests,
} from '../../../src/document/digests.ts'
import { createModel, eraseModel, noteChange } from '../../../src/document/modelsHere.ts'
import { openModel } from '../../../src/document/openModel.ts'
import { storeNew } from '../../../src/document/persist.ts'
import { shelfEntries, shelfEntry } from '../../../src/document/shelf.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { META_ID } from '../../../src/model/records/meta.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { installIndexedDb } from '../../support/indexedDb.ts'
import { theory } from '../../support/theory.ts'

installIndexedDb()

const THEN = '2026-01-01T00:00:00.000Z'
const NOW = '2026-02-01T00:00:00.000Z'
const aModel = (title: string) => theory({ title }).outcome('end').build()
const aFile = (title: string) => ({ model: aModel(title), data: theory().buildData() })

test('a model that is put on this device has its digest beside it', async () => {
  await createModel('d1', aFile('Mentors'), THEN)
  const kept = await ownDigest('d1')
  expect(kept?.changed).toBe(THEN)
  expect(kept?.digest).toEqual(digestOf('d1', aModel('Mentors')))
})

test('the digest follows what is changed in an open model', async () => {
  await createModel('d2', aFile('Mentors'), THEN)
  const open = await openModel('d2')
  open.edit((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { title: 'Navigators' } }))
  await noteChange(open, NOW)
  await open.close()
  expect(await ownDigest('d2')).toMatchObject({ changed: NOW, digest: { title: 'Navigators' } })
  expect((await shelfEntry('d2'))?.changed).toBe(NOW)
})

test('it is erased with its model', async () => {
  await createModel('d3', aFile('Mentors'), THEN)
  await eraseModel('d3')
  expect(await ownDigest('d3')).toBeNull()
})

test('models without a digest get one from their document', async () => {
  await createModel('d4', aFile('From the document'), THEN)
  await eraseDigest('d4')
  await noteDigest('d5', aModel('No document'), NOW)
  const entries = (await shelfEntries()).filter(({ id }) => id === 'd4')
  await fillDigests(entries)
  expect(await ownDigest('d4')).toMatchObject({ changed: THEN, digest: { title: 'From the document' } })
})

test('a model that cannot be read gets none, and the ones after it get theirs', async () => {
  await createModel('d10', aFile('Readable'), THEN)
  await eraseDigest('d10')
  await storeNew('model/d9', Uint8Array.of(1, 255, 255), () => {})
  const [listed] = (await shelfEntries()).filter(({ id }) => id === 'd10')
  await fillDigests(listed ? [{ ...listed, id: 'd9' }, listed] : [])
  expect(await ownDigest('d9')).toBeNull()
  expect((await ownDigest('d10'))?.digest.title).toBe('Readable')
})

test('one that is newer than its entry on the list is left as it is', async () => {
  await createModel('d6', aFile('Old'), THEN)
  await noteDigest('d6', aModel('New'), NOW)
  await fillDigests((await shelfEntries()).filter(({ id }) => id === 'd6'))
  expect((await ownDigest('d6'))?.digest.title).toBe('New')
})

test('a digest of another shape counts as none', async () => {
  const digest = { ...digestOf('d7', aModel('Mentors')), digest: 0 as unknown as 1 }
  await keepHeard([{ id: 'd7', workspace: 'w1', changed: THEN, digest }], [])
  expect(await heardDigests('w1')).toEqual(new Map())
  await createModel('d8', aFile('Made anew'), THEN)
  const db = await openDB('throughline/digests')
  await db.put('own', { id: 'd8', changed: NOW, digest: { ...digest, id: 'd8' } })
  db.close()
  expect(await ownDigest('d8')).toBeNull()
  expect((await ownDigests()).has('d8')).toBe(false)
  await fillDigests((await shelfEntries()).filter(({ id }) => id === 'd8'))
  expect((await ownDigest('d8'))?.digest.title).toBe('Made anew')
})

test('what was heard is kept by workspace, and forgotten when it may not be read any more', async () => {
  const heard = (id: string, workspace: string) => ({
    id,
    workspace,
    changed: THEN,
    digest: digestOf(id, aModel(id)),
  })
  await keepHeard([heard('h1', 'w2'), heard('h2', 'w2'), heard('h3', 'w3')], [])
  await keepHeard([], ['h2'])
  expect([...(await heardDigests('w2')).keys()]).toEqual(['h1'])
  expect((await ownDigests()).has('h1')).toBe(false)
})

test('all that was heard is forgotten, and what was made here is not', async () => {
  await createModel('d20', aFile('Mentors'), NOW)
  await keepHeard([{ id: 'h9', workspace: 'w9', changed: THEN, digest: digestOf('h9', aModel('h9')) }], [])
  const place = { systemModel: 's', systemTitle: 'S', vision: '', nodes: [], links: [], contributions: [] }
  await keepPlace('h9', { place, on: THEN })
  await forgetHeard()
  expect((await heardDigests('w9')).size).toBe(0)
  expect(await keptPlace('h9')).toBeNull()
  expect(await ownDigest('d20')).not.toBeNull()
})

test('whoever watches is told which digest changed, also in another tab', async () => {
  const told: string[] = []
  const stop = watchDigests((ids) => told.push(...ids))
  await noteDigest('d8', aModel('Mentors'), NOW)
  expect(told).toEqual(['d8'])
  const tab = new BroadcastChannel('throughline/digests')
  tab.postMessage(['d9'])
  await vi.waitFor(() => expect(told).toEqual(['d8', 'd9']))
  tab.close()
  stop()
  await noteDigest('d8', aModel('Mentors'), NOW)
  expect(told).toHaveLength(2)
})
