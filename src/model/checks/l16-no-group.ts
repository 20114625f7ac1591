import type { LocalCheck } from './check.ts'
import { GROUPS, PUBLIC_VIEWS } from './wordLists.ts'
import { labelWords, type Word } from './wording.ts'

/**
 * L16: an outcome that does not say who changes: neither in its own field nor in its label.
 * Source: questions of a research team.
 */
export const noGroup: LocalCheck = {
  id: 'L16',
  severity: 'warning',
  sources: ['questions'],
  field: 'who',
  scope: 'node',
  find: (node, { stageOf }) => {
    if (stageOf(node.id)?.kind !== 'outcome' || node.who.trim() !== '') return null
    const words = labelWords(node)
    // The lists are of English and Welsh words: nothing is said of a label in another script.
    return words.some(({ plain }) => /[a-z]/.test(plain)) && !namesGroup(words) ? {} : null
  },
}

function namesGroup(words: readonly Word[]): boolean {
  return words.some(({ plain }, at) => {
    const next = words[at + 1]?.plain ?? ''
    if (/^(under|over|aged|age)$/.test(plain) && /^\d/.test(next)) return true
    if (plain === 'public' && (words[at - 1]?.plain === 'the' || PUBLIC_VIEWS.has(next))) return true
    // "Police recorded crime" names a set of figures.
    if (plain === 'police' && next === 'recorded') return false
    return plain.split('-').some((part) => GROUPS.has(part) || /^\d+s$/.test(part))
  })
}
