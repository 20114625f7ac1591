import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetMe } from '../../../src/actions/homeShared.ts'
import { heardDigests, keepHeard } from '../../../src/document/digests.ts'
import { openWorkspace } from '../../../src/document/openWorkspace.ts'
import { createWorkspace, listWorkspace, workspaceEntry } from '../../../src/document/workspacesHere.ts'
import { editSettings } from '../../../src/model/commands/workspace.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { databasesHere, installIndexedDb } from '../../support/indexedDb.ts'
import { theory } from '../../support/theory.ts'

installIndexedDb()

const NOW = '2026-01-01T00:00:00.000Z'
const THEIRS = 'throughline/workspace/theirs'
let mine = ''

/** A browser that has a workspace of its own, and has read the one of a server. */
beforeEach(async () => {
  mine = await createWorkspace('Mine', { newId: () => 'mine', now: () => NOW })
  const open = await openWorkspace('theirs')
  open.edit((draft) => editSettings(draft, { title: 'Theirs' }))
  await open.close()
  const shared = { workspace: 'theirs', role: 'steward' } as const
  await listWorkspace({ id: 'theirs', title: 'Theirs', created: NOW, changed: NOW, shared })
  const digest = digestOf('m1', theory({ title: 'Heard of' }).build())
  await keepHeard([{ id: 'm1', workspace: 'theirs', changed: NOW, digest }], [])
})
afterEach(() => vi.unstubAllGlobals())

const answering = (status: number) =>
  vi.stubGlobal('fetch', (_path: string, { method }: { method: string }) => {
    if (method === 'DELETE') return Promise.resolve(status === 204 ? new Response(null, { status }) : failure(status))
    return Promise.resolve(Response.json({ person: null, workspace: null }))
  })
const failure = (status: number) => Response.json({ code: 'failed' }, { status })

test('who leaves the server leaves nothing of its workspace in this browser, and keeps their own', async () => {
  answering(204)
  expect(await forgetMe()).toMatchObject({ ok: true })
  expect(databasesHere()).not.toContain(THEIRS)
  expect(await workspaceEntry('theirs')).toBeUndefined()
  expect((await heardDigests('theirs')).size).toBe(0)
  expect(await workspaceEntry(mine)).toMatchObject({ title: 'Mine' })
  expect(databasesHere()).toContain(`throughline/workspace/${mine}`)
})

test('nothing goes when the server did not let them leave', async () => {
  answering(500)
  expect(await forgetMe()).toEqual({ ok: false, code: 'failed' })
  expect(databasesHere()).toContain(THEIRS)
  expect((await heardDigests('theirs')).size).toBe(1)
})
