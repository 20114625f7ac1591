import {
  ADJECTIVES,
  ASPECTS,
  CARRIERS,
  CHANGES,
  COMPARATIVES,
  GROUPS,
  NOT_ADJECTIVES,
  ONE_NAME,
  PREPOSITIONS,
  QUALIFIERS,
  SERVED_WITH,
  STATES,
  VERBS,
  WELSH,
  WORK_NOUNS,
} from './wordLists.ts'
import { type Word, wordsOf } from './wording.ts'

/** A place where a label joins two things: the words on either side, by number, and whether it counts by itself. */
export interface Join {
  readonly left: number
  readonly right: number
  readonly by: 'and' | ';' | '/'
  /** Not sure alone: adjectives of one noun, or a list in a "for whom" or "where". Two of them are one too many. */
  readonly weak: boolean
}

interface Place {
  readonly words: readonly Word[]
  readonly gap: string
  readonly left: number
  readonly right: number
  /** The join stands in the part that says for whom, where or how. */
  readonly qualified: boolean
  /** The join is the one that "between" asks for. */
  readonly paired: boolean
}

const ARTICLES = new Set(['the', 'a', 'an', 'their', 'its', 'also', 'then'])
const isChange = (word: string) => CHANGES.has(word) || COMPARATIVES.has(word)

/** Where a label joins two statements or two subjects, from left to right. What is one name or one group is left out. */
export function joinsOf(label: string, words: readonly Word[] = wordsOf(label)): readonly Join[] {
  const joins: Join[] = []
  let qualified = false
  let depth = 0
  let last = -1
  let paired = false
  for (const [at, word] of words.entries()) {
    const before = label.slice(words[at - 1]?.to ?? 0, word.from)
    depth += countOf(before, '(') + countOf(before, '[') - countOf(before, ')') - countOf(before, ']')
    const isJoin = word.plain === 'and'
    const gap = label.slice(words[last]?.to ?? 0, word.from)
    if (!isJoin && last >= 0 && depth <= 0) {
      const by = joinerIn(gap, last < at - 1)
      const right = by && ARTICLES.has(word.plain) && at + 1 < words.length ? at + 1 : at
      const place = { words, gap, left: last, right, qualified, paired }
      const weak = by ? judge(label, by, place) : null
      if (by && weak !== null) joins.push({ left: last, right: at, by, weak })
      if (by === ';' || (by && startsAnew(place))) qualified = false
      if (by) paired = false
    }
    if (isJoin) continue
    if (word.plain === 'between') paired = true
    if (QUALIFIERS.has(word.plain) && !continuesHead(words, at)) qualified = true
    last = at
  }
  return joins.some(({ weak }) => !weak) || joins.length > 1 ? joins : []
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** What joins the words round a gap, if anything: the gap may hold the word "and". */
function joinerIn(gap: string, hasAnd: boolean): Join['by'] | null {
  if (/;/.test(gap)) return ';'
  if (hasAnd || gap.includes('&') || /\s\+\s/.test(gap)) return 'and'
  return gap.includes('/') ? '/' : null
}

/** "Reduction in", "number of", "improvements to the": what follows is still what changes. */
function continuesHead(words: readonly Word[], at: number): boolean {
  const word = words[at]?.plain ?? ''
  if (word !== 'in' && word !== 'of' && word !== 'to') return false
  const before = words[at - 1]?.plain ?? ''
  return isChange(before) || ASPECTS.has(before) || before === 'access'
}

/** After the join another statement begins: "and increase in", "and provision of", "and feel safe". */
function startsAnew({ words, left, right }: Place): boolean {
  const [before, after] = [words[left]?.plain ?? '', words[right]?.plain ?? '']
  if (right === words.length - 1) return false
  if (WORK_NOUNS.has(after) && !WORK_NOUNS.has(before) && words[right + 1]?.plain === 'of') return true
  return (isChange(after) && !isChange(before)) || (VERBS.has(after) && !VERBS.has(before))
}

/** Whether a join is a weak one; null where it joins nothing that can be told apart. */
function judge(label: string, by: Join['by'], place: Place): boolean | null {
  const { words, gap, left, right } = place
  const [before, after] = [words[left], words[right]]
  if (!before || !after || after.plain === 'or' || before.plain === 'or') return null
  if (by !== 'and' && isBilingual(words, left)) return null
  if (by === ';') return false
  if (isOneName(before.plain, after.plain) || /^others?$/.test(after.plain)) return null
  if (startsAnew(place)) return false
  if (place.paired || (by === '/' && !/\s\/\s/.test(gap))) return null
  if (/\d/.test(before.text) && /\d/.test(after.text)) return null
  if (isSuspended(gap, before.plain)) return false
  if (PREPOSITIONS.has(before.plain) || PREPOSITIONS.has(after.plain)) return null
  if (ASPECTS.has(before.plain) && ASPECTS.has(after.plain)) return null
  if (VERBS.has(before.plain) && VERBS.has(after.plain)) return null
  if (isChange(before.plain) && isChange(after.plain)) return null
  if (isGroup(before.plain) && isGroupAhead(words, right)) return null
  if (isProperName(label, words, left, right)) return null
  if (isAdjective(before.plain) && isAdjective(after.plain) && !isChange(before.plain)) return true
  if (isModifier(words, left, right)) return true
  return place.qualified
}

function isBilingual(words: readonly Word[], left: number): boolean {
  const isWelsh = (part: readonly Word[]) => part.some(({ plain }) => WELSH.has(plain) || plain.startsWith("yn'"))
  return isWelsh(words.slice(0, left + 1)) !== isWelsh(words.slice(left + 1))
}

function isOneName(before: string, after: string): boolean {
  return before === after || ONE_NAME.has(`${before} ${after}`) || ONE_NAME.has(`${after} ${before}`)
}

/** "Legitimacy of, and trust in": two things that share what follows. */
function isSuspended(gap: string, before: string): boolean {
  return PREPOSITIONS.has(before) && gap.trimStart().startsWith(',')
}

function isGroup(word: string): boolean {
  return word.split('-').some((part) => GROUPS.has(part) || SERVED_WITH.has(part))
}

/** A group is among the next words: "CYP & community members". */
function isGroupAhead(words: readonly Word[], at: number): boolean {
  for (const { plain } of words.slice(at, at + 3)) {
    if (QUALIFIERS.has(plain)) return false
    if (isGroup(plain)) return true
  }
  return false
}

/** "Hampshire and the Isle of Wight": capitals on both sides, in a label that does not write every word so. */
function isProperName(label: string, words: readonly Word[], left: number, right: number): boolean {
  const isCapital = (at: number) => /^\p{Lu}/u.test(words[at]?.text ?? '')
  const long = words.filter(({ text }) => text.length > 3)
  const small = long.filter(({ text }) => /^\p{Ll}/u.test(text)).length
  const isTitle = small * 2 < long.length - 2 || label === label.toUpperCase()
  return !isTitle && isCapital(left) && isCapital(right)
}

function isAdjective(word: string): boolean {
  if (ADJECTIVES.has(word)) return true
  if (NOT_ADJECTIVES.has(word)) return false
  return /(al|ive|ful|less|ous|able|ible|ic|ed)$/.test(word) || word.startsWith('non-')
}

/** "Gun and knife crime": two nouns before the noun that they describe. A state or a plural stands for itself. */
function isModifier(words: readonly Word[], left: number, right: number): boolean {
  const [before, after] = [words[left]?.plain ?? '', words[right]?.plain ?? '']
  if (isAdjective(after) || isChange(before)) return false
  if (STATES.has(before) || /[^s]s$|ness$/.test(before)) return false
  const carrier = words[right + 1]?.plain ?? ''
  return CARRIERS.has(carrier)
}
