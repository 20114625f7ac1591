import { describe, expect, test } from 'vitest'
import { theory } from '../../../support/theory.ts'
import { fixed, found, subjects } from './looking.ts'

describe('L30, a link with no assumption and no evidence', () => {
  const start = () => theory().input('i').activity('a').activity('b').output('o').outcome('r').link('o', 'r')

  test('is found, and no card is marked for it', () => {
    expect(found('L30', start())).toEqual([
      { rule: 'L30', severity: 'warning', subject: { kind: 'link', id: 'o-r' }, detail: '', cards: [], params: {} },
    ])
  })

  test('is settled by an assumption or by evidence about the link', () => {
    expect(subjects('L30', start().assumption('one', { link: 'o-r' }))).toEqual([])
    expect(subjects('L30', start().evidence('study', { link: 'o-r' }))).toEqual([])
  })

  test('is not settled by what is said of the card, of another link, or of a card with the same id', () => {
    const model = start().assumption('one', { node: 'r' }).evidence('study', { node: 'r' }).assumption('two')
    expect(subjects('L30', model)).toEqual(['o-r'])
    const same = start().output('o-r').assumption('one', { node: 'o-r' })
    expect(subjects('L30', same)).toEqual(['o-r'])
  })

  test('does not ask about what the work is put together from, nor about feedback', () => {
    const model = theory().input('i').activity('a').activity('b').output('o').outcome('r')
    model.link('i', 'a').link('a', 'b').link('i', 'o').link('o', 'a').link('r', 'a').link('r', 'i')
    expect(subjects('L30', model.link('o', 'r', { kind: 'feedback' }))).toEqual([])
    expect(subjects('L30', model.link('a', 'o'))).toEqual(['a-o'])
  })

  test('is not found of a link that nobody can see', () => {
    const model = start().build()
    const nodes = new Map(model.nodes)
    nodes.delete('r')
    expect(subjects('L30', { ...model, nodes })).toEqual([])
  })

  test('its fix adds an untested assumption without words, and leads to it', () => {
    const { model, selected } = fixed('L30', start().build())
    expect(selected).toEqual({ table: 'assumptions', id: 'new1' })
    expect(model.assumptions.get('new1')).toMatchObject({
      subjectKind: 'link',
      subject: 'o-r',
      text: '',
      status: 'untested',
    })
    expect(found('L30', model)).toEqual([])
  })
})

describe('L31, an assumption that nobody looks after', () => {
  const start = () => theory().activity('a').output('o').link('a', 'o')

  test('is found as a hint, of assumptions about links, cards and the model', () => {
    const model = start().assumption('one', { link: 'a-o' }).assumption('two', { node: 'a' }).assumption('three')
    expect(subjects('L31', model)).toEqual(['one', 'three', 'two'])
    expect(found('L31', model)[0]).toMatchObject({
      severity: 'info',
      subject: { kind: 'assumption', id: 'one' },
      cards: [],
    })
  })

  test('is settled by an owner or by a date', () => {
    expect(subjects('L31', start().assumption('one', { node: 'a' }, { owner: 'Police' }))).toEqual([])
    expect(subjects('L31', start().assumption('one', { node: 'a' }, { review: '2027-01-31' }))).toEqual([])
    expect(subjects('L31', start().assumption('one', { node: 'a' }, { owner: ' \n' }))).toEqual(['one'])
  })

  test('is not found of what nobody can see, because what it is about is gone', () => {
    const model = start().assumption('one', { link: 'a-o' }).assumption('two', { node: 'o' }).build()
    const nodes = new Map(model.nodes)
    nodes.delete('o')
    expect(subjects('L31', { ...model, nodes })).toEqual([])
    const moved = new Map(model.nodes).set('o', { ...model.nodes.get('o')!, stage: 'gone' })
    expect(subjects('L31', { ...model, nodes: moved })).toEqual([])
    expect(subjects('L31', { ...model, links: new Map() })).toEqual(['two'])
  })
})
