import type { Data, Indicator, Model } from '../../model/model.ts'
import { disaggregationsOf } from '../../model/queries/indicators.ts'
import { standings } from '../../monitoring/cardStatus.ts'
import { sayPeriod } from '../../monitoring/periodWords.ts'
import { currentTargets } from '../../monitoring/series.ts'
import type { Standing } from '../../monitoring/standing.ts'
import { sayAmount, sayStanding } from '../../monitoring/standingWords.ts'
import { say, sayDate, sayNumber } from '../../words/words.ts'
import { hasWords, oneLine } from '../narrative/ownWords.ts'
import { field, fill, type Lines } from './lines.ts'

/** What an indicator is, its baseline, the targets that stand, and its latest value with how that stands. */
export function indicatorLines(model: Model, data: Data, indicator: Indicator): Lines {
  const standing = standings(model.indicators, model.targets, data.observations).get(indicator.id)
  const targets = currentTargets(model, indicator.id)
  return [
    ...definitionLines(indicator),
    ...brokenDownLines(model, indicator),
    ...baselineLines(indicator),
    ...targets.flatMap((target) =>
      target.value === null
        ? []
        : field(say('plain.target'), valueWords('plain.valueFor', target.value, indicator.unit, target)),
    ),
    ...(standing ? standingLines(standing, indicator.unit) : []),
  ]
}

/** The ways in which an indicator is broken down, a line for each. */
export function brokenDownLines(model: Model, { id }: Indicator): Lines {
  return disaggregationsOf(model, id).flatMap(({ dimension, categories }) => {
    const name = { name: dimension, of: categories.filter(hasWords).map(oneLine).join(', ') }
    return field(say('plain.brokenDownBy'), name.of ? fill('plain.tagOf', name) : dimension)
  })
}

/** What an indicator counts, how, and who does it. */
export function definitionLines(indicator: Indicator): Lines {
  const { definition, type, unit, unitOfCount, basis, numerator, denominator, direction, tolerance } = indicator
  const { frequency, source, owner } = indicator
  return [
    ...field(say('plain.definition'), definition),
    ...field(say('indicator.type'), say(`indicator.type.${type}`)),
    ...field(say('plain.unit'), unit),
    ...(unitOfCount ? field(say('indicator.unitOfCount'), say(`indicator.unitOfCount.${unitOfCount}`)) : []),
    ...(basis ? field(say('indicator.basis'), say(`indicator.basis.${basis}`)) : []),
    ...field(say('plain.numerator'), numerator),
    ...field(say('plain.denominator'), denominator),
    ...(direction ? field(say('indicator.direction'), say(`indicator.direction.${direction}`)) : []),
    ...(tolerance === null
      ? []
      : field(say('plain.tolerance'), say('plain.tolerance.percent', { percent: sayNumber(tolerance) }))),
    ...(frequency ? field(say('plain.collected'), say(`indicator.frequency.${frequency}`)) : []),
    ...field(say('plain.source'), source),
    ...field(say('plain.owner'), owner),
  ]
}

function baselineLines(indicator: Indicator): Lines {
  const { baseline, baselineStart: start, baselineEnd: end, unit } = indicator
  return [
    ...(baseline === null
      ? []
      : field(say('plain.baseline'), valueWords('plain.valueIn', baseline, unit, { start, end }))),
    ...field(say('plain.baseline.source'), indicator.baselineSource),
    ...field(say('plain.baseline.note'), indicator.baselineNote),
  ]
}

function standingLines(standing: Standing, unit: string): Lines {
  const { latest } = standing
  const value = latest ? valueWords('plain.valueIn', latest.value, unit, latest) : ''
  const words = latest?.status === 'provisional' ? say('plain.provisional', { value }) : value
  return [...field(say('plain.latest'), words), ...field(say('plain.standing'), sayStanding(standing).words)]
}

type Span = { readonly start: string; readonly end: string }

/** A value with its unit sign, in or for its period where that has dates. */
export function valueWords(key: 'plain.valueIn' | 'plain.valueFor', amount: number, unit: string, span: Span): string {
  const value = sayAmount(amount, unit)
  const period = periodWords(span)
  return period ? say(key, { value, period }) : value
}

/** A period as its label; records of others may hold half of one. */
function periodWords({ start, end }: Span): string {
  const period = sayPeriod({ start, end })
  if (period) return period
  if (start && end) return say('plain.period', { start: sayDate(start), end: sayDate(end) })
  if (start) return say('plain.period.from', { start: sayDate(start) })
  return end ? say('plain.period.until', { end: sayDate(end) }) : ''
}
