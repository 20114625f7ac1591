import { describe, expect, test } from 'vitest'
import { theory } from '../../../support/theory.ts'
import { found, subjects } from './looking.ts'

describe('L10, cards and no links', () => {
  test('is found once, with how many cards on how many stages', () => {
    const model = theory().activity('a').activity('b').output('o').stage('empty', { order: 'b00' })
    expect(found('L10', model)).toEqual([
      {
        rule: 'L10',
        severity: 'warning',
        subject: { kind: 'model', id: '' },
        detail: '',
        cards: [],
        params: { count: 3, stages: 2 },
      },
    ])
  })

  test('is not found with a single link, nor with cards on one stage, nor in an empty model', () => {
    expect(found('L10', theory().activity('a').output('o').link('a', 'o'))).toEqual([])
    expect(found('L10', theory().activity('a').activity('b'))).toEqual([])
    expect(found('L10', theory())).toEqual([])
  })

  test('does not count a link whose end is on a stage that is gone, nor that card', () => {
    const model = theory().activity('a').output('o').output('p').link('a', 'o').build()
    const nodes = new Map(model.nodes).set('o', { ...model.nodes.get('o')!, stage: 'gone' })
    expect(found('L10', { ...model, nodes })).toMatchObject([{ params: { count: 2, stages: 2 } }])
  })
})

describe('L11, cards cut off from the rest', () => {
  const start = () =>
    theory().activity('a').activity('b').output('o').output('p').outcome('r').outcome('s').chain('a', 'o', 'r')

  test('is found of every group but the largest, and marked on all its cards', () => {
    expect(found('L11', start().link('b', 'p'))).toEqual([
      {
        rule: 'L11',
        severity: 'warning',
        subject: { kind: 'node', id: 'b' },
        detail: '',
        cards: ['b', 'p'],
        params: { count: 2 },
      },
    ])
  })

  test('is not found once a link joins them, whichever way it runs, and feedback too', () => {
    expect(found('L11', start().link('b', 'p').link('r', 'b', { kind: 'feedback' }))).toEqual([])
    expect(found('L11', start().link('b', 'p').link('p', 'o'))).toEqual([])
  })

  test('takes one of two groups of the same size for the main one, always the same', () => {
    const model = start().chain('b', 'p', 's')
    expect(subjects('L11', model)).toEqual(['b'])
    const { nodes, ...rest } = model.build()
    expect(subjects('L11', { ...rest, nodes: new Map([...nodes].toReversed()) })).toEqual(['b'])
  })

  test('is not found of single cards that other rules speak of', () => {
    expect(subjects('L11', start().input('i'))).toEqual([])
  })

  test('is found of a single change mechanism, of which no other rule speaks', () => {
    const model = start().stage('m', { kind: 'mechanism', order: 'b00' }).card('m', 'mind')
    expect(found('L11', model)).toMatchObject([{ subject: { id: 'mind' }, cards: ['mind'], params: { count: 1 } }])
  })

  test('is found of single cards where there are no activities that could lead to them', () => {
    const model = theory().input('i').outcome('r').outcome('t').impact('x').impact('y').link('r', 'x')
    // t is said to lead no further (L05).
    expect(subjects('L11', model)).toEqual(['i', 'y'])
    expect(subjects('L05', model)).toEqual(['t'])
  })

  test('is found of a single outcome only where it may end there, so that no other rule asks', () => {
    const last = theory().outcome('r').stage('last', { order: 'b00' }).card('last', 's').card('last', 't')
    expect(subjects('L11', last.link('r', 's'))).toEqual(['t'])
    const long = theory()
      .stage('late', { horizon: 'long', order: 'Zz' })
      .card('late', 'l')
      .card('late', 'm')
      .impact('x')
    expect(subjects('L11', long.link('l', 'x'))).toEqual(['m'])
  })

  test('is found of a single output only where there is nothing that it could come from or lead to', () => {
    const model = theory().input('i').output('o').output('p').link('i', 'o')
    expect(subjects('L11', model)).toEqual(['p'])
    expect(subjects('L11', model.outcome('r'))).toEqual(['r'])
    expect(subjects('L03', model)).toContain('p')
  })

  test('is not found of a single effect that is not intended', () => {
    expect(subjects('L11', theory().outcome('r').impact('x').impact('y', { intended: false }).link('r', 'x'))).toEqual(
      [],
    )
  })

  test('is silent without links', () => {
    expect(found('L11', theory().impact('x').impact('y'))).toEqual([])
  })
})
