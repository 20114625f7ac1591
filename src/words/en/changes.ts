/** Changes between two models, in sentences. */
export const changes = {} as const
