/** The list of findings, accepting one with a reason, the review questions and the glossary. */
export const review = {} as const
