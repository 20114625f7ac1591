import { describe, expect, test } from 'vitest'
import { theory } from '../../../support/theory.ts'
import { found, subjects } from './looking.ts'

describe('L04, an outcome that no activity leads to', () => {
  const start = () => theory().input('i').activity('a').output('o').outcome('r').outcome('s').impact('x')

  test('is found as an error, of outcomes and of impact', () => {
    expect(found('L04', start().chain('a', 'o', 'r'))).toEqual([
      { rule: 'L04', severity: 'error', subject: { kind: 'node', id: 's' }, detail: '', cards: ['s'], params: {} },
      { rule: 'L04', severity: 'error', subject: { kind: 'node', id: 'x' }, detail: '', cards: ['x'], params: {} },
    ])
  })

  test('is not found at the end of any path, however long', () => {
    expect(subjects('L04', start().chain('a', 'o', 'r', 's', 'x'))).toEqual([])
  })

  test('is found where the path begins at an output or an input', () => {
    expect(subjects('L04', start().chain('o', 'r', 's').link('i', 'x').link('i', 'a'))).toEqual(['r', 's', 'x'])
  })

  test('does not take what feeds back for a path', () => {
    expect(subjects('L04', start().chain('a', 'o', 'r', 'x').link('r', 's', { kind: 'feedback' }))).toEqual(['s'])
  })

  test('follows links against the stages too: they have a rule of their own', () => {
    expect(subjects('L04', start().chain('a', 'x', 's', 'r'))).toEqual([])
  })

  test('goes round in a circle and comes to an end', () => {
    expect(subjects('L04', start().chain('a', 'r', 's', 'r').link('s', 'x'))).toEqual([])
  })

  test('is not found of an effect that is not intended: nobody promised it', () => {
    const model = theory().activity('a').outcome('r').outcome('fear', { intended: false }).link('a', 'r')
    expect(subjects('L04', model)).toEqual([])
  })

  test('is silent without activities and without links', () => {
    expect(subjects('L04', theory().output('o').outcome('r').outcome('s').link('o', 'r'))).toEqual([])
    expect(subjects('L04', start())).toEqual([])
  })

  test('is not found of a card whose stage is gone', () => {
    const model = start().chain('a', 'r', 'x').build()
    const hidden = new Map(model.nodes).set('s', { ...model.nodes.get('s')!, stage: 'gone' })
    expect(subjects('L04', { ...model, nodes: hidden })).toEqual([])
  })
})

describe('L05, an outcome that leads no further', () => {
  const chain = () =>
    theory()
      .activity('a')
      .stage('early', { kind: 'outcome', horizon: 'short' })
      .stage('later', { kind: 'outcome', horizon: 'long', order: 'a9' })
      .card('early', 'r')
      .card('early', 's')
      .card('later', 'x')

  test('is found, and marked on its card', () => {
    expect(found('L05', chain().chain('a', 'r', 'x').link('a', 's'))).toEqual([
      { rule: 'L05', severity: 'warning', subject: { kind: 'node', id: 's' }, detail: '', cards: ['s'], params: {} },
    ])
  })

  test('is not found where a path arrives by way of another outcome', () => {
    expect(subjects('L05', chain().chain('s', 'r', 'x'))).toEqual([])
  })

  test('does not take what feeds back for a path', () => {
    expect(subjects('L05', chain().link('r', 'x').link('s', 'x', { kind: 'feedback' }))).toEqual(['s'])
  })

  test('is not found of what stands on the last stage, nor of long outcomes before it', () => {
    const model = chain().stage('end', { kind: 'impact', order: 'b00' }).card('end', 'y')
    expect(subjects('L05', chain().link('a', 'r'))).toEqual(['r', 's'])
    expect(subjects('L05', model.link('r', 'x').link('s', 'y'))).toEqual([])
  })

  test('takes the last stage for the ceiling although a long one stands before it', () => {
    const model = chain().stage('extra', { order: 'b00' }).card('extra', 'y')
    expect(subjects('L05', model.link('r', 'x').link('s', 'x'))).toEqual([])
  })

  test('asks for the last outcomes where no card is long-term, and says so', () => {
    const model = theory()
      .activity('a')
      .stage('first', { order: 'b00' })
      .stage('then', { order: 'b01' })
      .stage('empty', { order: 'b02', horizon: 'long' })
      .card('first', 'r')
      .card('first', 's')
      .card('then', 't')
      .chain('a', 'r', 't')
    expect(found('L05', model)).toMatchObject([{ subject: { id: 's' }, params: { context: 'last' } }])
  })

  test('is not found where all outcomes stand on one stage', () => {
    expect(subjects('L05', theory().activity('a').outcome('r').outcome('s').link('a', 'r'))).toEqual([])
  })

  test('is not found of an effect that is not intended, nor while there are no links', () => {
    const model = chain().card('early', 'fear', { intended: false })
    expect(subjects('L05', model)).toEqual([])
    expect(subjects('L05', model.link('r', 'x').link('s', 'x'))).toEqual([])
  })
})
