import { seededChance } from '../../src/layout/chance.ts'

type Shape = 'random' | 'local' | 'long'

/** Cards and links to be tidied, in five lanes, the same for the same seed. */
export interface Tangle {
  readonly lanes: {
    readonly id: string
    readonly cards: { readonly id: string; readonly height: number; readonly y: null; readonly placed: false }[]
  }[]
  readonly links: { readonly id: string; readonly from: string; readonly to: string; readonly feedback: false }[]
}

const LANES = 5

/**
 * A made-up tangle of about so many cards and exactly so many links, nine in ten of them to the next lane. `local` links
 * lead between neighbours of a hidden order, as in a real model; of `long` ones four in ten skip a lane or two.
 */
export function tangle(cards: number, links: number, seed: number, shape: Shape): Tangle {
  const chance = seededChance(seed * 7919 + cards)
  const upTo = (count: number): number => Math.floor(chance() * count)
  const each = Math.floor(cards / LANES)
  const hidden = Array.from({ length: LANES }, () => shuffled(each, upTo))
  const lanes = hidden.map((_, lane) => ({
    id: `${lane}`,
    cards: Array.from({ length: each }, (__, index) => ({
      id: `${lane}.${index}`,
      height: 38 + 18 * upTo(4),
      y: null,
      placed: false as const,
    })),
  }))
  const pairs = new Set<string>()
  while (pairs.size < links) {
    const from = upTo(LANES - 1)
    const skips = chance() < (shape === 'long' ? 0.4 : 0.1) ? 1 + (shape === 'long' ? upTo(2) : 0) : 0
    const to = Math.min(LANES - 1, from + 1 + skips)
    const start = upTo(each)
    const near = Math.round(start + (chance() + chance() + chance() - 1.5) * each * 0.1)
    const end = shape === 'local' ? Math.max(0, Math.min(each - 1, near)) : upTo(each)
    pairs.add(`${from}.${hidden[from]?.[start]} ${to}.${hidden[to]?.[end]}`)
  }
  const drawn = [...pairs].map((pair, index) => {
    const [from = '', to = ''] = pair.split(' ')
    return { id: `l${index}`, from, to, feedback: false as const }
  })
  return { lanes, links: drawn }
}

function shuffled(count: number, upTo: (count: number) => number): number[] {
  const list = Array.from({ length: count }, (_, index) => index)
  for (const index of list.keys()) {
    const other = upTo(index + 1)
    ;[list[index], list[other]] = [list[other] ?? 0, list[index] ?? 0]
  }
  return list
}
