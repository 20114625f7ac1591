/** What checks on links and paths say: found, why it matters, where the rule comes from, and what a fix does. */
export const checkLinks = {} as const
