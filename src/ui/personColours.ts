import type { CSSProperties } from 'react'

/**
 * Colours for people: told apart from each other and from the accent (CIEDE2000 of 20 and more), each with 4.5:1 under
 * white text. Never colour alone: the name, or its initials, always stands with it.
 */
export const PERSON_PALETTE = [
  '#4048a0',
  '#108088',
  '#d03818',
  '#682050',
  '#707800',
  '#d81890',
  '#108050',
  '#986008',
  '#800018',
  '#707080',
  '#004840',
  '#504038',
] as const

/** The colour of a person who has this number; any whole number is one of them. */
export function personColour(colour: number): string {
  return PERSON_PALETTE[Math.abs(colour) % PERSON_PALETTE.length] ?? PERSON_PALETTE[0]
}

/** Gives an element the colour of a person as the custom property `--ui-person`. */
export function personStyle(colour: number): CSSProperties & Record<'--ui-person', string> {
  return { '--ui-person': personColour(colour) }
}
