import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { addUsualQuestions, newWorkspace, usualQuestions } from '../../../src/actions/workspaces.ts'
import { assembleWorkspace } from '../../../src/document/openWorkspace.ts'
import { readWorkspaceAlone } from '../../../src/document/readAlone.ts'
import { byOrder } from '../../../src/model/order.ts'
import { installIndexedDb } from '../../support/indexedDb.ts'
import { noDisk } from '../../support/inMemory.ts'

installIndexedDb()

const PARTS = ['activity', 'fit', 'need', 'delivery', 'monitoring', 'sustainability']

test('a new workspace has a bid form with a question for each part that the alignment check looks for', async () => {
  const id = await newWorkspace(' Together ', { newId: () => 'w1', now: () => '2026-01-01T00:00:00.000Z' })
  const { settings, bidQuestions } = await readWorkspaceAlone(id)
  expect(settings.get('workspace')?.title).toBe('Together')
  const questions = [...bidQuestions.values()].toSorted(byOrder)
  expect(questions.map(({ part }) => part)).toEqual(PARTS)
  expect(questions.every(({ title, help, required }) => title !== '' && help !== '' && required)).toBe(true)
})

test('the usual questions are put into an empty form, in one step, and never beside others', () => {
  const open = assembleWorkspace('w', new Y.Doc(), noDisk(), () => {})
  const form = () => [...open.workspace.getState().snapshot.bidQuestions.keys()]
  expect(addUsualQuestions(open)).toBe(true)
  expect(form().toSorted()).toEqual(PARTS.toSorted())
  expect(addUsualQuestions(open)).toBe(false)
  open.history.undo()
  expect(form()).toEqual([])
  const [own] = usualQuestions()
  if (!own) throw new Error('no question')
  open.edit(({ bidQuestions }) => void bidQuestions.set('q1', { ...own, id: 'q1' }))
  addUsualQuestions(open)
  expect(form()).toEqual(['q1'])
})
