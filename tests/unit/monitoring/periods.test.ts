import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  ENGLISH_PERIOD_WORDS,
  formatPeriod,
  periodOf,
  readPeriod,
} from '../../../src/monitoring/periods.ts'
import type { PeriodKind } from '../../../src/monitoring/periods.ts'

const Q1 = ['2022-04-01', '2022-06-30', 'quarter'] as const
const FY = ['2022-04-01', '2023-03-31', 'year-financial'] as const

function reading(text: string, quarters?: 'financial' | 'calendar'): unknown {
  const read = readPeriod(text, quarters ? { quarters } : {})
  if (read.ok) return [read.period.start, read.period.end, read.period.kind]
  return read.readings ? [read.code, ...read.readings.map(({ start, end }) => `${start} ${end}`)] : read.code
}

describe('reading a period', () => {
  it.each([
    'Q1 22/23',
    '2022-23 Q1',
    '2022/23 Q1',
    '2022-23-Q1',
    'Q1 2022-23',
    'Q1 2022/2023',
    'Q1 22/2023',
    'Quarter 1 2022-2023',
    'quarter one 2022/23',
    'First quarter of 2022/23',
    '1st Quarter 22/23',
    'Qtr 1 22/23',
    'Qtr. 1 22/23',
    'Q1 FY22/23',
    'FY2022-23 Q1',
    'Q1 (Apr-Jun) 2022/23',
    'Q1 2022-2023 (Apr-Jun 22)',
    'Q1: Apr–Jun 2022',
    'Apr-Jun 22',
    'April to June 2022',
    'Apr–Jun 2022',
    'APRIL  —  JUNE   2022 ',
    "Q1 '22/'23",
    'Q1 2022–23',
    'q.1 2022/23',
    'Apr. - Jun. 2022',
    'Apr-Jun 22/23',
    '01/04/2022 - 30/06/2022',
    '01.04.2022 to 30.06.2022',
    '01/04/22-30/06/22',
    '2022-04-01/2022-06-30',
    '1 April 2022 to 30 June 2022',
    '1st Apr – 30th Jun 2022',
    'Q1 2022 to 2023',
  ])('takes "%s" as April to June 2022', (text) => {
    expect(reading(text)).toEqual(Q1)
  })

  it.each([
    '2022/23',
    '2022-23',
    '22/23',
    'FY22/23',
    'FY 2022-23',
    '2022-2023',
    '2022/23 financial year',
    '2022 to 2023',
    'Financial year 2022/23',
    'Year to March 2023',
    'year ending 31 March 2023',
    'Y/E 31/03/2023',
    '12 months to March 2023',
    'Apr 2022 to Mar 2023',
  ])('takes "%s" as the financial year from April 2022', (text) => {
    expect(reading(text)).toEqual(FY)
  })

  it.each([
    'Jan 2023',
    'January 23',
    '2023-01',
    '2023/01',
    '01/2023',
    '1/2023',
    'Jan-23',
    'jan23',
    "Jan '23",
    '2023 January',
    'Jan 2022/23',
  ])('takes "%s" as January 2023', (text) => {
    expect(reading(text)).toEqual(['2023-01-01', '2023-01-31', 'month'])
  })

  it.each<[string, string, string, PeriodKind]>([
    ['Jan-Mar 2023', '2023-01-01', '2023-03-31', 'quarter'],
    ['Jan-Mar 22/23', '2023-01-01', '2023-03-31', 'quarter'],
    ['Q4 22/23', '2023-01-01', '2023-03-31', 'quarter'],
    ['Oct-Dec 22/23', '2022-10-01', '2022-12-31', 'quarter'],
    ['H1 22/23', '2022-04-01', '2022-09-30', 'half'],
    ['second half 2022/23', '2022-10-01', '2023-03-31', 'half'],
    ['quarter 1 to quarter 3 of the 2022/23 financial year', '2022-04-01', '2022-12-31', 'range'],
    ['Q1-Q3 22/23', '2022-04-01', '2022-12-31', 'range'],
    ['2022', '2022-01-01', '2022-12-31', 'year-calendar'],
    ['calendar year 2022', '2022-01-01', '2022-12-31', 'year-calendar'],
    ['Year to March 2019', '2018-04-01', '2019-03-31', 'year-financial'],
    ['12 months to June 2023', '2022-07-01', '2023-06-30', 'range'],
    ['rolling 12 months to the end of June 2023', '2022-07-01', '2023-06-30', 'range'],
    ['2020/21 academic year', '2020-09-01', '2021-08-31', 'year-academic'],
    ['Academic year 2020-2021', '2020-09-01', '2021-08-31', 'year-academic'],
    ['2021-04-01 to 2021-12-31', '2021-04-01', '2021-12-31', 'range'],
    ['01/04/2021-31/12/2021', '2021-04-01', '2021-12-31', 'range'],
    ['Apr 2021 to Dec 2021', '2021-04-01', '2021-12-31', 'range'],
    ['2021-04 to 2021-12', '2021-04-01', '2021-12-31', 'range'],
    ['5 Apr 2021 to 9 May 2021', '2021-04-05', '2021-05-09', 'range'],
    ['Dec 2022 - Feb 2023', '2022-12-01', '2023-02-28', 'range'],
    ['February 2024', '2024-02-01', '2024-02-29', 'month'],
    ['Q1 99/00', '1999-04-01', '1999-06-30', 'quarter'],
    ['2020-12', '2020-12-01', '2020-12-31', 'month'],
    ['2020-21', '2020-04-01', '2021-03-31', 'year-financial'],
    ['2019-20', '2019-04-01', '2020-03-31', 'year-financial'],
    ['2011/12', '2011-04-01', '2012-03-31', 'year-financial'],
  ])('takes "%s" as %s to %s', (text, start, end, kind) => {
    expect(reading(text)).toEqual([start, end, kind])
  })

  it('asks which numbering a quarter with a single year follows, and takes the answer', () => {
    expect(reading('Q1 2023')).toEqual(['period-ambiguous', '2023-01-01 2023-03-31', '2023-04-01 2023-06-30'])
    expect(reading('Q1 2023', 'financial')).toEqual(['2023-04-01', '2023-06-30', 'quarter'])
    expect(reading('Q1 2023', 'calendar')).toEqual(['2023-01-01', '2023-03-31', 'quarter'])
    expect(reading('Q4 2023', 'financial')).toEqual(['2024-01-01', '2024-03-31', 'quarter'])
    expect(reading('H1 2023')).toEqual(['period-ambiguous', '2023-01-01 2023-06-30', '2023-04-01 2023-09-30'])
  })

  it('needs no answer where the months are said beside the quarter', () => {
    expect(reading('Q1 2023 (April to June)')).toEqual(['2023-04-01', '2023-06-30', 'quarter'])
    expect(reading('Q1 (Jan-Mar) 2023')).toEqual(['2023-01-01', '2023-03-31', 'quarter'])
    expect(reading('Q1 2023 (April to June)', 'calendar')).toEqual(['2023-04-01', '2023-06-30', 'quarter'])
  })

  it('still asks when the months leave the year open', () => {
    expect(reading('Q4 2023 (Jan-Mar)')).toEqual(['period-ambiguous', '2023-01-01 2023-03-31', '2024-01-01 2024-03-31'])
    expect(reading('Dec-Feb 2023')).toEqual(['period-ambiguous', '2022-12-01 2023-02-28', '2023-12-01 2024-02-29'])
  })

  it('does not choose between a month and a financial year, nor between the two meanings of FY23', () => {
    expect(reading('2011-12')).toEqual(['period-ambiguous', '2011-12-01 2011-12-31', '2011-04-01 2012-03-31'])
    expect(reading('11/12')).toEqual(['period-ambiguous', '2012-11-01 2012-11-30', '2011-04-01 2012-03-31'])
    expect(reading('FY23', 'financial')).toEqual(['period-ambiguous', '2022-04-01 2023-03-31', '2023-04-01 2024-03-31'])
  })

  it.each([
    '2022/24',
    '22 / 2023',
    '2022-2024',
    'Q1 2022/24',
    'Q5 22/23',
    'Q1',
    'Apr-Jun',
    'Q1 (Jan-Mar) 2022/23',
    '13/2023',
    '00/2023',
    '31/06/2022 to 01/07/2022',
    '29/02/2023 to 31/03/2023',
    'Dec 2021 to Apr 2021',
    '01/04/2022',
    'Q3-Q1 22/23',
    'Q1 0000',
    'year to March 0012',
    'to date',
    'cohort 3',
    'Year 1',
    '2022¹',
    'approx 2022',
    '12',
  ])('does not read "%s"', (text) => {
    expect(reading(text)).toBe('period-unknown')
  })

  it('is done at once with a story in a cell', () => {
    expect(reading('Jan '.repeat(50_000))).toBe('period-unknown')
  })

  it('tells a blank from what it cannot read', () => {
    expect(reading('')).toBe('period-blank')
    expect(reading(' \u00A0 ')).toBe('period-blank')
  })
})

describe('a period and its label', () => {
  it.each([
    ['2022-04-01', '2022-06-30', 'Q1 2022/23'],
    ['2023-01-01', '2023-03-31', 'Q4 2022/23'],
    ['2022-10-01', '2023-03-31', 'H2 2022/23'],
    ['2022-01-01', '2022-06-30', 'Jan 2022 to Jun 2022'],
    ['2022-04-01', '2023-03-31', '2022/23'],
    ['1999-04-01', '2000-03-31', '1999/00'],
    ['2022-01-01', '2022-12-31', '2022'],
    ['2023-01-01', '2023-01-31', 'Jan 2023'],
    ['2021-04-01', '2021-12-31', 'Apr 2021 to Dec 2021'],
    ['2020-09-01', '2021-08-31', '2020/21 academic year'],
    ['2021-04-05', '2021-05-09', '5 Apr 2021 to 9 May 2021'],
  ])('writes %s to %s as "%s"', (start, end, label) => {
    expect(formatPeriod({ start, end })).toBe(label)
  })

  it('takes its words from the language of the screen', () => {
    const welsh = {
      ...ENGLISH_PERIOD_WORDS,
      quarter: 'Ch',
      to: 'i',
      months: 'Ion Chwe Maw Ebr Mai Meh Gor Awst Medi Hyd Tach Rhag'.split(' '),
    }
    expect(formatPeriod({ start: '2022-04-01', end: '2022-06-30' }, welsh)).toBe('Ch1 2022/23')
    expect(formatPeriod({ start: '2021-04-01', end: '2021-12-31' }, welsh)).toBe('Ebr 2021 i Rhag 2021')
  })

  it('is refused when its dates are not dates or are the wrong way round', () => {
    expect(() => periodOf('2022-06-30', '2022-04-01')).toThrow(RangeError)
    expect(() => periodOf('2022-02-30', '2022-04-01')).toThrow(RangeError)
  })

  it('sorts by its start, then the shorter first', () => {
    const year = periodOf('2022-04-01', '2023-03-31')
    const quarter = periodOf('2022-04-01', '2022-06-30')
    const before = periodOf('2022-01-01', '2022-12-31')
    expect([year, quarter, before].toSorted(comparePeriods)).toEqual([before, quarter, year])
  })
})
