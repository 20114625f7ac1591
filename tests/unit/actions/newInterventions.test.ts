import * as Y from 'yjs'
import { expect, test } from 'vitest'
import {
  addMany,
  answersFor,
  asIntervention,
  bringIntervention,
  startSystem,
} from '../../../src/actions/newInterventions.ts'
import { leaveWorkspace, markStatus, modelsElsewhere, rightsOfRow } from '../../../src/actions/interventionActs.ts'
import { rowOf } from '../../../src/actions/interventions.ts'
import { LOGIC_MODEL } from '../../../src/actions/templates.ts'
import { settingsOf } from '../../../src/actions/workspaceSettings.ts'
import { createModel } from '../../../src/document/modelsHere.ts'
import { assembleWorkspace } from '../../../src/document/openWorkspace.ts'
import { readModelAlone } from '../../../src/document/readAlone.ts'
import { loadShelf, shelf, shelfEntry } from '../../../src/document/shelf.ts'
import { about } from '../../../src/model/queries/about.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { installIndexedDb } from '../../support/indexedDb.ts'
import { noDisk } from '../../support/inMemory.ts'
import { madeUpWorkspace } from '../../support/workspaces.ts'

installIndexedDb()

let ids = 0
const around = { newId: () => `n${++ids}`, now: () => '2026-01-01T00:00:00.000Z' }
const { workspace } = madeUpWorkspace(0)
const { bidQuestions } = workspace
const open = (id: string) => assembleWorkspace(id, new Y.Doc(), noDisk(), () => {})
const template = () => LOGIC_MODEL.file()

test('a bid is asked every question of the form under the question’s own id, in the words of now', () => {
  const { model } = asIntervention(template(), { title: ' A bid ', provider: ' Us ', status: 'proposed' }, bidQuestions)
  expect(about(model)).toMatchObject({ title: 'A bid', provider: 'Us', status: 'proposed' })
  expect([...model.bidAnswers.values()].map(({ id, question, text }) => [id, question, text])).toEqual(
    [...bidQuestions.values()].map(({ id, title }) => [id, title, '']),
  )
})

test('what is funded already is asked nothing, and what a file says stays where nothing else is said', () => {
  const funded = asIntervention(template(), { title: 'Known', status: 'funded' }, bidQuestions)
  expect(funded.model.bidAnswers.size).toBe(0)
  const again = asIntervention(funded, {}, bidQuestions)
  expect(about(again.model)).toMatchObject({ title: 'Known', status: 'funded' })
})

test('an answer that was given stays when the form is asked again', () => {
  const given = new Map([['q2', { id: 'q2', question: 'Asked before', text: 'Because', order: 'a1' }]])
  const answers = answersFor(bidQuestions, given)
  expect(answers.get('q2')).toEqual(given.get('q2'))
  expect(answers.size).toBe(bidQuestions.size)
})

test('a long addition tells how far it is, and stops between two when it is asked to', async () => {
  const files = [1, 2, 3, 4].map((at) => ({ id: `many-${at}`, file: template() }))
  const seen: number[] = []
  const here = open('w-many')
  const done = await addMany(here, files, around, {
    onProgress: ({ done: far }) => seen.push(far),
    stopped: () => seen.length === 2,
  })
  expect([done, seen]).toEqual([2, [0, 1]])
  expect(settingsOf(here.workspace.getState().snapshot).systemModel).toBe('')
  expect((await shelfEntry('many-2'))?.workspace).toBe('w-many')
  expect(await shelfEntry('many-3')).toBeUndefined()
})

test('the first model of a whole system becomes the system model, and a second one does not', async () => {
  const here = open('w-system')
  const { id } = await startSystem(here, template(), around)
  expect(about(await readModelAlone(id)).kind).toBe('system')
  expect(settingsOf(here.workspace.getState().snapshot).systemModel).toBe(id)
  await bringIntervention(here, 'many-1', 'system')
  expect(settingsOf(here.workspace.getState().snapshot).systemModel).toBe(id)
  expect((await shelfEntry('many-1'))?.workspace).toBe('w-system')
})

test('marking as a bid changes the model itself and asks what was not asked; taking it out leaves it on this device', async () => {
  await createModel('marked', template(), around.now(), 'w-mark')
  await loadShelf()
  expect(rightsOfRow('marked')).toEqual({ mark: true, leave: true })
  expect(rightsOfRow('nowhere')).toEqual({ mark: false, leave: false })
  expect(await markStatus('marked', 'proposed', bidQuestions, around)).toBe(true)
  const model = await readModelAlone('marked')
  expect(about(model).status).toBe('proposed')
  expect([...model.bidAnswers.keys()]).toEqual([...bidQuestions.keys()])
  expect(await markStatus('nowhere', 'funded', bidQuestions, around)).toBe(false)
  await leaveWorkspace(rowOf(digestOf('marked', model), ''))
  expect((await shelfEntry('marked'))?.workspace).toBe('')
  const elsewhere = modelsElsewhere(shelf.getState().entries ?? [], 'w-many').map(({ id }) => id)
  expect(elsewhere).toContain('marked')
  expect(elsewhere).not.toContain('many-2')
})
