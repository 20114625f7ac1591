import type { Parameters } from 'fast-check'

const fixed = process.env['PROPERTY_SEED']

/** The seed of this file's properties: PROPERTY_SEED, or a new one each run. */
export const SEED = fixed === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(fixed)
if (!Number.isInteger(SEED)) throw new Error(`PROPERTY_SEED is not a whole number: ${fixed}`)

process.stdout.write(`Properties run with PROPERTY_SEED=${SEED}\n`)

/** How a property runs: the printed seed, and how often. A seed that found something becomes a test of its own name. */
export function seeded<T>(numRuns = 100, more: Parameters<T> = {}): Parameters<T> {
  return { seed: SEED, numRuns, ...more }
}
