import { describe, expect, test } from 'vitest'
import { marks } from '../../../../src/model/checks/findings.ts'
import { say } from '../../../../src/words/words.ts'
import { theory } from '../../../support/theory.ts'
import { canFix, fixed, found, subjects } from './looking.ts'

describe('L16, an outcome that does not say who changes', () => {
  test.each(['Fewer admissions', 'Less violence', 'A shared vision', 'Police recorded crime falls', 'Public health'])(
    'is found of “%s”',
    (label) => {
      expect(found('L16', theory().outcome('r', { label }))).toEqual([
        {
          rule: 'L16',
          severity: 'warning',
          subject: { kind: 'node', id: 'r' },
          detail: '',
          cards: ['r'],
          params: {},
        },
      ])
    },
  )

  test.each([
    'Young people feel safer',
    'CYP diverted from violence',
    'Whole family support in place',
    'Reduction in school exclusions',
    'Victims’ needs are met',
    'Ex-offenders find work',
    'Under 25s feel safe',
    '18-25s in work',
    'Public confidence in policing',
    'The public feels safe',
    'Pobl ifanc yn ddiogel',
    'مرحبا',
    '2025',
    ' ',
    '',
  ])('is not found of “%s”', (label) => {
    expect(subjects('L16', theory().outcome('r', { label }))).toEqual([])
  })

  test('is settled by the field, and asked of outcomes only', () => {
    const label = 'Less violence'
    expect(subjects('L16', theory().outcome('r', { label, who: ' ' }))).toEqual(['r'])
    expect(subjects('L16', theory().outcome('r', { label, who: 'Pupils' }))).toEqual([])
    expect(subjects('L16', theory().output('o', { label }).impact('m', { label }).activity('a', { label }))).toEqual([])
  })
})

describe('L17, a stage of outcomes without a horizon', () => {
  const named = (name: string) => theory().stage('s', { name }).card('s', 'r')

  test('is found of the stage, once however many cards it has', () => {
    expect(found('L17', named('Results').card('s', 't'))).toEqual([
      { rule: 'L17', severity: 'info', subject: { kind: 'stage', id: 's' }, detail: '', cards: [], params: {} },
    ])
  })

  test('is not found of a stage with a horizon, of another kind, or without cards', () => {
    const model = theory().stage('s', { horizon: 'long' }).card('s', 'r').output('o').impact('m').stage('t')
    expect(subjects('L17', model)).toEqual([])
  })

  test.each([
    ['Outcomes (short/medium)', 'short-medium'],
    ['Short-term outcomes', 'short'],
    ['EARLY OUTCOMES', 'short'],
    ['Intermediate outcomes', 'medium'],
    ['Longer term', 'long'],
  ])('its fix takes the horizon from the name “%s”', (name, horizon) => {
    expect(canFix('L17', named(name).build())).toBe(true)
    const { model } = fixed('L17', named(name).build())
    expect(model.stages.get('s')?.horizon).toBe(horizon)
    expect(found('L17', model)).toEqual([])
  })

  test.each(['Outcomes', '', 'Medium to long', 'Short to long', 'Belong', 'Shortage'])('“%s” gives none', (name) => {
    expect(canFix('L17', named(name).build())).toBe(false)
  })
})

describe('L18, an outcome without an indicator', () => {
  test('is found, and marks no card: the card says so itself', () => {
    const model = theory().outcome('r', { label: 'Young people are safe' })
    expect(found('L18', model)).toEqual([
      { rule: 'L18', severity: 'warning', subject: { kind: 'node', id: 'r' }, detail: '', cards: [], params: {} },
    ])
    expect(marks(model.build()).has('r')).toBe(false)
  })

  test('is settled by an indicator on the card, not by one elsewhere', () => {
    expect(subjects('L18', theory().outcome('r').output('o').indicator('i', ['r']))).toEqual([])
    expect(subjects('L18', theory().outcome('r').output('o').indicator('i', ['o']))).toEqual(['r'])
  })

  test('is not found of other kinds, nor of a card that nobody has worded yet', () => {
    expect(subjects('L18', theory().output('o').activity('a').outcome('r', { label: ' ' }))).toEqual([])
  })

  test('its fix adds an indicator without a title to the card, and selects it', () => {
    const { model, selected } = fixed('L18', theory().outcome('r').indicator('old').build())
    expect(selected).toEqual({ table: 'indicators', id: 'new1' })
    expect(model.indicators.get('new1')).toMatchObject({ title: '', type: 'count' })
    expect((model.indicators.get('new1')?.order ?? '') > (model.indicators.get('old')?.order ?? '')).toBe(true)
    expect(model.assignments.get('new1~r')).toEqual({ id: 'new1~r', indicator: 'new1', node: 'r' })
    expect(found('L18', model)).toEqual([])
  })
})

describe('L36, what stands around the model', () => {
  const details = (model: Parameters<typeof found>[1]) => found('L36', model).map(({ detail }) => detail)

  test('is asked for in three findings, each with its words and its field', () => {
    const all = found('L36', theory().outcome('r'))
    expect(all.map(({ detail, subject, params }) => [detail, subject.kind, params['field']])).toEqual([
      ['factors', 'model', 'factors'],
      ['group', 'model', 'targetGroup'],
      ['date', 'model', 'reviewed'],
    ])
    expect(all.map(({ params }) => say('check.L36.found', params))).toEqual([
      'No external factor, enabler or barrier is named',
      'The model does not say whom it is for',
      'The model does not say when it was last reviewed',
    ])
  })

  test('is settled by a condition, a group and a date', () => {
    const whole = theory({ targetGroup: 'Pupils', reviewed: '2025-03-01' }).outcome('r')
    expect(details(whole)).toEqual(['factors'])
    expect(details(whole.factor('f', 'barrier'))).toEqual([])
  })

  test('is not settled by blanks, nor by naming what is not known', () => {
    const model = theory({ targetGroup: ' ', reviewed: '2025-03-01' }).outcome('r')
    expect(details(model.factor('f', 'external', ' ').factor('g', 'uncertainty'))).toEqual(['factors', 'group'])
  })

  test('is not asked for while there are no cards', () => {
    expect(details(theory())).toEqual([])
  })
})
