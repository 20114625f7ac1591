import { hasWords } from '../../formats/narrative/ownWords.ts'
import { field, fill, orElse } from '../../formats/plain/lines.ts'
import type { Assumption, Evidence } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { evidenceOf, safeAddress } from '../../model/queries/evidence.ts'
import { say, sayDate } from '../../words/words.ts'
import { Address, Facts, Named, Paragraphs } from './Words.tsx'
import type { Paper } from './writing.ts'

interface GroundsProps {
  readonly paper: Paper
  readonly kind: 'link' | 'node' | 'model'
  readonly id: string
}

/** The assumptions of a link, a card or ('') the model, each with its evidence, and the evidence of the subject itself. */
export function PrintedGrounds({ paper: { model }, kind, id }: GroundsProps) {
  const assumptions = assumptionsOf(model, id)
  const evidence = kind === 'model' ? [] : evidenceOf(model, kind, id)
  if (assumptions.length + evidence.length === 0) return null
  return (
    <ul className="print-grounds">
      {assumptions.map((assumption) => (
        <PrintedAssumption
          key={assumption.id}
          assumption={assumption}
          evidence={evidenceOf(model, 'assumption', assumption.id)}
        />
      ))}
      {evidence.map((one) => (
        <PrintedEvidence key={one.id} evidence={one} />
      ))}
    </ul>
  )
}

interface AssumptionProps {
  readonly assumption: Assumption
  readonly evidence: readonly Evidence[]
}

function PrintedAssumption({ assumption: { text, status, owner, review }, evidence }: AssumptionProps) {
  const name = say('plain.assumption', { status: say(`assumption.status.${status}`).toLowerCase() })
  return (
    <li>
      <p>
        <Named name={name} text={orElse(text, 'plain.assumption.untitled')} />
      </p>
      <Facts facts={[...field(say('plain.owner'), owner), ...field(say('plain.review'), sayDate(review))]} />
      {evidence.length > 0 ? (
        <ul className="print-grounds">
          {evidence.map((one) => (
            <PrintedEvidence key={one.id} evidence={one} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function PrintedEvidence({ evidence }: { readonly evidence: Evidence }) {
  const { title, url, note, finding, ratingScale, rating, ratedOn, ratingUrl } = evidence
  const rated = hasWords(ratingScale) ? fill('plain.ratingOn', { rating, scale: ratingScale }) : rating
  return (
    <li>
      <p>
        <Named name={say(`plain.evidence.${finding}`)} text={orElse(title, 'plain.evidence.untitled')} />
      </p>
      <Paragraphs text={note} />
      <Address text={url} to={safeAddress(url)} />
      <Facts
        facts={[
          ...field(say('plain.rating'), hasWords(rating) ? rated : ''),
          ...field(say('plain.ratedOn'), sayDate(ratedOn)),
        ]}
      />
      <Address text={ratingUrl} to={safeAddress(ratingUrl)} />
    </li>
  )
}
