import { sayPeriod } from '../monitoring/periodWords.ts'
import type { Standing } from '../monitoring/standing.ts'
import { sayAmount } from '../monitoring/standingWords.ts'
import { hasWords, type Params, say } from '../words/words.ts'

/** The latest value with its period: "62% (Q1 2022/23)"; '' without one. */
export function sayLatest({ latest }: Standing, unit: string): string {
  return latest ? say('indicators.latest', { value: sayAmount(latest.value, unit), period: sayPeriod(latest) }) : ''
}

/** Why a cell cannot be read, in a sentence with what to do. */
export function sayBad(code: string, params: Params = {}): string {
  const key = `values.bad.${code}`
  return hasWords(key) ? say(key, params) : say('values.bad.other', { code })
}
