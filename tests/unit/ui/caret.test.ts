import { describe, expect, test } from 'vitest'
import { movedCaret } from '../../../src/ui/useCaret.ts'

/** The text with its caret as "|", so that a test reads as what is on screen. */
function after(before: string, change: string): string {
  const caret = movedCaret(before.replace('|', ''), change, before.indexOf('|'))
  return `${change.slice(0, caret)}|${change.slice(caret)}`
}

describe('A caret in a text that someone else changes', () => {
  test('moves along when words come in before it', () => {
    expect(after('Ward visits|', 'Daily Ward visits')).toBe('Daily Ward visits|')
    expect(after('Ward |visits', 'Daily Ward visits')).toBe('Daily Ward |visits')
  })

  test('stays when words come in after it', () => {
    expect(after('D|Ward visits', 'DWard visits at night')).toBe('D|Ward visits at night')
  })

  test('moves back when words before it go', () => {
    expect(after('Daily Ward |visits', 'Ward visits')).toBe('Ward |visits')
  })

  test('stands after what replaced the words around it', () => {
    expect(after('Ward vi|sits', 'Ward calls')).toBe('Ward call|s')
  })

  test('stays in the text when all of it goes', () => {
    expect(after('Ward|', '')).toBe('|')
  })
})
