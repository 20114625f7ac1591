import type { Observation, Target } from '../../model/model.ts'
import { targetHistory } from '../../monitoring/series.ts'
import { say } from '../../words/words.ts'
import type { AnyRecord, AnyTable } from './change.ts'
import { amountOf, moneyIn } from './fieldValues.ts'
import { type Both, className, named, nameOf, periodAndPlace, stageName, the, thePeriod, theSubject } from './names.ts'
import { shorten } from './shorten.ts'

type Happened = 'added' | 'removed'
type Sayings = { readonly [T in AnyTable]?: (both: Both, record: AnyRecord<T>, happened: Happened) => string }

const SAYINGS: Sayings = {
  nodes: (both, node, happened) => {
    const { model } = happened === 'added' ? both.after : both.before
    return toOrFrom(happened, the(both, 'nodes', node), stageName(model, node.stage))
  },
  links: (both, { from, to, kind }, happened) =>
    say(`changes.link.${happened}.${kind}`, { from: nameOf(both, 'nodes', from), to: nameOf(both, 'nodes', to) }),
  assumptions: (both, record, happened) =>
    toOrFrom(happened, the(both, 'assumptions', record), theSubject(both, record.subjectKind, record.subject)),
  evidence: (both, record, happened) =>
    toOrFrom(happened, the(both, 'evidence', record), theSubject(both, record.subjectKind, record.subject)),
  taggings: (both, { node, tag }, happened) =>
    say(`changes.tagging.${happened}`, { card: nameOf(both, 'nodes', node), tag: nameOf(both, 'tags', tag) }),
  assignments: (both, { indicator, node }, happened) =>
    say(`changes.assignment.${happened}`, {
      indicator: nameOf(both, 'indicators', indicator),
      card: nameOf(both, 'nodes', node),
    }),
  targets: sayTarget,
  contributions: (both, { node, systemLabel, systemTitle }, happened) =>
    say(`changes.contribution.${happened}`, {
      card: nameOf(both, 'nodes', node),
      name: named(systemLabel),
      model: named(systemTitle, say('model.untitled')),
    }),
  acceptances: (both, { rule, subjectKind, subject, reason }, happened) =>
    say(`changes.acceptance.${happened}`, {
      rule,
      subject: theSubject(both, subjectKind, subject),
      reason: named(reason),
    }),
  answers: (_, { question, verdict }, happened) =>
    say(`changes.answer.${happened}`, { question, verdict: say(`verdict.${verdict || 'none'}`) }),
  places: (_, { name, code }, happened) => say(`changes.place.${happened}`, { name: placeName(name, code) }),
  classifications: (_, record, happened) => say(`changes.classification.${happened}`, { what: className(record) }),
  awards: (_, { funder, amount, currency, start, end }, happened) => {
    const said = { funder: named(funder, say('changes.award.noFunder')), period: thePeriod(start, end) }
    if (amount === null) return say(`changes.award.${happened}Unknown`, said)
    return say(`changes.award.${happened}`, { ...said, amount: moneyIn(amount, currency) })
  },
  bidAnswers: (_, { question, text }, happened) => {
    const said = { question: named(question), text: named(text, '') }
    return say(`changes.bidAnswer.${happened}${said.text === '' ? 'Blank' : ''}`, said)
  },
  observations: (both, value, happened) => {
    const said = amountOf(both, value.indicator, value.value) || statusOf(value)
    const params = { indicator: nameOf(both, 'indicators', value.indicator), period: periodAndPlace(value) }
    return say(`changes.value.${happened}`, { ...params, before: said, after: said })
  },
}

function placeName(name: string, code: string): string {
  if (code.trim() === '') return named(name)
  return name.trim() ? say('changes.place.withCode', { name: named(name), code: named(code) }) : named(code)
}

/** The sentence for a record that one of the files has and the other has not. */
export function sayHappened<T extends AnyTable>(
  both: Both,
  happened: Happened,
  table: T,
  record: AnyRecord<T>,
): string {
  const saying = SAYINGS[table]
  return saying ? saying(both, record, happened) : say(`changes.${happened}`, { what: the(both, table, record) })
}

function toOrFrom(happened: Happened, what: string, where: string): string {
  return say(happened === 'added' ? 'changes.addedTo' : 'changes.removedFrom', { what, where })
}

function statusOf({ status }: Observation): string {
  return say('changes.quoted', { text: shorten(say(`value.status.${status}`)) })
}

/** A target that was added stands in the place of the one set before it for the same period. */
function sayTarget(both: Both, target: Target, happened: Happened): string {
  const { indicator, start, end } = target
  const said = { indicator: nameOf(both, 'indicators', indicator), period: thePeriod(start, end) }
  const value = amountOf(both, indicator, target.value)
  if (happened === 'removed') {
    return value
      ? say('changes.target.removed', { ...said, before: value })
      : say('changes.target.withdrawalRemoved', said)
  }
  const history = targetHistory(both.after.model, indicator, start, end)
  const at = history.findIndex(({ id }) => id === target.id)
  const stands = history.slice(at + 1).every(({ id }) => !both.before.model.targets.has(id))
  if (!stands) return say('changes.target.past', { ...said, after: value || say('changes.target.noTarget') })
  const last = history[at - 1]
  const before = last ? amountOf(both, indicator, last.value) : ''
  if (!value)
    return before ? say('changes.target.withdrawn', { ...said, before }) : say('changes.target.withdrawnAgain', said)
  if (!before) return say('changes.target.set', { ...said, after: value })
  return before === value
    ? say('changes.target.kept', { ...said, after: value })
    : say('changes.target.changed', { ...said, before, after: value })
}
