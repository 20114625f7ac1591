import { describe, expect, test } from 'vitest'
import { theory } from '../../../support/theory.ts'
import { found, subjects } from './looking.ts'

const start = () => theory().input('i').activity('a').output('o').output('p').outcome('r').impact('x')

describe('L02, an output that no activity delivers', () => {
  test('is found, and marked on its card', () => {
    expect(found('L02', start().link('a', 'o'))).toMatchObject([
      { severity: 'warning', subject: { kind: 'node', id: 'p' }, cards: ['p'] },
    ])
  })

  test('is not settled by an input, an outcome, or what feeds back', () => {
    expect(subjects('L02', start().link('i', 'p').link('r', 'p').link('a', 'o'))).toEqual(['p'])
    expect(subjects('L02', start().link('a', 'p', { kind: 'feedback' }).link('a', 'o'))).toEqual(['p'])
  })

  test('asks about the first of a chain of outputs only', () => {
    expect(subjects('L02', start().chain('a', 'o', 'p'))).toEqual([])
    expect(subjects('L02', start().link('o', 'p').link('a', 'r'))).toEqual(['o'])
  })

  test('takes a change mechanism as what brings it about', () => {
    const model = start().stage('m', { kind: 'mechanism' }).card('m', 'mind').link('a', 'o').link('mind', 'p')
    expect(subjects('L02', model)).toEqual([])
  })

  test('is silent without activities and without links', () => {
    expect(subjects('L02', theory().output('o').outcome('r').link('o', 'r'))).toEqual([])
    expect(subjects('L02', start())).toEqual([])
  })
})

describe('L03, an output that leads to no outcome', () => {
  test('is found, and marked on its card', () => {
    expect(found('L03', start().link('o', 'r'))).toMatchObject([
      { severity: 'warning', subject: { kind: 'node', id: 'p' }, cards: ['p'] },
    ])
  })

  test.each(['r', 'x'])('is not found once it leads to %s', (to) => {
    expect(subjects('L03', start().link('o', to))).toEqual(['p'])
  })

  test('is not settled by a link back to an activity, or one that feeds back', () => {
    expect(subjects('L03', start().link('p', 'a').link('o', 'r'))).toEqual(['p'])
    expect(subjects('L03', start().link('p', 'r', { kind: 'feedback' }).link('o', 'r'))).toEqual(['p'])
  })

  test('asks about the last of a chain of outputs only', () => {
    expect(subjects('L03', start().chain('o', 'p', 'r'))).toEqual([])
    expect(subjects('L03', start().chain('a', 'o', 'p'))).toEqual(['p'])
  })

  test('is silent without outcomes, and without links', () => {
    expect(subjects('L03', theory().activity('a').output('o').link('a', 'o'))).toEqual([])
    expect(subjects('L03', start())).toEqual([])
  })
})
