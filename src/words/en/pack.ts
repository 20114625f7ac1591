/** The CSV pack: what its files and columns mean, and what is wrong with one. */
export const pack = {} as const
