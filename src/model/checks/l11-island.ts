import type { Stage } from '../model.ts'
import type { ModelCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { graphOf, islands } from './graph.ts'

/**
 * L11: cards that are linked with each other and with nothing else, apart from the largest such group. A card without
 * any link is one only where no other rule says so (L01 to L07 know more about what it lacks).
 * Source: Changeroo audit (gaps in a theory).
 */
export const island: ModelCheck = {
  id: 'L11',
  severity: 'warning',
  sources: ['changeroo'],
  scope: 'model',
  reads: ({ shape }) => [shape],
  find: (facts) => {
    if (!facts.hasLinks) return []
    const graph = graphOf(facts)
    const groups = islands(graph).filter((group) => group.length > 1 || !isKnownAlone(group[0] ?? -1))
    const most = groups.reduce((longest, { length }) => Math.max(longest, length), 0)
    const named = (group: readonly number[]) => group.map((card) => graph.cards[card] ?? '').sort()
    // The largest group is not an island. Of several as large, it is the one whose first id sorts first.
    const largest = groups.filter((group) => group.length === most)
    const rest = groups.filter((group) => group.length < most).map(named)
    const others = largest.length > 1 ? largest.map(named).sort(byFirst).slice(1) : []
    return [...rest, ...others].map((cards) => ({
      subject: { kind: 'node', id: cards[0] ?? '' },
      cards,
      params: { count: cards.length },
    }))

    /** Whether another rule speaks of a card because it has no links, or nobody needs to. */
    function isKnownAlone(card: number): boolean {
      const stage = graph.stages[card]
      const intended = graph.intended[card]
      return stage === undefined || intended === false || hasRule(facts, stage)
    }
  },
}

/** Whether a card of this stage that has no links at all is found by L01 to L07. */
function hasRule({ filled, holds }: Facts, stage: Stage): boolean {
  const { kind, horizon } = stage
  const effects = filled.filter((other) => other.kind === 'outcome' || other.kind === 'impact')
  if (kind === 'activity') return true
  if (kind === 'mechanism') return false
  if (holds('activity')) return true
  if (kind === 'output') return effects.length > 0
  return kind === 'outcome' && horizon !== 'long' && stage !== effects.at(-1)
}

function byFirst([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : 1
}
