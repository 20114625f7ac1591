import { describe, expect, it } from 'vitest'
import { readAmount } from '../../../src/monitoring/amount.ts'

const COUNT = { percentage: false }
const PERCENTAGE = { percentage: true }

describe('reading an amount', () => {
  it.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['1,234,567.89', 1_234_567.89],
    [' 12.5\u00A0', 12.5],
    ['.5', 0.5],
    ['-3', -3],
    ['\u22123', -3],
    ['0', 0],
    ['007', 7],
  ])('takes "%s" as %d', (text, value) => {
    expect(readAmount(text, COUNT)).toEqual({ ok: true, value })
  })

  it('never gives minus nought', () => {
    expect(readAmount('-0', COUNT)).toEqual({ ok: true, value: 0 })
  })

  it.each([
    ['', 'value-blank'],
    ['   ', 'value-blank'],
    ['>60', 'value-bound'],
    ['>= 60', 'value-bound'],
    ['17+', 'value-bound'],
    ['over 60', 'value-bound'],
    ['More than 1,000', 'value-bound'],
    ['60 or more', 'value-bound'],
    ['<60', 'value-bound'],
    ['~8500', 'value-approximate'],
    ['approx 20', 'value-approximate'],
    ['Approx. 20', 'value-approximate'],
    ['c. 20', 'value-approximate'],
    ['c20', 'value-approximate'],
    ['circa 20', 'value-approximate'],
    ['20ish', 'value-approximate'],
    ['20 (est)', 'value-approximate'],
    ['10-15', 'value-range'],
    ['10 – 15', 'value-range'],
    ['10 to 15', 'value-range'],
    ['between 10 and 15', 'value-range'],
    ['<5', 'value-suppressed'],
    ['< 5', 'value-suppressed'],
    ['fewer than 5', 'value-suppressed'],
    ['*', 'value-suppressed'],
    [':', 'value-suppressed'],
    ['c', 'value-suppressed'],
    ['[c]', 'value-suppressed'],
    ['n/a', 'value-mark'],
    ['N/A', 'value-mark'],
    ['-', 'value-mark'],
    ['–', 'value-mark'],
    ['nil', 'value-mark'],
    ['None', 'value-mark'],
    ['#N/A', 'value-mark'],
    ['TBC', 'value-mark'],
    ['..', 'value-mark'],
    ['[x]', 'value-mark'],
    ['yes', 'value-text'],
    ['20 young people', 'value-text'],
    ['5.', 'value-text'],
    ['--3', 'value-text'],
    ['(3)', 'value-text'],
    ['+3', 'value-text'],
    ['1.2.3', 'value-text'],
    ['01/04/2022', 'value-text'],
    ['45\u00B2', 'value-text'],
    ['\u0663', 'value-text'],
    ['Infinity', 'value-text'],
    ['1e999', 'value-text'],
    ['1.2E+05', 'value-text'],
    ['0x1F', 'value-text'],
    ['1.234,5', 'value-grouping'],
    ['1,23', 'value-grouping'],
    ['1,2345', 'value-grouping'],
    ['12,34,567', 'value-grouping'],
    ['1 234', 'value-grouping'],
    ['99999999999999999999', 'value-too-large'],
  ])('refuses "%s" as %s', (text, code) => {
    expect(readAmount(text, COUNT)).toEqual({ ok: false, code })
    expect(readAmount(text, PERCENTAGE)).toMatchObject({ ok: false })
    expect(readAmount(text, { percentage: false, money: true })).toEqual({ ok: false, code })
  })

  it('is done at once with a story in a cell', () => {
    expect(readAmount('1'.repeat(200_000) + 'x', COUNT)).toEqual({ ok: false, code: 'value-text' })
  })

  it('does not read "NaN" as a number', () => {
    expect(readAmount('NaN', COUNT).ok).toBe(false)
  })

  it('takes a per cent sign for a percentage alone', () => {
    expect(readAmount('45%', PERCENTAGE)).toEqual({ ok: true, value: 45 })
    expect(readAmount('45.5 %', PERCENTAGE)).toEqual({ ok: true, value: 45.5 })
    expect(readAmount('45', PERCENTAGE)).toEqual({ ok: true, value: 45 })
    expect(readAmount('45%', COUNT)).toEqual({ ok: false, code: 'value-percent-sign' })
  })

  it('holds a percentage between 0 and 100, unless it is of a change', () => {
    const out = { ok: false, code: 'value-out-of-range', params: { min: 0, max: 100 } }
    expect(readAmount('100', PERCENTAGE)).toEqual({ ok: true, value: 100 })
    expect(readAmount('100.1%', PERCENTAGE)).toEqual(out)
    expect(readAmount('-1', PERCENTAGE)).toEqual(out)
    expect(readAmount('-21.2%', { percentage: true, signed: true })).toEqual({ ok: true, value: -21.2 })
    expect(readAmount('+150%', { percentage: true, signed: true })).toEqual({ ok: true, value: 150 })
  })

  it('takes a pound sign for money alone', () => {
    expect(readAmount('£1,234', { percentage: false, money: true })).toEqual({ ok: true, value: 1234 })
    expect(readAmount('-£45', { percentage: false, money: true })).toEqual({ ok: true, value: -45 })
    expect(readAmount('£1.2m', { percentage: false, money: true })).toEqual({ ok: false, code: 'value-text' })
    expect(readAmount('£1,234', COUNT)).toEqual({ ok: false, code: 'value-money-sign' })
  })
})
