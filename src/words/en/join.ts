/** Joining a workspace or a room, and what the list of models says of shared ones. */
export const join = {} as const
