import type { WordKey } from '../../words/words.ts'

/**
 * A published model that comes with the app: its id, its words, and its file, which is fetched only when asked for. An
 * example keeps its id on the shelf, because other models name it by that id.
 */
export interface Example {
  readonly id: string
  readonly title: WordKey
  readonly words: WordKey
  readonly load: () => Promise<{ readonly default: string }>
}

export const MAIN_EXAMPLE: Example = {
  id: 'mvrp-2022',
  title: 'home.example.mvrp-2022',
  words: 'home.example.mvrp-2022.words',
  load: () => import('../../../examples/mvrp-2022.json?raw'),
}

export const OTHER_EXAMPLES: readonly Example[] = [
  {
    id: 'navigator',
    title: 'home.example.navigator',
    words: 'home.example.navigator.words',
    load: () => import('../../../examples/navigator.json?raw'),
  },
  {
    id: 'mentors-in-violence-prevention',
    title: 'home.example.mentors-in-violence-prevention',
    words: 'home.example.mentors-in-violence-prevention.words',
    load: () => import('../../../examples/mentors-in-violence-prevention.json?raw'),
  },
  {
    id: 'red-umbrella',
    title: 'home.example.red-umbrella',
    words: 'home.example.red-umbrella.words',
    load: () => import('../../../examples/red-umbrella.json?raw'),
  },
  {
    id: 'beacon',
    title: 'home.example.beacon',
    words: 'home.example.beacon.words',
    load: () => import('../../../examples/beacon.json?raw'),
  },
  {
    id: 'pops',
    title: 'home.example.pops',
    words: 'home.example.pops.words',
    load: () => import('../../../examples/pops.json?raw'),
  },
  {
    id: 'hampshire-indicators',
    title: 'home.example.hampshire-indicators',
    words: 'home.example.hampshire-indicators.words',
    load: () => import('../../../examples/hampshire-indicators.json?raw'),
  },
]

export const EXAMPLES: readonly Example[] = [MAIN_EXAMPLE, ...OTHER_EXAMPLES]

/** The stages of the main example with their cards, for its picture before it is fetched. */
export const MAIN_LANES = [
  { kind: 'input', horizon: '', cards: 3 },
  { kind: 'activity', horizon: '', cards: 6 },
  { kind: 'output', horizon: '', cards: 10 },
  { kind: 'outcome', horizon: 'short-medium', cards: 9 },
  { kind: 'outcome', horizon: 'long', cards: 9 },
] as const
