import type { Finding } from '../finding.ts'
import type { BidCase } from './bidCase.ts'
import { hasBaseline, measuresOf } from './measures.ts'
import { nameOf, oneLine } from './names.ts'
import { type Overlapping, sharedPlaces } from './overlapping.ts'
import { questionTitle, required } from './unanswered.ts'

/** The five figures of a bid, each counted from what the findings tell. None is a score, and they are never put together. */
export interface Figures {
  /** Long outcomes and impacts of the system that the bid leads to. */
  readonly served: { readonly count: number; readonly of: number }
  /** Outcomes of the system that nothing funded contributes to now, by label. */
  readonly gaps: { readonly count: number; readonly names: readonly string[] }
  /** Funded interventions that share place, group and outcome, and the places that they share with the bid. */
  readonly overlaps: { readonly count: number; readonly names: readonly string[]; readonly places: readonly string[] }
  /** The bid's outcomes and impacts that have an indicator with a baseline. */
  readonly measured: { readonly count: number; readonly of: number }
  /** Required questions without an answer, by title. */
  readonly missing: { readonly count: number; readonly of: number; readonly names: readonly string[] }
}

/** Counts the five figures. */
export function figuresOf(bid: BidCase, overlaps: readonly Overlapping[], findings: readonly Finding[]): Figures {
  const gaps = findings.filter(({ kind }) => kind === 'fills-gap').flatMap(({ systemNodes }) => systemNodes)
  const missing = new Set(findings.filter(({ kind }) => kind === 'unanswered').flatMap(({ questions }) => questions))
  const asked = required(bid.questions)
  return {
    served: { count: bid.served.length, of: bid.systemChain.goals.size },
    gaps: { count: gaps.length, names: gaps.map((id) => nameOf(bid.systemChain.nodes.get(id))) },
    overlaps: {
      count: overlaps.length,
      names: overlaps.map(({ other }) => oneLine(other.title)),
      places: [...new Set(overlaps.map(sharedPlaces))],
    },
    measured: {
      count: bid.outcomes.filter(({ id }) => measuresOf(bid.bid, id).some(hasBaseline)).length,
      of: bid.outcomes.length,
    },
    missing: {
      count: missing.size,
      of: asked.length,
      names: asked.filter(({ id }) => missing.has(id)).map(questionTitle),
    },
  }
}
