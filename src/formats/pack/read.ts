import { DATA_TABLES, emptySnapshot, MODEL_TABLES } from '../../model/model.ts'
import type { ModelFile } from '../json/file.ts'
import { failed, type Problem, type Reading } from '../problem.ts'
import { DICTIONARY_FILE } from './dictionary.ts'
import { reportMissingEnds, withoutLostEnds } from './ends.ts'
import { namesIndex } from './names.ts'
import { README_FILE } from './readme.ts'
import { readSheet, type SheetReading } from './readSheet.ts'
import { emptyReport, fileProblem, type Report, shortened, warningsOf } from './report.ts'
import { SHEETS } from './sheets.ts'
import { ORIGINAL_FILE } from './texts.ts'
import { reportUnused } from './unused.ts'
import type { AllTables, Fields } from './view.ts'
import { allTables, wholeFile } from './whole.ts'
import { packView } from './write.ts'

/** A pack that can be used: the model and values that it leads to, and warnings to show beside its changes. */
export type PackReading = Reading<{ readonly file: ModelFile; readonly problems: readonly Problem[] }>

/** What a new model cannot do without. */
const NEEDED = ['model.csv', 'stages.csv', 'nodes.csv']
const EMPTY: ReadonlyMap<string, Fields> = new Map()

/**
 * Reads a CSV pack, file name to text. Against the open model `base`, a file or column that is missing keeps what the model
 * has, a row that is missing from its file removes its record, and a row with a new or blank id (`newId` makes one) adds
 * one; what is unchanged is the very same record. Without a base the pack has to hold a whole model. Every bad cell is
 * listed with its file, row and column, and a pack with any is not used.
 */
export function readPack(files: ReadonlyMap<string, string>, base: ModelFile | null, newId: () => string): PackReading {
  const report = emptyReport()
  const texts = packFiles(files, report)
  if (report.problems.length === 0) neededFiles(texts, base, report)
  if (report.problems.length > 0) return failed(...shortened(report.problems))
  const before = allTables(base ? wholeFile(base) : emptyFile())
  const tables: Record<string, ReadonlyMap<string, Fields>> = {}
  const names = namesIndex(tables, packView(tables))
  const readings: SheetReading[] = []
  let unread = false
  for (const sheet of SHEETS) {
    const old = before[sheet.table] ?? EMPTY
    const text = texts.get(sheet.file)
    tables[sheet.table] = old
    if (text === undefined) continue
    const reading = readSheet(sheet, text, { before: old, compared: base !== null, names, report, newId })
    unread ||= reading === null
    if (!reading) continue
    tables[sheet.table] = reading.records
    readings.push(reading)
  }
  const whole = withoutLostEnds(tables, new Set(readings.map(({ sheet }) => sheet.table)))
  // A file that could not be read would make others look as if they named nothing.
  if (!unread) reportMissingEnds(readings, whole, report)
  if (report.problems.length > 0) return failed(...shortened(report.problems))
  if (base) reportUnused(readings, before, whole, report)
  return { ok: true, value: { file: fileOf(whole, before, base), problems: warningsOf(report) } }
}

function emptyFile(): ModelFile {
  return { model: emptySnapshot(MODEL_TABLES), data: emptySnapshot(DATA_TABLES) }
}

/** The files of the pack by their names in small letters; others are warned of. */
function packFiles(files: ReadonlyMap<string, string>, { problems, warnings }: Report): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const known = new Set(SHEETS.map(({ file }) => file))
  const besides = [README_FILE.toLowerCase(), DICTIONARY_FILE, ORIGINAL_FILE]
  for (const [name, text] of files) {
    const file = name.toLowerCase()
    if (known.has(file)) {
      if (texts.has(file)) problems.push(fileProblem('pack-file-twice', file))
      texts.set(file, text)
    } else if (known.has(file.replace(/\.(xlsx?|xlsm|ods|numbers)$/, '.csv'))) {
      problems.push(fileProblem('pack-file-workbook', name))
    } else if (!besides.includes(file)) warnings.push(fileProblem('pack-file-unknown', name))
  }
  return texts
}

function neededFiles(texts: ReadonlyMap<string, string>, base: ModelFile | null, { problems }: Report): void {
  if (texts.size === 0) problems.push({ code: 'pack-nothing' })
  else if (!base) {
    for (const file of NEEDED) if (!texts.has(file)) problems.push(fileProblem('pack-file-missing', file))
  }
}

/** The file of these tables. What the open model has and no view shows stays as it is. */
function fileOf(tables: AllTables, before: AllTables, base: ModelFile | null): ModelFile {
  const originals = base ? allTables(base) : {}
  const merged = Object.keys(tables).map((name) => {
    const records = tables[name] ?? EMPTY
    return [name, withHidden(records, before[name] ?? EMPTY, originals[name] ?? EMPTY)] as const
  })
  const all = Object.fromEntries(merged)
  const part = (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, all[name] ?? EMPTY]))
  // Every record was read by the schema of its table.
  return { model: part(MODEL_TABLES), data: part(DATA_TABLES) } as unknown as ModelFile
}

/** The records in the order of their ids; the open model's own table where nothing changed. */
function withHidden(
  records: ReadonlyMap<string, Fields>,
  shown: ReadonlyMap<string, Fields>,
  original: ReadonlyMap<string, Fields>,
): ReadonlyMap<string, Fields> {
  const merged = new Map<string, Fields>()
  for (const [id, record] of records) {
    merged.set(id, record === shown.get(id) ? (original.get(id) ?? record) : record)
  }
  for (const [id, record] of original) if (!shown.has(id) && !merged.has(id)) merged.set(id, record)
  const same = merged.size === original.size && [...merged].every(([id, record]) => original.get(id) === record)
  return same ? original : new Map([...merged].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
