import type { Problem } from '../formats/problem.ts'
import type { Exit } from './exits.ts'

/** What is to be known about a file although it could be read. */
export interface Warnings {
  readonly file: string
  readonly problems: readonly Problem[]
}

/** What a command has to say: lines for people and a value for programs, or content for standard output as it is. */
export type Answer = { readonly exit: Exit; readonly warnings: readonly Warnings[] } & (
  | { readonly text: readonly string[]; readonly json: object }
  | { readonly content: string | Uint8Array }
)
