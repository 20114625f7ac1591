/** One thing wrong with a file: a code for the message, where it stands, and what the message needs to name. */
export interface Problem {
  readonly code: string
  readonly where?: string
  readonly params?: Readonly<Record<string, string | number>>
}
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function failed(...problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems }
}
