/** What the alignment check looks at, in the order in which it is told. */
export const FINDING_KINDS = [
  'serves',
  'fills-gap',
  'crowded',
  'not-joined',
  'leap',
  'unsupported',
  'no-indicator',
  'no-baseline',
  'overlap',
  'evidence',
  'unanswered',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** `good` speaks for the bid, `settle` is to be settled before deciding, `note` is to be known. */
export type FindingTone = 'good' | 'settle' | 'note'

/**
 * One line of the alignment check: a fact and what it rests on, told by rule and never weighed. `params` fill the words
 * `alignment.<kind>` (the fact) and `alignment.<kind>.why` (the rule and its grounds), both in src/words/en/bids.ts.
 */
export interface Finding {
  /** The same for the same fact, so that a reviewer's response to it holds when the check is run again. */
  readonly key: string
  readonly kind: FindingKind
  readonly tone: FindingTone
  readonly params: Readonly<Record<string, string | number>>
  /** The bid's nodes and links, the system's nodes, the other interventions and the questions that it is about. */
  readonly nodes: readonly string[]
  readonly links: readonly string[]
  readonly systemNodes: readonly string[]
  readonly models: readonly string[]
  readonly questions: readonly string[]
}
