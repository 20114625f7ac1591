import { expect, test } from 'vitest'
import { PERSON_COLOURS } from '../../../src/model/sharing/presence.ts'
import { initialsOf } from '../../../src/ui/initials.ts'
import { PERSON_PALETTE, personColour } from '../../../src/ui/personColours.ts'

const WHITE = '#ffffff'
const LANE = '#f3f5f8'

function channels(colour: string): [number, number, number] {
  const linear = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [linear(1), linear(3), linear(5)]
}

/** WCAG 2.2: contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}

/** Distance in Oklab, where 0.02 is a difference that is just seen. */
function distance(a: string, b: string): number {
  const oklab = (colour: string) => {
    const [red, green, blue] = channels(colour)
    const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ]
  }
  const [from, to] = [oklab(a), oklab(b)]
  return Math.hypot(...from.map((value, at) => value - (to[at] ?? 0)))
}

test('there is a colour for each number that the server knows', () => {
  expect(PERSON_PALETTE).toHaveLength(PERSON_COLOURS)
  expect(new Set(PERSON_PALETTE).size).toBe(PERSON_COLOURS)
  expect(personColour(PERSON_COLOURS)).toBe(PERSON_PALETTE[0])
})

test.each([...PERSON_PALETTE])('%s carries white text and is seen as a line on paper and lanes', (colour) => {
  expect(contrast(colour, WHITE)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colour, LANE)).toBeGreaterThanOrEqual(3)
})

test('any two colours of people are told apart', () => {
  for (const [at, colour] of PERSON_PALETTE.entries())
    for (const other of PERSON_PALETTE.slice(0, at))
      expect(distance(colour, other), `${colour} and ${other}`).toBeGreaterThan(0.08)
})

test.each([
  ['Amira Khan', 'AK'],
  ['Chief Inspector Margaret Fitzgerald-Thompson', 'CT'],
  ['dai', 'D'],
  ['  “Jo”  ', 'J'],
  ['Siân ap Éluned', 'SÉ'],
  ['7 Kings', '7K'],
  ['🙂', '🙂'],
  ['Amira Khan (police)', 'AK'],
  ['Aleksandra Wiśniewska-Okonkwo, Early Help', 'AO'],
  ['(police)', 'P'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
