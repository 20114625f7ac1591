/** Comments and replies. */
export const comments = {} as const
