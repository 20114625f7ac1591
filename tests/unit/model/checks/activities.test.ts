import { describe, expect, test } from 'vitest'
import { theory } from '../../../support/theory.ts'
import { found, subjects } from './looking.ts'

describe('L01, an activity that leads to nothing', () => {
  const start = () => theory().activity('a').activity('b').output('o').outcome('r')

  test('is found, and marked on its card', () => {
    expect(found('L01', start().link('a', 'o'))).toEqual([
      {
        rule: 'L01',
        severity: 'warning',
        subject: { kind: 'node', id: 'b' },
        detail: '',
        cards: ['b'],
        params: {},
      },
    ])
  })

  test.each(['o', 'r', 'b'])('is not found once it is linked to %s', (to) => {
    expect(subjects('L01', start().link('a', to))).not.toContain('a')
  })

  test('is found of the last of a chain of activities, not of those before', () => {
    expect(subjects('L01', start().link('a', 'b').link('o', 'r'))).toEqual(['b'])
  })

  test('is found although a link feeds back from it', () => {
    expect(subjects('L01', start().link('b', 'o').link('a', 'o', { kind: 'feedback' }))).toEqual(['a'])
  })

  test('is not found of other kinds of card, nor while the model has no links', () => {
    expect(subjects('L01', start())).toEqual([])
    expect(subjects('L01', theory().input('i').output('o').outcome('r').outcome('s').link('o', 'r'))).toEqual([])
  })

  test('is found where the only link leads to a card whose stage is gone', () => {
    const model = start().link('a', 'o').link('b', 'r').build()
    const hidden = new Map(model.nodes).set('r', { ...model.nodes.get('r')!, stage: 'gone' })
    expect(subjects('L01', { ...model, nodes: hidden })).toEqual(['b'])
  })
})

describe('L06, an input that nothing uses', () => {
  const start = () => theory().input('money').input('room').activity('a').output('o')

  test('is found as a hint', () => {
    expect(found('L06', start().link('money', 'a'))).toMatchObject([
      { severity: 'info', subject: { kind: 'node', id: 'room' } },
    ])
  })

  test('is not found of an input that leads to anything', () => {
    expect(subjects('L06', start().link('money', 'a').link('room', 'o'))).toEqual([])
  })

  test('is found although a link feeds back from it', () => {
    expect(subjects('L06', start().link('money', 'a').link('room', 'a', { kind: 'feedback' }))).toEqual(['room'])
  })

  test('is silent without activities and without links', () => {
    expect(subjects('L06', theory().input('i').output('o').outcome('r').link('o', 'r'))).toEqual([])
    expect(subjects('L06', start())).toEqual([])
  })

  test('is silent while the stage of activities is empty', () => {
    const model = theory().stage('activity', { kind: 'activity' }).input('i').output('o').outcome('r').link('o', 'r')
    expect(subjects('L06', model)).toEqual([])
  })
})

describe('L07, an activity without an input', () => {
  const start = () => theory().input('i').activity('a').activity('b').output('o')

  test('is found as a hint, also after another activity that has one', () => {
    expect(found('L07', start().chain('i', 'a', 'b', 'o'))).toMatchObject([
      { severity: 'info', subject: { kind: 'node', id: 'b' } },
    ])
  })

  test('is not found once an input is linked to it', () => {
    expect(subjects('L07', start().link('i', 'a').link('i', 'b'))).toEqual([])
  })

  test('is not settled by what feeds back', () => {
    expect(subjects('L07', start().link('i', 'a').link('i', 'b', { kind: 'feedback' }))).toEqual(['b'])
  })

  test('is silent without inputs and without links', () => {
    expect(subjects('L07', theory().activity('a').output('o').link('a', 'o'))).toEqual([])
    expect(subjects('L07', start())).toEqual([])
  })
})
