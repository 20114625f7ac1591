import type { Problem } from '../formats/problem.ts'
import { hasWords, say, type WordKey } from '../words/words.ts'

/** A problem as it is told: what is wrong, where in the file ('' for the whole), and what to do ('' for nothing). */
export interface ToldProblem {
  readonly code: string
  readonly what: string
  readonly where: string
  readonly advice: string
}

/** The words of a problem. What to do may be another thing than in the app (`cli.advice.<code>`). */
export function tellProblem({ code, where = '', params = {} }: Problem): ToldProblem {
  const told = (keys: readonly string[]) => {
    const key = keys.find(inCatalogue)
    return key ? say(key as WordKey, params) : ''
  }
  return {
    code,
    what: told([`problem.${code}`]) || say('problem.other', { code }),
    where,
    advice: told([`cli.advice.${code}`, `problem.${code}.advice`]),
  }
}

/** A message with a plural stands in the catalogue under each of its forms. */
function inCatalogue(key: string): boolean {
  return hasWords(key) || hasWords(`${key}_other`)
}
