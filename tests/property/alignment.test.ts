import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptySnapshot, DATA_TABLES, type BidQuestion, type Contribution, type Model } from '../../src/model/model.ts'
import { alignment, tellFinding } from '../../src/portfolio/alignment.ts'
import type { AlignmentInput } from '../../src/portfolio/alignment/bidCase.ts'
import { chainOf, waysFrom } from '../../src/portfolio/alignment/chain.ts'
import { servingOf } from '../../src/portfolio/alignment/serving.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import { placesIndex } from '../../src/portfolio/places.ts'
import { placeInSystem } from '../../src/portfolio/placeOf.ts'
import { hasWords } from '../../src/words/words.ts'
import { anyModel, shuffled } from '../support/arbitraries.ts'
import { question } from '../support/bids.ts'
import { seeded } from '../support/seed.ts'

const SYSTEM = 'system'
const PLACES = placesIndex([])

/** The model with its contributions pointed at nodes of a system, one in four of them somewhere else. */
function pointedAt(model: Model, system: Model, pick: number): Model {
  const ends = [...system.nodes.keys()].toSorted()
  const contributions = [...model.contributions.values()].map((one, at): [string, Contribution] => {
    const systemNode = ends[(pick + at * 7) % Math.max(1, ends.length)] ?? 'gone'
    return [one.id, (pick + at) % 4 === 0 ? one : { ...one, systemModel: SYSTEM, systemNode }]
  })
  return { ...model, contributions: new Map(contributions) }
}

const funded = (model: Model, id: string) =>
  ({ ...digestOf(id, model), kind: 'intervention', status: 'funded' }) as const

const anyInput = fc
  .tuple(anyModel, anyModel, fc.array(anyModel, { maxLength: 3 }), fc.nat({ max: 1000 }), fc.boolean())
  .map(([bid, system, others, pick, required]): AlignmentInput => {
    const answers: readonly BidQuestion[] = [...bid.bidAnswers.values()].map(({ id, order }, at) =>
      question(id, { order, required, part: at % 2 === 0 ? '' : 'sustainability' }),
    )
    return {
      bid: pointedAt(bid, system, pick),
      bidId: 'bid',
      system,
      systemId: SYSTEM,
      funded: others.map((one, at) => funded(pointedAt(one, system, pick + at), `other${at}`)),
      places: PLACES,
      questions: [...answers, question('unanswered', { order: 'a5', part: 'need' })],
      crowded: (pick % 3) + 1,
    }
  })

const data = emptySnapshot(DATA_TABLES)

test('the same input gives the same lines, whatever the order of the tables', () => {
  fc.assert(
    fc.property(anyInput, fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (input, order) => {
      const mixed = {
        ...input,
        bid: shuffled({ model: input.bid, data }, order).model,
        system: shuffled({ model: input.system, data }, order).model,
        funded: input.funded.toReversed(),
        questions: input.questions.toReversed(),
      }
      expect(alignment(mixed)).toEqual(alignment(input))
    }),
    seeded(150),
  )
})

test('every finding has a key of its own, and words without a hole in them', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { findings, figures } = alignment(input)
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      for (const one of findings) {
        expect(hasWords(`alignment.${one.kind}`) && hasWords(`alignment.${one.kind}.why`)).toBe(true)
        const holesOf = (text: string) => text.split('{{').length
        // What people wrote may have braces of its own: it is put in as it is.
        const own = Object.values(one.params).reduce<number>((sum, value) => sum + holesOf(String(value)) - 1, 1)
        const { fact, why } = tellFinding(one)
        expect(holesOf(fact)).toBeLessThanOrEqual(own)
        expect(holesOf(why)).toBeLessThanOrEqual(own)
      }
      expect(figures.served.count).toBeLessThanOrEqual(figures.served.of)
      expect(figures.measured.count).toBeLessThanOrEqual(figures.measured.of)
      expect(figures.missing.count).toBe(findings.filter(({ kind }) => kind === 'unanswered').length)
      expect(figures.overlaps.count).toBe(findings.filter(({ kind }) => kind === 'overlap').length)
    }),
    seeded(150),
  )
})

test('who of the funded serves a card is found by following each contribution to where it leads', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const serving = servingOf(input)
      const chain = chainOf(input.system)
      const own = (id: string) =>
        (input.funded.find((one) => one.id === id)?.contributions ?? [])
          .filter(({ systemModel }) => systemModel === SYSTEM)
          .map(({ systemNode }) => systemNode)
      for (const card of [...input.system.nodes.keys(), 'gone']) {
        const isThere = chain.nodes.has(card)
        const straight = serving.funded.filter(({ id }) => isThere && own(id).includes(card))
        const through = serving.funded.filter(
          (one) => !straight.includes(one) && isThere && own(one.id).some((from) => waysFrom(chain, from).has(card)),
        )
        expect(serving.straight(card)).toEqual(straight)
        expect(serving.through(card)).toEqual(through)
      }
    }),
    seeded(150),
  )
})

test('another contribution never takes away what is served', () => {
  fc.assert(
    fc.property(anyInput, fc.nat(), fc.nat(), (input, from, to) => {
      const [nodes, ends] = [[...input.bid.nodes.keys()], [...input.system.nodes.keys()]]
      fc.pre(nodes.length > 0 && ends.length > 0)
      const more: Contribution = {
        id: 'one-more',
        node: nodes[from % nodes.length] ?? '',
        systemModel: SYSTEM,
        systemTitle: '',
        systemNode: ends[to % ends.length] ?? '',
        systemLabel: '',
        kind: 'shared',
        rationale: '',
      }
      const served = (bid: Model) =>
        alignment({ ...input, bid })
          .findings.filter(({ kind }) => kind === 'serves')
          .map(({ key }) => key)
      const before = served(input.bid)
      const contributions = new Map(input.bid.contributions).set(more.id, more)
      expect(served({ ...input.bid, contributions })).toEqual(expect.arrayContaining(before))
    }),
    seeded(150),
  )
})

test('every line of the drawing has its cards, and its way is one of links of the system', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { left, right, lines } = alignment(input).drawing
      const steps = new Set([...input.system.links.values()].map(({ from, to }) => `${from} ${to}`))
      for (const { from, to, through } of lines) {
        expect(left.some(({ id, joined }) => id === from && joined)).toBe(true)
        expect(right.some(({ id, served }) => id === to && served)).toBe(true)
        const way = [...through, to]
        for (const [at, id] of way.entries()) if (at > 0) expect(steps).toContain(`${way[at - 1]} ${id}`)
      }
      expect(right.filter(({ goal, served }) => goal && served)).toHaveLength(alignment(input).figures.served.count)
    }),
    seeded(150),
  )
})

test('a place in the system holds nothing that its contributions do not lead to', () => {
  fc.assert(
    fc.property(anyInput, ({ bid, system }) => {
      const place = placeInSystem(bid, system, SYSTEM)
      const whole = [...system.links.values()].filter(({ kind }) => kind !== 'feedback')
      const reached = new Set(
        [...bid.contributions.values()].flatMap(({ systemModel, systemNode, node }) =>
          systemModel === SYSTEM && bid.nodes.has(node) ? [systemNode] : [],
        ),
      )
      for (let size = -1; size !== reached.size;) {
        size = reached.size
        for (const { from, to } of whole) if (reached.has(from)) reached.add(to)
      }
      const seen = new Set(place.nodes.map(({ id }) => id))
      for (const id of seen) expect(reached).toContain(id)
      for (const id of reached) expect(seen.has(id)).toBe(system.nodes.has(id))
      for (const { from, to } of place.links) expect([seen.has(from), seen.has(to)]).toEqual([true, true])
      for (const { node, systemNode } of place.contributions) {
        expect([bid.nodes.has(node), seen.has(systemNode)]).toEqual([true, true])
      }
      // Cards hold their label and their stage, links their ends: nothing else of the system has a field to be in.
      const fields = (list: readonly object[]) => [...new Set(list.flatMap((one) => Object.keys(one)))].join(' ')
      expect(fields([place])).toBe('systemModel systemTitle vision nodes links contributions')
      expect(['', 'id label stage kind horizon']).toContain(fields(place.nodes))
      expect(['', 'from to']).toContain(fields(place.links))
    }),
    seeded(150),
  )
})
