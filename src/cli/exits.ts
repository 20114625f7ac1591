/** How the program ends. The help tells the same (`cli.help`). */
export const EXIT = {
  fine: 0,
  /** Findings that count, or differences. */
  found: 1,
  /** The command was not understood. */
  usage: 2,
  /** A file could not be read, or is no model. */
  unreadable: 3,
  /** The result could not be written. */
  unwritable: 4,
  /** A mistake in the program. */
  broken: 5,
} as const

export type Exit = (typeof EXIT)[keyof typeof EXIT]
