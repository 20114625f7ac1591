/** What checks on wording and on what a card needs say: found, why it matters, where the rule comes from, and what a fix does. */
export const checkWords = {} as const
