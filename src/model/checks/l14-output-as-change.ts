import type { LocalCheck } from './check.ts'
import { firstStage, moveToEnd } from './moveToEnd.ts'
import { CHANGES, COMPARED_RESULTS, DELIVERED, PRODUCTS, QUALIFIERS } from './wordLists.ts'
import { labelWords, quoted, type Word } from './wording.ts'

/**
 * L14: an output that is worded as a change. An output is what was delivered and who was reached; what became different
 * because of it is an outcome.
 * Source: Festa toolkit; O1 of the Merseyside logic model of 2022.
 */
export const outputAsChange: LocalCheck = {
  id: 'L14',
  severity: 'warning',
  sources: ['festa', 'merseyside'],
  scope: 'node',
  find: (node, { stageOf }) => {
    if (stageOf(node.id)?.kind !== 'output') return null
    const words = labelWords(node)
    const change = changeIn(words)
    return change ? { params: { word: quoted(change.text) } } : null
  },
  fix: {
    can: (model) => firstStage(model, 'outcome') !== undefined,
    run(draft, { subject }) {
      const stage = firstStage(draft, 'outcome')
      if (stage) moveToEnd(draft, subject.id, stage.id)
      return null
    },
  },
}

const BEFORE_HEAD = new Set(['a', 'an', 'the', 'overall', 'sustained', 'significant', 'measurable'])
const HAVE = new Set(['have', 'has', 'show', 'shows', 'report', 'with'])

/** The word of change that the label is about: at its start, before "in" or "of" in its head, or as its last word. */
function changeIn(words: readonly Word[]): Word | null {
  if (words.some(({ plain }) => DELIVERED.has(plain))) return null
  const start = words.findIndex(({ plain }) => !BEFORE_HEAD.has(plain) && !plain.endsWith('ly'))
  const first = words[start]
  if (!first) return null
  const isChange = ({ plain }: Word) => CHANGES.has(plain)
  if (isChange(first) || COMPARED_RESULTS.has(first.plain)) {
    const rest = words.slice(start + 1)
    const end = rest.findIndex(({ plain }) => QUALIFIERS.has(plain))
    const head = end < 0 ? rest.at(-1) : rest[end - 1]
    return rest.length > 0 && !(head && PRODUCTS.has(head.plain)) ? first : null
  }
  for (const [at, word] of words.slice(0, 5).entries()) {
    const next = words[at + 1]?.plain
    if (QUALIFIERS.has(word.plain)) break
    if (isChange(word) && (next === 'in' || next === 'of')) return word
    if (isChange(word) && HAVE.has(words[at - 1]?.plain ?? '')) return word
  }
  const last = words.at(-1)
  return last && words.length > 1 && isChange(last) && last.plain.endsWith('ed') ? last : null
}
