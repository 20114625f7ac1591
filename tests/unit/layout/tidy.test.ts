import { describe, expect, it } from 'vitest'
import { settle } from '../../../src/layout/align.ts'
import { countCrossings, crossings } from '../../../src/layout/crossings.ts'
import { CARDS_TOP } from '../../../src/layout/geometry.ts'
import type { TidyInput } from '../../../src/layout/tidy.ts'
import { tidy } from '../../../src/layout/tidy.ts'
import { arrangeTidied } from '../../support/layouts.ts'

type Card = TidyInput['lanes'][number]['cards'][number]

const free = (id: string): Card => ({ id, height: 40, y: null, placed: false })
const at = (id: string, y: number): Card => ({ id, height: 40, y, placed: true })
const lanes = (...cards: Card[][]): TidyInput['lanes'] => cards.map((list, index) => ({ id: `${index}`, cards: list }))
const link = (from: string, to: string, feedback = false) => ({ from, to, feedback })

function orderOf(input: TidyInput): string[][] {
  return arrangeTidied(input, tidy(input)).lanes.map(({ cards }) => [...cards])
}

describe('links within a lane', () => {
  it('lead downwards where that costs no crossing', () => {
    const input = {
      lanes: lanes([free('third'), free('second'), free('first')], [free('z')]),
      links: [link('first', 'second'), link('second', 'third')],
    }
    expect(orderOf(input)[0]).toEqual(['first', 'second', 'third'])
  })
})

describe('crossings', () => {
  it('counts pairs in opposite orders, not those that share an end', () => {
    expect(
      countCrossings([
        [0, 2],
        [1, 1],
        [2, 0],
      ]),
    ).toBe(3)
    expect(
      countCrossings([
        [0, 0],
        [0, 1],
        [1, 1],
      ]),
    ).toBe(0)
  })

  it('counts a link that skips a lane as a straight line', () => {
    const order = [['a', 'b'], ['m', 'n'], ['z']]
    expect(crossings(order, [link('a', 'z'), link('b', 'm'), link('m', 'z')])).toBe(1)
    expect(crossings(order, [link('a', 'z'), link('b', 'n'), link('n', 'z')])).toBe(0)
  })

  it('does not count feedback, links back and links within a lane', () => {
    const order = [
      ['a', 'b'],
      ['m', 'n'],
    ]
    expect(crossings(order, [link('a', 'n'), link('b', 'm', true), link('m', 'b'), link('a', 'b')])).toBe(0)
    expect(crossings(order, [link('a', 'n'), link('b', 'm')])).toBe(1)
  })
})

describe('tidy', () => {
  it('untangles links that need not cross', () => {
    const input = {
      lanes: lanes(['a', 'b', 'c'].map(free), ['p', 'q', 'r'].map(free), ['x', 'y', 'z'].map(free)),
      links: [link('a', 'r'), link('b', 'q'), link('c', 'p'), link('p', 'y'), link('q', 'z'), link('r', 'x')],
    }
    expect(crossings(orderOf(input), input.links)).toBe(0)
  })

  it('keeps the present order where sweeping alone would add a crossing', () => {
    const input = {
      lanes: lanes(['a', 'b'].map(free), ['p', 'q'].map(free), ['x', 'y', 'z'].map(free)),
      links: [link('b', 'y'), link('a', 'p'), link('p', 'z'), link('p', 'z')],
    }
    expect(
      crossings(
        [
          ['a', 'b'],
          ['p', 'q'],
          ['x', 'y', 'z'],
        ],
        input.links,
      ),
    ).toBe(2)
    expect(crossings(orderOf(input), input.links)).toBeLessThanOrEqual(2)
  })

  it('lines cards up with what they are linked to, starting at the top', () => {
    const input = {
      lanes: lanes([free('a')], ['p', 'q', 'r'].map(free)),
      links: ['p', 'q', 'r'].map((to) => link('a', to)),
    }
    const places = tidy(input)
    expect(places.get('a')?.y).toBe(places.get('q')?.y)
    expect(places.get('p')).toEqual({ position: 0, y: CARDS_TOP })
  })

  it('keeps the order and stacks the cards when there is no link', () => {
    const input = { lanes: lanes(['b', 'a'].map(free), ['z', 'y'].map(free)), links: [] }
    expect(orderOf(input)).toEqual([
      ['b', 'a'],
      ['z', 'y'],
    ])
    expect(tidy(input).get('a')?.y).toBe(CARDS_TOP + 56)
  })

  it('keeps cards that were placed by hand where they are, and lets the others flow round them', () => {
    const input = {
      lanes: lanes(['a', 'b', 'c', 'd'].map(free), [at('p', 130), free('q'), free('r'), at('s', 400)]),
      links: [link('d', 'p'), link('a', 's'), link('b', 'r'), link('c', 'q')],
    }
    const places = tidy(input)
    expect(places.get('p')?.y).toBe(130)
    expect(places.get('s')?.y).toBe(400)
    const { boxes } = arrangeTidied(input, places)
    for (const [id, { y }] of places) expect(boxes.get(id)?.y).toBe(y)
  })

  it('puts below a placed card what has no room above it', () => {
    const input = { lanes: lanes([free('a'), free('b'), at('p', 112)]), links: [] }
    expect(orderOf(input)).toEqual([['a', 'p', 'b']])
    expect(tidy(input).get('p')?.y).toBe(112)
  })

  it('gives the same answer for the same input', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `${index}`)
    const links = ids.slice(0, 20).map((id, index) => link(id, `${10 + ((index * 7) % 20)}`))
    const input = { lanes: lanes(...[0, 10, 20].map((start) => ids.slice(start, start + 10).map(free))), links }
    expect(tidy(input)).toEqual(tidy(structuredClone(input)))
  })
})

describe('settle', () => {
  const cards = ['a', 'b'].map((id) => ({ id, height: 40, fixed: null }))
  const wishes = [200, 210].map((top) => ({ top, weight: 1 }))

  it('shares the distance between cards that wish for the same place', () => {
    expect(settle({ top: CARDS_TOP, bottom: Infinity, cards }, wishes, 24)).toEqual([173, 237])
  })

  it('stays within the room between placed cards, closer together if need be', () => {
    expect(settle({ top: 100, bottom: 200, cards }, wishes, 24)).toEqual([100, 160])
  })
})
