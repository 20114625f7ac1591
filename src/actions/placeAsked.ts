import type { Data, Indicator, Model } from '../model/model.ts'
import { about } from '../model/queries/about.ts'
import { sayPeriod } from '../monitoring/periodWords.ts'
import { sayAmount } from '../monitoring/standingWords.ts'
import { type Asked, askedOf } from '../portfolio/asked.ts'
import { daysOf } from '../portfolio/money.ts'
import { say } from '../words/words.ts'
import { type Due, dueOf } from './placeDue.ts'

/** One indicator that is to be reported, in words; what is not known is ''. */
export interface AskedRow {
  readonly id: string
  readonly title: string
  /** The labels of the cards that it shows something about. */
  readonly shows: readonly string[]
  /** What is counted and what is not, a sentence each; empty where nobody has said. */
  readonly counted: readonly string[]
  readonly breakdowns: readonly string[]
  readonly often: string
  readonly due: Due
  readonly last: string
  readonly target: string
  readonly source: string
  readonly owner: string
}

/** What a partner is asked to report, in the order of the indicators. `today` is YYYY-MM-DD. */
export function askedRows(model: Model, data: Pick<Data, 'observations'>, today: string): readonly AskedRow[] {
  const funded = { status: about(model).status, until: fundedUntil(model) }
  return askedOf(model, data, today).map((asked) => ({
    id: asked.id,
    title: asked.title.trim() || say('indicator.untitled'),
    shows: asked.nodes.map(({ label }) => label.trim() || say('card.untitled')),
    counted: countedIn(asked, model.indicators.get(asked.id)),
    breakdowns: asked.disaggregations.map(({ dimension, categories }) =>
      categories.length === 0
        ? dimension
        : say('place.asked.breakdown', { dimension, categories: categories.join(', ') }),
    ),
    often: asked.frequency === '' ? '' : say(`indicator.frequency.${asked.frequency}`),
    due: dueOf(asked, today, funded),
    last: lastOf(asked),
    target: asked.target ? valueIn(sayAmount(asked.target.value, asked.unit), asked.target) : '',
    source: asked.source.trim(),
    owner: asked.owner.trim(),
  }))
}

/** The last day of all the funding, YYYY-MM-DD; '' where there is none, or one of its ends is not known. */
function fundedUntil(model: Pick<Model, 'awards'>): string {
  const ends = [...model.awards.values()].map((award) => award.end && (daysOf(award)?.end ?? ''))
  return ends.length === 0 || ends.includes('') ? '' : (ends.toSorted().at(-1) ?? '')
}

function lastOf({ last, unit }: Asked): string {
  if (!last) return ''
  const { value, status } = last
  return valueIn(value === null ? say(`value.status.${status}`) : sayAmount(value, unit), last)
}

function valueIn(value: string, period: { readonly start: string; readonly end: string }): string {
  return say('place.asked.value', { value, period: sayPeriod(period) })
}

function countedIn(asked: Asked, indicator: Indicator | undefined): string[] {
  const { definition, numerator, denominator, unitOfCount, basis } = asked
  const disclosure = indicator?.disclosure ?? ''
  return [
    ended(definition.trim()),
    shareOf(bare(numerator), bare(denominator)),
    unitOfCount === '' ? '' : say(`place.unit.${unitOfCount}`),
    basis === '' ? '' : say(`place.basis.${basis}`),
    disclosure === '' ? '' : say(`place.disclosure.${disclosure}`),
  ].filter((sentence) => sentence !== '')
}

function bare(text: string): string {
  return text.trim().replace(/\.$/u, '')
}

/** A sentence that somebody wrote, with its full stop: others follow it. */
function ended(text: string): string {
  return text === '' || /[.!?…:;)]$/u.test(text) ? text : `${text}.`
}

function shareOf(numerator: string, denominator: string): string {
  if (numerator === '') return denominator === '' ? '' : say('place.asked.denominator', { denominator })
  if (denominator === '') return say('place.asked.numerator', { numerator })
  return say('place.asked.share', { numerator, denominator })
}
