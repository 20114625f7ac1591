import type { Award, Model } from '../../model/model.ts'
import { byOrder } from '../../model/order.ts'
import { about } from '../../model/queries/about.ts'
import { SCHEMES } from '../../model/records/profile.ts'
import { say, sayDate } from '../../words/words.ts'
import { className, thePeriod } from '../changes/names.ts'
import { moneyIn } from '../changes/fieldValues.ts'
import { hasWords, oneLine } from '../narrative/ownWords.ts'
import { field, fill, type Lines, orElse, under } from './lines.ts'

/** Where the intervention stands, for which ages, where it works, how it is classed, and its money. */
export function profileLines(model: Model): Lines {
  const { status } = about(model)
  return [
    ...field(say('plain.status'), status ? say(`status.${status}`) : ''),
    ...field(say('plain.ages'), ages(model)),
    ...field(say('plain.places'), joined(places(model))),
    ...SCHEMES.flatMap((scheme) => {
      const classes = [...model.classifications.values()].filter((one) => one.scheme === scheme)
      return classes.map((one) => oneLine(className(one))).toSorted()
    }),
    ...[...model.awards.values()].toSorted(byOrder).map(awardLine),
  ]
}

/** The bid form: each question with its answer. */
export function bidLines(model: Model): Lines {
  const answers = [...model.bidAnswers.values()].toSorted(byOrder).filter(({ text }) => hasWords(text))
  if (answers.length === 0) return []
  const lines = answers.flatMap(({ question, text }) => field(oneLine(orElse(question, 'changes.noWords')), text))
  return [`${say('plain.bid')}:`, ...under(lines)]
}

function ages(model: Model): string {
  const { ageFrom, ageTo } = about(model)
  if (ageFrom !== null && ageTo !== null) return say('plain.ages.both', { from: ageFrom, to: ageTo })
  if (ageFrom !== null) return say('plain.ages.from', { from: ageFrom })
  return ageTo === null ? '' : say('plain.ages.to', { to: ageTo })
}

function places(model: Model): readonly string[] {
  const named = [...model.places.values()].filter(({ name, code }) => hasWords(name) || hasWords(code))
  return named.map(({ name, code }) => oneLine(name && code ? `${name} (${code})` : name || code)).toSorted()
}

function awardLine({ funder, programme, amount, currency, start, end, awarded, reference }: Award): string {
  const said = [
    amount === null ? say('plain.award.unknown') : moneyIn(amount, currency),
    thePeriod(start, end),
    programme,
    awarded && say('plain.award.awarded', { on: sayDate(awarded) }),
    reference,
  ]
  return fill('plain.award', { funder: orElse(funder, 'changes.award.noFunder'), facts: joined(said.filter(hasWords)) })
}

function joined(parts: readonly string[]): string {
  return parts.map(oneLine).join(', ')
}
