import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { pinned } from '../../../src/actions/bidAlignment.ts'
import { recordDecision } from '../../../src/actions/bidDecision.ts'
import type { Asked } from '../../../src/document/api.ts'
import { assembleWorkspace } from '../../../src/document/openWorkspace.ts'
import { contentOf } from '../../../src/formats/json/version.ts'
import { addVersion } from '../../../src/model/commands/versions.ts'
import { emptySnapshot, VERSION_TABLES, type Versions } from '../../../src/model/model.ts'
import { bidTheory, systemTheory } from '../../support/bids.ts'
import { contextOf, noDisk, openInMemory } from '../../support/inMemory.ts'

const refusals: Asked<null>[] = []

vi.mock(import('../../../src/document/versionsHere.ts'), async (original) => {
  const real = await original()
  return { ...real, decide: async (...asked) => refusals.shift() ?? real.decide(...asked) }
})

test('a decision that is refused after the bid was released says what stands, and goes on from there', async () => {
  const model = systemTheory().build()
  const versions = emptySnapshot(VERSION_TABLES) as Versions
  const person = { by: '', byName: 'Ada', on: '2026-01-01T00:00:00.000Z' }
  const version = { id: 'v1', kind: 'version', name: '', reason: '', content: contentOf(model), ...person } as const
  addVersion(versions as Parameters<typeof addVersion>[0], version)
  const system = pinned({ id: 'system', model, versions }, '')
  if (!system) throw new Error('no version')
  const open = openInMemory(bidTheory().build())
  const context = contextOf(open)
  const workspace = assembleWorkspace('w', new Y.Doc(), noDisk(), () => {})
  const ground = { workspace, system, digests: new Map() }
  const draft = { outcome: 'fund', reasons: 'It fits', conditions: '', by: 'The board' } as const
  const kept = () => [open.versions, workspace.workspace].map((store) => store.getState().snapshot)
  const count = () => {
    const [released, said] = kept()
    return [
      released && 'versions' in released ? released.versions.size : 0,
      said && 'records' in said ? said.records.size : 0,
    ]
  }

  refusals.push({ ok: false, code: 'not-allowed' })
  expect(await recordDecision(context, ground, draft)).toEqual({ ok: false, code: 'not-allowed', released: 'Bid 1' })
  expect(count()).toEqual([1, 0])
  // An answer that was lost may have been a yes: its record has to stay.
  refusals.push({ ok: false, code: 'offline' })
  expect(await recordDecision(context, ground, draft)).toEqual({ ok: false, code: 'offline', released: 'Bid 1' })
  expect(count()).toEqual([1, 1])
  expect(await recordDecision(context, ground, draft)).toEqual({ ok: true })
  // The bid was not released twice; what it promised came with the decision.
  expect(count()).toEqual([2, 2])
})
