import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { codeListsByName, countPlaces, keepCodeList, readCodeFile, sayPlaces } from '../../../src/actions/codeLists.ts'
import { assembleWorkspace } from '../../../src/document/openWorkspace.ts'
import { noDisk } from '../../support/inMemory.ts'

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.buffer),
})
const CSV = 'WD24CD,WD24NM,LAD24CD,LAD24NM\nE1,Ashby,E9,Brook\nE2,Carr,E9,Brook\n'

test('places are counted once whatever they are in, by kind', async () => {
  const reading = await readCodeFile(fileOf('Ward_to_LAD.csv', new TextEncoder().encode(CSV)))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  expect(reading.value.name).toBe('Ward to LAD')
  expect(countPlaces(reading.value.rows)).toEqual({
    places: 3,
    within: 2,
    kinds: [
      { type: 'WD', count: 2 },
      { type: 'LAD', count: 1 },
    ],
  })
  expect(sayPlaces(reading.value.rows)).toBe('3 places: 2 WD, 1 LAD')
})

test('letters of an older Windows are read, and an empty file says so', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('code,name\nW1,Caf'), 0xe9, 10])
  const reading = await readCodeFile(fileOf('x.csv', bytes))
  expect(reading.ok && reading.value.rows[0]?.[1]).toBe('Café')
  expect(await readCodeFile(fileOf('x.csv', new Uint8Array(0)))).toMatchObject({ problems: [{ code: 'file-empty' }] })
})

test('a list takes the place of the one that it replaces, in one step that can be undone', () => {
  const open = assembleWorkspace('w', new Y.Doc(), noDisk(), () => {})
  const lists = () => codeListsByName(open.workspace.getState().snapshot.codeLists)
  const list = { id: 'l1', source: '', loadedOn: '2026-01-01T00:00:00.000Z', name: 'Wards' }
  keepCodeList(open, { ...list, rows: [['E1', 'Ashby', 'WD', '']] })
  keepCodeList(open, { ...list, rows: [['E2', 'Brook', 'WD', '']] })
  expect(lists().map(({ rows }) => rows)).toEqual([[['E2', 'Brook', 'WD', '']]])
  open.history.undo()
  expect(lists()[0]?.rows).toEqual([['E1', 'Ashby', 'WD', '']])
})
