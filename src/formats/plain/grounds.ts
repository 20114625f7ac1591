import type { Assumption, Evidence, Model } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { evidenceOf } from '../../model/queries/evidence.ts'
import { say, sayDate } from '../../words/words.ts'
import { field, fill, type Lines, orElse, under } from './lines.ts'

/** The assumptions of a link, a node or ('') the model, each with its evidence, and then the evidence of the subject itself. */
export function grounds(model: Model, kind: 'link' | 'node' | 'model', id: string): Lines {
  return [
    ...assumptionsOf(model, id).flatMap((assumption) => assumptionLines(model, assumption)),
    ...(kind === 'model' ? [] : evidenceOf(model, kind, id).flatMap(evidenceLines)),
  ]
}

function assumptionLines(model: Model, { id, text, status, owner, review }: Assumption): Lines {
  const name = say('plain.assumption', { status: say(`assumption.status.${status}`).toLowerCase() })
  return [
    ...field(name, orElse(text, 'plain.assumption.untitled')),
    ...under([
      ...field(say('plain.owner'), owner),
      ...field(say('plain.review'), sayDate(review)),
      ...evidenceOf(model, 'assumption', id).flatMap(evidenceLines),
    ]),
  ]
}

function evidenceLines({ title, url, note, finding, ratingScale, rating, ratedOn, ratingUrl }: Evidence): Lines {
  const rated = rating && ratingScale ? fill('plain.ratingOn', { rating, scale: ratingScale }) : rating
  return [
    ...field(say(`plain.evidence.${finding}`), orElse(title, 'plain.evidence.untitled')),
    ...under([
      ...field(say('plain.address'), url),
      ...field(say('plain.note'), note),
      ...field(say('plain.rating'), rated),
      ...field(say('plain.ratedOn'), sayDate(ratedOn)),
      ...field(say('plain.ratingAddress'), ratingUrl),
    ]),
  ]
}
