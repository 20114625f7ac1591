/** The narrative that is written from a model. */
export const narrative = {} as const
