import type { Problem } from '../formats/problem.ts'
import { hasWords, say, type Params, type WordKey } from '../words/words.ts'

/** A problem as people read it: what is wrong, where in the file, and what to do. */
export interface ProblemWords {
  readonly what: string
  readonly where: string
  readonly advice: string
}

/** The words of a problem of any format. A code without words of its own is named, so that it can be asked about. */
export function sayProblem(problem: Problem): ProblemWords {
  const params = problem.params ?? {}
  const key = `problem.${problem.code}`
  return {
    what: sayCode(key, params) ?? say('problem.other', { code: problem.code }),
    where: problem.where ?? '',
    advice: sayCode(`${key}.advice`, params) ?? '',
  }
}

function sayCode(key: string, params: Params): string | null {
  return inCatalogue(key) ? say(key, params) : null
}

/** A message with a plural stands in the catalogue under each of its forms. */
function inCatalogue(key: string): key is WordKey {
  return hasWords(key) || hasWords(`${key}_other`)
}
