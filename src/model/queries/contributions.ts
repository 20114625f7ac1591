import type { Contribution, Model } from '../model.ts'
import { memoQuery } from './memo.ts'

const byNode = memoQuery((contributions: Model['contributions']): ReadonlyMap<string, readonly Contribution[]> =>
  Map.groupBy(contributions.values(), ({ node }) => node),
)

const NONE: readonly Contribution[] = []

/** What a node of this model contributes to in system models. */
export function contributionsOf(model: Model, node: string): readonly Contribution[] {
  return byNode(model.contributions).get(node) ?? NONE
}
