import type { TableName } from './model.ts'

/** Fields that say one thing together: half of it from one hand and half from another would say what nobody said. */
const UNITS: Readonly<Partial<Record<TableName, readonly (readonly string[])[]>>> = {
  meta: [['ageFrom', 'ageTo']],
  links: [['from', 'to']],
  assumptions: [['subjectKind', 'subject']],
  evidence: [
    ['subjectKind', 'subject'],
    ['ratingScale', 'rating', 'ratedOn', 'ratingUrl'],
  ],
  indicators: [['baseline', 'baselineStart', 'baselineEnd']],
  targets: [['start', 'end']],
  contributions: [['systemModel', 'systemNode', 'systemTitle', 'systemLabel']],
  acceptances: [['subjectKind', 'subject']],
  places: [['name', 'code', 'type']],
  classifications: [['scheme', 'term', 'edition']],
  awards: [
    ['start', 'end'],
    ['amount', 'currency'],
  ],
}

/** Fields that say only where a record stands, on the map or among others. */
const POSITIONS: readonly string[] = ['order', 'y', 'placed']

/** The fields that go with this one, itself among them. */
export function unitOf(table: string, field: string): readonly string[] {
  return unitsOfTable(table).find((unit) => unit.includes(field)) ?? [field]
}

/** These fields as the units that they form, each once and in their order. A unit is whole where one of its fields is there. */
export function unitsIn(table: string, fields: Iterable<string>): readonly (readonly string[])[] {
  return [...new Map([...fields].map((field) => unitOf(table, field)).map((unit) => [unit[0], unit])).values()]
}

/** Whether a field says only where its record stands: nobody is asked about that. */
export function isPosition(field: string): boolean {
  return POSITIONS.includes(field)
}

function unitsOfTable(table: string): readonly (readonly string[])[] {
  return UNITS[table as TableName] ?? []
}
