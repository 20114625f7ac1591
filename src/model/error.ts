/** A command was asked for something that makes no sense: a mistake in the program, so nothing is written. */
export class CommandError extends Error {
  readonly code: string
  constructor(code: string, detail = '') {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'CommandError'
    this.code = code
  }
}

/** Closes a switch over a union: the types say that it is never reached. */
export function assertNever(value: never): never {
  throw new CommandError('unexpected-value', String(value))
}

/** The record of that id, or a CommandError that names it. */
export function need<R>(table: ReadonlyMap<string, R>, id: string): R {
  const record = table.get(id)
  if (record === undefined) throw new CommandError('record-missing', id)
  return record
}
