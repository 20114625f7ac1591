import { describe, expect, test } from 'vitest'
import { circles } from '../../../../src/model/checks/circles.ts'
import { factsOf } from '../../../../src/model/checks/facts.ts'
import { graphOf } from '../../../../src/model/checks/graph.ts'
import { say } from '../../../../src/words/words.ts'
import { theory } from '../../../support/theory.ts'
import { canFix, fixed, found, subjects } from './looking.ts'

const start = () => theory().activity('a').activity('b').activity('c').output('o').outcome('r')

describe('L09, a link that runs backwards', () => {
  test('is found, and marked where it begins', () => {
    expect(found('L09', start().chain('a', 'o', 'r', 'a'))).toEqual([
      { rule: 'L09', severity: 'warning', subject: { kind: 'link', id: 'r-a' }, detail: '', cards: ['r'], params: {} },
    ])
  })

  test('is not found of links forward, within a stage, or marked as feedback', () => {
    expect(found('L09', start().chain('a', 'b', 'o', 'r').link('r', 'a', { kind: 'feedback' }))).toEqual([])
  })

  test('follows the order of the stages, not their kinds', () => {
    const turned = theory().stage('results', { order: 'Zz' }).card('results', 'r').activity('a')
    expect(subjects('L09', turned.link('r', 'a'))).toEqual([])
    expect(subjects('L09', turned.link('a', 'r'))).toEqual(['a-r'])
  })

  test('is settled by marking it as feedback, and the link stays selected', () => {
    const { model, selected } = fixed('L09', start().chain('a', 'o', 'r', 'a').build())
    expect(model.links.get('r-a')?.kind).toBe('feedback')
    expect(selected).toBeNull()
    expect(found('L09', model)).toEqual([])
  })
})

describe('L09, cards of one stage in a circle', () => {
  test('is found once for each circle, and marked on its cards', () => {
    const model = start().activity('d').chain('a', 'b', 'c', 'a').link('c', 'd').link('d', 'o')
    expect(found('L09', model)).toEqual([
      {
        rule: 'L09',
        severity: 'warning',
        subject: { kind: 'node', id: 'a' },
        detail: '',
        cards: ['a', 'b', 'c'],
        params: { context: 'circle', count: 3 },
      },
    ])
  })

  test('is about the same card whatever the order of the cards', () => {
    const model = theory().activity('z').activity('m').activity('b').output('o').chain('z', 'm', 'b', 'z')
    expect(found('L09', model)).toMatchObject([{ subject: { id: 'b' }, cards: ['b', 'm', 'z'] }])
  })

  test('is not found once a link of it is marked as feedback', () => {
    expect(found('L09', start().chain('a', 'b', 'c').link('c', 'a', { kind: 'feedback' }))).toEqual([])
  })

  test('is found of two cards that lead to each other, and of a card linked to itself', () => {
    expect(found('L09', start().link('a', 'b').link('b', 'a')).map(({ cards }) => cards)).toEqual([['a', 'b']])
    expect(found('L09', start().link('c', 'c')).map(({ cards }) => cards)).toEqual([['c']])
  })

  test('says a circle over several stages only by the link that runs back', () => {
    expect(found('L09', start().chain('a', 'o', 'b', 'a')).map(({ subject }) => subject.id)).toEqual(['o-b'])
  })

  test('has no fix: which link feeds back, only people know', () => {
    expect(canFix('L09', start().link('a', 'b').link('b', 'a').build())).toBe(false)
    expect(canFix('L09', start().chain('a', 'o', 'a').build())).toBe(true)
  })

  test('has words of its own', () => {
    const say9 = (count: number) => say('check.L09.found', { context: 'circle', count })
    expect(say9(1)).toBe('This card is linked to itself')
    expect(say9(3)).toBe('3 cards on this stage, this one among them, lead round in a circle')
    expect(say('check.L09.found', {})).toBe('This link runs back to an earlier stage')
  })
})

describe('circles', () => {
  const of = (model: ReturnType<typeof theory>) => {
    const graph = graphOf(factsOf(model.build(), {}, {}))
    return circles(graph, () => true)
      .map((group) => group.map((card) => graph.cards[card] ?? '').sort())
      .toSorted((one, other) => (String(one) < String(other) ? -1 : 1))
  }

  test('are apart where a path leads from one to the other and not back', () => {
    const model = start().link('a', 'b').link('b', 'a').link('b', 'c').link('c', 'o').link('o', 'c').link('o', 'r')
    expect(of(model)).toEqual([
      ['a', 'b'],
      ['c', 'o'],
    ])
  })

  test('are one where two share a card', () => {
    expect(of(start().chain('a', 'b', 'a').chain('b', 'c', 'b'))).toEqual([['a', 'b', 'c']])
  })

  test('are none in a theory whose paths part and meet again', () => {
    expect(of(start().chain('a', 'b', 'r').chain('a', 'c', 'r').link('a', 'r'))).toEqual([])
  })

  test('may be thousands of cards long', () => {
    const ids = Array.from({ length: 3000 }, (_, at) => `n${at}`)
    const long = theory()
    for (const id of ids) long.activity(id, { order: 'a0' })
    expect(of(long.chain(...ids, 'n0')).map((group) => group.length)).toEqual([3000])
  })
})
