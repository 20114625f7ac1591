import { describe, expect, test } from 'vitest'
import { qrCode } from '../../../src/actions/qrCode.ts'

/** The black modules that a path draws, as "x,y". */
function blackOf(path: string): Set<string> {
  const black = new Set<string>()
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at++) black.add(`${Number(x) + at},${y}`)
  }
  return black
}

describe('a QR code', () => {
  const { side, path } = qrCode('https://example.org/#/join/ABCDEF')
  const black = blackOf(path)

  test('has four modules of white around it', () => {
    for (const at of black) {
      const [x = 0, y = 0] = at.split(',').map(Number)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4)
      expect(Math.max(x, y)).toBeLessThan(side - 4)
    }
  })

  test('has the three squares that a camera looks for', () => {
    const far = side - 4 - 7
    for (const [left, top] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const) {
      for (let at = 0; at < 7; at++) {
        expect(black.has(`${left + at},${top}`)).toBe(true)
        expect(black.has(`${left},${top + at}`)).toBe(true)
      }
      expect(black.has(`${left + 1},${top + 1}`)).toBe(false)
      expect(black.has(`${left + 3},${top + 3}`)).toBe(true)
    }
  })

  test('of a code is much coarser than that of a token, so that it can be scanned from the last row', () => {
    expect(side - 8).toBeLessThanOrEqual(33)
    expect(qrCode(`https://example.org/#/join/${'x'.repeat(170)}`).side).toBeGreaterThan(side * 1.4)
  })
})
