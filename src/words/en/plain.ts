/** The text alternative of a model. */
export const plain = {} as const
