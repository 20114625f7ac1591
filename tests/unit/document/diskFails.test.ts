import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdWorkspace } from '../../../src/document/holdWorkspace.ts'
import { createModel } from '../../../src/document/modelsHere.ts'
import { shareOpen } from '../../../src/document/openHere.ts'
import { server } from '../../../src/document/server.ts'
import type * as Shelf from '../../../src/document/shelf.ts'
import { systemSource } from '../../../src/document/systemSource.ts'
import type * as WorkspacesHere from '../../../src/document/workspacesHere.ts'
import { createWorkspace } from '../../../src/document/workspacesHere.ts'
import { editSettings } from '../../../src/model/commands/workspace.ts'
import { installIndexedDb } from '../../support/indexedDb.ts'
import { openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const disk = vi.hoisted(() => ({ full: false }))

/** Lists that can be neither read nor written while the disk is full. */
async function failing<T extends object>(actual: () => Promise<T>, ...names: readonly (keyof T)[]): Promise<T> {
  const whole = await actual()
  const broken = names.map((name) => {
    const really = whole[name] as (...given: readonly unknown[]) => unknown
    return [name, (...given: readonly unknown[]) => (disk.full ? Promise.reject(new Error('Full')) : really(...given))]
  })
  return { ...whole, ...(Object.fromEntries(broken) as Partial<T>) }
}
vi.mock('../../../src/document/shelf.ts', (actual) => failing(actual<typeof Shelf>, 'shelfEntry', 'changeOnShelf'))
vi.mock('../../../src/document/workspacesHere.ts', (actual) =>
  failing(actual<typeof WorkspacesHere>, 'changeWorkspace'),
)

installIndexedDb()

const unheard: unknown[] = []
const note = (reason: unknown) => unheard.push(reason)
beforeEach(() => void process.on('unhandledRejection', note))
afterEach(() => {
  disk.full = false
  process.off('unhandledRejection', note)
  expect(unheard.splice(0)).toEqual([])
})

let ids = 0
async function held(id: string) {
  const { store, release } = holdWorkspace(id)
  const open = await vi.waitFor(() => {
    const state = store.getState()
    if (state.state !== 'open') throw new Error(state.state)
    return state.open
  })
  return { open, release }
}
const aWorkspace = () => createWorkspace('Before', { newId: () => `w${++ids}`, now: () => '2026-01-01T00:00:00.000Z' })

test('a workspace is closed though what the list says of it could not be written', async () => {
  const { open, release } = await held(await aWorkspace())
  disk.full = true
  open.edit((draft) => editSettings(draft, { title: 'After' }))
  await wait(1400)
  open.edit((draft) => editSettings(draft, { title: 'And after' }))
  release()
  await vi.waitFor(() => expect(open.doc.isDestroyed).toBe(true), { timeout: 2000 })
})

test('a role that could not be noted holds in the workspace all the same', async () => {
  const become = (role: 'viewer' | 'editor') =>
    server.setState({ state: 'there', workspace: { id: 'theirs', title: 'Theirs', role } })
  become('viewer')
  const { open, release } = await held('theirs')
  disk.full = true
  become('editor')
  expect(open.together.getState().role).toBe('editor')
  release()
  await vi.waitFor(() => expect(open.doc.isDestroyed).toBe(true), { timeout: 2000 })
})

test('a model goes on though the list cannot say whether its versions wait', async () => {
  const open = openInMemory(theory({ title: 'Shared' }).build())
  const leave = shareOpen(open, { workspace: 'theirs', role: 'editor' }, 0)
  disk.full = true
  open.together.setState({ link: 'live' })
  await wait(50)
  await leave()
})

test('a system model that cannot be looked for is none, and is looked for again with the next change', async () => {
  const { open, release } = await held(await aWorkspace())
  const file = { model: theory({ title: 'System' }).build(), data: theory().buildData() }
  await createModel('sys', file, '2026-01-01T00:00:00.000Z')
  open.edit((draft) => editSettings(draft, { systemModel: 'sys' }))
  disk.full = true
  const source = systemSource(open)
  const stop = source.subscribe(() => {})
  await vi.waitFor(() => expect(source.get().state).toBe('none'))
  disk.full = false
  open.edit((draft) => editSettings(draft, { title: 'Changed' }))
  await vi.waitFor(() => expect(source.get().state).toBe('ready'))
  stop()
  release()
})
