import type { StageKind } from '../records/stage.ts'
import type { LocalCheck } from './check.ts'
import { COUNTED, NAMED_AFTER_VAGUE, VAGUE } from './wordLists.ts'
import { labelWords, quoted, type Word } from './wording.ts'

const RESULTS: ReadonlySet<StageKind> = new Set(['output', 'outcome', 'impact'])

/**
 * L34: a result that rests on a word which everyone reads in their own way. An indicator on the card says what is meant;
 * where there is one, nothing is found.
 * Source: Davies' criteria (testable).
 */
export const vagueWord: LocalCheck = {
  id: 'L34',
  severity: 'info',
  sources: ['davies'],
  scope: 'node',
  find: (node, { stageOf, isMeasured }) => {
    const kind = stageOf(node.id)?.kind
    if (!kind || !RESULTS.has(kind) || isMeasured(node.id)) return null
    const words = labelWords(node)
    const vague = words.find((word, at) => VAGUE.has(word.plain) && !isName(words, at))
    return vague ? { detail: vague.plain, params: { word: quoted(vague.text) } } : null
  },
}

/** "Support worker", "Positive Futures", "better attendance": a name, or something that can be counted. */
function isName(words: readonly Word[], at: number): boolean {
  const [word, next, later] = [words[at], words[at + 1], words[at + 2]]
  if (next && NAMED_AFTER_VAGUE.has(next.plain)) return true
  if (word?.plain === 'better' && [next, later].some((one) => one && COUNTED.has(one.plain))) return true
  const isCapital = (one: Word | undefined) => /^\p{Lu}/u.test(one?.text ?? '')
  return isCapital(word) && (isCapital(next) || (at > 0 && isCapital(words[at - 1])))
}
