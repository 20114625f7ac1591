import { expect, test, vi } from 'vitest'
import { createModel, markDeleted } from '../../../src/document/modelsHere.ts'
import { openWorkspace } from '../../../src/document/openWorkspace.ts'
import { changeOnShelf } from '../../../src/document/shelf.ts'
import { systemSource } from '../../../src/document/systemSource.ts'
import { createWorkspace } from '../../../src/document/workspacesHere.ts'
import { SETTINGS_ID } from '../../../src/model/records/workspace.ts'
import { installIndexedDb } from '../../support/indexedDb.ts'
import { theory } from '../../support/theory.ts'

installIndexedDb()

const THEN = '2026-01-01T00:00:00.000Z'
const NOW = '2026-02-01T00:00:00.000Z'

test('a system model that is deleted is held against no more, and is there again when it is brought back', async () => {
  const id = await createWorkspace('Here', { newId: () => 'w1', now: () => THEN })
  const model = theory({ title: 'The whole' }).outcome('end').build()
  await createModel('system', { model, data: theory().buildData() }, THEN, id)
  const open = await openWorkspace(id)
  open.edit(({ settings }) => {
    const before = settings.get(SETTINGS_ID)
    if (before) settings.set(SETTINGS_ID, { ...before, systemModel: 'system' })
  })
  const source = systemSource(open)
  const stop = source.subscribe(() => {})
  const becomes = (state: string) => vi.waitFor(() => expect(source.get().state).toBe(state))
  await becomes('ready')
  await markDeleted('system', NOW)
  await becomes('none')
  stop()

  // Nor by who comes later.
  const stopAgain = systemSource(open).subscribe(() => {})
  await becomes('none')
  await changeOnShelf('system', { deleted: '' })
  await becomes('ready')
  stopAgain()
})
