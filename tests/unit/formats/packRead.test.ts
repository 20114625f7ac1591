import { describe, expect, test } from 'vitest'
import type { ModelFile } from '../../../src/formats/json/file.ts'
import { writeJson } from '../../../src/formats/json/write.ts'
import { type PackReading, readPack } from '../../../src/formats/pack/read.ts'
import { writePack } from '../../../src/formats/pack/write.ts'
import { changesFrom, EditedPack, fileFrom, fileOf, notesOf, sampleTheory, savedCells } from '../../support/packs.ts'
import { theory } from '../../support/theory.ts'

const base = fileOf(sampleTheory())
const edited = () => new EditedPack(base)
const changes = (reading: PackReading, before: ModelFile = base) => changesFrom(reading, before)

describe('what a spreadsheet does to a pack', () => {
  test('semicolons, Windows line ends and a mark at the beginning are read', () => {
    const pack = edited().set('nodes.csv', 'a', { label: 'New; label' })
    for (const [file, text] of writePack(base)) {
      if (file.endsWith('.csv')) pack.files.set(file, `\uFEFF${savedCells(pack.rows(file), ';')}`)
      else pack.files.set(file, text)
    }
    expect(changes(pack.read())).toEqual({ nodes: { changed: { a: { label: ['Mentoring', 'New; label'] } } } })
  })

  test('British dates are read, with one warning a column', () => {
    const pack = edited()
      .set('nodes.csv', 'a', { starts: '01/04/2025', ends: '31/03/2026' })
      .set('nodes.csv', 'b', { starts: '02/04/2025' })
    const reading = pack.read()
    expect(changes(reading)).toEqual({
      nodes: { changed: { a: { ends: ['', '2026-03-31'] }, b: { starts: ['', '2025-04-02'] } } },
    })
    expect(reading.ok && reading.value.problems).toEqual([
      { code: 'pack-dates', where: 'nodes.csv', params: { file: 'nodes.csv', column: 'starts', count: 2 } },
      { code: 'pack-dates', where: 'nodes.csv', params: { file: 'nodes.csv', column: 'ends', count: 1 } },
    ])
  })

  test('yes and no may have become TRUE and FALSE', () => {
    const pack = edited().set('nodes.csv', 'a', { intended: 'FALSE', placed: 'FALSE' })
    expect(changes(pack.read())).toEqual({ nodes: { changed: { a: { intended: [true, false] } } } })
  })

  test('a code that became a number or a date is a change with a warning', () => {
    const coded = fileOf(theory().activity('a', { code: '1.10' }).activity('b', { code: '3-1' }))
    const pack = new EditedPack(coded).set('nodes.csv', 'a', { code: '1.1' }).set('nodes.csv', 'b', { code: '03-Jan' })
    expect(changes(pack.read(), coded)).toMatchObject({ nodes: { changed: { a: {}, b: {} } } })
    expect(notesOf(pack.read())).toEqual([
      'pack-altered nodes.csv, row 2, column code',
      'pack-altered nodes.csv, row 3, column code',
    ])
  })

  test('a workbook in place of a file is a problem, and so is one under the name of a CSV file', () => {
    const pack = edited()
    pack.files.delete('nodes.csv')
    pack.files.set('Nodes.xlsx', '')
    expect(notesOf(pack.read())).toEqual(['pack-file-workbook Nodes.xlsx'])
    expect(notesOf(edited().read())).toEqual([])
    const named = edited()
    named.files.set('nodes.csv', 'PK\u0003\u0004')
    expect(notesOf(named.read())).toEqual(['pack-csv-is-workbook nodes.csv'])
  })

  test('names of files may have capitals; twice the same is a problem', () => {
    const pack = edited().set('nodes.csv', 'a', { label: 'New' })
    pack.files.set('NODES.CSV', pack.files.get('nodes.csv') ?? '')
    expect(notesOf(pack.read())).toEqual(['pack-file-twice nodes.csv'])
    pack.files.delete('nodes.csv')
    expect(changes(pack.read())).toMatchObject({ nodes: { changed: { a: {} } } })
  })
})

describe('what cannot be read', () => {
  test('is listed with file, row and column, all of it at once', () => {
    const pack = edited()
      .set('nodes.csv', 'b', { level: 'county', y: '1,200', starts: 'soon', intended: 'maybe' })
      .set('values.csv', 'v', { value: '<5', status: '' })
      .set('links.csv', 'a-b', { to_id: 'nowhere' })
      .add('indicators.csv', { id: 'not an id' })
    const reading = pack.read()
    expect(notesOf(reading)).toEqual([
      'pack-not-allowed nodes.csv, row 3, column level',
      'pack-not-yes-no nodes.csv, row 3, column intended',
      'pack-not-date nodes.csv, row 3, column starts',
      'pack-not-number nodes.csv, row 3, column y',
      'pack-bad-id indicators.csv, row 3, column id',
      'pack-not-number values.csv, row 2, column value',
      'pack-needed values.csv, row 2, column status',
      'pack-missing-end links.csv, row 2, column to_id',
    ])
    expect(reading.ok ? null : reading.problems[0]?.params).toEqual({
      file: 'nodes.csv',
      row: 3,
      column: 'level',
      cell: 'county',
      allowed: 'individual, relationship, community, societal',
    })
  })

  test('rows are counted as a spreadsheet counts them, through cells of several lines and blank rows', () => {
    const pack = edited().set('nodes.csv', 'a', { label: 'two\nlines' }).set('nodes.csv', 'b', { level: '?' })
    const [headings = [], first = [], ...rest] = pack.rows('nodes.csv')
    pack.save('nodes.csv', [headings, first, headings.map(() => ''), ...rest])
    expect(notesOf(pack.read())).toEqual(['pack-not-allowed nodes.csv, row 4, column level'])
  })

  test('an id that is there twice names the row that has it already', () => {
    const reading = edited().add('stages.csv', { id: 'output', name: 'Again', kind: 'output' }).read()
    expect(notesOf(reading)).toEqual(['pack-duplicate-id stages.csv, row 5, column id'])
    expect(reading.ok ? null : reading.problems[0]?.params).toMatchObject({ id: 'output', other: 3 })
  })

  test.each([
    ['without its ids', 'label\nx\n', 'pack-no-id-column nodes.csv'],
    ['with a column twice', 'id,label,stage_id,Label\na,x,activity,y\n', 'pack-column-twice nodes.csv'],
    ['with nothing in it', '', 'pack-csv-empty nodes.csv'],
    ['with a quote that does not close', 'id,label\na,"x\n', 'pack-csv-quotes nodes.csv'],
    ['with a row that has more cells than headings', 'id,label\na,x,y\n', 'pack-csv-row-long nodes.csv'],
  ])('a file %s', (_name, text, expected) => {
    const pack = edited()
    pack.files.set('nodes.csv', text)
    const found = notesOf(pack.read())
    expect(found).toContain(expected)
    // One fault in a file does not make every row of the others look wrong.
    if (!expected.includes('row-long')) expect(found).toEqual([expected])
  })

  test('a pack of a newer version, of no known file, or of another shape', () => {
    const pack = edited()
    const [headings = [], row = []] = pack.rows('model.csv')
    expect(notesOf(pack.save('model.csv', [headings, row.with(row.length - 1, '99')]).read())).toEqual([
      'pack-newer model.csv',
    ])
    expect(notesOf(readPack(new Map([['notes.txt', 'x']]), base, () => 'n'))).toEqual(['pack-nothing'])
    expect(notesOf(readPack(new Map(), base, () => 'n'))).toEqual(['pack-nothing'])
  })

  test('no more is listed than a person can read, with how many there are besides', () => {
    const pack = edited()
    for (let at = 0; at < 3; at++) pack.add('stages.csv', { id: `s${at}` })
    const rows = pack.rows('stages.csv')
    const bad = Array.from({ length: 300 }, (_, at) => [`x${at}`, 'n', 'nonsense', '', ''])
    const reading = pack.save('stages.csv', [...rows, ...bad]).read()
    const listed = reading.ok ? [] : reading.problems
    expect(listed).toHaveLength(201)
    expect(listed.at(-1)).toEqual({ code: 'pack-more-problems', params: { count: 100 } })
  })
})

describe('what is worth knowing', () => {
  test('columns and files that are not of the pack are passed over', () => {
    const pack = edited()
    const [headings = [], ...rows] = pack.rows('nodes.csv')
    pack.save('nodes.csv', [[...headings, 'Checked by'], ...rows.map((row) => [...row, 'me'])])
    pack.files.set('links (1).csv', 'x').set('old/nodes.csv', 'x').set('original.json', '{}')
    const reading = pack.read()
    expect(changes(reading)).toEqual({})
    expect(notesOf(reading).toSorted()).toEqual([
      'pack-column-unknown nodes.csv',
      'pack-file-unknown links (1).csv',
      'pack-file-unknown old/nodes.csv',
    ])
  })

  test('what was changed in a column that is not read is said', () => {
    const pack = edited()
      .set('nodes.csv', 'a', { stage: 'outcome', tags: 'new tag' })
      .set('nodes.csv', 'b', { tags: '' })
    const reading = pack.read()
    expect(changes(reading)).toEqual({})
    expect(notesOf(reading)).toEqual([
      'pack-not-used nodes.csv, row 2, column stage',
      'pack-not-used nodes.csv, row 2, column tags',
    ])
  })

  test('a name that only fell behind, or was changed in its own file too, is not', () => {
    const pack = edited().set('stages.csv', 'activity', { name: 'Delivery' })
    expect(notesOf(pack.read())).toEqual([])
    expect(notesOf(pack.set('nodes.csv', 'a', { stage: 'Delivery' }).read())).toEqual([])
  })

  test('a period is not, since spreadsheets make dates of periods', () => {
    expect(notesOf(edited().set('values.csv', 'v', { period: 'Apr-25' }).read())).toEqual([])
  })

  test('a pack of another model is said to be one', () => {
    const other = fileOf(theory().activity('q').output('w'))
    const pack = new EditedPack(other)
    expect(notesOf(pack.read(base))[0]).toBe('pack-other-model')
    expect(notesOf(new EditedPack(base).read(base))).toEqual([])
  })
})

describe('without an open model', () => {
  test('a pack is a model of its own', () => {
    expect(writeJson(fileFrom(edited().read(null)))).toBe(writeJson(base))
  })

  test('a model needs its own file, stages and cards', () => {
    const pack = edited()
    for (const file of ['model.csv', 'nodes.csv']) pack.files.delete(file)
    expect(notesOf(pack.read(null))).toEqual(['pack-file-missing model.csv', 'pack-file-missing nodes.csv'])
  })

  test('a pack of an older version becomes one of this version', () => {
    const pack = edited()
    const [headings = [], row = []] = pack.rows('model.csv')
    pack.save('model.csv', [headings, row.with(row.length - 1, '1')])
    expect(writeJson(fileFrom(pack.read(null)))).toBe(writeJson(base))
  })

  test('a file that cannot be read is one problem, not one for everything that names what is in it', () => {
    const pack = edited()
    pack.files.set('stages.csv', '')
    expect(notesOf(pack.read(null))).toEqual(['pack-csv-empty stages.csv'])
  })

  test('a few columns typed by hand are enough', () => {
    const files = new Map([
      ['model.csv', 'title\nBy hand\n'],
      ['stages.csv', 'id,name,kind\nx,Activities,activity\ny,Outputs,output\n'],
      ['nodes.csv', 'id,stage,label\n,Activities,Mentoring\n,Outputs,Sessions\n'],
      ['links.csv', 'id,from_label,to_label\n,Mentoring,Sessions\n'],
    ])
    let next = 0
    const { model } = fileFrom(readPack(files, null, () => `n${next++}`))
    expect(model.meta.get('model')).toMatchObject({ title: 'By hand', kind: 'intervention' })
    expect([...model.links.values()]).toMatchObject([{ id: 'n2', from: 'n0', to: 'n1' }])
  })
})

describe('records that people can no longer see', () => {
  const hidden = fileOf(
    sampleTheory()
      .link('a', 'gone')
      .assumption('h', { link: 'a-gone' })
      .observation('lost', 'gone', 1)
      .observation('w', 'i', 2, { return: 'gone' }),
  )

  test('stay as they are when a pack comes back', () => {
    const reading = new EditedPack(hidden).read()
    expect(changes(reading, hidden)).toEqual({})
    expect(fileFrom(reading).model.links).toBe(hidden.model.links)
  })

  test('stay beside what was edited', () => {
    const pack = new EditedPack(hidden).remove('links.csv', 'b-c').set('values.csv', 'v', { value: '1' })
    expect(changes(pack.read(), hidden)).toEqual({
      links: { removed: ['b-c'] },
      observations: { changed: { v: { value: [12, 1] } } },
    })
  })
})
