import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/layout/arrange.ts'
import { overlaps } from '../../src/layout/bounds.ts'
import { crossings } from '../../src/layout/crossings.ts'
import { CARD_GAP, LANE_PADDING, LANE_WIDTH } from '../../src/layout/geometry.ts'
import { routeLinks } from '../../src/layout/route.ts'
import type { TidyInput } from '../../src/layout/tidy.ts'
import { tidy } from '../../src/layout/tidy.ts'
import { arrangeTidied, cardsUnder, distanceToPath } from '../support/layouts.ts'
import { countOrder, tidiedOrder } from '../support/orders.ts'

const seed = Number(process.env['FC_SEED'] ?? 20260730)
process.stdout.write(`layout properties, seed ${seed} (set FC_SEED to change it)\n`)
const RUNS = { seed, numRuns: 150 }

interface Drawn extends TidyInput {
  readonly links: readonly { id: string; from: string; to: string; feedback: boolean }[]
}

const card = fc.record({
  height: fc.integer({ min: 38, max: 130 }),
  y: fc.option(fc.integer({ min: -40, max: 1200 })),
  placed: fc.nat({ max: 3 }).map((chance) => chance === 0),
})

const model: fc.Arbitrary<Drawn> = fc
  .array(fc.array(card, { maxLength: 9, size: 'max' }), { minLength: 1, maxLength: 6, size: 'max' })
  .chain((cardLanes) => {
    const lanes = cardLanes.map((cards, lane) => ({
      id: `${lane}`,
      cards: cards.map((each, index) => ({ ...each, id: `${lane}.${index}` })),
    }))
    const ids = lanes.flatMap(({ cards }) => cards.map(({ id }) => id))
    const end = fc.constantFrom('gone', ...ids)
    const link = fc.record({ from: end, to: end, feedback: fc.boolean() })
    const links = fc.array(link, { maxLength: 40, size: 'max' })
    return links.map((drawn) => ({ lanes, links: drawn.map((each, index) => ({ ...each, id: `${index}` })) }))
  })

// As a person would leave it: placed cards stand where they are seen.
function settled(input: Drawn): Drawn {
  const { boxes } = arrange(input)
  const lanes = input.lanes.map(({ id, cards }) => ({
    id,
    cards: cards.map((each) => ({ ...each, y: each.placed ? (boxes.get(each.id)?.y ?? null) : null })),
  }))
  const again = arrange({ lanes })
  const stands = lanes.every(({ cards }) => cards.every(({ id, y }) => y === null || again.boxes.get(id)?.y === y))
  if (!stands) throw new Error('Settled cards must stand')
  return { lanes, links: input.links }
}

function idsOf(input: TidyInput): string[][] {
  return input.lanes.map(({ cards }) => cards.map(({ id }) => id))
}

function freed(lane: Drawn['lanes'][number]): Drawn['lanes'][number] {
  return { id: lane.id, cards: lane.cards.map((each) => ({ ...each, placed: false })) }
}

// The model with its cards in the order that tidy gives them.
function reordered(input: Drawn): Drawn {
  const places = tidy(input)
  const position = (id: string): number => places.get(id)?.position ?? NaN
  const lanes = input.lanes.map(({ id, cards }) => ({
    id,
    cards: cards.toSorted((a, b) => position(a.id) - position(b.id)),
  }))
  return { lanes, links: input.links }
}

describe('layout of any model', () => {
  it('never lets boxes overlap, and keeps the order of each lane', () => {
    fc.assert(
      fc.property(model, (input) => {
        const { boxes, lanes } = arrange(input)
        const all = [...boxes.values()]
        for (const [index, box] of all.entries()) {
          for (const other of all.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
        }
        for (const { cards } of lanes) {
          const tops = cards.map((id) => boxes.get(id)?.y ?? NaN)
          expect(tops).toEqual(tops.toSorted((a, b) => a - b))
        }
      }),
      RUNS,
    )
  })

  it('never takes a link under a card, and marks it in a gutter', () => {
    fc.assert(
      fc.property(model, (input) => {
        const arrangement = arrange(input)
        for (const route of routeLinks(arrangement, input.links).values()) {
          expect(cardsUnder(route, arrangement)).toEqual([])
          expect(distanceToPath(route.middle, route.path)).toBeLessThan(3)
          const overCards = arrangement.lanes.some(
            ({ x }) => route.middle.x > x + LANE_PADDING && route.middle.x < x + LANE_WIDTH - LANE_PADDING,
          )
          expect(overCards).toBe(false)
        }
      }),
      RUNS,
    )
  })

  it('keeps cards that were placed by hand in their place and order when it tidies', () => {
    fc.assert(
      fc.property(model.map(settled), (input) => {
        const places = tidy(input)
        for (const { cards } of input.lanes) {
          const placed = cards.filter((each) => each.placed)
          for (const { id, y } of placed) expect(places.get(id)?.y).toBe(y)
          const positions = placed.map(({ id }) => places.get(id)?.position ?? NaN)
          expect(positions).toEqual(positions.toSorted((a, b) => a - b))
        }
      }),
      RUNS,
    )
  })

  it('tidies without overlap, so that the tops it gives are the tops that show', () => {
    fc.assert(
      fc.property(model, (input) => {
        const places = tidy(input)
        const { boxes, lanes } = arrangeTidied(input, places)
        for (const [id, box] of boxes) expect(box.y).toBe(places.get(id)?.y)
        for (const { cards } of lanes) {
          const inOrder = cards.flatMap((id) => boxes.get(id) ?? [])
          for (const [index, box] of inOrder.slice(1).entries()) {
            const above = inOrder[index]
            expect(box.y - (above === undefined ? 0 : above.y + above.height)).toBeGreaterThanOrEqual(CARD_GAP)
          }
        }
      }),
      RUNS,
    )
  })

  it('never draws more crossings of free cards than their present order does', () => {
    fc.assert(
      fc.property(model, (input) => {
        const free = { ...input, lanes: input.lanes.map(freed) }
        const tidied = countOrder(free, tidiedOrder(free, tidy(free)))
        expect(tidied.drawn).toBeLessThanOrEqual(countOrder(free, idsOf(free)).drawn)
      }),
      RUNS,
    )
  })

  it('never tidies to more crossings than there were, not even what is tidy already', () => {
    fc.assert(
      fc.property(model.map(settled), (input) => {
        let now = input
        let before = crossings(idsOf(now), input.links)
        for (let time = 0; time < 3; time += 1) {
          now = reordered(now)
          const after = crossings(idsOf(now), input.links)
          expect(after).toBeLessThanOrEqual(before)
          before = after
        }
      }),
      RUNS,
    )
  })
})
