import type { Observation } from '../../model/model.ts'
import type { SubjectKind } from '../../model/records/review.ts'
import { say } from '../../words/words.ts'
import { type AnyRecord, type AnyTable, type Change, changeOf, type Difference, type Fields } from './change.ts'
import { amountOf, type FieldChange, fieldSentence, labelOf, sayChange } from './fieldValues.ts'
import {
  type Both,
  className,
  named,
  nameOf,
  periodAndPlace,
  stageName,
  the,
  thePeriod,
  theSubject,
  tableOf,
} from './names.ts'
import { shortenBoth } from './shorten.ts'

type Changed = Readonly<Record<string, readonly [unknown, unknown]>>

/** A record that is in both files, with the fields in which it differs. */
interface ChangedRecord {
  readonly table: AnyTable
  readonly id: string
  readonly before: Fields
  readonly after: Fields
  readonly fields: Changed
}

/** Fields that say only where something stands; they are counted, not told one by one. */
const PLACE_FIELDS = ['order', 'y', 'placed']
/** Where a value came from. */
const ORIGIN_FIELDS = ['return', 'row', 'column']

/** What one sentence tells together: the fields, and how. Only fields that differ are handed on. */
interface Telling {
  readonly fields: readonly string[]
  /** Fields that are told along with those where they differ too. */
  readonly along?: readonly string[]
  readonly kind?: Change['kind']
  readonly say: (both: Both, record: ChangedRecord) => string
}

const RENAMED: Readonly<Partial<Record<AnyTable, string>>> = {
  meta: 'title',
  stages: 'name',
  nodes: 'label',
  tags: 'name',
  places: 'name',
  indicators: 'title',
}

const period: Telling = {
  fields: ['start', 'end'],
  say: (both, { table, before, after }) =>
    sayChange(
      say('inspect.period'),
      the(both, table, after as unknown as AnyRecord),
      thePeriod(text(before, 'start'), text(before, 'end')),
      thePeriod(text(after, 'start'), text(after, 'end')),
    ),
}

const subject: Telling = {
  fields: ['subjectKind', 'subject'],
  kind: 'moved',
  say: (both, { table, before, after }) => {
    const [from, to] = [before, after].map((record) =>
      theSubject(both, record['subjectKind'] as SubjectKind, text(record, 'subject')),
    )
    const what = the(both, table, after as unknown as AnyRecord)
    if (from === to) return say('changes.field.same', { field: say('changes.name.about'), what })
    return say('changes.moved', { what, from: from ?? '', to: to ?? '' })
  },
}

const TELLINGS: Readonly<Partial<Record<AnyTable, readonly Telling[]>>> = {
  nodes: [
    {
      fields: ['stage'],
      along: PLACE_FIELDS,
      kind: 'moved',
      say: (both, { before, after, ...record }) => {
        const [from, to] = [
          stageName(both.before.model, text(before, 'stage')),
          stageName(both.after.model, text(after, 'stage')),
        ]
        const what = the(both, record.table, after as unknown as AnyRecord)
        if (from === to) return say('changes.field.same', { field: labelOf('nodes', 'stage'), what })
        return say('changes.moved', { what, from, to })
      },
    },
  ],
  links: [{ fields: ['from', 'to'], say: sayEnds }],
  assumptions: [subject],
  evidence: [subject],
  acceptances: [subject],
  awards: [period],
  classifications: [
    {
      fields: ['scheme', 'term', 'edition'],
      say: (both, { before, after }) => {
        const [from, to] = [before, after].map((record) => className(record as AnyRecord<'classifications'>))
        const what = the(both, 'classifications', after as AnyRecord<'classifications'>)
        if (from === to) return say('changes.field.same', { field: labelOf('classifications', 'term'), what })
        return say('changes.classification.changed', { before: from ?? '', after: to ?? '' })
      },
    },
  ],
  targets: [period, { fields: ['value'], say: sayValueChange }],
  observations: [period, { fields: ['value'], say: sayValueChange }],
  indicators: [
    {
      fields: ['baselineStart', 'baselineEnd'],
      say: (both, { before, after }) => {
        const [from, to] = [before, after].map((record) => {
          const [start, end] = [text(record, 'baselineStart'), text(record, 'baselineEnd')]
          return start || end ? thePeriod(start, end) : ''
        })
        const what = the(both, 'indicators', after as AnyRecord<'indicators'>)
        return sayChange(labelOf('indicators', 'baselineStart'), what, from ?? '', to ?? '')
      },
    },
  ],
}

/** What is told of a record that changed, and the differences that are only counted. */
export function tellChanged(
  both: Both,
  table: AnyTable,
  id: string,
  fields: Changed,
): { readonly told: readonly Change[]; readonly counted: readonly Difference[] } {
  const [before, after] = [tableOf(both.before, table).get(id), tableOf(both.after, table).get(id)]
  const left = new Set(Object.keys(fields))
  const record: ChangedRecord = { table, id, before: { ...before }, after: { ...after }, fields }
  const told: Change[] = []
  const tell = (kind: Change['kind'], names: readonly string[], sentence: string) => {
    told.push(
      changeOf(
        kind,
        names.map((field) => ({ table, id, field })),
        sentence,
      ),
    )
    for (const name of names) left.delete(name)
  }
  for (const telling of TELLINGS[table] ?? []) {
    const main = telling.fields.filter((name) => left.has(name))
    if (main.length === 0) continue
    const along = (telling.along ?? []).filter((name) => left.has(name))
    tell(telling.kind ?? 'changed', [...main, ...along], telling.say(both, record))
  }
  const quiet = table === 'observations' ? [...PLACE_FIELDS, ...ORIGIN_FIELDS] : PLACE_FIELDS
  const counted = [...left].filter((name) => quiet.includes(name))
  for (const name of counted) left.delete(name)
  for (const field of left) tell('changed', [field], sayField(both, record, field))
  return { told, counted: counted.map((field) => ({ table, id, field })) }
}

function sayField(both: Both, { table, before, after, fields }: ChangedRecord, field: string): string {
  const [old, now] = fields[field] ?? []
  if (RENAMED[table] === field) {
    const [from, to] = [named(String(old), ''), named(String(now), '')]
    if (from && to) {
      const what = nameBefore(both, table, before)
      if (!alike(from, to)) return say('changes.renamed', { what, name: to })
      const [part, became] = shortenBoth(String(old), String(now)).map((words) => named(words, ''))
      if (part && became && part !== became) return say('changes.renamed.part', { what, before: part, after: became })
    }
  }
  const change: FieldChange = { table, field, before: old, after: now, record: after }
  return fieldSentence(both, the(both, table, after as unknown as AnyRecord), change)
}

/** Whether two names read the same where the longer of them is cut: what differs would not be seen. */
function alike(from: string, to: string): boolean {
  const [a, b] = [from.replace(/…$/, ''), to.replace(/…$/, '')]
  return from === to || (from.endsWith('…') && b.startsWith(a)) || (to.endsWith('…') && a.startsWith(b))
}

/** The model has a title to be called by where its new one is told; everything else is called as before. */
function nameBefore(both: Both, table: AnyTable, before: Fields): string {
  const title = named(text(before, 'title'))
  return table === 'meta'
    ? say('changes.the.metaTitled', { name: title })
    : the<AnyTable>(both, table, before as unknown as AnyRecord)
}

function sayEnds(both: Both, { before, after, ...record }: ChangedRecord): string {
  const [fromBefore, toBefore, fromAfter, toAfter] = [before, after].flatMap((link) => [
    nameOf(both, 'nodes', text(link, 'from')),
    nameOf(both, 'nodes', text(link, 'to')),
  ])
  if (fromBefore === fromAfter && toBefore === toAfter) {
    const what = the(both, record.table, after as unknown as AnyRecord)
    return say('changes.field.same', { field: labelOf('links', 'to'), what })
  }
  return say('changes.link.ends', {
    fromBefore: fromBefore ?? '',
    toBefore: toBefore ?? '',
    fromAfter: fromAfter ?? '',
    toAfter: toAfter ?? '',
  })
}

function sayValueChange(both: Both, { table, after, fields }: ChangedRecord): string {
  const indicator = text(after, 'indicator')
  const [old, now] = fields['value'] ?? []
  const [from, to] = [old, now].map((one) => amountOf(both, indicator, one as number | null))
  if (from === to || !from || !to) {
    const change: FieldChange = { table, field: 'value', before: old, after: now, record: after }
    return fieldSentence(both, the(both, table, after as unknown as AnyRecord), change)
  }
  const said = { indicator: nameOf(both, 'indicators', indicator), before: from, after: to }
  if (table === 'targets') {
    return say('changes.target.changed', { ...said, period: thePeriod(text(after, 'start'), text(after, 'end')) })
  }
  return say('changes.value.changed', { ...said, period: periodAndPlace(after as unknown as Observation) })
}

function text(record: Fields, field: string): string {
  return String(record[field] ?? '')
}
