import { type Word, wordsOf } from '../model/checks/wording.ts'
import { ENDS_REACH, LESS, MORE, PHRASES, rootOf, saysNothing, TURNS } from './fieldWords.ts'

/** A word of a label that can be compared: how it is written there, and whether the label wants more or less of it. */
export interface Telling {
  readonly written: string
  readonly way: 'more' | 'less' | ''
  /** It stands after a colon, as one of the examples or measures of what the label says before. */
  readonly example: boolean
}

const TURNED = { more: 'less', less: 'more', '': '' } as const

/** The words of a label that tell what changes, by their roots; of several with one root the first. */
export function tellingWords(label: string): ReadonlyMap<string, Telling> {
  // Apart at hyphens too, so that "at-risk" and "at risk" are alike.
  const tokens = wordsOf(label.replaceAll(/[-‐‑]/g, ' '))
  const colon = label.includes(':') ? label.indexOf(':') : label.length
  const found = new Map<string, Telling>()
  let way: Telling['way'] = ''
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at)
    const token = tokens[at]
    if (!token) break
    const last = tokens[at + (phrase?.words.length ?? 1) - 1] ?? token
    const root = phrase?.means ?? (saysNothing(token.plain) ? '' : rootOf(token.plain))
    if (!phrase) {
      if (MORE.has(token.plain)) way = 'more'
      else if (LESS.has(token.plain)) way = 'less'
    }
    if (root && !found.has(root)) {
      const turned = TURNS.has(tokens[at - 1]?.plain ?? '')
      const written = label.slice(token.from, last.to)
      found.set(root, { written, way: turned ? TURNED[way] : way, example: token.from > colon })
    }
    if (!phrase && ENDS_REACH.has(token.plain)) way = ''
    at += phrase?.words.length ?? 1
  }
  return found
}

function phraseAt(tokens: readonly Word[], at: number) {
  return PHRASES.get(tokens[at]?.plain ?? '')?.find(({ words }) =>
    words.every((word, step) => tokens[at + step]?.plain === word),
  )
}
