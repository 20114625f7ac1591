import { describe, expect, test } from 'vitest'
import { listCell, readList } from '../../../src/formats/pack/list.ts'
import { isField, SHEETS } from '../../../src/formats/pack/sheets.ts'
import { writePack } from '../../../src/formats/pack/write.ts'
import { DATA_TABLES, MODEL_TABLES } from '../../../src/model/model.ts'
import type { Tables } from '../../../src/model/records/table.ts'
import { hasWords } from '../../../src/words/words.ts'
import { cellsOf, fileOf } from '../../support/packs.ts'
import { theory } from '../../support/theory.ts'

const TABLES: Tables = { ...MODEL_TABLES, ...DATA_TABLES }
const small = fileOf(theory({ title: 'T' }).activity('a').output('b').link('a', 'b'))

test('a small model has the files that people look for, and no empty ones beside them', () => {
  expect([...writePack(small).keys()]).toEqual([
    'README.txt',
    'dictionary.csv',
    'model.csv',
    'stages.csv',
    'nodes.csv',
    'links.csv',
    'assumptions.csv',
    'indicators.csv',
    'targets.csv',
    'values.csv',
  ])
})

test('the headings of every file are these', () => {
  expect(
    Object.fromEntries(SHEETS.map(({ file, columns }) => [file, columns.map(({ name }) => name).join(' ')])),
  ).toEqual({
    'model.csv':
      'title kind status vision situation description target_group age_from age_to provider place source reviewed format',
    'stages.csv': 'id name kind horizon order',
    'nodes.csv':
      'id stage_id stage code label description who_changes level intended place starts ends source tags indicators order y placed',
    'links.csv': 'id from_id from_label to_id to_label kind rationale strength confidence source',
    'assumptions.csv': 'id about about_id about_label text status owner review order',
    'evidence.csv':
      'id about about_id about_label title url note finding rating_scale rating rated_on rating_url order',
    'factors.csv': 'id kind text order',
    'objectives.csv': 'id text order',
    'tags.csv': 'id name group edition order',
    'node_tags.csv': 'id node_id node_label tag_id tag_name',
    'indicators.csv':
      'id title definition nodes type unit unit_of_count basis numerator denominator direction frequency source owner aggregation disclosure tolerance baseline baseline_start baseline_end baseline_source baseline_note order',
    'node_indicators.csv': 'id indicator_id indicator_title node_id node_label',
    'breakdowns.csv': 'id indicator_id indicator_title dimension categories exclusive order',
    'targets.csv': 'id indicator_id indicator_title period start end value set_on set_by reason',
    'returns.csv': 'id file received_on received_by note',
    'values.csv':
      'id indicator_id indicator_title period start end value status place slice note return_id return_file return_row return_column',
    'contributions.csv':
      'id node_id node_label system_model_id system_title system_node_id system_label kind rationale',
    'places.csv': 'id code name type',
    'classifications.csv': 'id scheme term edition source',
    'awards.csv': 'id funder programme amount currency start end awarded reference source note order',
    'bid_answers.csv': 'id question text order',
    'acceptances.csv': 'id rule about about_id about_label detail reason by on',
    'answers.csv': 'id question verdict note by on order',
    'terms.csv': 'id term meaning order',
  })
})

test('every field of every table stands in exactly one column', () => {
  for (const [table, { schema }] of Object.entries(TABLES)) {
    const sheets = SHEETS.filter((sheet) => sheet.table === table)
    expect(sheets, table).toHaveLength(1)
    const inPack = sheets.flatMap(({ columns }) => columns.filter(isField).map(({ field }) => field))
    const fields = Object.keys(schema.shape).filter((field) => table !== 'meta' || field !== 'id')
    expect(inPack.toSorted(), table).toEqual(fields.toSorted())
  }
})

test('what a file refers to stands in a file before it', () => {
  const places = new Map(SHEETS.map(({ table }, at) => [table, at]))
  for (const [table, { references }] of Object.entries(TABLES)) {
    for (const { table: target } of references) {
      expect(places.get(target), `${table} and ${target}`).toBeLessThan(places.get(table) ?? -1)
    }
  }
})

test('records are rows that people can read, with names beside ids', () => {
  const made = theory()
    .activity('a', { label: 'Mentoring', who: 'Young people', level: 'individual', y: -12.5, placed: true })
    .output('b', { label: 'Sessions held', intended: false, starts: '2025-04-01' })
    .link('a', 'b', { kind: 'enables', strength: 'weak', confidence: 'low', rationale: 'Because' })
    .assumption('s', { link: 'a-b' })
    .tag('t', ['b'], { name: 'Safe; sound' })
    .tag('u', ['b'], { name: 'Early' })
    .indicator('i', ['b', 'a'], { title: 'Sessions', tolerance: 0.1 })
    .target('x', 'i', 40)
    .disaggregation('d', 'i', ['Under 10', '10-17; known', ''])
    .returned('r', { file: 'q1.csv' })
    .observation('v', 'i', null, { status: 'suppressed', return: 'r', row: 3, column: 'Value' })
  const pack = writePack(fileOf(made))
  const row = (file: string, at = 1) => {
    const [headings = [], ...rows] = cellsOf(pack.get(file) ?? '')
    return Object.fromEntries(headings.map((heading, column) => [heading, rows[at - 1]?.[column]]))
  }
  expect(row('nodes.csv')).toMatchObject({
    id: 'a',
    stage_id: 'activity',
    stage: 'activity',
    label: 'Mentoring',
    who_changes: 'Young people',
    level: 'individual',
    intended: 'yes',
    indicators: 'Sessions',
    y: '-12.5',
    placed: 'yes',
  })
  expect(row('nodes.csv', 2)).toMatchObject({
    intended: 'no',
    starts: '2025-04-01',
    tags: '"Safe; sound"; Early',
    y: '',
  })
  expect(row('links.csv')).toMatchObject({
    from_id: 'a',
    from_label: 'Mentoring',
    to_label: 'Sessions held',
    kind: 'enables',
    strength: 'weak',
  })
  expect(row('assumptions.csv')).toMatchObject({
    about: 'link',
    about_id: 'a-b',
    about_label: 'Mentoring > Sessions held',
  })
  expect(row('node_tags.csv')).toEqual({
    id: 'b~t',
    node_id: 'b',
    node_label: 'Sessions held',
    tag_id: 't',
    tag_name: 'Safe; sound',
  })
  expect(row('indicators.csv')).toMatchObject({ nodes: 'Mentoring; Sessions held', tolerance: '0.1', baseline: '' })
  expect(row('targets.csv')).toMatchObject({ indicator_title: 'Sessions', period: '2025/26', value: '40' })
  expect(row('breakdowns.csv')).toMatchObject({ categories: 'Under 10; "10-17; known"; ""', exclusive: 'yes' })
  expect(row('values.csv')).toMatchObject({
    period: 'Q1 2025/26',
    value: '',
    status: 'suppressed',
    return_file: 'q1.csv',
    return_row: '3',
    return_column: 'Value',
  })
})

test('rows stand as the model reads: stages from the left, cards from the top, links by their cards', () => {
  const made = theory()
    .stage('right', { order: 'a5' })
    .stage('left', { order: 'a1' })
    .card('right', 'z', { order: 'a0' })
    .card('left', 'low', { order: 'a8' })
    .card('left', 'high', { order: 'a3' })
    .link('z', 'high')
    .link('low', 'z')
    .link('high', 'z')
  const pack = writePack(fileOf(made))
  const ids = (file: string) => cellsOf(pack.get(file) ?? '').map(([id]) => id)
  expect(ids('stages.csv')).toEqual(['id', 'left', 'right'])
  expect(ids('nodes.csv')).toEqual(['id', 'high', 'low', 'z'])
  expect(ids('links.csv')).toEqual(['id', 'high-z', 'low-z', 'z-high'])
})

test('what refers to something that is gone is left out, as in a native file', () => {
  const made = theory()
    .activity('a')
    .link('a', 'gone')
    .indicator('i')
    .observation('v', 'i', 1)
    .observation('w', 'no', 2)
  const pack = writePack(fileOf(made))
  expect(cellsOf(pack.get('links.csv') ?? '')).toHaveLength(1)
  expect(cellsOf(pack.get('values.csv') ?? '').map(([id]) => id)).toEqual(['id', 'v'])
})

describe('the dictionary', () => {
  const [headings = [], ...rows] = cellsOf(writePack(small).get('dictionary.csv') ?? '')
  const find = (file: string, column: string) => {
    const row = rows.find((each) => each[0] === file && each[1] === column)
    return Object.fromEntries(headings.map((heading, at) => [heading, row?.[at]]))
  }

  test('has every column of every file, each with what it means and of what type it is', () => {
    expect(rows.map(([file, column]) => `${file} ${column}`)).toEqual(
      SHEETS.flatMap(({ file, columns }) => columns.map(({ name }) => `${file} ${name}`)),
    )
    for (const [file, column, meaning, type] of rows) {
      expect(
        [meaning, type].every((cell) => cell && cell.length > 1),
        `${file} ${column}`,
      ).toBe(true)
    }
  })

  test('says which words a column takes, from the schema, and what the screen calls them', () => {
    expect(find('stages.csv', 'horizon')['allowed']).toBe(
      'short = Short term; short-medium = Short to medium term; medium = Medium term; long = Long term; blank for not stated',
    )
    expect(find('nodes.csv', 'intended')).toMatchObject({ type: 'yes or no', allowed: 'yes; no' })
    expect(find('answers.csv', 'question')['allowed']).toContain('H1; H2;')
  })

  test('says what a new row needs, in which unit numbers are, and what is only shown', () => {
    expect(find('links.csv', 'kind')['required']).toBe('no: blank in a new row means causes')
    expect(find('factors.csv', 'kind')['required']).toBe('yes')
    expect(find('nodes.csv', 'starts')['required']).toBe('no')
    expect(find('indicators.csv', 'tolerance')['unit']).toBe('per cent of the target')
    expect(find('nodes.csv', 'tags')['read_back']).toBe('no')
    expect(find('links.csv', 'from_label')['read_back']).toBe('only where the id or dates beside it are blank')
  })
})

test('the pack says in plain text what it is, with the title and every file', () => {
  const text = writePack(small).get('README.txt') ?? ''
  expect(text.startsWith('\uFEFFT: the model as CSV files\r\n')).toBe(true)
  for (const { file } of SHEETS) {
    expect(text).toContain(`  ${file}: `)
    expect(hasWords(`pack.file.${file}`)).toBe(true)
  }
})

test('a list in a cell is read as a person writes it, and refused where quotation marks do not close', () => {
  expect(readList(' Under 10 ;10 to 17;; "a; ""b""" ; ')).toEqual(['Under 10', '10 to 17', 'a; "b"'])
  expect(listCell(['Under 10', 'a; "b"', ''])).toBe('Under 10; "a; ""b"""; ""')
  for (const broken of ['"open', 'a; "b" c', 'say "x"']) expect(readList(broken)).toBeNull()
})
