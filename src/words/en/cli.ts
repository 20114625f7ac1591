/** The command line: help, reports and errors. */
export const cli = {} as const
