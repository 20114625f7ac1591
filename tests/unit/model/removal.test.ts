import { expect, test } from 'vitest'
import { removeRecords } from '../../../src/model/commands/removeRecords.ts'
import { missingEnds, removalOf } from '../../../src/model/removal.ts'
import { after } from '../../support/editing.ts'
import { refs, theory } from '../../support/theory.ts'

const MODEL = theory()
  .activity('a')
  .output('b')
  .outcome('c')
  .chain('a', 'b', 'c')
  .assumption('as', { link: 'a-b' })
  .assumption('of-node', { node: 'b' })
  .assumption('of-model')
  .evidence('ev', { assumption: 'as' })
  .evidence('ev-link', { link: 'b-c' })
  .indicator('i', ['b'])
  .disaggregation('age', 'i', ['Unknown'])
  .target('t', 'i', 5)
  .tag('tag', ['b', 'c'])
  .contribution('k', 'b', 'system-node')
  .factor('f')
  .build()

const names = (list: readonly { table: string; id: string }[]) => list.map(({ table, id }) => `${table}/${id}`).sort()

test('a card goes with its links, their assumptions, the evidence for those, and what joins it', () => {
  expect(names(removalOf(MODEL, refs('nodes', 'b')))).toEqual([
    'assignments/i~b',
    'assumptions/as',
    'assumptions/of-node',
    'contributions/k',
    'evidence/ev',
    'evidence/ev-link',
    'links/a-b',
    'links/b-c',
    'nodes/b',
    'taggings/b~tag',
  ])
})

test('an indicator goes with its targets, break-downs and places, and the cards stay', () => {
  const model = after(MODEL, (draft) => removeRecords(draft, refs('indicators', 'i')))
  expect([model.indicators.size, model.targets.size, model.disaggregations.size, model.assignments.size]).toEqual([
    0, 0, 0, 0,
  ])
  expect(model.nodes).toBe(MODEL.nodes)
})

test('nothing is left pointing at nothing after a removal', () => {
  for (const stage of MODEL.stages.keys()) {
    expect(missingEnds(after(MODEL, (draft) => removeRecords(draft, refs('stages', stage))))).toEqual([])
  }
})

test('each record is found once, and ids that do not exist are left out', () => {
  const found = removalOf(MODEL, [...refs('nodes', 'b', 'b', 'none'), ...refs('links', 'a-b')])
  expect(new Set(names(found)).size).toBe(found.length)
  expect(removalOf(MODEL, refs('nodes', 'none', 'constructor'))).toEqual([])
})

test('an id shared with another table does not take that record along', () => {
  const model = theory().activity('x').output('y').link('x', 'y', { id: 'x' }).assumption('n', { node: 'x' }).build()
  expect(names(removalOf(model, refs('links', 'x')))).toEqual(['links/x'])
})

test('missing ends are named with their record and field', () => {
  const model = theory()
    .activity('a')
    .link('a', 'gone')
    .evidence('e', { assumption: 'lost' })
    .assumption('m')
    .card('no-stage', 'n')
    .build()
  expect(missingEnds(model)).toEqual([
    { at: { table: 'nodes', id: 'n' }, field: 'stage', missing: 'no-stage' },
    { at: { table: 'links', id: 'a-gone' }, field: 'to', missing: 'gone' },
    { at: { table: 'evidence', id: 'e' }, field: 'subject', missing: 'lost' },
  ])
})
