import { describe, expect, test } from 'vitest'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { emptySnapshot, MODEL_TABLES } from '../../../src/model/model.ts'
import { about } from '../../../src/model/queries/about.ts'
import { linkIndex, pathThrough } from '../../../src/model/queries/paths.ts'
import { nodesByStage, nodesInOrder, stagesInOrder } from '../../../src/model/queries/stages.ts'
import { summary } from '../../../src/model/queries/summary.ts'
import { after } from '../../support/editing.ts'
import { theory } from '../../support/theory.ts'

describe('paths', () => {
  const model = theory()
    .activity('a')
    .activity('other')
    .output('b')
    .output('side')
    .outcome('c')
    .impact('d')
    .chain('a', 'b', 'c', 'd')
    .link('other', 'side')
    .link('d', 'b', { kind: 'feedback' })
    .link('side', 'c')
    .build()

  test('a path goes up and down from a card, and not up again from what it leads to', () => {
    const line = theory()
      .activity('a')
      .activity('z')
      .output('b')
      .outcome('c')
      .chain('a', 'b', 'c')
      .link('z', 'c')
      .build()
    const { nodes, links } = pathThrough(line, ['b'])
    expect([...nodes].sort()).toEqual(['a', 'b', 'c'])
    expect([...links].sort()).toEqual(['a-b', 'b-c'])
  })

  test('a circle ends, with all that leads into it', () => {
    expect([...pathThrough(model, ['c']).nodes].sort()).toEqual(['a', 'b', 'c', 'd', 'other', 'side'])
    expect([...pathThrough(model, ['a']).nodes].sort()).toEqual(['a', 'b', 'c', 'd'])
    expect([...pathThrough(model, ['a']).links].sort()).toEqual(['a-b', 'b-c', 'c-d', 'd-b'])
  })

  test('several cards have the paths of each, and a card without links is its own', () => {
    expect([...pathThrough(model, ['a', 'other']).nodes].sort()).toEqual(['a', 'b', 'c', 'd', 'other', 'side'])
    const alone = theory().activity('x').build()
    expect([...pathThrough(alone, ['x']).nodes]).toEqual(['x'])
    expect(pathThrough(alone, []).nodes.size).toBe(0)
  })

  test('a link with a missing end is in no path', () => {
    const hanging = theory().activity('a').link('a', 'gone').build()
    expect(linkIndex(hanging).whole.size).toBe(0)
    expect([...pathThrough(hanging, ['a']).links]).toEqual([])
  })

  test('typing in a label does not rebuild the index, and another card does', () => {
    const index = linkIndex(model)
    const typed = after(model, (draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { label: 'x' } }))
    expect(linkIndex(typed)).toBe(index)
    const fewer = after(model, (draft) => draft.nodes.delete('a'))
    expect(linkIndex(fewer).whole.has('a-b')).toBe(false)
    expect(linkIndex(model).whole.has('a-b')).toBe(true)
  })
})

describe('stages', () => {
  const model = theory()
    .impact('z')
    .activity('second', { order: 'a2' })
    .activity('first', { order: 'a1' })
    .card('nowhere', 'lost')
    .build()

  test('stand in their order, with their cards in theirs', () => {
    expect(stagesInOrder(model).map(({ id }) => id)).toEqual(['activity', 'impact'])
    expect(nodesInOrder(model).map(({ id }) => id)).toEqual(['first', 'second', 'z'])
  })

  test('an empty stage has no cards, and a card without a stage is in none', () => {
    const groups = nodesByStage(theory().stage('empty').build())
    expect(groups.get('empty')).toEqual([])
    expect([...nodesByStage(model).keys()]).toEqual(['activity', 'impact'])
  })

  test('are sorted once for the same tables', () => {
    expect(stagesInOrder(model)).toBe(stagesInOrder(model))
    expect(nodesByStage(model)).toBe(nodesByStage(model))
  })
})

test('the summary counts what is whole', () => {
  const made = theory({ title: 'Mentors', kind: 'system' })
    .activity('a')
    .activity('b')
    .outcome('c')
    .link('a', 'c')
    .link('a', 'gone')
    .indicator('i')
    .observation('o', 'i', 3)
  expect(summary(made.build(), made.buildData())).toEqual({
    title: 'Mentors',
    kind: 'system',
    stages: [
      { name: 'activity', kind: 'activity', count: 2 },
      { name: 'outcome', kind: 'outcome', count: 1 },
    ],
    nodes: 3,
    links: 1,
    indicators: 1,
    values: 1,
  })
})

test('a model that says nothing about itself has the defaults', () => {
  expect(about(emptySnapshot(MODEL_TABLES))).toMatchObject({ id: 'model', title: '', kind: 'intervention' })
  expect(about(theory({ title: 'T' }).build()).title).toBe('T')
})
