import { describe, expect, test } from 'vitest'
import { mayRun } from '../../../src/formats/csv/write.ts'
import { readCsv } from '../../../src/formats/csv/read.ts'
import { isLikelyAltered } from '../../../src/formats/pack/altered.ts'
import { ledTwice, withoutLead } from '../../../src/formats/pack/cells.ts'
import { readCell } from '../../../src/formats/pack/readCell.ts'
import { isField, SHEETS } from '../../../src/formats/pack/sheets.ts'

function read(place: string, cell: string, before?: unknown): unknown {
  const [file = '', name = ''] = place.split(' ')
  const column = SHEETS.find((sheet) => sheet.file === `${file}.csv`)?.columns.find((each) => each.name === name)
  if (!column || !isField(column)) throw new Error(`No column ${place}`)
  const reading = readCell(column, cell, before)
  return reading.ok ? reading.value : reading.code
}

describe('a cell that a spreadsheet would run', () => {
  test.each(['=1+1', '+a', '-a', '@SUM', '\tx', '\rx', '\nx', ' =1', '\u00A0=1', '＝1', '- bullet', '-1-1', '--1'])(
    '%j is led by an apostrophe',
    (cell) => expect(mayRun(cell)).toBe(true),
  )
  test.each(['', 'a=1', '-5', '+1.5', '-0.25', "'=1", '£5', '(1)', ' -'.trim() + '5'])('%j is not', (cell) =>
    expect(mayRun(cell)).toBe(false),
  )
  test.each([
    ["'=1", '=1'],
    ["''=1", "'=1"],
    ["'-a", '-a'],
    ["'hello", "'hello"],
    ["'-5", "'-5"],
    ["''", "''"],
    ['=1', '=1'],
  ])('%j comes back as %j', (cell, text) => expect(withoutLead(cell)).toBe(text))
  test.each(["'=1", "''=1", "'-5", "'hello", '=1'])('%j that a person wrote is not taken for one led', (text) => {
    const written = ledTwice(text)
    expect(withoutLead(mayRun(written) ? `'${written}` : written)).toBe(text)
  })
})

describe('numbers', () => {
  test.each([
    ['1234', 1234],
    ['-3', -3],
    ['+12.5', 12.5],
    ['.5', 0.5],
    [' 7 ', 7],
    ['-0', 0],
    ['', null],
    ['1e+21', 1e21],
  ])('%j is %j', (cell, value) => expect(read('values value', cell)).toBe(value))

  test.each([
    '1,234',
    '1 234',
    '£5',
    '45%',
    '<5',
    '10-15',
    'about 20',
    '*',
    'n/a',
    '1,5',
    '1e999',
    'Infinity',
    '0x10',
    '١',
  ])('%j is refused, never turned into one', (cell) => expect(read('values value', cell)).toBe('pack-not-number'))

  test('one that the spreadsheet has shortened is what it was, where the model still knows', () => {
    expect(read('nodes y', '0.3', 0.1 + 0.2)).toBe(0.1 + 0.2)
    expect(read('nodes y', '123.4567890', 123.456789012345)).toBe(123.456789012345)
    expect(read('values value', '1.23457E+12', 1234567890123)).toBe(1234567890123)
    expect(read('values value', '1.23457E+12', 99)).toBe('pack-number-cut')
    expect(read('values value', '1.23457E+12')).toBe('pack-number-cut')
  })

  test('one that a person changed a little is changed', () => {
    expect(read('values value', '1000000001', 1000000000)).toBe(1000000001)
    expect(read('values value', '0.3', 0.34)).toBe(0.3)
    expect(read('values value', '12', 12.4)).toBe(12)
  })

  test('one with more digits than can be kept is refused', () => {
    expect(read('values value', '12345678901234567890')).toBe('pack-number-long')
    expect(read('values value', '100000000000000000000')).toBe(1e20)
    expect(read('values return_row', '1.5')).toBe('pack-not-whole')
    expect(read('values return_row', 'x')).toBe('pack-not-whole')
  })
})

describe('dates', () => {
  test.each([
    ['2025-04-01', '2025-04-01'],
    ['01/04/2025', '2025-04-01'],
    ['1/4/2025', '2025-04-01'],
    ['01.04.2025', '2025-04-01'],
    ['31/12/2025 00:00', '2025-12-31'],
    ['2025/04/01', '2025-04-01'],
    ['', ''],
  ])('%j is %j', (cell, value) => expect(read('nodes starts', cell)).toBe(value))

  test.each(['31/02/2025', '01/04/25', 'April 2025', '45748', '2025-13-01', '01/04-2025', '2025-04-01T09:00:00Z'])(
    '%j is refused',
    (cell) => expect(read('nodes starts', cell)).toBe('pack-not-date'),
  )

  test('one with its month first is refused where that shows', () => {
    expect(read('nodes starts', '04/30/2025')).toBe('pack-date-order')
    expect(read('nodes starts', '4/1/2025', '2025-04-01')).toBe('pack-date-order')
    expect(read('nodes starts', '4/1/2025', '2025-01-04')).toBe('2025-01-04')
    expect(read('nodes starts', '4/1/2025', '2023-07-31')).toBe('2025-01-04')
  })

  test('a moment is kept as it stands, and a day is when it begins', () => {
    expect(read('targets set_on', '2025-01-01T09:30:00.000Z')).toBe('2025-01-01T09:30:00.000Z')
    expect(read('targets set_on', '2025-01-01')).toBe('2025-01-01T00:00:00Z')
    expect(read('targets set_on', '31/01/2025')).toBe('2025-01-31T00:00:00Z')
    expect(read('targets set_on', '31/01/2025 09:30')).toBe('pack-not-moment')
    expect(read('targets set_on', '01/31/2025')).toBe('pack-date-order')
    expect(read('targets set_on', 'soon')).toBe('pack-not-moment')
  })
})

describe('words', () => {
  test.each([
    ['stages horizon', 'short-medium', 'short-medium'],
    ['stages horizon', 'Short-Medium', 'short-medium'],
    ['stages horizon', 'short medium', 'short-medium'],
    ['stages horizon', 'Short to medium term', 'short-medium'],
    ['stages horizon', 'Not stated', ''],
    ['stages horizon', '', ''],
    ['links strength', 'None', 'none'],
    ['links strength', 'Not stated', ''],
    ['links kind', 'is a precondition of', 'precondition'],
    ['values status', 'NOT DUE', 'not-due'],
    ['answers question', 'h3', 'H3'],
    ['acceptances rule', 'l07', 'L07'],
    ['nodes intended', 'TRUE', true],
    ['nodes intended', 'No', false],
    ['nodes intended', 'false', false],
  ])('in %s %j is %j', (place, cell, value) => expect(read(place, cell)).toBe(value))

  test.each([
    ['stages kind', 'outcom', 'pack-not-allowed'],
    ['stages kind', 'constructor', 'pack-not-allowed'],
    ['nodes intended', '1', 'pack-not-yes-no'],
    ['acceptances rule', 'L7', 'pack-not-code'],
    ['stages order', '#', 'pack-not-order'],
    ['nodes id', 'two words', 'pack-bad-id'],
    ['breakdowns categories', '"open', 'pack-not-list'],
  ])('in %s %j is refused as %s', (place, cell, code) => expect(read(place, cell)).toBe(code))

  test('a blank takes the default in a new row, and is refused in one that had a word', () => {
    expect(read('links kind', '')).toBe('causes')
    expect(read('nodes intended', '')).toBe(true)
    expect(read('factors kind', '')).toBe('pack-needed')
    expect(read('links kind', '', 'enables')).toBe('pack-needed')
    expect(read('nodes intended', ' ', true)).toBe('pack-needed')
  })
})

describe('text', () => {
  test('is kept exactly, spaces and line breaks too', () => {
    expect(read('nodes label', ' a\r\nb ')).toBe(' a\r\nb ')
  })

  test('whose line breaks alone are other ones is what it was', () => {
    expect(read('nodes label', 'a\nb', 'a\r\nb')).toBe('a\r\nb')
    expect(read('nodes label', 'a\nc', 'a\r\nb')).toBe('a\nc')
    expect(read('breakdowns categories', 'a\nb; c', ['a\r\nb', 'c'])).toEqual(['a\r\nb', 'c'])
  })

  test.each([
    ['1.10', '1.1', true],
    ['007', '7', true],
    ['12345678901234', '1.23457E+13', true],
    ['3-1', '03-Jan', true],
    ['1/2', '01/02/2026', true],
    ['1.10', '1.11', false],
    ['A1', 'A2', false],
    ['01/02/2026', '01/03/2026', false],
    ['', '1', false],
  ])('%j that became %j was altered by a spreadsheet: %s', (before, after, altered) => {
    expect(isLikelyAltered(before, after)).toBe(altered)
  })
})

describe('reading exactly', () => {
  const rows = (text: string) => {
    const reading = readCsv(text, { exact: true })
    return reading.ok ? reading.table.rows.map(({ line, cells }) => [line, ...cells]) : reading.problems
  }

  test('keeps line breaks in quotes, takes them as they come between rows, and counts rows as a spreadsheet does', () => {
    expect(rows('id,a\r\n1,"x\r\ny\rz"\r2,b\n\n3,c')).toEqual([
      [2, '1', 'x\r\ny\rz'],
      [3, '2', 'b'],
      [5, '3', 'c'],
    ])
  })

  test('takes a quotation mark inside a cell as one, and headings alone as a table', () => {
    expect(rows('id,a\r\n1,5" pipe\r\n2,b\r\n')).toEqual([
      [2, '1', '5" pipe'],
      [3, '2', 'b'],
    ])
    expect(rows('\uFEFFid;a\r\n')).toEqual([])
  })

  test('takes the delimiter from the headings, or from the line that says it', () => {
    expect(rows('id;a\r\n1;"x,y,z"\r\n2;a,b,c,d\r\n')).toEqual([
      [2, '1', 'x,y,z'],
      [3, '2', 'a,b,c,d'],
    ])
    expect(rows('sep=;\r\nid\r\n1\r\n')).toEqual([[2, '1']])
  })

  test('refuses a quote that does not close', () => {
    expect(rows('id,a\n1,"open\n2,b\n')).toEqual([{ code: 'csv-quotes', where: '2', params: { line: 2 } }])
  })
})
