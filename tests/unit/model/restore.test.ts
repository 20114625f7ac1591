import { expect, test } from 'vitest'
import { removeRecords } from '../../../src/model/commands/removeRecords.ts'
import { diff } from '../../../src/model/diff.ts'
import { need } from '../../../src/model/error.ts'
import type { Model, ModelDraft, ModelTables } from '../../../src/model/model.ts'
import { chosenChanges } from '../../../src/model/restore.ts'
import { withChanges } from '../../../src/model/withChanges.ts'
import { after } from '../../support/editing.ts'
import { theory } from '../../support/theory.ts'

const WAS = theory()
  .activity('a')
  .output('b')
  .outcome('c')
  .chain('a', 'b', 'c')
  .assumption('s', { link: 'a-b' })
  .indicator('i', ['b'], { baseline: 4, baselineStart: '2024-04-01', baselineEnd: '2025-03-31' })
  .build()

const edit = (recipe: (draft: ModelDraft) => void): Model => after(WAS, recipe)

function restored(now: Model, ...keys: readonly string[]) {
  const { changes, also } = chosenChanges(diff<ModelTables>(now, WAS), new Set(keys), now, WAS)
  return { model: withChanges(now, changes), also: also.toSorted() }
}

test('a field comes back alone', () => {
  const now = edit((draft) => {
    Object.assign(draft.nodes.get('a') ?? {}, { label: 'Now', who: 'Now' })
  })
  const { model, also } = restored(now, 'nodes/a/label')
  expect([model.nodes.get('a')?.label, model.nodes.get('a')?.who, also]).toEqual(['A', 'Now', []])
  expect(restored(now, 'nodes/a').model.nodes.get('a')).toEqual(WAS.nodes.get('a'))
})

test('a link that was removed brings the card back that it leads from, and an assumption its link', () => {
  const now = edit((draft) => removeRecords(draft, [{ table: 'nodes', id: 'a' }]))
  expect(restored(now, 'links/a-b').also).toEqual(['nodes/a'])
  const { model, also } = restored(now, 'assumptions/s')
  expect(also).toEqual(['links/a-b', 'nodes/a'])
  expect(model.links.get('a-b')).toEqual(WAS.links.get('a-b'))
  expect(restored(now, 'nodes/a').model.links.has('a-b')).toBe(false)
})

test('a card that is taken away again takes what was linked to it, or lets that lead where it led', () => {
  const now = edit((draft) => {
    draft.nodes.set('n', { ...need(draft.nodes, 'c'), id: 'n' })
    draft.links.set('a-n', { ...need(draft.links, 'a-b'), id: 'a-n', to: 'n' })
    Object.assign(draft.links.get('b-c') ?? {}, { to: 'n', rationale: 'Now' })
  })
  const { model, also } = restored(now, 'nodes/n')
  expect(also).toEqual(['links/a-n', 'links/b-c/to'])
  expect(model.links.get('b-c')).toMatchObject({ to: 'c', rationale: 'Now' })
})

test('fields that say one thing together come back together', () => {
  const now = edit((draft) => {
    Object.assign(draft.indicators.get('i') ?? {}, { baseline: 9, baselineStart: '2025-04-01', baselineEnd: '' })
  })
  expect(restored(now, 'indicators/i/baseline').also).toEqual([
    'indicators/i/baselineEnd',
    'indicators/i/baselineStart',
  ])
})

test('what hung before is not mended by the way', () => {
  const now = { ...WAS, nodes: new Map([...WAS.nodes].filter(([id]) => id !== 'c')) }
  expect(restored(now).also).toEqual([])
})
