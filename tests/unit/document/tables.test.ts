import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { bindTables } from '../../../src/document/tables.ts'
import { LOCAL } from '../../../src/document/origins.ts'
import { addNodes } from '../../../src/model/commands/addNodes.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { MODEL_TABLES, type ModelDraft } from '../../../src/model/model.ts'
import { expectRefusal } from '../../support/editing.ts'
import { stateOf } from '../../support/peers.ts'
import { theory } from '../../support/theory.ts'

const MODEL = theory().activity('a').output('b').link('a', 'b').indicator('i').disaggregation('age', 'i', ['x']).build()

function open() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stateOf(MODEL))
  const bound = bindTables(doc, MODEL_TABLES)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const state = () => bound.store.getState()
  const record = (table: string, id: string) => doc.getMap(table).get(id) as Y.Map<unknown>
  return { doc, bound, updates, state, record }
}

describe('writing', () => {
  const nonsense: [string, string, (draft: ModelDraft) => void][] = [
    ['a value of the wrong type', 'record-invalid', (draft) => Object.assign(draft.nodes.get('a') ?? {}, { label: 7 })],
    [
      'a value that is not allowed',
      'record-invalid',
      (draft) => Object.assign(draft.nodes.get('a') ?? {}, { level: 'x' }),
    ],
    ['a field that is not known', 'record-invalid', (draft) => Object.assign(draft.nodes.get('a') ?? {}, { extra: 1 })],
    ['a field that is gone', 'record-invalid', (draft) => Reflect.deleteProperty(draft.nodes.get('a') ?? {}, 'who')],
    [
      'a number that is none',
      'record-invalid',
      (draft) => Object.assign(draft.nodes.get('a') ?? {}, { y: Number.NaN }),
    ],
    [
      'an id that is no id',
      'record-invalid',
      (draft) => addNodes(draft, { stage: 'activity', nodes: [{ id: '__proto__' }] }),
    ],
    [
      'a record under another id',
      'id-mismatch',
      (draft) => draft.tags.set('x', { id: 'y', name: '', group: '', edition: '', order: 'a0' }),
    ],
    ['a whole table', 'whole-table-write', (draft) => Object.assign(draft, { nodes: new Map() })],
    ['an edit inside an edit', 'nested-edit', () => undefined],
  ]

  test.each(nonsense)('%s is refused, and nothing of the edit is written', (_name, code, spoil) => {
    const { bound, updates, state } = open()
    const before = state()
    expectRefusal(code, () =>
      bound.edit((draft) => {
        editRecords(draft, { table: 'nodes', ids: ['b'], fields: { who: 'written first' } })
        if (code === 'nested-edit') bound.edit(() => undefined)
        spoil(draft)
      }),
    )
    expect(updates).toEqual([])
    expect(state()).toBe(before)
    bound.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['b'], fields: { who: 'next' } }))
    expect(state().snapshot.nodes.get('b')?.who).toBe('next')
  })

  test('a recipe that throws writes nothing', () => {
    const { bound, updates } = open()
    expect(() =>
      bound.edit((draft) => {
        draft.nodes.delete('a')
        throw new Error('half-way')
      }),
    ).toThrow('half-way')
    expect(updates).toEqual([])
  })

  test('an edit is one transaction with its origin, and one that changes nothing is none', () => {
    const { doc, bound, updates } = open()
    const origins: unknown[] = []
    doc.on('afterTransaction', ({ origin }) => origins.push(origin))
    expect(
      bound.edit((draft) => {
        addNodes(draft, { stage: 'activity', nodes: [{ id: 'x' }, { id: 'y' }] })
        draft.links.delete('a-b')
      }),
    ).toBe(true)
    expect(updates).toHaveLength(1)
    expect(origins).toEqual([LOCAL])
    expect(bound.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { label: 'A' } }))).toBe(
      false,
    )
    expect(updates).toHaveLength(1)
  })

  // Found by seed 11 of the undo properties.
  test('writing what already stands there changes nothing, and says so', () => {
    const { bound, updates, state } = open()
    const link = state().snapshot.links.get('a-b')
    expect(bound.edit((draft) => draft.links.set('a-b', { ...link } as never))).toBe(false)
    expect(updates).toEqual([])
  })

  test('a recipe of one expression is taken for what it does, not for what it gives back', () => {
    const { bound, state } = open()
    bound.edit((draft) => draft.links.delete('a-b'))
    expect(state().snapshot.links.size).toBe(0)
  })

  test('clearing a table removes its records one by one', () => {
    const { bound, doc } = open()
    bound.edit((draft) => draft.nodes.clear())
    expect(doc.getMap('nodes').size).toBe(0)
  })

  test('merging texts are shared texts, other fields are plain values, and the id is the key alone', () => {
    const { record } = open()
    expect(record('nodes', 'a').get('label')).toBeInstanceOf(Y.Text)
    expect(record('nodes', 'a').get('who')).toBe('')
    expect(record('nodes', 'a').has('id')).toBe(false)
    expect(record('disaggregations', 'age').get('categories')).toEqual(['x'])
  })

  test('only the field that changes is written', () => {
    const { bound, record } = open()
    const label = record('nodes', 'a').get('label')
    bound.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { label: 'Another', who: '' } }))
    expect(record('nodes', 'a').get('label')).toBe(label)
  })
})

describe('reading', () => {
  test('a record with a missing field is hidden, kept, named, and appears when it is whole', () => {
    const { doc, state, record } = open()
    const node = record('nodes', 'a')
    const stage: unknown = node.get('stage')
    node.delete('stage')
    expect(state().snapshot.nodes.has('a')).toBe(false)
    expect(state().unreadable).toEqual(new Map([['nodes/a', { table: 'nodes', id: 'a', fields: ['stage'] }]]))
    expect(doc.getMap('nodes').has('a')).toBe(true)
    node.set('stage', stage)
    expect(state().snapshot).toEqual(MODEL)
    expect(state().unreadable).toEqual(new Map())
  })

  test.each([
    ['a number for a text', 'who', 7],
    ['a value that is not allowed', 'level', 'galactic'],
    ['a shared list for a text', 'who', new Y.Array()],
    ['a list for a text', 'label', ['x']],
    ['nothing', 'order', null],
  ])('%s hides the record', (_name, field, value) => {
    const { state, record } = open()
    record('nodes', 'a').set(field, value)
    expect(state().unreadable.get('nodes/a')?.fields).toEqual([field])
    expect([...state().snapshot.nodes.keys()]).toEqual(['b'])
  })

  test.each([['text'], [null], [42], [{ label: 'plain' }], [new Y.Text('x')], [new Y.Array()], [new Uint8Array(2)]])(
    'junk in place of a record (%#) is hidden and kept',
    (junk) => {
      const { doc, state } = open()
      doc.getMap('nodes').set('junk', junk)
      expect(state().unreadable.get('nodes/junk')).toEqual({ table: 'nodes', id: 'junk', fields: [] })
      expect(state().snapshot.nodes).toEqual(MODEL.nodes)
      doc.getMap('nodes').delete('junk')
      expect(state().unreadable).toEqual(new Map())
    },
  )

  test('a record under an id that is no id is hidden, __proto__ too', () => {
    const { doc, state } = open()
    const copy = (doc.getMap('nodes').get('a') as Y.Map<unknown>).clone()
    doc.getMap('nodes').set('__proto__', copy)
    expect(state().unreadable.get('nodes/__proto__')?.fields).toEqual(['id'])
    expect(state().snapshot.nodes.size).toBe(2)
  })

  test('fields and tables of a newer app are passed over and kept', () => {
    const { doc, state, record } = open()
    record('nodes', 'a').set('newer', 1)
    doc.getMap('newer').set('x', new Y.Map())
    expect(state().snapshot).toEqual(MODEL)
    expect(record('nodes', 'a').get('newer')).toBe(1)
  })

  test('what is hidden when a document is opened is named at once', () => {
    const { doc, record } = open()
    record('nodes', 'a').delete('order')
    doc.getMap('links').set('x', 'junk')
    expect([...bindTables(doc, MODEL_TABLES).store.getState().unreadable.keys()].sort()).toEqual(['links/x', 'nodes/a'])
  })

  test('a plain string where a shared text belongs is read, and can be written', () => {
    const { bound, state, record } = open()
    record('nodes', 'a').set('label', 'Plain')
    expect(state().snapshot.nodes.get('a')?.label).toBe('Plain')
    bound.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { label: 'Shared' } }))
    expect(record('nodes', 'a').get('label')).toBeInstanceOf(Y.Text)
    expect(state().snapshot.nodes.get('a')?.label).toBe('Shared')
  })

  test('writing over a hidden record makes it whole', () => {
    const { doc, bound, state } = open()
    doc.getMap('nodes').set('x', 'junk')
    bound.edit((draft) => addNodes(draft, { stage: 'activity', nodes: [{ id: 'x', label: 'Whole' }] }))
    expect(state().snapshot.nodes.get('x')?.label).toBe('Whole')
    expect(state().unreadable).toEqual(new Map())
  })

  test('a link whose end another person removed stays in the document', () => {
    const { doc, state } = open()
    doc.getMap('nodes').delete('b')
    expect(state().snapshot.links.has('a-b')).toBe(true)
  })

  test('records and their lists are frozen', () => {
    const { state } = open()
    const age = state().snapshot.disaggregations.get('age')
    expect(Object.isFrozen(age)).toBe(true)
    expect(Object.isFrozen(age?.categories)).toBe(true)
  })

  test('listeners hear only of changes, and nothing after the end', () => {
    const { doc, bound, record } = open()
    let heard = 0
    bound.store.subscribe(() => (heard += 1))
    record('nodes', 'a').set('who', '')
    doc.getMap('elsewhere').set('x', 1)
    expect(heard).toBe(0)
    record('nodes', 'a').set('who', 'Someone')
    expect(heard).toBe(1)
    bound.destroy()
    record('nodes', 'a').set('who', 'Nobody')
    expect(heard).toBe(1)
  })
})
