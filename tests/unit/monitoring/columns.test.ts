import { describe, expect, it } from 'vitest'
import { guessColumns, indicatorNames } from '../../../src/monitoring/columns.ts'

const NONE = { indicator: null, period: null, value: null, status: null, place: null, note: null }

describe('guessing the columns of a return', () => {
  it('finds each role by its heading', () => {
    expect(guessColumns(['Period', 'Indicator', 'Value', 'Status', 'Place', 'Notes'])).toEqual({
      period: 0,
      indicator: 1,
      value: 2,
      status: 3,
      place: 4,
      note: 5,
    })
  })

  it('prefers the exact heading over one that has the word in it', () => {
    expect(guessColumns(['Indicator ref', 'Indicator', 'Reporting quarter', 'Number of people'])).toEqual({
      ...NONE,
      indicator: 1,
      period: 2,
      value: 3,
    })
  })

  it('does not take a target, a baseline or the date a file was sent for the value and the period', () => {
    expect(guessColumns(['MEASURE', 'Date submitted', 'Target value', 'Baseline number', 'Actual (to date)'])).toEqual({
      ...NONE,
      indicator: 0,
      value: 4,
    })
  })

  it('uses no column twice', () => {
    expect(guessColumns(['Indicator value'])).toEqual({ ...NONE, indicator: 0 })
    expect(guessColumns([])).toEqual(NONE)
  })
})

describe('the names in the indicator column', () => {
  it('are each given once, with the number of their rows', () => {
    const rows = ['Referrals', 'Sessions', ' Referrals ', ''].map((cell, at) => ({ line: at + 2, cells: [cell] }))
    expect(indicatorNames({ header: ['Indicator'], rows }, 0)).toEqual([
      { name: 'Referrals', rows: 2 },
      { name: 'Sessions', rows: 1 },
    ])
  })
})
