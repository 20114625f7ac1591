import type { Problem } from '../problem.ts'
import { syntaxErrorAt } from './syntax.ts'

/** Whether a value is a JSON object (not a list, not null). */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Line and column (from 1) of the first JSON syntax error of a text. */
export function placeInText(text: string): { line: number; column: number } {
  const lines = text.slice(0, syntaxErrorAt(text)).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
  readonly expected?: string
  readonly values?: readonly unknown[]
}

/** A schema issue as a problem that names the field and what it should have been. */
export function whatIsWrong(issue: Issue, place: string, id: string): Problem {
  const field = issue.path.map(String).join('.')
  const where = field ? `${place}.${field}` : place
  if (issue.code === 'unrecognized_keys') {
    return { code: 'json-unknown-field', where, params: { id, field: issue.keys?.join(', ') ?? '' } }
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values?.map((value) => (value === '' ? '""' : String(value))).join(', ') ?? ''
    return { code: 'json-not-allowed', where, params: { id, field, allowed } }
  }
  if (issue.code === 'invalid_type') {
    return { code: 'json-wrong-type', where, params: { id, field, expected: issue.expected ?? '' } }
  }
  return { code: 'json-bad-value', where, params: { id, field } }
}
