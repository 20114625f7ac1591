import { describe, expect, test } from 'vitest'
import { arrange } from '../../../src/layout/arrange.ts'
import { cardNear, overviewLayers } from '../../../src/layout/overview.ts'
import { routeLinks } from '../../../src/layout/route.ts'

const card = (id: string) => ({ id, height: 60, y: null })
const arrangement = arrange({
  lanes: [
    { id: 'in', cards: [card('a'), card('b'), card('c')] },
    { id: 'out', cards: [card('d'), card('e')] },
  ],
})
const ends = [
  { id: 'ad', from: 'a', to: 'd' },
  { id: 'be', from: 'b', to: 'e' },
]
const routes = routeLinks(
  arrangement,
  ends.map((link) => ({ ...link, feedback: false })),
)
const links = ends.flatMap((link) => {
  const route = routes.get(link.id)
  return route ? [{ ...link, route }] : []
})
const NONE = new Set<string>()
const calm = { selected: NONE, nodes: null, links: null }
const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }
const layers = (emphasis = {}, window = everywhere, without: ReadonlySet<string> = NONE) =>
  overviewLayers(arrangement, links, { ...calm, ...emphasis }, window, without)
const counted = ({ cards, links: lines }: ReturnType<typeof overviewLayers>) => ({
  cards: cards.map(({ look, stage, boxes }) => `${look} ${stage} ${boxes.length}`),
  links: lines.map(({ look, routes: list }) => `${look} ${list.length}`),
})

describe('The layers of an overview', () => {
  test('hold every card by its stage, and every link', () => {
    expect(counted(layers())).toEqual({ cards: ['plain in 3', 'plain out 2'], links: ['plain 2'] })
    expect(layers().lanes).toHaveLength(2)
  })

  test('let a path stand out and the rest recede, the selected last and on top', () => {
    const lit = { selected: new Set(['a']), nodes: new Set(['a', 'd']), links: new Set(['ad']) }
    expect(counted(layers(lit))).toEqual({
      cards: ['receded in 2', 'receded out 1', 'plain out 1', 'selected in 1'],
      links: ['receded 1', 'lit 1'],
    })
    expect(counted(layers({ selected: new Set(['be']) })).links).toEqual(['plain 1', 'selected 1'])
  })

  test('let links recede under a filter', () => {
    expect(counted(layers({ nodes: new Set(['b']) }))).toEqual({
      cards: ['receded in 2', 'receded out 2', 'plain in 1'],
      links: ['receded 2'],
    })
  })

  test('leave out what is dragged with its links, and what is out of sight', () => {
    expect(counted(layers({}, everywhere, new Set(['a'])))).toEqual({
      cards: ['plain in 2', 'plain out 2'],
      links: ['plain 1'],
    })
    expect(counted(layers({}, everywhere, new Set(['e']))).links).toEqual(['plain 1'])
    const box = arrangement.boxes.get('c') ?? everywhere
    expect(counted(layers({}, box))).toEqual({ cards: ['plain in 1'], links: [] })
  })
})

describe('The card at a place', () => {
  const box = (id: string) => arrangement.boxes.get(id) ?? everywhere

  test('is the one there, or the nearest above or below it within reach', () => {
    const { x, y, height } = box('b')
    expect(cardNear(arrangement, { x: x + 5, y: y + 5 }, 0)).toBe('b')
    expect(cardNear(arrangement, { x: x + 5, y: y + height + 3 }, 200)).toBe('b')
    expect(cardNear(arrangement, { x: x + 5, y: y + height + 13 }, 200)).toBe('c')
    expect(cardNear(arrangement, { x: x + 5, y: y + height + 5 }, 4)).toBeNull()
    expect(cardNear(arrangement, { x: x + 5, y: box('c').y + 500 }, 100)).toBeNull()
  })

  test('is none between the lanes', () => {
    expect(cardNear(arrangement, { x: box('b').x + 250, y: box('b').y }, 50)).toBeNull()
  })
})
