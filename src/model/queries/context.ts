import type { Factor, Model, Objective, Term } from '../model.ts'
import { byOrder } from '../order.ts'
import type { FactorKind } from '../records/context.ts'
import { memoQuery } from './memo.ts'

const sortObjectives = memoQuery((objectives: Model['objectives']): readonly Objective[] =>
  [...objectives.values()].sort(byOrder),
)

const byKind = memoQuery((factors: Model['factors']): ReadonlyMap<FactorKind, readonly Factor[]> =>
  Map.groupBy([...factors.values()].sort(byOrder), ({ kind }) => kind),
)

const sortTerms = memoQuery((terms: Model['terms']): readonly Term[] => [...terms.values()].sort(byOrder))

const NONE: readonly Factor[] = []

/** The model's stated objectives, in order. */
export function objectivesInOrder(model: Model): readonly Objective[] {
  return sortObjectives(model.objectives)
}

/** The conditions of one kind around the model, in order. */
export function factorsOf(model: Model, kind: FactorKind): readonly Factor[] {
  return byKind(model.factors).get(kind) ?? NONE
}

/** The glossary, in order. */
export function termsInOrder(model: Model): readonly Term[] {
  return sortTerms(model.terms)
}
