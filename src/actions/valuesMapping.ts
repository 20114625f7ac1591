import type { Indicator } from '../model/model.ts'
import type { Columns } from '../monitoring/columns.ts'
import type { Quarters } from '../monitoring/spans.ts'
import { SKIP } from '../monitoring/values.ts'
import { hasWords, say } from '../words/words.ts'
import type { FoundName, Survey, ValuesFile } from './valuesFile.ts'

export const COLUMN_ROLES = ['indicator', 'period', 'value', 'status', 'place', 'note'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]
const NEEDED: readonly ColumnRole[] = ['indicator', 'period', 'value']

/** More names than this in the indicator column mean that it is another column. */
export const MOST_NAMES = 200

/** What a person settled so far: columns, and what each name is: an indicator's id, 'skip', or null while open. */
export interface Settled {
  readonly columns: Columns
  readonly choices: ReadonlyMap<string, string | null>
  /** Indicators to be made, by the name they are made for. */
  readonly created: ReadonlyMap<string, Indicator>
  readonly quarters: Quarters | null
}

/** What a name stands for now: what was chosen, else its certain match. A suggestion is never taken by itself. */
export function choiceOf({ choices }: Pick<Settled, 'choices'>, { name, match }: FoundName): string | null {
  return choices.has(name) ? (choices.get(name) ?? null) : match
}

export interface MappingProblems {
  readonly columns: Partial<Record<ColumnRole, string>>
  readonly names: string | null
  readonly quarters: string | null
}

/** What is missing before the values can be read, in sentences beside the fields; null when nothing is. */
export function mappingProblems(settled: Settled, survey: Survey): MappingProblems | null {
  const columns: Partial<Record<ColumnRole, string>> = {}
  for (const role of COLUMN_ROLES) {
    const what = (other: ColumnRole) => say(`import.column.${other}`).toLowerCase()
    const at = settled.columns[role]
    const twin = COLUMN_ROLES.find((other) => other !== role && at !== null && settled.columns[other] === at)
    if (at === null && NEEDED.includes(role)) columns[role] = say('import.column.needed', { what: what(role) })
    else if (twin) columns[role] = say('import.column.twice', { what: what(twin) })
  }
  const open = survey.names.filter((found) => choiceOf(settled, found) === null).length
  const names =
    survey.names.length > MOST_NAMES
      ? say('import.names.many', { count: survey.names.length })
      : open > 0
        ? say('import.names.open', { count: open })
        : null
  const quarters = survey.ambiguous !== null && settled.quarters === null ? say('import.quarters.needed') : null
  return Object.keys(columns).length === 0 && !names && !quarters ? null : { columns, names, quarters }
}

/** What each name of the file stands for, once nothing is missing. */
export function settledNames(settled: Settled, survey: Survey): ReadonlyMap<string, string | null> {
  return new Map(survey.names.map((found) => [found.name, choiceOf(settled, found)]))
}

/** The indicators that the values need and that are not in the model yet. */
export function createdFor(settled: Settled, survey: Survey): Indicator[] {
  const wanted = new Set(settledNames(settled, survey).values())
  return [...settled.created.values()].filter(({ id }) => wanted.has(id))
}

/** How a name was settled, in words. */
export function sayChoice(settled: Settled, found: FoundName): string {
  const choice = choiceOf(settled, found)
  if (choice === null) return ''
  if (choice === SKIP) return say('import.names.left')
  if (settled.created.get(found.name)?.id === choice) return say('import.names.created')
  return choice === found.match ? say('import.names.exact') : say('import.names.chosen')
}

/** What a person should know of the file, in sentences; of many of one kind, the first few. */
export function sayNotes({ notes }: Pick<ValuesFile, 'notes'>): string[] {
  const most = 3
  const byCode = Map.groupBy(notes, ({ code }) => code)
  return [...byCode.values()].flatMap((same) => [
    ...same.slice(0, most).map(({ code, params }) => sayProblem(code, params)),
    ...(same.length > most ? [say('import.csv-more', { count: same.length - most })] : []),
  ])
}

/** What is wrong with a file, in words. */
export function sayProblem(code: string, params: Readonly<Record<string, string | number>> = {}): string {
  const key = `import.${code}`
  return hasWords(key) ? say(key, params) : say('values.bad.other', { code })
}

/** What to do about it; '' when there is nothing to add. */
export function sayAdvice(code: string, params: Readonly<Record<string, string | number>> = {}): string {
  const key = `import.${code}.advice`
  return hasWords(key) ? say(key, params) : ''
}
