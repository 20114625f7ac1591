import { describe, expect, test } from 'vitest'
import type { ModelFile } from '../../../src/formats/json/file.ts'
import type { PackReading } from '../../../src/formats/pack/read.ts'
import { changesFrom, EditedPack, fileFrom, fileOf, notesOf, sampleTheory } from '../../support/packs.ts'

const base = fileOf(sampleTheory())
const edited = () => new EditedPack(base)
const changes = (reading: PackReading, before: ModelFile = base) => changesFrom(reading, before)

describe('an edited pack', () => {
  test('changes the fields of the cells that were edited, and nothing else', () => {
    const pack = edited()
      .set('nodes.csv', 'a', { label: 'Mentoring, weekly', who_changes: 'Young people' })
      .set('links.csv', 'a-b', { kind: 'Enables' })
      .set('values.csv', 'v', { value: '13' })
    expect(changes(pack.read())).toEqual({
      nodes: { changed: { a: { label: ['Mentoring', 'Mentoring, weekly'], who: ['', 'Young people'] } } },
      links: { changed: { 'a-b': { kind: ['causes', 'enables'] } } },
      observations: { changed: { v: { value: [12, 13] } } },
    })
  })

  test('changes the model by its one row', () => {
    const pack = edited()
    const [headings = [], row = []] = pack.rows('model.csv')
    row[headings.indexOf('vision')] = 'No violence'
    expect(changes(pack.save('model.csv', [headings, row]).read())).toEqual({
      meta: { changed: { model: { vision: ['', 'No violence'] } } },
    })
    expect(notesOf(pack.save('model.csv', [headings, row, row]).read())).toEqual(['pack-model-rows model.csv'])
    expect(notesOf(pack.save('model.csv', [headings]).read())).toEqual(['pack-model-rows model.csv'])
  })

  test('adds a row without an id, with the defaults of the app and behind all others', () => {
    const pack = edited().add('nodes.csv', { stage: ' ACTIVITY ', label: 'New' })
    const added = fileFrom(pack.read()).model.nodes.get('new1')
    expect(added).toMatchObject({ stage: 'activity', label: 'New', intended: true, y: null, placed: false })
    expect([...base.model.nodes.values()].every(({ order }) => order < (added?.order ?? ''))).toBe(true)
  })

  test('places several new rows in the order of the file', () => {
    const pack = edited().add('stages.csv', { name: 'One' }).add('stages.csv', { name: 'Two' })
    const { stages } = fileFrom(pack.read()).model
    expect([stages.get('new1')?.name, stages.get('new2')?.name]).toEqual(['One', 'Two'])
    expect((stages.get('new1')?.order ?? '') < (stages.get('new2')?.order ?? '')).toBe(true)
  })

  test('adds a row with an id of its own', () => {
    expect(changes(edited().add('stages.csv', { id: 'mine', name: 'Mine' }).read())).toMatchObject({
      stages: { added: { mine: { name: 'Mine', kind: 'outcome' } } },
    })
  })

  test('links and assumptions may be added by names alone', () => {
    const pack = edited()
      .add('links.csv', { from_label: 'mentoring', to_label: 'Trust' })
      .add('assumptions.csv', { about: 'link', about_label: 'Mentoring > Trust', text: 'They come' })
      .add('assumptions.csv', { about: 'model', text: 'Money lasts' })
    expect(changes(pack.read())).toMatchObject({
      links: { added: { new1: { from: 'a', to: 'c', kind: 'causes' } } },
      assumptions: {
        added: {
          new2: { subjectKind: 'link', subject: 'new1', text: 'They come' },
          new3: { subjectKind: 'model', subject: '' },
        },
      },
    })
  })

  test('a name may be that of a row that is new too', () => {
    const pack = edited()
      .add('nodes.csv', { stage: 'outcome', label: 'Fewer injuries' })
      .add('links.csv', { from_id: 'c', to_label: 'Fewer injuries' })
    expect(changes(pack.read())).toMatchObject({ links: { added: { new2: { from: 'c', to: 'new1' } } } })
  })

  test('a name that nothing has, or that several have, is a problem', () => {
    const twins = fileOf(sampleTheory().outcome('d', { label: 'Trust' }))
    const pack = new EditedPack(twins)
      .add('links.csv', { from_label: 'Nobody', to_label: 'Trust' })
      .add('links.csv', { to_id: 'c' })
    expect(notesOf(pack.read())).toEqual([
      'pack-label-unknown links.csv, row 4, column from_label',
      'pack-label-many links.csv, row 4, column to_label',
      'pack-needed links.csv, row 5, column from_id',
    ])
  })

  test('clearing an id chooses by the name beside it, also in a row that was there', () => {
    const pack = edited().set('nodes.csv', 'a', { stage_id: '', stage: 'outcome' })
    expect(changes(pack.read())).toEqual({ nodes: { changed: { a: { stage: ['activity', 'outcome'] } } } })
  })

  test('a row that is gone removes its record, when what names it is gone too', () => {
    const pack = edited().remove('nodes.csv', 'a')
    expect(notesOf(pack.read())).toEqual([
      'pack-missing-end links.csv, row 2, column from_id',
      'pack-missing-end node_tags.csv, row 2, column node_id',
    ])
    pack.remove('links.csv', 'a-b').remove('node_tags.csv', 'a~t').remove('assumptions.csv', 's')
    expect(changes(pack.read())).toEqual({
      nodes: { removed: ['a'] },
      links: { removed: ['a-b'] },
      taggings: { removed: ['a~t'] },
      assumptions: { removed: ['s'] },
    })
  })

  test('what names a record that is gone goes with it where its file is not in the pack', () => {
    const pack = edited().remove('nodes.csv', 'b')
    for (const file of pack.files.keys()) if (file !== 'nodes.csv') pack.files.delete(file)
    expect(changes(pack.read())).toEqual({
      nodes: { removed: ['b'] },
      links: { removed: ['a-b', 'b-c'] },
      assumptions: { removed: ['s'] },
      assignments: { removed: ['i~b'] },
    })
  })

  test('a file that is missing leaves its table alone, and so does a column', () => {
    const pack = edited().withoutColumn('nodes.csv', 'label').withoutColumn('nodes.csv', 'order')
    pack.withoutColumn('nodes.csv', 'stage_id').withoutColumn('links.csv', 'kind')
    for (const file of ['stages.csv', 'indicators.csv', 'values.csv', 'README.txt']) pack.files.delete(file)
    expect(notesOf(pack.read())).toEqual([])
    expect(changes(pack.read())).toEqual({})
    expect(changes(pack.add('nodes.csv', { stage: 'output' }).read())).toMatchObject({
      nodes: { added: { new1: { stage: 'output', label: '' } } },
    })
  })

  test('a row that was there keeps what it refers to where that column is missing, whatever has the same name', () => {
    const twins = fileOf(sampleTheory().stage('second', { name: 'activity' }))
    const pack = new EditedPack(twins).withoutColumn('nodes.csv', 'stage_id')
    expect([notesOf(pack.read()), changes(pack.read(), twins)]).toEqual([[], {}])
  })

  test('the order of rows and columns, and capitals in headings, do not matter', () => {
    const pack = edited()
    const [headings = [], ...rows] = pack.rows('nodes.csv')
    const turned = headings.map((heading) => ` ${heading.toUpperCase().replaceAll('_', ' ')}`)
    pack.save('nodes.csv', [turned.toReversed(), ...rows.toReversed().map((row) => row.toReversed())])
    expect([notesOf(pack.read()), changes(pack.read())]).toEqual([[], {}])
  })

  test('a joined pair that is changed is another pair, found by the id that the app gives it', () => {
    const pack = edited()
      .set('node_tags.csv', 'a~t', { node_id: 'b' })
      .add('node_indicators.csv', { indicator_title: 'Sessions held', node_label: 'Trust' })
      .add('node_indicators.csv', { id: 'made-up', indicator_id: 'i', node_id: 'a' })
    expect(changes(pack.read())).toEqual({
      taggings: { removed: ['a~t'], added: { 'b~t': { id: 'b~t', node: 'b', tag: 't' } } },
      assignments: {
        added: { 'i~c': { id: 'i~c', indicator: 'i', node: 'c' }, 'i~a': { id: 'i~a', indicator: 'i', node: 'a' } },
      },
    })
    expect(notesOf(edited().add('node_tags.csv', { node_id: 'a', tag_id: 't' }).read())).toEqual([
      'pack-duplicate-id node_tags.csv, row 3, column id',
    ])
  })

  test('a new value may say its period in words, and a period that can be read in two ways is a problem', () => {
    const value = { indicator_title: 'Sessions held', value: '5', status: 'Final' }
    const pack = edited().add('values.csv', { ...value, period: 'Q2 2025/26' })
    expect(changes(pack.read())).toMatchObject({
      observations: {
        added: { new1: { indicator: 'i', start: '2025-07-01', end: '2025-09-30', return: '', row: 0, column: '' } },
      },
    })
    expect(notesOf(pack.add('values.csv', { ...value, period: 'Q1 2023' }).read())).toEqual([
      'pack-not-period values.csv, row 4, column period',
    ])
  })
})
