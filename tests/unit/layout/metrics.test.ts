import { describe, expect, it } from 'vitest'
import { CARD_FONT_SIZE, CARD_TEXT_WIDTH } from '../../../src/layout/geometry.ts'
import { cardHeight, textWidth, wrapText } from '../../../src/layout/metrics.ts'

const lines = (text: string): string[] => wrapText(text, CARD_TEXT_WIDTH, CARD_FONT_SIZE)

describe('wrapText', () => {
  it('breaks at spaces and keeps every line within the width', () => {
    const wrapped = lines('Navigator meets the young person at the reachable moment')
    expect(wrapped).toEqual(['Navigator meets the', 'young person at the', 'reachable moment'])
    for (const line of wrapped) expect(textWidth(line, CARD_FONT_SIZE)).toBeLessThanOrEqual(CARD_TEXT_WIDTH)
  })

  it('breaks after a hyphen between letters and loses no character', () => {
    expect(lines('Fewer repeat violence-related attendances')).toEqual([
      'Fewer repeat violence-',
      'related attendances',
    ])
  })

  it('breaks within a word only when the word alone is too long', () => {
    const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
    const wrapped = lines(`At ${long}`)
    expect(wrapped[0]).toBe('At')
    expect(wrapped.slice(1).join('')).toBe(long)
    for (const line of wrapped) expect(textWidth(line, CARD_FONT_SIZE)).toBeLessThanOrEqual(CARD_TEXT_WIDTH)
  })

  it('gives one empty line for an empty text and treats line breaks as spaces', () => {
    expect(lines('')).toEqual([''])
    expect(lines(' two\n words ')).toEqual(['two words'])
  })
})

describe('textWidth', () => {
  it('knows Welsh letters and counts combining marks as nothing', () => {
    expect(textWidth('ŵ', 10)).toBeCloseTo(textWidth('w', 10))
    expect(textWidth('w\u0302', 10)).toBeCloseTo(textWidth('w', 10))
  })

  it('is a hair above the measured advance', () => {
    expect(textWidth('n', 1000)).toBeCloseTo(559 * 1.002)
  })
})

describe('cardHeight', () => {
  it('is as tall as its text and its status line', () => {
    expect(cardHeight('Inputs', false)).toBe(38)
    expect(cardHeight('Inputs', true)).toBe(56)
    expect(cardHeight('Navigator meets the young person at the reachable moment', true)).toBe(92)
  })
})
