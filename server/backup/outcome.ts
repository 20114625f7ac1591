import { say, type Params, type WordKey } from '../../src/words/words.ts'
import type { Counts } from './lines.ts'

type Ending<K> = K extends `backup.problem.${infer E}` ? E : never

/** What a backup or a restore came to; a problem is a sentence for the person at the terminal. */
export type Outcome = { readonly ok: true; readonly rows: Counts } | { readonly ok: false; readonly problem: string }

export function refusal(code: Ending<WordKey>, params?: Params): Outcome & { readonly ok: false } {
  return { ok: false, problem: say(`backup.problem.${code}`, params) }
}

/** Why something failed, without addresses, which can have passwords in them. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : typeof error
}
