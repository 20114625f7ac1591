import type { Model } from '../model/model.ts'
import { nodesInOrder } from '../model/queries/stages.ts'
import type { Digest, DigestNode } from './digest.ts'
import { isChange } from './digestOf.ts'
import { saysForAnybody, saysForWhom } from './fieldWords.ts'
import { type Telling, tellingWords } from './telling.ts'

/** A word that two labels share, as each writes it. */
export interface SharedWord {
  readonly here: string
  readonly there: string
  /** The one label wants more of it and the other less: the contribution may run against what the system wants. */
  readonly opposite: boolean
}

/** A contribution that might be drawn. It is only ever offered: a person says whether it holds, how, and why. */
export interface Suggestion {
  readonly node: string
  readonly label: string
  readonly systemNode: string
  readonly systemLabel: string
  /** The grounds, those that tell most first. */
  readonly words: readonly SharedWord[]
  /** From 0 to 1: how much of what the two labels say is in both (see `suggestContributions`). */
  readonly score: number
}

export interface SuggestOptions {
  /** Only for this node; without it for every outcome and impact. */
  readonly node?: string
  readonly threshold?: number
  /** How many for one node at the most. */
  readonly most?: number
}

/** What a suggestion scores at least, where nobody chose another. Found by reading what it offers for the examples. */
export const THRESHOLD = 0.2

/** How many suggestions for one node at the most, where nobody chose another. */
const MOST = 3

/** How much more a shared word counts of which both labels want more, or both less. */
const AGREED = 1.5

interface Told {
  readonly id: string
  readonly label: string
  readonly words: ReadonlyMap<string, Telling>
}

interface Prepared {
  readonly told: readonly Told[]
  readonly weightOf: (root: string) => number
}

/**
 * Offers contributions by shared words, best first for each node, the nodes in reading order. Words are compared by their
 * roots, without those that are in most labels of the field; a few abbreviations stand for what they mean (see
 * fieldWords.ts). A word weighs ln(1 + number of the system's labels / number of those that have it), and half
 * of that when it only says for whom; "young people" alone is no ground. A word of which both want more, or both less,
 * counts half again. The score is the weight of the shared words over the geometric mean of the weights of both labels,
 * without what follows a colon. What is already contributed is not offered again.
 */
export function suggestContributions(
  of: Model | Digest,
  system: Digest,
  { node, threshold = THRESHOLD, most = MOST }: SuggestOptions = {},
): readonly Suggestion[] {
  const { told, weightOf } = prepared(system)
  const weigh = (roots: Iterable<string>) => [...roots].reduce((sum, root) => sum + weightOf(root), 0)
  const weights = new Map(told.map((there) => [there, weigh(measured(there.words))]))
  const done = contributed(of, system.id)
  return nodesOf(of, node).flatMap(({ id, label }) => {
    const words = tellingWords(label)
    const whole = weigh(measured(words))
    const found = told.flatMap((there): Suggestion[] => {
      if (done.has(`${id}\n${there.id}`)) return []
      const shared = [...words].filter(([root]) => there.words.has(root))
      if (shared.every(([root]) => saysForAnybody(root))) return []
      const weight = shared.reduce((sum, [root, here]) => {
        const agree = here.way !== '' && here.way === there.words.get(root)?.way
        return sum + weightOf(root) * (agree ? AGREED : 1)
      }, 0)
      const score = Math.min(1, Math.round((1000 * weight) / Math.sqrt(whole * (weights.get(there) ?? 0))) / 1000)
      if (score < threshold) return []
      const reasons = shared
        .toSorted(([a], [b]) => weightOf(b) - weightOf(a))
        .map(([root, here]) => reason(here, there.words.get(root) ?? here))
      return [{ node: id, label, systemNode: there.id, systemLabel: there.label, words: reasons, score }]
    })
    return found.toSorted((a, b) => b.score - a.score).slice(0, most)
  })
}

/** The roots that a label is measured by: a list of examples makes it longer, and does not make it say less. */
function measured(words: ReadonlyMap<string, Telling>): readonly string[] {
  const said = [...words].flatMap(([root, { example }]) => (example ? [] : [root]))
  return said.length > 0 ? said : [...words.keys()]
}

function reason(here: Telling, there: Telling): SharedWord {
  const opposite = here.way !== '' && there.way !== '' && here.way !== there.way
  return { here: here.written, there: there.written, opposite }
}

const ready = new WeakMap<Digest, Prepared>()

/** The labels of the system's outcomes and impacts, made ready once. */
function prepared(system: Digest): Prepared {
  const known = ready.get(system)
  if (known) return known
  const told = system.nodes
    .filter(({ kind }) => isChange(kind))
    .map(({ id, label }) => ({ id, label, words: tellingWords(label) }))
  const counts = new Map<string, number>()
  for (const { words } of told) for (const root of words.keys()) counts.set(root, (counts.get(root) ?? 0) + 1)
  const weightOf = (root: string) => Math.log(1 + told.length / (counts.get(root) ?? 1)) * (saysForWhom(root) ? 0.5 : 1)
  const made = { told, weightOf }
  ready.set(system, made)
  return made
}

function nodesOf(of: Model | Digest, node: string | undefined): readonly Pick<DigestNode, 'id' | 'label'>[] {
  if ('digest' in of) return of.nodes.filter(({ id, kind }) => (node === undefined ? isChange(kind) : id === node))
  return nodesInOrder(of).filter(({ id, stage }) =>
    node === undefined ? isChange(of.stages.get(stage)?.kind ?? 'input') : id === node,
  )
}

function contributed(of: Model | Digest, system: string): ReadonlySet<string> {
  const done = new Set<string>()
  for (const { node, systemModel, systemNode } of of.contributions.values()) {
    if (systemModel === system) done.add(`${node}\n${systemNode}`)
  }
  return done
}
