import type { Problem } from '../formats/problem.ts'
import { type ProblemWords, sayProblem } from '../formats/problemWords.ts'
import { hasWords, say } from '../words/words.ts'

/** A problem as it is told, with its code for programs. */
export interface ToldProblem extends ProblemWords {
  readonly code: string
}

/** The words of a problem. What to do may be another thing than in the app (`cli.advice.<code>`). */
export function tellProblem(problem: Problem): ToldProblem {
  const words = sayProblem(problem)
  const advice = `cli.advice.${problem.code}`
  return { code: problem.code, ...words, advice: hasWords(advice) ? say(advice, problem.params) : words.advice }
}
