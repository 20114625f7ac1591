import { editRecords } from '../commands/editRecords.ts'
import type { Stage } from '../model.ts'
import type { ModelCheck } from './check.ts'
import { wordsOf } from './wording.ts'

/**
 * L17: a stage of outcomes that does not say how soon they are expected.
 * Source: questions of a research team.
 */
export const noHorizon: ModelCheck = {
  id: 'L17',
  severity: 'info',
  sources: ['questions'],
  field: 'horizon',
  scope: 'model',
  reads: ({ shape }) => [shape],
  find: ({ filled }) =>
    filled
      .filter(({ kind, horizon }) => kind === 'outcome' && horizon === '')
      .map(({ id }) => ({ subject: { kind: 'stage', id } })),
  fix: {
    can: (model, { subject }) => horizonIn(model.stages.get(subject.id)?.name ?? '') !== '',
    run(draft, { subject }) {
      const horizon = horizonIn(draft.stages.get(subject.id)?.name ?? '')
      editRecords(draft, { table: 'stages', ids: [subject.id], fields: { horizon } })
      return null
    },
  },
}

const NAMES: readonly (readonly [Stage['horizon'], ReadonlySet<string>])[] = [
  ['short', new Set(['short', 'early', 'immediate', 'initial'])],
  ['medium', new Set(['medium', 'intermediate', 'mid'])],
  ['long', new Set(['long', 'longer', 'final', 'ultimate'])],
]

/** The horizon that a stage's name gives; '' where it gives none, or two that are no horizon together. */
function horizonIn(name: string): Stage['horizon'] {
  const words = wordsOf(name).flatMap(({ plain }) => plain.split('-'))
  const found = NAMES.filter(([, names]) => words.some((word) => names.has(word))).map(([horizon]) => horizon)
  const [first = '', second] = found
  if (found.length === 2 && first === 'short' && second === 'medium') return 'short-medium'
  return found.length === 1 ? first : ''
}
