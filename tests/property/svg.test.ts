import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureScope } from '../../src/formats/svg/scope.ts'
import { drawFigure } from '../../src/formats/svg/write.ts'
import { overlaps } from '../../src/layout/bounds.ts'
import type { Box } from '../../src/layout/geometry.ts'
import { mapOf } from '../../src/layout/modelMap.ts'
import type { Data, Model } from '../../src/model/model.ts'
import { pathThrough } from '../../src/model/queries/paths.ts'
import { ASSUMPTION_STATUSES } from '../../src/model/records/assumption.ts'
import { LINK_KINDS, STRENGTHS } from '../../src/model/records/link.ts'
import { anyFile, hostileText } from '../support/arbitraries.ts'
import { boxOf, readFigure } from '../support/figures.ts'
import { flatten } from '../support/flatten.ts'
import { seeded } from '../support/seed.ts'
import { theory } from '../support/theory.ts'
import { elementsOf } from '../support/xmlTree.ts'

// Paths are written to a tenth of a pixel.
const ROUNDING = 0.1
const MOST_STAGES = 6

const label = fc.oneof(
  hostileText,
  fc
    .array(fc.constantFrom('young', 'people', 'trauma-informed', 'community', 'referral'), { maxLength: 14 })
    .map((words) => words.join(' ')),
)

const card = fc.record({
  stage: fc.nat({ max: MOST_STAGES - 1 }),
  label,
  intended: fc.boolean(),
  y: fc.option(fc.integer({ min: -40, max: 1500 })),
  value: fc.option(fc.integer({ min: 0, max: 999_999_999 })),
})

const joined = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  kind: fc.constantFrom(...LINK_KINDS),
  strength: fc.constantFrom(...STRENGTHS),
  assumed: fc.array(fc.constantFrom(...ASSUMPTION_STATUSES), { maxLength: 2 }),
})

/** Models of up to six stages and forty cards, linked in any direction, and something of it to show. */
const drawn = fc
  .record({
    stages: fc.array(label, { minLength: 1, maxLength: MOST_STAGES }),
    cards: fc.array(card, { minLength: 1, maxLength: 40, size: 'max' }),
    links: fc.array(joined, { maxLength: 50, size: 'max' }),
    scope: fc.constantFrom('all', 'path', 'stages'),
    pick: fc.tuple(fc.nat(), fc.nat()),
  })
  .map(({ stages, cards, links, scope: kind, pick }) => {
    const made = theory({ title: 'Made up' })
    for (const [at, name] of stages.entries()) made.stage(`s${at}`, { name })
    for (const [at, { stage, value, ...fields }] of cards.entries()) {
      made.card(`s${stage % stages.length}`, `n${at}`, fields)
      if (value === null) continue
      made.indicator(`i${at}`, [`n${at}`], { unit: '£' }).observation(`o${at}`, `i${at}`, value)
    }
    for (const [at, { from, to, assumed, ...fields }] of links.entries()) {
      const [a, b] = [from % cards.length, to % cards.length]
      if (a === b) continue
      made.put('links', {
        rationale: '',
        confidence: '',
        source: '',
        id: `l${at}`,
        from: `n${a}`,
        to: `n${b}`,
        ...fields,
      })
      for (const [index, status] of assumed.entries())
        made.assumption(`l${at}a${index}`, { link: `l${at}` }, { status })
    }
    const [first, second] = pick
    let scope: FigureScope = { kind: 'all' }
    if (kind === 'path') scope = { kind, nodes: [`n${first % cards.length}`] }
    if (kind === 'stages') scope = { kind, from: `s${first % stages.length}`, to: `s${second % stages.length}` }
    return { model: made.build(), data: made.buildData(), scope }
  })

function read({ model, data, scope }: { readonly model: Model; readonly data: Data; readonly scope: FigureScope }) {
  const figure = drawFigure(model, data, { scope, date: '2026-07-31', version: '4' })
  return { ...readFigure(figure.svg), width: figure.width, height: figure.height }
}

function holds(box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return (
    x > box.x + ROUNDING &&
    x < box.x + box.width - ROUNDING &&
    y > box.y + ROUNDING &&
    y < box.y + box.height - ROUNDING
  )
}

describe('a figure of any model', () => {
  test('never lets two cards overlap', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const boxes = [...read(input).cards.values()].map(({ box }) => box)
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
        }
      }),
      seeded(70),
    )
  })

  test('takes no link under a card, and every link ends at the edge of its cards', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const { links, cards } = read(input)
        for (const [id, { path }] of links) {
          const points = flatten(path)
          for (const { box } of cards.values()) expect(points.filter((point) => holds(box, point))).toEqual([])
          const { from, to } = input.model.links.get(id) ?? { from: '', to: '' }
          const [source, target] = [cards.get(from)?.box, cards.get(to)?.box]
          expect(points[0]?.x).toBeCloseTo((source?.x ?? NaN) + (source?.width ?? NaN), 0)
          const sides = [target?.x ?? NaN, (target?.x ?? NaN) + (target?.width ?? NaN)]
          expect(sides.some((side) => Math.abs(side - (points.at(-1)?.x ?? NaN)) < 1)).toBe(true)
        }
      }),
      seeded(70),
    )
  })

  test('shows every card of its part, its words within its edges, and every link between them', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const { cards, links, elements } = read(input)
        const { model, scope } = input
        if (scope.kind !== 'stages') {
          const ids = scope.kind === 'all' ? new Set(model.nodes.keys()) : pathThrough(model, scope.nodes).nodes
          expect(new Set(cards.keys())).toEqual(ids)
        }
        const within = [...model.links.values()].filter(({ from, to }) => cards.has(from) && cards.has(to))
        expect(new Set(links.keys())).toEqual(new Set(within.map(({ id }) => id)))
        for (const group of elements.filter(({ attributes }) => attributes.has('data-card'))) {
          const inner = elementsOf(group)
          const box = boxOf(inner.find(({ name }) => name === 'rect') ?? group)
          const baselines = inner.flatMap(({ attributes }) => Number(attributes.get('y') ?? box.y))
          expect(Math.max(...baselines)).toBeLessThan(box.y + box.height - 4)
        }
      }),
      seeded(70),
    )
  })

  test('stands as on the map when all of it is shown', () => {
    fc.assert(
      fc.property(drawn, ({ model, data }) => {
        const { cards } = read({ model, data, scope: { kind: 'all' } })
        const tall = new Map([...cards].map(([id, { box }]) => [id, box.height]))
        const { boxes } = mapOf(model, data, tall).arrangement
        expect(new Map([...cards].map(([id, { box }]) => [id, box]))).toEqual(boxes)
      }),
      seeded(50),
    )
  })

  test('draws everything within its edges', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const { root, cards, links, width, height } = read(input)
        const map = root.children.find(
          (child) => typeof child !== 'string' && child.attributes.get('data-part') === 'map',
        )
        const move = typeof map === 'object' ? (map.attributes.get('transform') ?? '') : ''
        const [, left = NaN, top = NaN] = (/\((\S+) (\S+)\)/.exec(move) ?? []).map(Number)
        const corners = [...cards.values()].flatMap(({ box }) => [box, { x: box.x + box.width, y: box.y + box.height }])
        for (const { x, y } of [...corners, ...[...links.values()].flatMap(({ path }) => flatten(path))]) {
          expect(x + left > 0 && x + left < width && y + top > 0 && y + top < height).toBe(true)
        }
      }),
      seeded(50),
    )
  })
})

test('any file gives well-formed XML with every label whole, and nothing that runs or fetches', () => {
  fc.assert(
    fc.property(anyFile, ({ model, data }) => {
      const { cards, elements } = read({ model, data, scope: { kind: 'all' } })
      for (const [id, { texts }] of cards) {
        const shown = (model.nodes.get(id)?.label ?? '').replaceAll(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF\s]+/gu, '')
        if (shown !== '') expect(texts[0]?.replaceAll(/[\p{Cc}\s]+/gu, '')).toBe(shown)
      }
      for (const { name, attributes } of elements) {
        expect(name).toMatch(/^(defs|desc|g|linearGradient|path|rect|stop|svg|text|title|tspan)$/)
        for (const [key, value] of attributes) {
          expect(key).not.toMatch(/^on|href|^style$|^src$/)
          expect(value).not.toMatch(/NaN|undefined|Infinity/)
        }
      }
    }),
    seeded(150),
  )
})
