import { describe, expect, test } from 'vitest'
import { applyChanges, packFilesOf, packOf, readChanges } from '../../../src/actions/packChanges.ts'
import { openFile } from '../../../src/actions/homeFiles.ts'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { removeRecords } from '../../../src/model/commands/removeRecords.ts'
import { setObservation } from '../../../src/monitoring/commands.ts'
import { writeJson } from '../../../src/formats/json/write.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'
import { anObservation } from '../monitoring/records.ts'

function small() {
  const open = openInMemory(
    theory().activity('act').output('out').outcome('end').link('act', 'out').link('out', 'end').build(),
  )
  return { open, context: contextOf(open) }
}

/** A file that a person chose. */
const chosen = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name)

/** The pack with one file of it edited as a spreadsheet would. */
function edited(pack: Uint8Array, name: string, edit: (text: string) => string): Uint8Array {
  const files = unzipSync(pack)
  const text = new TextDecoder().decode(files[name])
  const changed = edit(text)
  expect(changed).not.toBe(text)
  return zipSync({ ...files, [name]: strToU8(changed) })
}

async function readPack(context: ReturnType<typeof contextOf>, name: string, bytes: Uint8Array) {
  const files = await packFilesOf([chosen(name, bytes)])
  if (!files.ok) throw new Error(JSON.stringify(files.problems))
  const reading = await readChanges(context, files.value)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

const nodesOf = (open: ReturnType<typeof small>['open']) => open.model.getState().snapshot.nodes

describe('a pack that comes back', () => {
  test('unchanged says that there is nothing to change', async () => {
    const { context } = small()
    const changes = await readPack(context, 'pack.zip', await packOf(context))
    expect(changes).toMatchObject({ count: 0, groups: [], lost: 0, warnings: [] })
  })

  test('edited is listed first, then applied as one step that undo takes back', async () => {
    const { open, context } = small()
    const before = writeJson({ model: open.model.getState().snapshot, data: open.data.getState().snapshot })
    const pack = edited(await packOf(context), 'nodes.csv', (text) => text.replace('OUT', 'Young people met'))
    const changes = await readPack(context, 'pack.zip', pack)
    expect(changes.count).toBe(1)
    expect(changes.groups.flatMap((group) => group.changes.map(({ sentence }) => sentence)).join()).toContain(
      'Young people met',
    )
    expect(nodesOf(open).get('out')?.label).toBe('OUT')
    expect(await applyChanges(context, changes)).toEqual({ ok: true, value: 1 })
    expect(nodesOf(open).get('out')?.label).toBe('Young people met')
    open.history.undo()
    expect(writeJson({ model: open.model.getState().snapshot, data: open.data.getState().snapshot })).toBe(before)
  })

  test('with changes in the model and in its data is one step too', async () => {
    const { open, context } = small()
    open.editData((draft) =>
      draft.returns.set('r', { id: 'r', file: 'Spring.csv', receivedOn: '', receivedBy: '', note: '' }),
    )
    const text = () => writeJson({ model: open.model.getState().snapshot, data: open.data.getState().snapshot })
    const before = text()
    const nodes = edited(await packOf(context), 'nodes.csv', (rows) => rows.replace('OUT', 'Young people met'))
    const both = edited(nodes, 'returns.csv', (rows) => rows.replace('Spring.csv', 'Summer.csv'))
    const changes = await readPack(context, 'pack.zip', both)
    await applyChanges(context, changes)
    expect(nodesOf(open).get('out')?.label).toBe('Young people met')
    expect(open.data.getState().snapshot.returns.get('r')?.file).toBe('Summer.csv')
    open.history.undo()
    expect(text()).toBe(before)
  })

  test('that the browser can no longer read says so', async () => {
    const gone = { name: 'nodes.csv', size: 5, arrayBuffer: () => Promise.reject(new Error('gone')) }
    expect(await packFilesOf([gone])).toEqual({
      ok: false,
      problems: [{ code: 'file-unreadable', where: 'nodes.csv' }],
    })
  })

  test('leaves alone what others did in the model since it was saved', async () => {
    const { open, context } = small()
    const pack = edited(await packOf(context), 'nodes.csv', (text) => text.replace('OUT', 'Young people met'))
    open.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['act'], fields: { label: 'Changed meanwhile' } }))
    open.edit((draft) => draft.nodes.set('new', { ...draft.nodes.get('end')!, id: 'new', label: 'Added meanwhile' }))
    const changes = await readPack(context, 'pack.zip', pack)
    expect(changes.count).toBe(1)
    await applyChanges(context, changes)
    expect([...nodesOf(open).values()].map(({ label }) => label).toSorted()).toEqual([
      'Added meanwhile',
      'Changed meanwhile',
      'END',
      'Young people met',
    ])
  })

  test('counts what is about something that has gone, and leaves it out', async () => {
    const { open, context } = small()
    const pack = edited(await packOf(context), 'nodes.csv', (text) => text.replace('OUT', 'Young people met'))
    open.edit((draft) => removeRecords(draft, [{ table: 'nodes', id: 'out' }]))
    expect(await readPack(context, 'pack.zip', pack)).toMatchObject({ count: 0, lost: 1 })
  })

  test('may be one of its files by itself: the others stay as they are', async () => {
    const { open, context } = small()
    const nodes = unzipSync(await packOf(context))['nodes.csv']
    const text = new TextDecoder().decode(nodes).replace('END', 'Fewer injuries')
    const changes = await readPack(context, 'nodes.csv', strToU8(text))
    expect(changes.count).toBe(1)
    await applyChanges(context, changes)
    expect(nodesOf(open).get('end')?.label).toBe('Fewer injuries')
    expect(open.model.getState().snapshot.links.size).toBe(2)
  })

  test('with a bad cell changes nothing and says where', async () => {
    const { open, context } = small()
    const pack = edited(await packOf(context), 'links.csv', (text) => text.replace('causes', 'brings about'))
    const files = await packFilesOf([chosen('pack.zip', pack)])
    const reading = files.ok ? await readChanges(context, files.value) : files
    expect(reading).toMatchObject({ ok: false })
    expect(reading.ok ? [] : reading.problems.map(({ where }) => where)).toEqual([expect.stringContaining('links.csv')])
    expect(open.history.store.getState().canUndo).toBe(false)
  })

  test('opens as a model of its own where no model is open', async () => {
    const { open, context } = small()
    const reading = await openFile(chosen('pack.zip', await packOf(context)), context.newId)
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    expect(writeJson(reading.value)).toBe(
      writeJson({ model: open.model.getState().snapshot, data: open.data.getState().snapshot }),
    )
  })
})

test('values do not come in with a pack where the role does not let them, and everything else does', async () => {
  const open = openInMemory(theory().outcome('end').indicator('rate', ['end']).build())
  const context = contextOf(open)
  open.editData((draft) => setObservation(draft, anObservation({ id: 'o', indicator: 'rate', value: 12 })))
  const pack = edited(await packOf(context), 'values.csv', (text) => text.replace(/,12(?=,)/, ',99'))
  const both = edited(pack, 'nodes.csv', (text) => text.replace('END', 'Safer streets'))
  open.together.setState({ link: 'live', role: 'editor' })
  const changes = await readPack(context, 'pack.zip', both)
  expect(changes.warnings.map(({ code }) => code)).toContain('pack-values-not-yours')
  expect(changes.count).toBe(1)
  expect(await applyChanges(context, changes)).toEqual({ ok: true, value: 1 })
  expect(nodesOf(open).get('end')?.label).toBe('Safer streets')
  expect(open.data.getState().snapshot.observations.get('o')?.value).toBe(12)
  open.together.setState({ role: 'steward' })
  const steward = await readPack(context, 'pack.zip', both)
  expect(steward.warnings).toEqual([])
  await applyChanges(context, steward)
  expect(open.data.getState().snapshot.observations.get('o')?.value).toBe(99)
})
