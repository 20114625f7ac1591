import type { Problem } from '../formats/problem.ts'
import type { Exit } from './exits.ts'

/** Why a command could not be done: every problem, the file that they are in ('' for none), and how the program ends. */
export interface Failure {
  readonly ok: false
  readonly exit: Exit
  readonly file: string
  readonly problems: readonly Problem[]
}

export function failure(exit: Exit, file: string, ...problems: readonly Problem[]): Failure {
  return { ok: false, exit, file, problems }
}

/** The code of an error of the system, such as ENOENT; '' where it has none. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
