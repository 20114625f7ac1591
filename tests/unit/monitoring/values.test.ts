import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/formats/csv/read.ts'
import { guessColumns } from '../../../src/monitoring/columns.ts'
import { observationFrom, readValues, SKIP } from '../../../src/monitoring/values.ts'
import type { Mapping, ValuesReading } from '../../../src/monitoring/values.ts'
import { anIndicator, anObservation } from './records.ts'

const INDICATORS = [
  anIndicator({ id: 'i1', title: 'Referrals' }),
  anIndicator({ id: 'i2', title: 'Completed', type: 'percentage' }),
  anIndicator({ id: 'i3', title: 'Stories', type: 'qualitative' }),
]
const NAMES = new Map<string, string | null>([
  ['Referrals', 'i1'],
  ['Completed', 'i2'],
  ['Stories', 'i3'],
])

function read(rows: string, options: Partial<Mapping> = {}, existing = [anObservation({ id: 'o1' })]): ValuesReading {
  const csv = readCsv(`Indicator,Period,Value,Status,Place,Note\n${rows}`)
  if (!csv.ok) throw new Error(JSON.stringify(csv.problems))
  const mapping = { columns: guessColumns(csv.table.header), indicators: NAMES, ...options }
  return readValues(csv.table, mapping, INDICATORS, existing)
}

describe('reading values from a return', () => {
  it('takes a value with its period, its place, its note and where it stood', () => {
    const reading = read('Referrals,Q2 22/23,"1,234",provisional,Knowsley,late return\n')
    expect(reading.bad).toEqual([])
    expect(reading.values).toEqual([
      {
        indicator: 'i1',
        start: '2022-07-01',
        end: '2022-09-30',
        value: 1234,
        status: 'provisional',
        place: 'Knowsley',
        slice: '',
        note: 'late return',
        row: 2,
        column: 'Value',
        replaces: null,
      },
    ])
  })

  it('says which observation a value would replace', () => {
    const reading = read('Referrals,Apr-Jun 22,20,,,\nReferrals,Apr-Jun 22,9,,Knowsley,\n')
    expect(reading.values.map((value) => [value.place, value.replaces])).toEqual([
      ['', 'o1'],
      ['Knowsley', null],
    ])
  })

  it('refuses every cell that is not plainly a number, with its line, its heading and what it says', () => {
    const cells = ['approx 20', '10-15', '<5', '*', 'n/a', 'yes', '']
    const reading = read(cells.map((cell, at) => `Referrals,Q1 ${at + 10}/${at + 11},${cell},,,\n`).join(''))
    expect(reading.values).toEqual([])
    expect(reading.bad.map((bad) => bad.code)).toEqual([
      'value-approximate',
      'value-range',
      'value-suppressed',
      'value-suppressed',
      'value-mark',
      'value-text',
      'value-blank',
    ])
    expect(reading.bad[0]).toEqual({ line: 2, column: 'Value', cell: 'approx 20', code: 'value-approximate' })
  })

  it('takes neither of two rows for the same indicator, period and place', () => {
    const reading = read('Referrals,Q1 22/23,20,,,\nReferrals,Q2 22/23,5,,,\nReferrals,Apr–Jun 2022,21,,,\n')
    expect(reading.values.map((value) => value.row)).toEqual([3])
    expect(reading.repeated).toEqual([
      { code: 'value-repeated', indicator: 'i1', start: '2022-04-01', end: '2022-06-30', place: '', lines: [2, 4] },
    ])
  })

  it('asks once which quarters are meant, and reads the rows with the answer', () => {
    const rows = 'Referrals,Q1 2023,20,,,\n'
    expect(read(rows)).toMatchObject({
      ambiguousPeriods: true,
      values: [],
      bad: [{ code: 'period-ambiguous', column: 'Period' }],
    })
    const answered = read(rows, { quarters: 'financial' })
    expect(answered).toMatchObject({ ambiguousPeriods: false, bad: [], values: [{ start: '2023-04-01' }] })
  })

  it('does not ask about quarters where the answer would not help', () => {
    expect(read('Referrals,2011-12,20,,,\n')).toMatchObject({
      ambiguousPeriods: false,
      bad: [{ code: 'period-ambiguous' }],
    })
  })

  it('lists names that no indicator was chosen for, and passes over those set to skip', () => {
    const indicators = new Map<string, string | null>([
      ['Referrals', SKIP],
      ['Completed', null],
      ['Stories', 'gone'],
    ])
    const reading = read(
      'Referrals,Q1 22/23,1,,,\nCompleted,Q1 22/23,2,,,\nCompleted,Q2 22/23,2,,,\nStories,x,y,,,\nOther,,,,,\n',
      { indicators },
    )
    expect(reading).toMatchObject({ values: [], bad: [] })
    expect(reading.unmatched).toEqual([
      { name: 'Completed', rows: 2 },
      { name: 'Stories', rows: 1 },
      { name: 'Other', rows: 1 },
    ])
  })

  it('takes no number for a qualitative indicator, and holds a percentage to its bounds', () => {
    const reading = read(
      'Stories,Q1 22/23,5,,,\nCompleted,Q1 22/23,130%,,,\nCompleted,Q2 22/23,87%,,,\n,Q1 22/23,5,,,\n',
    )
    expect(reading.values).toMatchObject([{ indicator: 'i2', value: 87 }])
    expect(reading.bad).toEqual([
      { line: 2, column: 'Value', cell: '5', code: 'indicator-qualitative' },
      { line: 3, column: 'Value', cell: '130%', code: 'value-out-of-range', params: { min: 0, max: 100 } },
      { line: 5, column: 'Indicator', cell: '', code: 'indicator-blank' },
    ])
    const signed = read('Completed,Q1 22/23,-21.2%,,,\n', { signed: new Set(['i2']) })
    expect(signed.values).toMatchObject([{ value: -21.2 }])
  })

  it('takes a cell without a number only where the status says why', () => {
    const reading = read(
      'Referrals,Q1 22/23,*,suppressed,,\nReferrals,Q2 22/23,,not due,,\nReferrals,Q3 22/23,7,suppressed,,\nReferrals,Q4 22/23,7,wrong,,\nReferrals,Q1 23/24,approx 7,missing,,\n',
    )
    expect(reading.values).toMatchObject([
      { row: 2, value: null, status: 'suppressed' },
      { row: 3, value: null, status: 'not-due' },
    ])
    expect(reading.bad.map((bad) => [bad.line, bad.column, bad.code])).toEqual([
      [4, 'Status', 'status-with-value'],
      [5, 'Status', 'status-unknown'],
      [6, 'Value', 'value-approximate'],
    ])
  })

  it('becomes an observation under its own id and that of the return', () => {
    const [value] = read('Referrals,Q1 22/23,20,,,\n').values
    expect(value && observationFrom(value, { id: 'o9', return: 'r1' })).toEqual(
      anObservation({ id: 'o9', return: 'r1', value: 20, row: 2, column: 'Value' }),
    )
  })
})
