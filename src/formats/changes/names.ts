import type { Classification, Model, Observation } from '../../model/model.ts'
import { META_ID } from '../../model/records/meta.ts'
import type { SubjectKind } from '../../model/records/review.ts'
import { sayPeriod } from '../../monitoring/periodWords.ts'
import { hasWords, say } from '../../words/words.ts'
import type { ModelFile } from '../json/file.ts'
import type { AnyRecord, AnyTable } from './change.ts'
import { oneLine, shorten } from './shorten.ts'

/** The two files that are compared. */
export interface Both {
  readonly before: ModelFile
  readonly after: ModelFile
}

/** The table of a file, of the model or of its values. */
export function tableOf<T extends AnyTable>(file: ModelFile, table: T): ReadonlyMap<string, AnyRecord<T>> {
  const tables: { readonly [K in AnyTable]: ReadonlyMap<string, AnyRecord<K>> } = { ...file.model, ...file.data }
  return tables[table]
}

/** A record as it is afterwards, or as it was before it was removed. */
export function find<T extends AnyTable>(both: Both, table: T, id: string): AnyRecord<T> | undefined {
  return tableOf(both.after, table).get(id) ?? tableOf(both.before, table).get(id)
}

const NAME_FIELDS = { nodes: 'label', indicators: 'title', tags: 'name' } as const
const UNTITLED = { nodes: 'card.untitled', indicators: 'indicator.untitled', tags: 'inspect.tag.untitled' } as const

/** What a card, an indicator or a tag is called, without quotes. */
export function nameOf(both: Both, table: keyof typeof NAME_FIELDS, id: string): string {
  const record = find(both, table, id) as Readonly<Record<string, unknown>> | undefined
  if (!record) return say('changes.gone')
  return named(String(record[NAME_FIELDS[table]]), say(UNTITLED[table]))
}

/** The name of a stage in its model, with its horizon where another stage is called the same. */
export function stageName(model: Model, id: string): string {
  const stage = model.stages.get(id)
  if (!stage) return say('changes.gone')
  const name = named(stage.name, say('stage.untitled'))
  const alike = [...model.stages.values()].filter((other) => oneLine(other.name) === oneLine(stage.name))
  if (alike.length < 2 || stage.horizon === '') return name
  return say('changes.stage.withHorizon', { name, horizon: say(`horizon.${stage.horizon}`) })
}

/** What an assumption, evidence or a finding is about, as it goes in a sentence. */
export function theSubject(both: Both, kind: SubjectKind, id: string): string {
  if (kind === 'model') return say('changes.the.meta')
  const table = kind === 'assumption' ? 'assumptions' : (`${kind}s` as const)
  const record = find(both, table, id)
  return record ? the(both, table, record) : say('changes.gone')
}

/** A record as it goes in a sentence: the card “Mentoring”, the link from “A” to “B”. */
export function the<T extends AnyTable>(both: Both, table: T, record: AnyRecord<T>): string {
  const phrases: { [K in AnyTable]: (record: AnyRecord<K>) => string } = {
    meta: () => say('changes.the.meta'),
    stages: ({ name }) => say('changes.the.stages', { name: named(name, say('stage.untitled')) }),
    nodes: ({ label }) => say('changes.the.nodes', { name: named(label, say('card.untitled')) }),
    links: ({ from, to }) =>
      say('changes.the.links', { from: nameOf(both, 'nodes', from), to: nameOf(both, 'nodes', to) }),
    assumptions: ({ text }) => say('changes.the.assumptions', { name: named(text) }),
    evidence: ({ title, url }) =>
      say('changes.the.evidence', { name: named(title, url.trim() ? shorten(url) : undefined) }),
    factors: ({ text }) => say('changes.the.factors', { name: named(text) }),
    objectives: ({ text }) => say('changes.the.objectives', { name: named(text) }),
    tags: ({ name }) => say('changes.the.tags', { name: named(name, say('inspect.tag.untitled')) }),
    taggings: ({ tag, node }) =>
      say('changes.the.taggings', { tag: nameOf(both, 'tags', tag), card: nameOf(both, 'nodes', node) }),
    indicators: ({ title }) => say('changes.the.indicators', { name: named(title, say('indicator.untitled')) }),
    disaggregations: ({ indicator, dimension }) =>
      say('changes.the.disaggregations', {
        indicator: nameOf(both, 'indicators', indicator),
        name: named(dimension),
      }),
    assignments: ({ indicator, node }) =>
      say('changes.the.assignments', {
        indicator: nameOf(both, 'indicators', indicator),
        card: nameOf(both, 'nodes', node),
      }),
    targets: ({ indicator, start, end }) =>
      say('changes.the.targets', { indicator: nameOf(both, 'indicators', indicator), period: thePeriod(start, end) }),
    contributions: ({ node, systemLabel }) =>
      say('changes.the.contributions', { card: nameOf(both, 'nodes', node), name: named(systemLabel) }),
    acceptances: ({ rule, subjectKind, subject }) =>
      say('changes.the.acceptances', { rule, subject: theSubject(both, subjectKind, subject) }),
    answers: ({ question }) => say('changes.the.answers', { question }),
    terms: ({ term }) => say('changes.the.terms', { name: named(term) }),
    places: ({ name, code }) =>
      say('changes.the.places', { name: named(name, code.trim() ? shorten(code) : undefined) }),
    classifications: (one) => say('changes.the.classifications', { name: className(one) }),
    awards: ({ funder, start, end }) =>
      say('changes.the.awards', { name: named(funder), period: thePeriod(start, end) }),
    bidAnswers: ({ question }) => say('changes.the.bidAnswers', { name: named(question) }),
    returns: ({ file }) => say('changes.the.returns', { name: named(file, say('returns.unnamed')) }),
    observations: (value) =>
      say('changes.the.observations', {
        indicator: nameOf(both, 'indicators', value.indicator),
        period: periodAndPlace(value),
      }),
  }
  return phrases[table](record)
}

/** A class in words: Tier “Primary”. That of a priority has its edition. */
export function className({ scheme, term, edition }: Pick<Classification, 'scheme' | 'term' | 'edition'>): string {
  const key = scheme === 'tier' ? `tier.${term}` : scheme === 'delivery-model' ? `deliveryModel.${term}` : ''
  const bare = hasWords(key) ? say(key) : named(term)
  const name = edition.trim()
    ? say('changes.classification.withEdition', { name: bare, edition: named(edition) })
    : bare
  return say('changes.classification.one', { scheme: say(`scheme.${scheme}`), name })
}

/** A period in words: "Q1 2025/26"; its dates where they make no period. */
export function thePeriod(start: string, end: string): string {
  if (!start && !end) return say('changes.period.none')
  return sayPeriod({ start, end }) || say('changes.period.dates', { start, end })
}

/** The period of a value, with the place and the part that it is of. */
export function periodAndPlace({ start, end, place, slice }: Observation): string {
  const at = [place, slice].map((part) => shorten(part)).filter((part) => part !== '')
  const period = thePeriod(start, end)
  return at.length === 0 ? period : say('changes.period.at', { period, at: at.join(', ') })
}

/** The title of a model. */
export function titleOf(file: ModelFile): string {
  return named(file.model.meta.get(META_ID)?.title ?? '', say('model.untitled'))
}

/** A name on one line, not too long; other words where it says nothing. */
export function named(text: string, otherwise: string = say('changes.noWords')): string {
  // It goes between quotation marks: those of its own become single ones.
  return shorten(text).replaceAll('“', '‘').replaceAll('”', '’') || otherwise
}
