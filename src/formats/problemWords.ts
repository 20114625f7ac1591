import { hasWords, say } from '../words/words.ts'
import type { Problem } from './problem.ts'

/** A problem as people read it: what is wrong, where in the file ('' for the whole), and what to do ('' for nothing). */
export interface ProblemWords {
  readonly what: string
  readonly where: string
  readonly advice: string
}

/** The words of a problem of any format. A code without words of its own is named, so that it can be asked about. */
export function sayProblem({ code, where = '', params = {} }: Problem): ProblemWords {
  const key = `problem.${code}`
  const advice = `${key}.advice`
  return {
    what: hasWords(key) ? say(key, params) : say('problem.other', { code }),
    where,
    advice: hasWords(advice) ? say(advice, params) : '',
  }
}
