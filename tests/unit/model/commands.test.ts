import { describe, expect, test } from 'vitest'
import { addNodes } from '../../../src/model/commands/addNodes.ts'
import { addRecord } from '../../../src/model/commands/addRecord.ts'
import { addStage } from '../../../src/model/commands/addStage.ts'
import { arrangeNodes } from '../../../src/model/commands/arrangeNodes.ts'
import { connect } from '../../../src/model/commands/connect.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { assignIndicator, tagNode } from '../../../src/model/commands/joinRecords.ts'
import { moveNodes } from '../../../src/model/commands/moveNodes.ts'
import { moveStage } from '../../../src/model/commands/moveStage.ts'
import { removeStage } from '../../../src/model/commands/removeStage.ts'
import { setTarget } from '../../../src/model/commands/setTarget.ts'
import type { Model, ModelDraft } from '../../../src/model/model.ts'
import { nodesByStage, stagesInOrder } from '../../../src/model/queries/stages.ts'
import { assumptionDefaults } from '../../../src/model/records/assumption.ts'
import { nodeDefaults } from '../../../src/model/records/node.ts'
import { after, expectRefusal } from '../../support/editing.ts'
import { theory } from '../../support/theory.ts'

const MODEL = theory()
  .activity('a')
  .activity('b')
  .activity('c')
  .output('d')
  .outcome('e')
  .link('a', 'd')
  .indicator('i')
  .tag('t')
  .assumption('s', { link: 'a-d' })
  .build()

const cards = (model: Model, stage: string) =>
  nodesByStage(model)
    .get(stage)
    ?.map(({ id }) => id)
const stages = (model: Model) => stagesInOrder(model).map(({ id }) => id)
const refuses = (code: string, recipe: (draft: ModelDraft) => void) => expectRefusal(code, () => after(MODEL, recipe))

describe('adding cards', () => {
  const added = (place: { after?: string | null }, ids = ['x', 'y']) =>
    after(MODEL, (draft) => addNodes(draft, { stage: 'activity', nodes: ids.map((id) => ({ id })), ...place }))

  test('puts them last, first, or after another card, in the order given', () => {
    expect(cards(added({}), 'activity')).toEqual(['a', 'b', 'c', 'x', 'y'])
    expect(cards(added({ after: null }), 'activity')).toEqual(['x', 'y', 'a', 'b', 'c'])
    expect(cards(added({ after: 'b' }), 'activity')).toEqual(['a', 'b', 'x', 'y', 'c'])
  })

  test('fills in the defaults around what is given', () => {
    const model = after(MODEL, (draft) => addNodes(draft, { stage: 'output', nodes: [{ id: 'x', label: 'New' }] }))
    const { order: _, ...rest } = model.nodes.get('x') ?? { order: '' }
    expect(rest).toEqual({ ...nodeDefaults, id: 'x', stage: 'output', label: 'New' })
  })

  test('is refused on a stage that is not there, and for an id in use or used twice', () => {
    refuses('record-missing', (draft) => addNodes(draft, { stage: 'none', nodes: [{ id: 'x' }] }))
    refuses('id-taken', (draft) => addNodes(draft, { stage: 'output', nodes: [{ id: 'a' }] }))
    refuses('id-taken', (draft) => addNodes(draft, { stage: 'output', nodes: [{ id: 'x' }, { id: 'x' }] }))
  })
})

describe('moving cards', () => {
  test('changes stage and order, and forgets a place given by hand', () => {
    const model = after(MODEL, (draft) => {
      editRecords(draft, { table: 'nodes', ids: ['c'], fields: { y: 40, placed: true } })
      moveNodes(draft, { ids: ['c', 'a'], stage: 'output', after: 'd' })
    })
    expect(cards(model, 'output')).toEqual(['d', 'c', 'a'])
    expect(cards(model, 'activity')).toEqual(['b'])
    expect(model.nodes.get('c')).toMatchObject({ y: null, placed: false })
  })

  test('marks a card with a height as placed', () => {
    const move = { ids: ['a', 'b'], stage: 'outcome', after: null, y: new Map([['a', 0]]) }
    const model = after(MODEL, (draft) => moveNodes(draft, move))
    expect(cards(model, 'outcome')).toEqual(['a', 'b', 'e'])
    expect(model.nodes.get('a')).toMatchObject({ y: 0, placed: true })
    expect(model.nodes.get('b')).toMatchObject({ y: null, placed: false })
  })

  test('is refused for a card or a stage that is not there', () => {
    refuses('record-missing', (draft) => moveNodes(draft, { ids: ['none'], stage: 'output', after: null }))
    refuses('record-missing', (draft) => moveNodes(draft, { ids: ['a'], stage: 'none', after: null }))
  })
})

describe('arranging cards', () => {
  const heights = (ids: readonly string[]) => [ids.map((id, at) => ({ id, y: at * 10 }))]

  test('writes the order from top to bottom and the heights', () => {
    const model = after(MODEL, (draft) => arrangeNodes(draft, { stages: heights(['c', 'a', 'b']) }))
    expect(cards(model, 'activity')).toEqual(['c', 'a', 'b'])
    expect(model.nodes.get('a')).toMatchObject({ y: 10, placed: false })
  })

  test('of a tidy model is no change', () => {
    const tidy = after(MODEL, (draft) => arrangeNodes(draft, { stages: heights(['a', 'b', 'c']) }))
    expect(after(tidy, (draft) => arrangeNodes(draft, { stages: heights(['a', 'b', 'c']) }))).toBe(tidy)
    expect(tidy.nodes.get('a')?.order).toBe(MODEL.nodes.get('a')?.order)
  })

  test('leaves a card that was placed by hand, unless it is released', () => {
    const placed = after(MODEL, (draft) =>
      editRecords(draft, { table: 'nodes', ids: ['b'], fields: { y: 500, placed: true } }),
    )
    const tidy = (release: boolean) =>
      after(placed, (draft) => arrangeNodes(draft, { stages: heights(['a', 'b', 'c']), release })).nodes.get('b')
    expect(tidy(false)).toMatchObject({ y: 500, placed: true })
    expect(tidy(true)).toMatchObject({ y: 10, placed: false })
  })

  test('is refused for a card that is not there', () => {
    refuses('record-missing', (draft) => arrangeNodes(draft, { stages: heights(['a', 'none']) }))
  })
})

describe('linking', () => {
  test('joins two cards with the defaults', () => {
    const model = after(MODEL, (draft) => connect(draft, { id: 'x', from: 'b', to: 'd', kind: 'enables' }))
    expect(model.links.get('x')).toMatchObject({ from: 'b', to: 'd', kind: 'enables', strength: '' })
  })

  test('the other way round, or in a circle, is a link of its own', () => {
    const model = after(MODEL, (draft) => connect(draft, { id: 'x', from: 'd', to: 'a', kind: 'feedback' }))
    expect(model.links.size).toBe(2)
  })

  test('is refused to itself, twice the same way, to nothing, and under an id in use', () => {
    refuses('link-to-itself', (draft) => connect(draft, { id: 'x', from: 'a', to: 'a' }))
    refuses('link-exists', (draft) => connect(draft, { id: 'x', from: 'a', to: 'd' }))
    refuses('record-missing', (draft) => connect(draft, { id: 'x', from: 'a', to: 'none' }))
    refuses('record-missing', (draft) => connect(draft, { id: 'x', from: 'none', to: 'a' }))
    refuses('id-taken', (draft) => connect(draft, { id: 'a-d', from: 'b', to: 'd' }))
  })
})

describe('editing records', () => {
  test('sets the same fields on each of them', () => {
    const edit = { table: 'nodes', ids: ['a', 'b'], fields: { who: 'Mentors', level: 'community' } } as const
    const model = after(MODEL, (draft) => editRecords(draft, edit))
    expect([...model.nodes.values()].map(({ who }) => who)).toEqual(['Mentors', 'Mentors', '', '', ''])
  })

  test('is refused for a record that is not there, an id, and a reference to nothing', () => {
    refuses('record-missing', (draft) => editRecords(draft, { table: 'tags', ids: ['none'], fields: { name: 'x' } }))
    const id = { id: 'z' } as object
    refuses('id-is-fixed', (draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: id }))
    refuses('record-missing', (draft) => editRecords(draft, { table: 'links', ids: ['a-d'], fields: { to: 'none' } }))
    refuses('record-missing', (draft) =>
      editRecords(draft, { table: 'assumptions', ids: ['s'], fields: { subjectKind: 'node' } }),
    )
  })
})

describe('adding a record', () => {
  const assumption = { ...assumptionDefaults, id: 'x', subjectKind: 'link', subject: 'a-d' } as const

  test('puts it last where the table is ordered', () => {
    const model = after(MODEL, (draft) => addRecord(draft, { table: 'assumptions', record: assumption, ordered: true }))
    expect((model.assumptions.get('x')?.order ?? '') > (model.assumptions.get('s')?.order ?? '')).toBe(true)
  })

  test('is refused for an id in use and for a subject that is not there', () => {
    refuses('id-taken', (draft) => addRecord(draft, { table: 'assumptions', record: { ...assumption, id: 's' } }))
    const lost = { ...assumption, subject: 'none' }
    refuses('record-missing', (draft) => addRecord(draft, { table: 'assumptions', record: lost }))
  })
})

describe('stages', () => {
  test('are added last, first, or after another', () => {
    const add = (place: { after?: string | null }) =>
      stages(after(MODEL, (draft) => addStage(draft, { stage: { id: 'x' }, ...place })))
    expect(add({})).toEqual(['activity', 'output', 'outcome', 'x'])
    expect(add({ after: null })).toEqual(['x', 'activity', 'output', 'outcome'])
    expect(add({ after: 'activity' })).toEqual(['activity', 'x', 'output', 'outcome'])
    refuses('id-taken', (draft) => addStage(draft, { stage: { id: 'output' } }))
  })

  test('are moved', () => {
    const move = (id: string, to: string | null) => stages(after(MODEL, (draft) => moveStage(draft, { id, after: to })))
    expect(move('outcome', null)).toEqual(['outcome', 'activity', 'output'])
    expect(move('activity', 'output')).toEqual(['output', 'activity', 'outcome'])
    refuses('record-missing', (draft) => moveStage(draft, { id: 'none', after: null }))
  })

  test('are removed with their cards, or hand them to another stage in their order', () => {
    const gone = after(MODEL, (draft) => removeStage(draft, { id: 'activity', cardsTo: null }))
    expect([...gone.nodes.keys()]).toEqual(['d', 'e'])
    expect([gone.links.size, gone.assumptions.size]).toEqual([0, 0])
    const kept = after(MODEL, (draft) => removeStage(draft, { id: 'activity', cardsTo: 'output' }))
    expect(cards(kept, 'output')).toEqual(['d', 'a', 'b', 'c'])
    expect(kept.links.size).toBe(1)
  })

  test('are not removed when that makes no sense', () => {
    refuses('record-missing', (draft) => removeStage(draft, { id: 'none', cardsTo: null }))
    refuses('record-missing', (draft) => removeStage(draft, { id: 'output', cardsTo: 'none' }))
    refuses('cards-to-removed-stage', (draft) => removeStage(draft, { id: 'output', cardsTo: 'output' }))
    const one = theory().activity('a').build()
    expectRefusal('last-stage', () => after(one, (draft) => removeStage(draft, { id: 'activity', cardsTo: null })))
  })
})

describe('indicators and tags on cards', () => {
  test('made twice are one record', () => {
    const model = after(MODEL, (draft) => {
      assignIndicator(draft, { indicator: 'i', node: 'e' })
      assignIndicator(draft, { indicator: 'i', node: 'e' })
      tagNode(draft, { node: 'a', tag: 't' })
      tagNode(draft, { node: 'a', tag: 't' })
    })
    expect([...model.assignments.keys()]).toEqual(['i~e'])
    expect([...model.taggings.keys()]).toEqual(['a~t'])
  })

  test('are refused where an end is not there', () => {
    refuses('record-missing', (draft) => assignIndicator(draft, { indicator: 'none', node: 'e' }))
    refuses('record-missing', (draft) => assignIndicator(draft, { indicator: 'i', node: 'none' }))
    refuses('record-missing', (draft) => tagNode(draft, { node: 'none', tag: 't' }))
    refuses('record-missing', (draft) => tagNode(draft, { node: 'a', tag: 'none' }))
  })
})

describe('targets', () => {
  const target = {
    id: 'x',
    indicator: 'i',
    start: '2025-04-01',
    end: '2026-03-31',
    value: 10,
    setOn: '2025-01-01T00:00:00Z',
    setBy: '',
    reason: '',
  }

  test('are added beside those that stood before', () => {
    const model = after(MODEL, (draft) => {
      setTarget(draft, target)
      setTarget(draft, { ...target, id: 'y', value: null })
    })
    expect([...model.targets.values()].map(({ value }) => value)).toEqual([10, null])
  })

  test('are refused without an indicator, under an id in use, and for a period that is none', () => {
    refuses('record-missing', (draft) => setTarget(draft, { ...target, indicator: 'none' }))
    refuses('id-taken', (draft) => {
      setTarget(draft, target)
      setTarget(draft, target)
    })
    refuses('period-order', (draft) => setTarget(draft, { ...target, start: '2026-04-01' }))
    refuses('period-order', (draft) => setTarget(draft, { ...target, end: '' }))
  })
})
