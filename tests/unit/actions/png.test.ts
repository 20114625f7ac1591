import { describe, expect, test } from 'vitest'

import { pngScale } from '../../../src/actions/png.ts'

describe('the size of a figure as a picture', () => {
  test('is twice what it is drawn at, so that it prints sharply', () => {
    expect(pngScale({ width: 1400, height: 900 })).toBe(2)
  })

  test('is as much as a canvas may have on a side, and below 1 for a figure longer than that', () => {
    expect(pngScale({ width: 1424, height: 15_295 }) * 15_295).toBeCloseTo(16_384)
    expect(pngScale({ width: 1424, height: 61_000 })).toBeLessThan(1)
  })

  test('is as much as a canvas may have in all', () => {
    const scale = pngScale({ width: 12_000, height: 12_000 })
    expect((12_000 * scale) ** 2).toBeCloseTo(120_000_000, -2)
  })
})
