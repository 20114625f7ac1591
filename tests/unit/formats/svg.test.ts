import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../../src/formats/json/read.ts'
import type { FigureScope } from '../../../src/formats/svg/scope.ts'
import { drawFigure } from '../../../src/formats/svg/write.ts'
import { mapOf } from '../../../src/layout/modelMap.ts'
import type { Theory } from '../../support/theory.ts'
import { readFigure } from '../../support/figures.ts'
import { theory } from '../../support/theory.ts'
import { elementsOf, textOf } from '../../support/xmlTree.ts'

const ALL: FigureScope = { kind: 'all' }
const DATE = '2026-07-31'

function draw(from: Theory, scope = ALL, version?: string) {
  return readFigure(
    drawFigure(from.build(), from.buildData(), { scope, date: DATE, ...(version ? { version } : {}) }).svg,
  )
}

function example(name: string) {
  const read = readJson(readFileSync(`examples/${name}.json`, 'utf8'))
  if (!read.ok) throw new Error(`${name} cannot be read`)
  return read.value
}

const chain = () =>
  theory({ title: 'Mentoring', vision: 'Safe streets' })
    .input('money')
    .activity('mentoring')
    .output('matched')
    .outcome('trust')
    .chain('money', 'mentoring', 'matched', 'trust')

describe('what a figure says to people who cannot see it', () => {
  test('the title is the model, and the description its size and every card by stage', () => {
    const figure = draw(chain().assumption('places', { link: 'matched-trust' }))
    expect(figure.title).toBe('Mentoring')
    expect(figure.description).toBe(
      'Intervention model with 4 stages from left to right, 4 cards, 3 links and 1 assumption. ' +
        'What has to be true: 1 untested. Vision: Safe streets. ' +
        'input, 1 card: MONEY. activity, 1 card: MENTORING. output, 1 card: MATCHED. outcome, 1 card: TRUST.',
    )
    expect(figure.root.attributes.get('role')).toBe('img')
    expect(figure.root.attributes.get('lang')).toBe('en')
    const named = ['aria-labelledby', 'aria-describedby'].map((name) => figure.root.attributes.get(name))
    const ids = figure.elements.flatMap(({ name, attributes }) =>
      attributes.has('id') ? [[attributes.get('id'), name]] : [],
    )
    expect(ids).toEqual(
      expect.arrayContaining([
        [named[0], 'title'],
        [named[1], 'desc'],
      ]),
    )
  })

  test('it says how much evidence is thin and how many links feed back', () => {
    const { description } = draw(
      chain().link('money', 'matched', { strength: 'weak' }).link('trust', 'mentoring', { kind: 'feedback' }),
    )
    expect(description).toContain('1 link has weak or no evidence. 1 link feeds back.')
  })

  test('an empty model is described and drawn too', () => {
    const figure = draw(theory({ title: '' }))
    expect(figure.title).toBe('Untitled model')
    expect(figure.description).toBe(
      'Intervention model with 0 stages from left to right, 0 cards, 0 links and 0 assumptions.',
    )
    expect(figure.words).toContain('No cards to show')
  })
})

describe('words on the figure', () => {
  test('every label of the examples is written whole, line by line', () => {
    for (const name of ['mvrp-2022', 'navigator', 'red-umbrella', 'beacon']) {
      const { model, data } = example(name)
      const { cards, words } = readFigure(drawFigure(model, data, { scope: ALL, date: DATE }).svg)
      expect(cards.size).toBe(model.nodes.size)
      for (const { id, label } of model.nodes.values()) expect(cards.get(id)?.texts[0]).toBe(label)
      for (const { name: stage } of model.stages.values()) expect(words).toContain(stage)
      for (const { text } of model.assumptions.values()) expect(words).toContain(text)
      expect(words).toContain(model.meta.get('model')?.title)
      const vision = model.meta.get('model')?.vision
      if (vision) expect(words).toContain(vision)
    }
  })

  test('a hostile label is only text', () => {
    const label = '<script>alert("1")</script> &amp; ]]> \u0000\u0007\uFFFE\u202Eabc\r\n\tend'
    const figure = draw(
      theory({ title: label, vision: label, source: label })
        .outcome('a', { label })
        .assumption('b', { node: 'a' }, { text: label }),
    )
    expect(figure.cards.get('a')?.texts[0]).toBe('<script>alert("1")</script> &amp; ]]> \u202Eabc end')
    expect(figure.elements.filter(({ name }) => name === 'script')).toEqual([])
  })

  test('a card without a label says so', () => {
    expect(draw(theory().outcome('a', { label: '  ' })).cards.get('a')?.texts[0]).toBe('Card without a label')
  })

  test('the line under a label is in words: the standing with its value, the system outcome, or that nothing measures it', () => {
    const { cards } = draw(
      theory()
        .outcome('measured')
        .outcome('serving')
        .outcome('bare')
        .output('quiet')
        .indicator('reached', ['measured'], { unit: '%', direction: 'up' })
        .observation('first', 'reached', 62)
        .contribution('c', 'serving', 'system-outcome'),
    )
    expect(cards.get('measured')?.texts).toEqual(['MEASURED', 'No baseline', '62%'])
    expect(cards.get('serving')?.texts).toEqual(['SERVING', 'Serves 1 system outcome'])
    expect(cards.get('bare')?.texts).toEqual(['BARE', 'No indicator'])
    expect(cards.get('quiet')?.texts).toEqual(['QUIET'])
  })

  test('a value that does not fit beside the words gets a line of its own, and the card the height for it', () => {
    const wide = (value: number) =>
      theory().outcome('a').indicator('i', ['a'], { unit: '£', direction: 'up' }).observation('o', 'i', value)
    const [small, large] = [draw(wide(5)), draw(wide(123_456_789_012))].map((figure) => figure.cards.get('a'))
    expect(large?.texts).toEqual(['A', 'No baseline', '£123,456,789,012'])
    expect(large?.box.height).toBe((small?.box.height ?? 0) + 18)
  })

  test('an unintended card carries the note', () => {
    const { cards } = draw(theory().outcome('a', { intended: false }).outcome('b'))
    expect(cards.get('a')?.texts).toEqual(['A', 'Unintended', 'No indicator'])
    expect(cards.get('a')?.box.height).toBe((cards.get('b')?.box.height ?? 0) + 20)
  })

  test('a long name of a stage is whole and keeps clear of the cards', () => {
    const name = 'Outcomes in the short and the medium term for young people, their families and communities'
    const figure = draw(theory().stage('s', { name }).card('s', 'a'))
    const text = figure.elements.find((element) => element.name === 'text' && element.children.length > 3)
    const lowest = Math.max(
      ...(text?.children ?? []).map((line) => (typeof line === 'string' ? 0 : Number(line.attributes.get('y')))),
    )
    expect(figure.words).toContain(name)
    expect(lowest).toBeLessThan((figure.cards.get('a')?.box.y ?? 0) - 8)
  })

  test('provider and place stand under the title', () => {
    const { words } = draw(theory({ kind: 'system', provider: 'A charity', place: 'Leeds' }))
    expect(words).toContain('System model · A charity · Leeds')
  })
})

describe('links and what has to be true', () => {
  const marked = () =>
    chain()
      .link('money', 'matched', { strength: 'none' })
      .link('trust', 'mentoring', { kind: 'feedback' })
      .assumption('late', { link: 'matched-trust' }, { status: 'failed' })
      .assumption('early', { link: 'money-mentoring' }, { status: 'supported' })
      .assumption('also', { link: 'matched-trust' })
      .assumption('card', { node: 'trust' }, { status: 'challenged' })
      .assumption('model')

  test('lines are whole, broken for thin evidence, dotted with the word for feedback', () => {
    const { links, words } = draw(marked())
    expect(links.get('money-mentoring')?.dashes).toBe('')
    expect(links.get('money-matched')?.dashes).toBe('5 4')
    expect(links.get('trust-mentoring')?.dashes).toMatch(/^0?\.\d 4$/)
    expect(words).toContain('feeds back')
  })

  test('a link is named in words', () => {
    const { links } = draw(marked())
    expect(links.get('money-mentoring')?.title).toBe('“MONEY” leads to “MENTORING”')
    expect(links.get('money-matched')?.title).toBe('“MONEY” leads to “MATCHED”. Evidence is weak or absent.')
    expect(links.get('trust-mentoring')?.title).toBe('“TRUST” feeds back to “MENTORING”')
  })

  test('assumptions are numbered from left to right, links before cards before the model, on the map as in the list', () => {
    const { marks, words } = draw(marked())
    expect(marks).toEqual(
      new Map([
        ['matched-trust', '2–3'],
        ['money-mentoring', '1'],
      ]),
    )
    const list = words.slice(words.indexOf('What has to be true') + 1, -1)
    const entries = [
      ['1', 'Assume early', 'Supported: “MONEY” leads to “MENTORING”'],
      ['2', 'Assume late', 'Failed: “MATCHED” leads to “TRUST”'],
      ['3', 'Assume also', 'Untested: “MATCHED” leads to “TRUST”'],
      ['4', 'Assume card', 'Challenged: for “TRUST”'],
      ['5', 'Assume model', 'Untested: for the whole model'],
    ]
    expect(list).toEqual(entries.flat())
  })

  test('a gutter is numbered from its top before the next one', () => {
    const far = theory().input('a', { y: 600 }).input('b', { y: 900 }).output('c', { y: 700 }).outcome('d').outcome('e')
    for (const [from, to] of [
      ['c', 'd'],
      ['b', 'c'],
      ['a', 'c'],
      ['c', 'e'],
    ] as const) {
      far.link(from, to).assumption(`${from}${to}`, { link: `${from}-${to}` })
    }
    const numbers = new Map([
      ['a-c', '1'],
      ['b-c', '2'],
      ['c-d', '3'],
      ['c-e', '4'],
    ])
    expect(draw(far).marks).toEqual(numbers)
  })

  const legendOf = (from: Theory) => {
    const legend = draw(from).elements.find(({ attributes }) => attributes.get('data-part') === 'legend')
    return legend
      ? elementsOf(legend)
          .filter(({ name }) => name === 'text')
          .map(textOf)
      : []
  }

  test('the legend has what occurs, and nothing else', () => {
    expect(legendOf(theory().outcome('alone'))).toEqual([])
    expect(legendOf(chain())).toEqual(['Leads to'])
    expect(
      legendOf(
        theory()
          .input('a')
          .output('b')
          .link('a', 'b', { strength: 'weak' })
          .assumption('c', { link: 'a-b' }, { status: 'supported' }),
      ),
    ).toEqual(['Leads to, with weak or no evidence', 'Has to be true: supported'])
    expect(legendOf(marked())).toEqual([
      'Leads to',
      'Leads to, with weak or no evidence',
      'Feeds back',
      'Has to be true: untested',
      'Has to be true: supported',
      'Has to be true: challenged',
      'Has to be true: failed',
    ])
  })

  test('a link with a missing end is not drawn, nor what was assumed of it', () => {
    const figure = draw(theory().input('a').link('a', 'gone').assumption('b', { link: 'a-gone' }))
    expect([figure.links.size, figure.marks.size]).toEqual([0, 0])
    expect(figure.words).not.toContain('Assume b')
  })
})

describe('the foot', () => {
  test('has the version when it is given, the date, and the source', () => {
    const source = 'Annual report, page 3'
    expect(draw(theory({ source }), ALL, '2, approved').words.slice(-2)).toEqual([
      'Version 2, approved · Drawn on 31 July 2026',
      'Source: Annual report, page 3',
    ])
    expect(draw(theory()).words.at(-1)).toBe('Drawn on 31 July 2026')
  })
})

describe('a part of a model', () => {
  const two = () =>
    chain()
      .input('other')
      .activity('aside', { y: 900 })
      .outcome('far', { y: 1200 })
      .chain('other', 'aside', 'far')
      .link('money', 'trust')
      .link('money', 'gone')
      .assumption('kept', { link: 'money-mentoring' })
      .assumption('left', { link: 'aside-far' })
      .assumption('whole')

  test('a path is everything before and after a card, with the links between and what is assumed of them', () => {
    const figure = draw(two(), { kind: 'path', nodes: ['mentoring'] })
    expect([...figure.cards.keys()].sort()).toEqual(['matched', 'mentoring', 'money', 'trust'])
    expect([...figure.links.keys()].sort()).toEqual([
      'matched-trust',
      'mentoring-matched',
      'money-mentoring',
      'money-trust',
    ])
    expect(figure.words).toEqual(expect.arrayContaining(['Assume kept', 'Assume whole', 'Path through “MENTORING”']))
    expect(figure.words).not.toContain('Assume left')
    expect(figure.words.at(-1)).toBe('Drawn on 31 July 2026 · Part of the model: 4 of 7 cards')
    expect(figure.title).toBe('Mentoring. Path through “MENTORING”')
  })

  test('a path leaves out the stages where it has no card, and moves together', () => {
    const figure = draw(two(), { kind: 'path', nodes: ['aside'] })
    expect(figure.description).toContain('with 3 stages')
    expect(figure.words).not.toContain('output')
    const boxes = [...figure.cards.values()].map(({ box }) => box)
    expect(new Set(boxes.map(({ y }) => y)).size).toBeLessThanOrEqual(2)
    expect(Math.max(...boxes.map(({ y }) => y))).toBeLessThan(100)
  })

  test('a path through several cards names them, one that is not there is no card', () => {
    const figure = draw(two(), { kind: 'path', nodes: ['mentoring', 'aside', 'nobody'] })
    expect(figure.words).toContain('Path through 2 cards: MENTORING; ASIDE')
    expect(figure.cards.size).toBe(7)
    expect(draw(two(), { kind: 'path', nodes: ['nobody'] }).words).toContain('No cards to show')
  })

  test.each([
    ['activity', 'output'],
    ['output', 'activity'],
  ])('a range of stages from %s to %s has both ends and only the links inside', (from, to) => {
    const figure = draw(two(), { kind: 'stages', from, to })
    expect([...figure.cards.keys()].sort()).toEqual(['aside', 'matched', 'mentoring'])
    expect([...figure.links.keys()]).toEqual(['mentoring-matched'])
    expect(figure.description).toContain('2 stages from left to right, 3 cards, 1 link and 1 assumption.')
    expect(figure.words).toContain('Stages: activity to output')
    expect(figure.words.at(-1)).toContain('Part of the model: 3 of 7 cards')
  })

  test('one stage is a range too, and an unknown stage shows nothing', () => {
    const figure = draw(two(), { kind: 'stages', from: 'input', to: 'input' })
    expect([...figure.cards.keys()]).toEqual(['money', 'other'])
    expect(figure.words).toContain('Stage: input')
    expect(draw(two(), { kind: 'stages', from: 'input', to: 'none' }).cards.size).toBe(0)
  })
})

describe('the figure as a file', () => {
  test('the whole model stands as on the map, and asking for a part does not disturb it', () => {
    const { model, data } = example('navigator')
    const drawn = mapOf(model, data)
    const first = drawFigure(model, data, { scope: ALL, date: DATE })
    drawFigure(model, data, { scope: { kind: 'path', nodes: [...model.nodes.keys()].slice(0, 1) }, date: DATE })
    expect(mapOf(model, data).arrangement).toBe(drawn.arrangement)
    const { cards, links } = readFigure(first.svg)
    for (const [id, box] of drawn.arrangement.boxes) expect(cards.get(id)?.box).toEqual(box)
    for (const [id, route] of drawn.routes) expect(links.get(id)?.path).toBe(route.path)
    expect(cards.size).toBe(drawn.arrangement.boxes.size)
    expect(links.size).toBe(drawn.routes.size)
  })

  test('the same model gives the same text, its size stands in it, and all is inside', () => {
    const { model, data } = example('red-umbrella')
    const options = { scope: ALL, date: DATE, version: '3' }
    const figure = drawFigure(model, data, options)
    expect(drawFigure(model, data, options)).toEqual(figure)
    expect(drawFigure(structuredClone(model), structuredClone(data), options)).toEqual(figure)
    const { attributes } = readFigure(figure.svg).root
    expect([attributes.get('width'), attributes.get('height')]).toEqual([String(figure.width), String(figure.height)])
    expect(attributes.get('viewBox')).toBe(`0 0 ${figure.width} ${figure.height}`)
  })

  test('a file that puts a card absurdly far down still gives a figure', () => {
    const far = theory().input('a', { y: 1e200 }).output('b', { y: 1e200 }).input('c', { y: -1e200 }).chain('a', 'b')
    const { svg, height } = drawFigure(far.build(), far.buildData(), { scope: ALL, date: DATE })
    expect(height).toBeLessThan(1_001_000)
    expect([...readFigure(svg).links.keys()]).toEqual(['a-b'])
  })

  test('nothing in it runs, styles or fetches', () => {
    const { model, data } = example('navigator')
    const { elements } = readFigure(drawFigure(model, data, { scope: ALL, date: DATE }).svg)
    const names = new Set(elements.map(({ name }) => name))
    const plain = ['defs', 'desc', 'g', 'linearGradient', 'path', 'rect', 'stop', 'svg', 'text', 'title', 'tspan']
    expect([...names].filter((name) => !plain.includes(name))).toEqual([])
    for (const { attributes } of elements) {
      for (const [name, value] of attributes) {
        expect(name).not.toMatch(/^on|href|^style$|^src$/)
        if (name !== 'xmlns') expect(value).not.toMatch(/:\/\/|url\((?!#)/)
      }
    }
  })
})
