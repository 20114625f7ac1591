import { afterEach, expect, test, vi } from 'vitest'
import { enter, invitation, takeCode } from '../../../src/actions/join.ts'
import { installIndexedDb } from '../../support/indexedDb.ts'

const PERSON = { id: 'p1', name: 'Amira Khan' }
const MOMENT = '2026-06-12T10:00:00.000Z'
const SIZES = { kind: 'intervention', nodes: 3, links: 2, indicators: 1, values: 0, created: MOMENT, changed: MOMENT }

/** What a server says to somebody who joins a model. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  'api/join': { person: PERSON, role: 'editor', model: { id: 'm1', title: 'Street work' } },
  'api/session': { person: PERSON, workspace: { id: 'w1', title: '', role: null } },
  'api/models': [{ id: 'm1', title: 'Street work', role: 'editor', ...SIZES }],
}

afterEach(() => vi.unstubAllGlobals())

test('who joins in a browser that keeps nothing is in, and is led to the list of models, which says what is wrong', async () => {
  // There is no IndexedDB where unit tests run.
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(Response.json(ANSWERS[path])))
  takeCode('ABC-234')
  const { key } = invitation.getState()
  if (!key) throw new Error('A code is a way in')
  const answer = await enter(key, ' Amira Khan ', { narrow: false, now: MOMENT })
  expect(answer).toMatchObject({ ok: true, value: { path: '/', joined: { person: PERSON } } })
  expect(invitation.getState().key).toBeNull()
})

test.each([
  ['editor', 'proposed', '/model/m1/bid'],
  ['editor', 'funded', '/model/m1/map'],
  ['commenter', 'proposed', '/model/m1/map'],
])('who comes as %s to one intervention that is %s begins at %s', async (role, status, path) => {
  installIndexedDb()
  const answers: typeof ANSWERS = {
    ...ANSWERS,
    'api/models': [{ id: 'm1', title: 'Street work', role, ...SIZES }],
    'api/portfolio': [{ id: 'm1', changed: MOMENT, digest: { status } }],
  }
  vi.stubGlobal('fetch', (asked: string) => Promise.resolve(Response.json(answers[asked])))
  const answer = await enter({ code: 'ABCDEF' }, 'Pat', { narrow: false, now: MOMENT })
  expect(answer).toMatchObject({ ok: true, value: { path } })
})
