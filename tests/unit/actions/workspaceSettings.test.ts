import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { redoHere, undoHere } from '../../../src/actions/workspaceUndo.ts'
import {
  addPriority,
  addQuestion,
  prioritiesInOrder,
  questionsInOrder,
  removeSetting,
  setPriority,
  setQuestion,
  setSettings,
  settingsOf,
  shift,
} from '../../../src/actions/workspaceSettings.ts'
import { assembleWorkspace } from '../../../src/document/openWorkspace.ts'
import { noDisk } from '../../support/inMemory.ts'

const open = () => assembleWorkspace('w', new Y.Doc(), noDisk(), () => {})

test('a workspace in which nothing was set has settings to read, and the typing of its title is one step', () => {
  const here = open()
  const settings = () => settingsOf(here.workspace.getState().snapshot)
  expect(settings()).toMatchObject({ title: '', systemModel: '', crowded: null })
  for (const title of ['M', 'Me', 'Mer']) setSettings(here, { title }, true)
  setSettings(here, { crowded: 4 })
  expect(settings()).toMatchObject({ title: 'Mer', crowded: 4 })
  expect(undoHere(here)).toBe('Undone')
  expect(settings()).toMatchObject({ title: 'Mer', crowded: null })
  undoHere(here)
  expect(settings().title).toBe('')
  expect(undoHere(here)).toBe('')
  expect(redoHere(here)).toBe('Done again')
  expect(settings().title).toBe('Mer')
})

test('questions are added at the end, moved within the form and removed', () => {
  const here = open()
  const titles = () => questionsInOrder(here.workspace.getState().snapshot.bidQuestions).map(({ title }) => title)
  for (const title of ['one', 'two', 'three']) {
    addQuestion(here, title)
    setQuestion(here, title, { title })
  }
  expect(shift(here, 'bidQuestions', 'three', -1)).toBe(true)
  expect(titles()).toEqual(['one', 'three', 'two'])
  expect(shift(here, 'bidQuestions', 'one', -1)).toBe(false)
  expect(shift(here, 'bidQuestions', 'two', 1)).toBe(false)
  removeSetting(here, 'bidQuestions', 'three')
  expect(titles()).toEqual(['one', 'two'])
  setQuestion(here, 'two', { part: 'fit', required: false })
  expect(here.workspace.getState().snapshot.bidQuestions.get('two')).toMatchObject({ part: 'fit', required: false })
})

test('a priority begins in the edition of the one before it', () => {
  const here = open()
  addPriority(here, 'p1')
  setPriority(here, 'p1', { name: 'Knife crime', edition: '2023 to 2025' })
  addPriority(here, 'p2')
  const all = prioritiesInOrder(here.workspace.getState().snapshot.priorities)
  expect(all.map(({ id, edition }) => [id, edition])).toEqual([
    ['p1', '2023 to 2025'],
    ['p2', '2023 to 2025'],
  ])
})
