import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { assemble, newDocs } from '../../../src/document/openModel.ts'
import { createStore } from 'zustand/vanilla'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import type { Saving } from '../../../src/document/persist.ts'
import { FORMAT_VERSION } from '../../../src/model/migrations/migrations.ts'
import { expectRefusal } from '../../support/editing.ts'
import { stateOf } from '../../support/peers.ts'
import { theory } from '../../support/theory.ts'

function open(format = FORMAT_VERSION) {
  const docs = newDocs()
  Y.applyUpdate(docs.model, stateOf(theory({ format }).activity('a').build()))
  const closed: string[] = []
  // Nothing is kept on disk here: only what closing does to it is seen.
  const kept = (name: string) => ({
    notes: { get: () => Promise.resolve(undefined), set: () => Promise.resolve() },
    saving: createStore<{ readonly saving: Saving }>(() => ({ saving: 'saved' })),
    settled: () => Promise.resolve(),
    close: async () => void closed.push(name),
  })
  const disks = { model: kept('model'), data: kept('data'), talk: kept('talk'), versions: kept('versions') }
  const model = assemble('m', docs, disks, [() => void closed.push('tabs')])
  return { model, docs, closed }
}

const rename = (who: string) => ({ table: 'nodes', ids: ['a'], fields: { who } }) as const

test('an open model edits, undoes and redoes', () => {
  const { model } = open()
  const who = () => model.model.getState().snapshot.nodes.get('a')?.who
  expect(model.edit((draft) => editRecords(draft, rename('Mentors')))).toBe(true)
  expect(who()).toBe('Mentors')
  expect(model.history.store.getState()).toEqual({ canUndo: true, canRedo: false })
  model.history.undo()
  expect(who()).toBe('')
  model.history.redo()
  expect(who()).toBe('Mentors')
})

test('an edit that changes nothing is no step', () => {
  const { model } = open()
  expect(model.edit((draft) => editRecords(draft, rename('')))).toBe(false)
  expect(model.history.store.getState().canUndo).toBe(false)
})

test('a refused edit is no step, and leaves the steps before it', () => {
  const { model } = open()
  model.edit((draft) => editRecords(draft, rename('Mentors')))
  expectRefusal('record-missing', () => model.edit((draft) => editRecords(draft, { ...rename('x'), ids: ['none'] })))
  model.history.undo()
  expect(model.model.getState().snapshot.nodes.get('a')?.who).toBe('')
  expect(model.history.store.getState().canUndo).toBe(false)
})

test('opening is no step', () => {
  expect(open().model.history.undo()).toBe(false)
})

test('a model newer than the app is read, and cannot be written', () => {
  const { model } = open(FORMAT_VERSION + 1)
  expect(model.together.getState().fit).toBe('newer')
  expect(model.model.getState().snapshot.nodes.size).toBe(1)
  expectRefusal('read-only', () => model.edit((draft) => draft.nodes.clear()))
  expectRefusal('read-only', () => model.editData((draft) => draft.returns.clear()))
})

test('closing leaves the tabs first, then the disk, then the documents', async () => {
  const { model, docs, closed } = open()
  await model.close()
  expect(closed).toEqual(['tabs', 'model', 'data', 'talk', 'versions'])
  expect(docs.model.isDestroyed).toBe(true)
})
