import type { LocalCheck } from './check.ts'
import { lastStage, moveToEnd } from './moveToEnd.ts'
import { CHANGES, COMPARATIVES, DELIVERED_ENDINGS, GROUPS, QUALIFIERS, WORK_NOUNS, WORK_VERBS } from './wordLists.ts'
import { labelWords, quoted, type Word } from './wording.ts'

/**
 * L15: an outcome that is worded as a count or as work done. A count is how an outcome may be measured, and work is what
 * leads to it; the outcome is what becomes different for someone.
 * Source: questions of a research team ("expressed in terms of change"); the wording of O4 of the Merseyside logic model
 * of 2022, which stands there, rightly, as an output.
 */
export const outcomeAsWork: LocalCheck = {
  id: 'L15',
  severity: 'warning',
  sources: ['questions', 'merseyside'],
  scope: 'node',
  find: (node, { stageOf }) => {
    if (stageOf(node.id)?.kind !== 'outcome') return null
    const words = labelWords(node)
    const work = countIn(node.label, words) ?? workIn(words) ?? deliveredIn(words)
    return work ? { params: { words: quoted(node.label.slice(work.from, work.to)) } } : null
  },
  fix: {
    can: (model) => lastStage(model, 'output') !== undefined,
    run(draft, { subject }) {
      const stage = lastStage(draft, 'output')
      if (stage) moveToEnd(draft, subject.id, stage.id)
      return null
    },
  },
}

const BEFORE_COUNT = new Set(['the', 'total', 'overall', 'average'])
const COUNTS = new Set(['number', 'numbers', 'no', 'nos', 'percentage', 'percent', 'proportion', 'amount', 'volume'])
const AFTER_TRAINING = new Set(['for', 'in', 'to', 'sessions', 'days', 'delivered', 'provided'])
const MOVES = new Set(['falls', 'fall', 'fallen', 'drops', 'rises', 'rise', 'down', 'up'])

/** The part of a label that a finding quotes. */
type Span = Pick<Word, 'from' | 'to'>

const spanOf = (first: Word, last: Word): Span => ({ from: first.from, to: last.to })

/** "Number of", "number and type of"; not "number of exclusions falls", which says a change. */
function countIn(label: string, words: readonly Word[]): Span | null {
  const start = words.findIndex(({ plain }) => !BEFORE_COUNT.has(plain))
  const [first, last] = [words[start], words.at(-1)?.plain ?? '']
  if (!first || MOVES.has(last) || CHANGES.has(last)) return null
  const sign = /^\s*[#%]\s*of\b/i.exec(label)
  if (sign) return { from: 0, to: sign[0].length }
  if (!COUNTS.has(first.plain)) return null
  const reach = first.plain === 'no' || first.plain === 'nos' ? 1 : 4
  const of = words.slice(start + 1, start + 1 + reach).find(({ plain }) => plain === 'of')
  return of ? spanOf(first, of) : null
}

/** "Deliver ...", "training of ...", "implementation and operation of ...". */
function workIn(words: readonly Word[]): Span | null {
  const [first, second, third, fourth] = words
  if (!first || !second) return null
  if (WORK_NOUNS.has(first.plain)) {
    if (second.plain === 'of') return spanOf(first, second)
    if (third?.plain === 'of') return spanOf(first, third)
    if (second.plain === 'and' && fourth?.plain === 'of') return spanOf(first, fourth)
  }
  if (first.plain === 'training' && AFTER_TRAINING.has(second.plain)) return spanOf(first, second)
  if (first.plain === 'support' && GROUPS.has(second.plain)) return spanOf(first, second)
  return WORK_VERBS.has(first.plain) && !QUALIFIERS.has(second.plain) ? first : null
}

/** "Staff trained", "six workshops held": it ends where an outcome would begin. */
function deliveredIn(words: readonly Word[]): Span | null {
  const [before, last] = words.slice(-2)
  if (!before || !last || !DELIVERED_ENDINGS.has(last.plain)) return null
  return words.some(({ plain }) => CHANGES.has(plain) || COMPARATIVES.has(plain)) ? null : spanOf(before, last)
}
