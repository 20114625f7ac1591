import { describe, expect, test } from 'vitest'
import { byOrder } from '../../../../src/model/order.ts'
import { theory } from '../../../support/theory.ts'
import { canFix, fixed, found, subjects } from './looking.ts'

/** Every kind of stage, with early, middle and long outcomes, and a card on each. */
const whole = () =>
  theory()
    .input('i')
    .activity('a')
    .output('o')
    .stage('early', { horizon: 'short', order: 'b00' })
    .stage('mid', { horizon: 'medium', order: 'b01' })
    .stage('late', { horizon: 'long', order: 'b02' })
    .stage('end', { kind: 'impact', order: 'b03' })
    .card('early', 'e')
    .card('mid', 'm')
    .card('late', 'l')
    .card('end', 'x')

describe('L08, a link that leaves out the middle', () => {
  test.each([
    ['i', 'e'],
    ['i', 'l'],
    ['i', 'x'],
    ['a', 'l'],
    ['a', 'x'],
    ['o', 'x'],
    ['o', 'l'],
  ])('is found from %s to %s, and marked where it begins', (from, to) => {
    expect(found('L08', whole().link(from, to))).toEqual([
      {
        rule: 'L08',
        severity: 'warning',
        subject: { kind: 'link', id: `${from}-${to}` },
        detail: '',
        cards: [from],
        params: {},
      },
    ])
  })

  test.each([
    ['i', 'a'],
    ['i', 'o'],
    ['a', 'o'],
    ['a', 'e'],
    ['a', 'm'],
    ['o', 'e'],
    ['o', 'm'],
    ['e', 'l'],
    ['e', 'x'],
    ['m', 'x'],
    ['l', 'x'],
  ])('is not found from %s to %s', (from, to) => {
    expect(subjects('L08', whole().link(from, to))).toEqual([])
  })

  test('is not found of what feeds back, nor of a link that runs backwards', () => {
    expect(subjects('L08', whole().link('a', 'x', { kind: 'feedback' }))).toEqual([])
    expect(subjects('L08', whole().link('x', 'a'))).toEqual([])
    const turned = theory().impact('x').activity('a').stage('last', { kind: 'activity', order: 'b00' })
    expect(subjects('L08', turned.card('last', 'b').link('b', 'x'))).toEqual([])
  })

  test('is found over earlier outcomes to the last, where nobody gave a horizon', () => {
    const model = theory()
      .activity('a')
      .output('o')
      .stage('first', { order: 'b00' })
      .stage('last', { order: 'b01' })
      .card('last', 'r')
    expect(subjects('L08', model.link('a', 'r').link('o', 'r'))).toEqual([])
    expect(subjects('L08', model.card('first', 'e'))).toEqual(['a-r', 'o-r'])
  })

  test('is not found of an activity that leads to the only outcomes there are', () => {
    expect(subjects('L08', theory().activity('a').outcome('r').link('a', 'r'))).toEqual([])
  })

  test('takes a change mechanism for a middle', () => {
    const model = whole().stage('m', { kind: 'mechanism', order: 'a5' }).card('m', 'mind')
    expect(subjects('L08', model.chain('a', 'mind', 'l'))).toEqual([])
  })

  test('is found again when the first card comes to stand between', () => {
    const model = theory().output('o').stage('early', { order: 'b00' }).stage('late', { order: 'b01', horizon: 'long' })
    expect(subjects('L08', model.card('late', 'l').link('o', 'l'))).toEqual([])
    expect(subjects('L08', model.card('early', 'e'))).toEqual(['o-l'])
  })
})

describe('the fix for a leap', () => {
  test.each([
    ['a', 'l', 'early'],
    ['a', 'x', 'early'],
    ['o', 'x', 'early'],
    ['o', 'l', 'early'],
    ['i', 'e', 'activity'],
  ])('puts an empty card between %s and %s, on the stage %s', (from, to, stage) => {
    const before = whole().link(from, to).build()
    const { model, selected } = fixed('L08', before)
    expect(selected).toEqual({ table: 'nodes', id: 'new1' })
    expect(model.nodes.get('new1')).toMatchObject({ stage, label: '' })
    const steps = [...model.links.values()].map((link) => `${link.from} to ${link.to}`)
    expect(steps.sort()).toEqual([`${from} to new1`, `new1 to ${to}`].sort())
    expect(subjects('L08', model)).toEqual([])
  })

  test('keeps the reasons, the assumptions and the evidence, with the second step', () => {
    const before = whole()
      .link('a', 'l', {
        kind: 'enables',
        rationale: 'Because',
        strength: 'weak',
        confidence: 'low',
        source: 'A report',
      })
      .assumption('one', { link: 'a-l' }, { owner: 'Council' })
      .assumption('two', { link: 'a-l' })
      .evidence('study', { link: 'a-l' })
      .build()
    const { model } = fixed('L08', before)
    expect(model.assumptions).toEqual(before.assumptions)
    expect(model.evidence).toEqual(before.evidence)
    expect(model.links.get('a-l')).toEqual({ ...before.links.get('a-l'), from: 'new1' })
    expect(model.links.get('new2')).toMatchObject({ from: 'a', to: 'new1', kind: 'enables', rationale: '', source: '' })
  })

  test('puts the card last on its stage, and prefers a stage of outcomes that is still empty', () => {
    const before = theory()
      .activity('a')
      .output('o')
      .stage('early', { horizon: 'short', order: 'b00' })
      .stage('late', { horizon: 'long', order: 'b01' })
      .card('late', 'l')
      .link('a', 'l')
      .build()
    expect(fixed('L08', before).model.nodes.get('new1')?.stage).toBe('early')
    const cards = [...fixed('L08', whole().card('early', 'f').link('a', 'l').build()).model.nodes.values()]
    const early = cards.filter(({ stage }) => stage === 'early').toSorted(byOrder)
    expect(early.map(({ id }) => id)).toEqual(['e', 'f', 'new1'])
  })

  test('uses a stage of outputs where no outcomes stand between', () => {
    const late = theory().activity('a').output('o').stage('late', { horizon: 'long', order: 'b00' }).card('late', 'l')
    const { model } = fixed('L08', late.link('a', 'l').build())
    expect(model.nodes.get('new1')?.stage).toBe('output')
  })

  test('cannot be done where no stage between makes two plain steps', () => {
    const near = theory().activity('a').stage('late', { horizon: 'long' }).card('late', 'l').link('a', 'l').build()
    expect(canFix('L08', near)).toBe(false)
    const empty = theory().activity('a').stage('late', { horizon: 'long', order: 'a3' }).impact('x').link('a', 'x')
    expect(canFix('L08', empty.build())).toBe(false)
    expect(canFix('L08', whole().link('i', 'x').build())).toBe(false)
    expect(canFix('L08', whole().link('a', 'l').build())).toBe(true)
  })
})
