/** A document as plain tables of plain records, whatever version it is of. */
export type RawTables = Record<string, Record<string, Record<string, unknown>>>

/**
 * One step between two versions of the document's shape. It changes plain tables in place, the same for a file and
 * a shared document, and derives the ids of new records from old ones, so that two people who migrate apart agree.
 */
export interface Migration {
  readonly to: number
  readonly up: (tables: RawTables) => void
}

/** The steps from version 1 on, in order. */
export const MIGRATIONS: readonly Migration[] = [
  // Version 2 adds tables (acceptances, answers, terms), and changes nothing that was there.
  { to: 2, up: () => undefined },
  // Version 3 adds tables (places, classifications, awards, bidAnswers) and says of a model where it stands and for which ages.
  {
    to: 3,
    up({ meta }) {
      const about = meta?.['model']
      if (about) Object.assign(about, { status: '', ageFrom: null, ageTo: null, ...about })
    },
  },
]

/** The version of the document's shape that this app reads and writes. */
export const FORMAT_VERSION = 1 + MIGRATIONS.length

/** The version a raw document says that it is of; 0 when it says none. */
export function versionOf(tables: RawTables): number {
  const format = tables['meta']?.['model']?.['format']
  return typeof format === 'number' && Number.isInteger(format) ? format : 0
}

/** Brings plain tables from their version up to the newest, in place, and marks them so. */
export function migrate(tables: RawTables, steps: readonly Migration[] = MIGRATIONS): void {
  const meta = tables['meta']?.['model']
  if (!meta) return
  for (const step of steps) {
    if (versionOf(tables) >= step.to) continue
    step.up(tables)
    meta['format'] = step.to
  }
}
