/** Taking a model out as a file or on paper, and bringing changes in. */
export const transfer = {} as const
