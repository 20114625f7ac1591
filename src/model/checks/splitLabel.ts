import { type Join, joinsOf } from './compound.ts'
import { ASPECTS, CHANGES, COMPARATIVES, GROUPS, PREPOSITIONS, QUALIFIERS, VERBS } from './wordLists.ts'
import { capitalised, type Word, wordsOf } from './wording.ts'

/** What, after a change or a measure, still belongs to it: "reduction in the number of", "increased access to". */
const LEADING = new Set(['in', 'of', 'to', 'the', 'access'])

const isChange = (word: string) => CHANGES.has(word) || COMPARATIVES.has(word)

/**
 * The labels of two cards made from one that joins two things; null where its halves would not read as labels. The
 * second half takes over how the first began: "Increased aspirations" and "Increased educational outcomes". The first
 * joins nothing any more; the second still may.
 */
export function splitLabel(label: string): readonly [string, string] | null {
  const words = wordsOf(label)
  for (const join of joinsOf(label, words)) {
    if (join.weak) continue
    const halves = halvesAt(label, words, join)
    if (halves && joinsOf(halves[0]).length === 0) return halves
  }
  return null
}

function halvesAt(label: string, words: readonly Word[], join: Join): readonly [string, string] | null {
  const cut = join.by === 'and' ? startOfList(label, words, join) : join
  const [before, after] = [words[cut.left], words[cut.right]]
  if (!before || !after) return null
  const lead = join.by === ';' ? '' : leadOf(label, words, cut)
  if (lead === '' && !standsAlone(words, cut.right)) return null
  const left = label.slice(0, before.to).trim()
  const right = lead + label.slice(after.from).trim()
  if (PREPOSITIONS.has(before.plain) || left.includes('(') !== left.includes(')')) return null
  if (!isLabel(wordsOf(left)) || !isLabel(firstPart(right))) return null
  return [left, /^\p{Lu}/u.test(left) ? capitalised(right) : right]
}

/** The words of a label up to where it joins something. */
function firstPart(label: string): readonly Word[] {
  const words = wordsOf(label)
  const [join] = joinsOf(label, words)
  return join ? words.slice(0, join.left + 1) : words
}

/** "Attitudes, cultures & language": the list is cut after its first item. Items are at most three words long. */
function startOfList(label: string, words: readonly Word[], join: Join): { left: number; right: number } {
  let at = join.left
  let length = 1
  let cut = { left: join.left, right: join.right }
  while (at > 0 && length <= 3) {
    const gap = label.slice(words[at - 1]?.to ?? 0, words[at]?.from ?? 0)
    if (/^\s*,\s*$/.test(gap)) {
      cut = { left: at - 1, right: at }
      length = 0
    } else if (gap.trim() !== '' || QUALIFIERS.has(words[at]?.plain ?? '')) break
    at--
    length++
  }
  return cut
}

/** Whether both halves say something without a common beginning: no shared subject at the start, or verb at the end. */
function standsAlone(words: readonly Word[], right: number): boolean {
  const isGroup = ({ plain }: Word) => GROUPS.has(plain)
  const next = words[right]?.plain ?? ''
  if (isChange(next) || ASPECTS.has(next)) return true
  if (CHANGES.has(words.at(-1)?.plain ?? '')) return false
  return !words.slice(0, 2).some(isGroup) || words.slice(right, right + 3).some(isGroup)
}

/** What the second half has to begin with: the change that both speak of, or who does both. */
function leadOf(label: string, words: readonly Word[], cut: { left: number; right: number }): string {
  const next = words[cut.right]?.plain ?? ''
  if (isChange(next) || ASPECTS.has(next)) return ''
  if (VERBS.has(next)) {
    const verb = words.findIndex(({ plain }) => VERBS.has(plain))
    return verb > 0 && verb <= 4 ? label.slice(0, words[verb]?.from ?? 0) : ''
  }
  const end = words.findIndex(({ plain }) => !isChange(plain) && !ASPECTS.has(plain) && !LEADING.has(plain))
  const [first] = words
  if (!first || end <= 0 || !(isChange(first.plain) || ASPECTS.has(first.plain))) return ''
  return label.slice(0, words[Math.min(end, cut.right)]?.from)
}

/** Two words or more, not all of them change or measure. */
function isLabel(words: readonly Word[]): boolean {
  const telling = words.filter(({ plain }) => !isChange(plain) && !ASPECTS.has(plain) && !PREPOSITIONS.has(plain))
  return words.length > 1 && telling.length > 0
}
