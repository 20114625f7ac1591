import { describe, expect, it } from 'vitest'
import { CSV_MAX_ROWS, readCsv } from '../../../src/formats/csv/read.ts'
import type { CsvReading, CsvTable } from '../../../src/formats/csv/read.ts'

function tableOf(reading: CsvReading): CsvTable {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.table
}

function codes(reading: CsvReading): string[] {
  return reading.problems.map((problem) => problem.code)
}

describe('reading a CSV file', () => {
  it('gives its headings and its rows with their lines', () => {
    expect(readCsv('Indicator,Value\nReferrals,20\nSessions,"1,234"\n')).toEqual({
      ok: true,
      table: {
        header: ['Indicator', 'Value'],
        rows: [
          { line: 2, cells: ['Referrals', '20'] },
          { line: 3, cells: ['Sessions', '1,234'] },
        ],
        delimiter: ',',
      },
      problems: [],
    })
  })

  it.each([',', ';', '\t'])('finds the delimiter "%s" by itself', (delimiter) => {
    const text = ['Indicator', 'Value'].join(delimiter) + '\n' + ['Referrals', '20'].join(delimiter)
    const table = tableOf(readCsv(text))
    expect(table.delimiter).toBe(delimiter)
    expect(table.rows).toEqual([{ line: 2, cells: ['Referrals', '20'] }])
  })

  it('is not led astray by decimal commas between semicolons', () => {
    expect(tableOf(readCsv('A;B;C\nx;1,5;2,5\ny;3,5;4,5')).rows[0]?.cells).toEqual(['x', '1,5', '2,5'])
  })

  it('keeps to the delimiter that a first line says', () => {
    const table = tableOf(readCsv('\uFEFFsep=;\nA;B\n1,5;2'))
    expect(table).toMatchObject({ delimiter: ';', header: ['A', 'B'], rows: [{ line: 3, cells: ['1,5', '2'] }] })
  })

  it('passes over a byte order mark and Windows line ends', () => {
    const table = tableOf(readCsv('\uFEFFIndicator,Value\r\nReferrals,20\r\n'))
    expect(table.header).toEqual(['Indicator', 'Value'])
    expect(table.rows).toEqual([{ line: 2, cells: ['Referrals', '20'] }])
  })

  it('counts lines through blank lines and through line breaks in quotes', () => {
    const table = tableOf(readCsv('\r\nA,B\r\n\r\n"two\r\nlines",1\r\n,\r\nlast,"say ""yes"""\r\n'))
    expect(table.rows).toEqual([
      { line: 4, cells: ['two\nlines', '1'] },
      { line: 7, cells: ['last', 'say "yes"'] },
    ])
  })

  it('fills a short row with blanks and says so', () => {
    const reading = readCsv('A,B,C\n1,2\n')
    expect(tableOf(reading).rows).toEqual([{ line: 2, cells: ['1', '2', ''] }])
    expect(reading.problems).toEqual([{ code: 'csv-row-short', where: '2', params: { line: 2, cells: 2, columns: 3 } }])
  })

  it('leaves out a row with more cells than headings, where a comma in a number would move every cell', () => {
    const reading = readCsv('Indicator,Period,Value\nReferrals,Q1 22/23,1,234\nSessions,Q1 22/23,5\n')
    expect(tableOf(reading).rows.map((row) => row.line)).toEqual([3])
    expect(reading.problems).toEqual([{ code: 'csv-row-long', where: '2', params: { line: 2, cells: 4, columns: 3 } }])
  })

  it('does not mind blank cells beyond the last heading', () => {
    const reading = readCsv('A,B,,\n1,2,,\n')
    expect(tableOf(reading).header).toEqual(['A', 'B'])
    expect(tableOf(reading).rows[0]?.cells).toEqual(['1', '2'])
    expect(reading.problems).toEqual([])
  })

  it('gives every column a name of its own and reports the ones it gave', () => {
    const reading = readCsv('Value,,value , Value (2)\n1,2,3,4\n')
    expect(tableOf(reading).header).toEqual(['Value', '(2)', 'value (2)', 'Value (2) (2)'])
    expect(codes(reading)).toEqual(['csv-heading-blank', 'csv-heading-repeated', 'csv-heading-repeated'])
  })

  it('refuses a quote that does not close, with the line where it opens', () => {
    const problems = [{ code: 'csv-quotes', where: '4', params: { line: 4 } }]
    expect(readCsv('A,B\n1,2\n\n"open,3\n4,5\n')).toEqual({ ok: false, problems })
  })

  it('knows a workbook and other files that are no text', () => {
    expect(codes(readCsv('PK\u0003\u0004\u0014\u0000'))).toEqual(['csv-is-workbook'])
    expect(codes(readCsv('A,B\n1,\u0000'))).toEqual(['csv-not-text'])
    expect(codes(readCsv('%PDF-1.7'))).toEqual(['csv-not-text'])
  })

  it('refuses a file with nothing in it, or with headings alone', () => {
    expect(codes(readCsv(' \n\n'))).toEqual(['csv-empty'])
    expect(codes(readCsv('A,B\n\n'))).toEqual(['csv-no-rows'])
  })

  it('says when letters were lost to another encoding', () => {
    const reading = readCsv('A,B\n\uFFFD5,2\n')
    expect([reading.ok, codes(reading)]).toEqual([true, ['csv-encoding']])
  })

  it('takes as many rows as it says and no more', () => {
    expect(readCsv('A\n' + '1\n'.repeat(CSV_MAX_ROWS)).ok).toBe(true)
    expect(codes(readCsv('A\n' + '1\n'.repeat(CSV_MAX_ROWS + 1)))).toEqual(['csv-too-many-rows'])
  })

  it('refuses what is too large or too wide before it works on it', () => {
    expect(codes(readCsv('A,B\n' + 'x'.repeat(21 * 1024 * 1024)))).toEqual(['csv-too-large'])
    expect(codes(readCsv('A,'.repeat(5000) + 'A\n1'))).toEqual(['csv-too-many-columns'])
  })
})
