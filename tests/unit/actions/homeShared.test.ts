import { describe, expect, test } from 'vitest'
import { listed } from '../../../src/actions/homeShared.ts'
import { listDeleted, listModels } from '../../../src/actions/homeList.ts'
import type { ShelfEntry } from '../../../src/document/shelf.ts'
import type { SharedModel } from '../../../src/model/sharing/api.ts'

const MOMENT = '2026-06-12T10:00:00.000Z'
const SIZES = { kind: 'intervention', nodes: 3, links: 2, indicators: 1, values: 0 } as const

function here(id: string, more: Partial<ShelfEntry> = {}): ShelfEntry {
  const kept = { workspace: '', bytes: 900, created: MOMENT, changed: MOMENT, deleted: '', shared: null, waiting: 0 }
  return { id, title: id, ...SIZES, stages: [], ...kept, ...more }
}

function there(id: string, role: SharedModel['role'] = 'editor'): SharedModel {
  return { id, title: id, ...SIZES, created: MOMENT, changed: MOMENT, role }
}

const workspace = { id: 'w1', title: 'Partnership', role: null }
const shared = { workspace: 'w1', role: 'editor' } as const

describe('the list of models', () => {
  test('has those of this device and those of the workspace, each once', () => {
    const list = listed([here('own'), here('both', { shared })], {
      state: 'there',
      workspace,
      models: [there('both'), there('new', 'viewer')],
    })
    expect(list.map(({ id, away }) => [id, away])).toEqual([
      ['own', false],
      ['both', false],
      ['new', true],
    ])
    expect(list[2]?.shared).toEqual({ workspace: 'w1', role: 'viewer' })
  })

  test('does not bring back what was taken off this device lately', () => {
    const list = listed([here('off', { shared, deleted: MOMENT })], {
      state: 'there',
      workspace,
      models: [there('off')],
    })
    expect(listModels(list, 'changed')).toEqual([])
    expect(listDeleted(list).map(({ id }) => id)).toEqual(['off'])
  })

  test('says that access was lost only when the server has answered', () => {
    const lost = (state: 'there' | 'away') =>
      listed([here('gone', { shared }), here('own')], { state, workspace, models: [] }).map((entry) => entry.lost)
    expect(lost('there')).toEqual([true, false])
    expect(lost('away')).toEqual([false, false])
  })
})
