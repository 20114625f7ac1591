import { describe, expect, test } from 'vitest'
import { removeRecords } from '../../../src/model/commands/removeRecords.ts'
import { mergeModels, settle } from '../../../src/model/merge.ts'
import type { Model, ModelDraft } from '../../../src/model/model.ts'
import { linkDefaults } from '../../../src/model/records/link.ts'
import { nodeDefaults } from '../../../src/model/records/node.ts'
import { withChanges } from '../../../src/model/withChanges.ts'
import { after } from '../../support/editing.ts'
import { theory } from '../../support/theory.ts'

const BASE = theory()
  .activity('a')
  .output('b')
  .outcome('c')
  .chain('a', 'b', 'c')
  .assumption('s', { link: 'a-b' })
  .tag('t', ['a'])
  .indicator('i', ['b'], { title: 'Sessions held' })
  .build()

const AWARD = {
  id: 'm',
  funder: '',
  programme: '',
  start: '',
  end: '',
  awarded: '',
  reference: '',
  source: '',
  note: '',
  order: 'a0',
} as const

const edit = (recipe: (draft: ModelDraft) => void): Model => after(BASE, recipe)

const node = (id: string, fields: object) => (draft: ModelDraft) => Object.assign(draft.nodes.get(id) ?? {}, fields)
const remove = (table: 'nodes' | 'links' | 'stages', id: string) => (draft: ModelDraft) =>
  removeRecords(draft, [{ table, id }])
const addLink = (from: string, to: string) => (draft: ModelDraft) =>
  draft.links.set(`${from}-${to}`, { ...linkDefaults, id: `${from}-${to}`, from, to })

function merging(mine: Model, theirs: Model) {
  const merge = mergeModels(BASE, mine, theirs)
  return {
    keys: merge.conflicts.map(({ key }) => key),
    conflicts: merge.conflicts,
    model: withChanges(mine, merge.changes),
    choose: (choices: Readonly<Record<string, 'mine' | 'theirs'>>) =>
      withChanges(mine, settle(merge, new Map(Object.entries(choices)))),
  }
}

describe('fields', () => {
  test('that each side changed for itself are both taken', () => {
    const { keys, model } = merging(edit(node('a', { label: 'Mine' })), edit(node('a', { who: 'Theirs' })))
    expect(keys).toEqual([])
    expect(model.nodes.get('a')).toMatchObject({ label: 'Mine', who: 'Theirs' })
  })

  test('that both changed are a conflict, with what each says', () => {
    const { conflicts, model, choose } = merging(
      edit(node('a', { label: 'Mine' })),
      edit(node('a', { label: 'Theirs' })),
    )
    expect(conflicts).toEqual([
      {
        key: 'nodes/a/label',
        table: 'nodes',
        id: 'a',
        field: 'label',
        fields: ['label'],
        base: 'A',
        mine: 'Mine',
        theirs: 'Theirs',
      },
    ])
    expect(model.nodes.get('a')?.label).toBe('Mine')
    expect(choose({ 'nodes/a/label': 'theirs' }).nodes.get('a')?.label).toBe('Theirs')
  })

  test('that both changed alike are none', () => {
    expect(merging(edit(node('a', { label: 'Same' })), edit(node('a', { label: 'Same' }))).keys).toEqual([])
  })

  test('that say only where a card stands bother nobody: mine stays', () => {
    const { keys, model } = merging(
      edit(node('a', { y: 10, placed: true })),
      edit(node('a', { y: 99, order: 'b05', placed: true })),
    )
    expect(keys).toEqual([])
    expect(model.nodes.get('a')).toMatchObject({ y: 10, order: 'b05' })
  })

  test('that say one thing together are chosen together', () => {
    const set = (fields: object) => edit((draft) => Object.assign(draft.indicators.get('i') ?? {}, fields))
    const { keys, conflicts, choose } = merging(
      set({ baseline: 5, baselineStart: '2024-04-01' }),
      set({ baseline: 7, baselineEnd: '2025-03-31' }),
    )
    expect(keys).toEqual(['indicators/i/baseline'])
    expect(conflicts[0]?.fields).toEqual(['baseline', 'baselineStart', 'baselineEnd'])
    expect(choose({ 'indicators/i/baseline': 'theirs' }).indicators.get('i')).toMatchObject({
      baseline: 7,
      baselineStart: '',
      baselineEnd: '2025-03-31',
    })
  })

  test('of money, and of a class with its edition, are chosen together: half of each would say what nobody said', () => {
    const base = theory()
      .put('awards', { ...AWARD, amount: 1000, currency: 'GBP' })
      .put('classifications', { id: 'p', scheme: 'priority', term: 'Knives', edition: '2024', source: '' })
      .build()
    const side = (award: object, priority: object) =>
      after(base, (draft) => {
        Object.assign(draft.awards.get('m') ?? {}, award)
        Object.assign(draft.classifications.get('p') ?? {}, priority)
      })
    const merge = mergeModels(
      base,
      side({ amount: 900 }, { term: 'Robbery' }),
      side({ currency: 'EUR' }, { edition: '2026' }),
    )
    expect(merge.conflicts.map(({ key, fields }) => [key, fields])).toEqual([
      ['classifications/p/term', ['term', 'edition']],
      ['awards/m/amount', ['amount', 'currency']],
    ])
  })

  test('that both changed come in the order of the tables, and in a table by the record', () => {
    const both = (label: string) =>
      edit((draft) => {
        for (const id of ['c', 'a']) Object.assign(draft.nodes.get(id) ?? {}, { label, who: label })
        Object.assign(draft.links.get('a-b') ?? {}, { rationale: label })
        Object.assign(draft.stages.get('output') ?? {}, { name: label })
      })
    expect(merging(both('Mine'), both('Theirs')).keys).toEqual([
      'stages/output/name',
      'nodes/a/label',
      'nodes/a/who',
      'nodes/c/label',
      'nodes/c/who',
      'links/a-b/rationale',
    ])
  })
})

describe('records', () => {
  test('that both added alike are no conflict, and otherwise field by field', () => {
    const add = (label: string, y: number | null = null) =>
      edit((draft) => draft.nodes.set('n', { ...nodeDefaults, id: 'n', stage: 'output', order: 'a9', label, y }))
    expect(merging(add('New'), add('New', 40)).keys).toEqual([])
    const { conflicts } = merging(add('New'), add('Other'))
    expect(conflicts).toMatchObject([{ key: 'nodes/n/label', base: undefined, mine: 'New', theirs: 'Other' }])
  })

  test('that one removed and the other left alone are gone, also where it only stood elsewhere', () => {
    const { keys, model } = merging(edit(node('c', { y: 50, placed: true })), edit(remove('nodes', 'c')))
    expect(keys).toEqual([])
    expect([model.nodes.has('c'), model.links.has('b-c')]).toEqual([false, false])
  })

  test('that one removed and the other changed are a conflict; a card that stays keeps its links', () => {
    const [changed, removed] = [edit(node('a', { label: 'Mine' })), edit(remove('nodes', 'a'))]
    const kept = merging(changed, removed)
    expect(kept.conflicts).toMatchObject([{ key: 'nodes/a', field: null, mine: { label: 'Mine' }, theirs: null }])
    for (const [table, id] of [
      ['nodes', 'a'],
      ['links', 'a-b'],
      ['assumptions', 's'],
      ['taggings', 'a~t'],
    ] as const) {
      expect(kept.model[table].has(id), id).toBe(true)
      expect(kept.choose({ 'nodes/a': 'theirs' })[table].has(id), id).toBe(false)
    }
    const other = merging(removed, changed)
    expect(other.model.nodes.has('a')).toBe(false)
    const back = other.choose({ 'nodes/a': 'theirs' })
    expect(back.nodes.get('a')?.label).toBe('Mine')
    expect([back.links.has('a-b'), back.assumptions.has('s'), back.taggings.has('a~t')]).toEqual([true, true, true])
  })
})

describe('references', () => {
  test('to what I removed make a conflict: it comes back with what they built on it, or neither comes', () => {
    const { conflicts, model, choose } = merging(edit(remove('nodes', 'c')), edit(addLink('a', 'c')))
    expect(conflicts).toMatchObject([{ key: 'nodes/c', mine: null, theirs: { id: 'c' } }])
    expect([model.nodes.has('c'), model.links.has('a-c')]).toEqual([false, false])
    const back = choose({ 'nodes/c': 'theirs' })
    expect([back.nodes.has('c'), back.links.has('a-c'), back.links.has('b-c')]).toEqual([true, true, true])
  })

  test('of mine to what they removed make a conflict: it stays, or goes with what I built on it', () => {
    const { keys, model, choose } = merging(edit(addLink('a', 'c')), edit(remove('nodes', 'c')))
    expect(keys).toEqual(['nodes/c'])
    expect([model.nodes.has('c'), model.links.has('a-c'), model.links.has('b-c')]).toEqual([true, true, true])
    const gone = choose({ 'nodes/c': 'theirs' })
    expect([gone.nodes.has('c'), gone.links.has('a-c'), gone.links.has('b-c')]).toEqual([false, false, false])
  })

  test('of what is in conflict itself bring what they need along, and nobody is asked twice', () => {
    const changed = edit((draft) => Object.assign(draft.links.get('b-c') ?? {}, { rationale: 'Since' }))
    const { keys, model, choose } = merging(changed, edit(remove('nodes', 'c')))
    expect(keys).toEqual(['links/b-c'])
    expect([model.nodes.has('c'), model.links.get('b-c')?.rationale]).toEqual([true, 'Since'])
    expect(choose({ 'links/b-c': 'theirs' }).nodes.has('c')).toBe(false)
  })

  test('bring along what those need in turn: a card its stage', () => {
    const changed = edit((draft) => Object.assign(draft.links.get('b-c') ?? {}, { rationale: 'Since' }))
    const { keys, model } = merging(changed, edit(remove('stages', 'outcome')))
    expect(keys).toEqual(['links/b-c'])
    expect([model.stages.has('outcome'), model.nodes.has('c'), model.links.has('b-c')]).toEqual([true, true, true])
  })

  test('that they moved to what I removed stay where they were', () => {
    const moved = edit((draft) => Object.assign(draft.links.get('a-b') ?? {}, { to: 'c', source: 'Theirs' }))
    const { keys, model, choose } = merging(edit(remove('nodes', 'c')), moved)
    expect(keys).toEqual(['nodes/c'])
    expect(model.links.get('a-b')).toMatchObject({ to: 'b', source: 'Theirs' })
    expect(choose({ 'nodes/c': 'theirs' }).links.get('a-b')?.to).toBe('c')
  })

  test('that lead to something gone on either side go themselves', () => {
    const mine = edit((draft) => {
      Object.assign(draft.links.get('a-b') ?? {}, { to: 'c' })
      removeRecords(draft, [{ table: 'nodes', id: 'b' }])
      Object.assign(draft.nodes.get('c') ?? {}, { label: 'Mine' })
    })
    const theirs = edit((draft) => {
      Object.assign(draft.nodes.get('b') ?? {}, { label: 'Theirs' })
      removeRecords(draft, [{ table: 'nodes', id: 'c' }])
    })
    const { keys, choose } = merging(mine, theirs)
    expect(keys).toEqual(['nodes/b', 'nodes/c'])
    expect(choose({ 'nodes/b': 'theirs' }).links.get('a-b')?.to).toBe('c')
    expect(choose({ 'nodes/b': 'theirs', 'nodes/c': 'theirs' }).links.get('a-b')?.to).toBe('b')
    const bare = choose({ 'nodes/b': 'mine', 'nodes/c': 'theirs' })
    expect([bare.links.has('a-b'), bare.nodes.has('b'), bare.nodes.has('c')]).toEqual([false, false, false])
  })

  test('that are asked about anyway bring what they need along, and nobody is asked about that too', () => {
    const mine = edit((draft) => Object.assign(draft.links.get('a-b') ?? {}, { to: 'c' }))
    const theirs = edit((draft) => {
      Object.assign(draft.links.get('a-b') ?? {}, { from: 'b', to: 'a' })
      removeRecords(draft, [{ table: 'nodes', id: 'c' }])
    })
    const { keys, model, choose } = merging(mine, theirs)
    expect(keys).toEqual(['links/a-b/from'])
    expect([model.nodes.has('c'), model.links.get('a-b')?.to]).toEqual([true, 'c'])
    const other = choose({ 'links/a-b/from': 'theirs' })
    expect([other.nodes.has('c'), other.links.get('a-b')?.to]).toEqual([false, 'a'])
  })

  test('are chosen as a whole, so that a link does not lead from one side to the other', () => {
    const lead = (from: string, to: string) =>
      edit((draft) => Object.assign(draft.links.get('a-b') ?? {}, { from, to }))
    const { keys, choose } = merging(lead('a', 'c'), lead('c', 'b'))
    expect(keys).toEqual(['links/a-b/from'])
    expect(choose({ 'links/a-b/from': 'theirs' }).links.get('a-b')).toMatchObject({ from: 'c', to: 'b' })
  })

  test('that hang already are left out, and do not stop the merge', () => {
    const broken = { ...BASE, nodes: new Map([...BASE.nodes].filter(([id]) => id !== 'c')) }
    const { keys, model } = merging(broken, edit(node('a', { label: 'Theirs' })))
    expect(keys).toEqual([])
    expect(model.nodes.get('a')?.label).toBe('Theirs')
  })
})
