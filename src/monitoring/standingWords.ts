import { say, sayNumber } from '../words/words.ts'
import type { Standing, StandingStatus } from './standing.ts'

export type StandingTone = 'good' | 'warn' | 'bad' | 'quiet'

const TONES: Readonly<Record<StandingStatus, StandingTone>> = {
  'below-plan': 'bad',
  'moving-away': 'bad',
  worsened: 'bad',
  'no-change': 'warn',
  'moving-to-target': 'warn',
  'on-track': 'good',
  improved: 'good',
  maintained: 'good',
  met: 'good',
  'no-direction': 'quiet',
  'no-comparison': 'quiet',
  'no-data': 'quiet',
}

/** The colour that goes with a standing. The words always say the same. */
export function toneOfStanding({ status }: Standing): StandingTone {
  return TONES[status]
}

/** A standing in two parts: the words, and the latest value ('' without one) with its unit sign. */
export function sayStanding(standing: Standing, unit = ''): { readonly words: string; readonly value: string } {
  const value = standing.latest ? sayAmount(standing.latest.value, unit) : ''
  return { words: say(`standing.${standing.status}`), value }
}

/** A number with its unit where that is a sign: 62%, £1,200; other units are said beside it. */
export function sayAmount(value: number, unit: string): string {
  const sign = unit.trim()
  if (sign === '%' || sign === 'percent' || sign === 'per cent') return `${sayNumber(value)}%`
  if (sign === '£' || sign === 'GBP')
    return sayNumber(value, { style: 'currency', currency: 'GBP', minimumFractionDigits: 0 })
  return sayNumber(value)
}
