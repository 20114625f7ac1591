import type { Assumption, Evidence, Model } from '../../model/model.ts'
import { evidenceOf } from '../../model/queries/evidence.ts'
import { hasWords, proviso, quoted } from './ownWords.ts'
import { listOf, own, phrase, type Piece, type Sentence, sentence } from './pieces.ts'

/** Assumptions with how they stand, to follow "provided that": a (not yet tested) and that b (supported so far). */
export function provisos(assumptions: readonly Assumption[], common: ReadonlySet<string>): Piece[] {
  return listOf(
    assumptions.map(({ text, status }, at) => {
      const what = phrase(`narrative.assumption.${status}`, { what: own(proviso(text, common)) })
      return at === 0 ? what : phrase('narrative.provided.more', { what })
    }),
  )
}

/** What each source says, on the link or node itself and then on its assumptions. Sources without a name are not told. */
export function evidenceSentences(
  model: Model,
  subject: { readonly kind: 'link' | 'node'; readonly id: string },
  assumptions: readonly Assumption[],
  common: ReadonlySet<string>,
): readonly Sentence[] {
  const about = (finding: Evidence['finding']) => `narrative.evidence.${finding}` as const
  const onAssumption = (finding: Evidence['finding']) => `narrative.evidence.assumption.${finding}` as const
  return [
    ...named(evidenceOf(model, subject.kind, subject.id)).map(({ source, finding }) =>
      sentence(phrase(about(finding), { source })),
    ),
    ...assumptions.flatMap(({ id, text }) =>
      named(evidenceOf(model, 'assumption', id)).map(({ source, finding }) =>
        sentence(phrase(onAssumption(finding), { source, what: own(proviso(text, common)) })),
      ),
    ),
  ]
}

function named(list: readonly Evidence[]): readonly { source: Piece[]; finding: Evidence['finding'] }[] {
  return list.flatMap(({ title, url, finding }) => {
    const name = hasWords(title) ? title : url
    return hasWords(name) ? [{ source: own(quoted(name)), finding }] : []
  })
}
