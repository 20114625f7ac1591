import { describe, expect, test } from 'vitest'
import { theory } from '../../../support/theory.ts'
import { canFix, fixed, found, subjects } from './looking.ts'

describe('L14, an output worded as a change', () => {
  const output = (label: string) => theory().output('o', { label })

  test('is found, and quotes the word', () => {
    expect(found('L14', output('Embedding of the vision within strategies'))).toEqual([
      {
        rule: 'L14',
        severity: 'warning',
        subject: { kind: 'node', id: 'o' },
        detail: '',
        cards: ['o'],
        params: { word: 'Embedding' },
      },
    ])
  })

  test.each([
    ['Increased attendance at the club', 'Increased'],
    ['Reduction in exclusions', 'Reduction'],
    ['A significantly reduced number of fights', 'reduced'],
    ['Fewer exclusions', 'Fewer'],
    ['Attendance improved', 'improved'],
    ['Young people have increased confidence', 'increased'],
    ['Partnership enabled enhancement in access to data', 'enhancement'],
  ])('is found of “%s”', (label, word) => {
    expect(found('L14', output(label))).toMatchObject([{ params: { word } }])
  })

  test.each([
    // What is delivered, however it is described.
    'Improved website launched',
    'Improved guidance for schools',
    'Improved referral pathways',
    'Increased number of sessions delivered',
    'More young people reached',
    'More sessions',
    'Better Lives programme',
    'Reducing Parental Conflict training',
    'Raising aspirations workshops with pupils',
    'Embedded youth workers',
    'Higher education visits',
    'Growth mindset sessions',
    // The change is what it is for, not what it is.
    'Coordinated approaches to reducing violence',
    'Number of young people who report improved wellbeing',
    'Staff trained',
    'Improve',
    '',
  ])('is not found of “%s”', (label) => {
    expect(subjects('L14', output(label))).toEqual([])
  })

  test('is not found of outcomes or activities, where change belongs or is meant', () => {
    const label = 'Increased attendance'
    expect(subjects('L14', theory().outcome('r', { label }).activity('a', { label }))).toEqual([])
  })

  test('its fix moves the card to the end of the first stage of outcomes', () => {
    const model = output('Increased attendance').activity('a').link('a', 'o')
    expect(canFix('L14', model.build())).toBe(false)
    model.stage('late', { kind: 'outcome', order: 'a9' }).outcome('r')
    expect(canFix('L14', model.build())).toBe(true)
    const after = fixed('L14', model.build()).model
    expect(after.nodes.get('o')?.stage).toBe('outcome')
    expect((after.nodes.get('o')?.order ?? '') > (after.nodes.get('r')?.order ?? '')).toBe(true)
    expect(after.links).toEqual(model.build().links)
    expect(found('L14', after)).toEqual([])
  })
})

describe('L15, an outcome worded as work or as a count', () => {
  const outcome = (label: string) => theory().outcome('r', { label })

  test('is found, and quotes the words', () => {
    expect(found('L15', outcome('Number of professionals trained (e.g. TIP)'))).toEqual([
      {
        rule: 'L15',
        severity: 'warning',
        subject: { kind: 'node', id: 'r' },
        detail: '',
        cards: ['r'],
        params: { words: 'Number of' },
      },
    ])
  })

  test.each([
    ['No. of arrests', 'No. of'],
    ['% of pupils who feel safe', '% of'],
    ['Number, type and reach of sessions', 'Number, type and reach of'],
    ['Deliver six sessions', 'Deliver'],
    ['Train staff to spot exploitation', 'Train'],
    ['Training for staff', 'Training for'],
    ['Support families to stay together', 'Support families'],
    ['Implementation of whole family support', 'Implementation of'],
    ['Implementation & operation of a whole system approach', 'Implementation & operation of'],
    ['Partner agencies trained', 'agencies trained'],
  ])('is found of “%s”', (label, words) => {
    expect(found('L15', outcome(label))).toMatchObject([{ params: { words } }])
  })

  test.each([
    'No one is harmed',
    'Number of exclusions falls',
    'Number of exclusions reduced',
    'Reduced number of exclusions',
    'Trained staff are confident',
    'Better trained staff',
    'Young people in training or work',
    'Training and work seem possible',
    'Support networks grow',
    'Development of social skills',
    'Organised crime is disrupted',
    'Children are provided for',
    'Needs met',
    'Train',
    '',
  ])('is not found of “%s”', (label) => {
    expect(subjects('L15', outcome(label))).toEqual([])
  })

  test('is not found of outputs and activities, where work and counts belong', () => {
    const label = 'Number of professionals trained'
    expect(subjects('L15', theory().output('o', { label }).activity('a', { label }).impact('m', { label }))).toEqual([])
  })

  test('its fix moves the card to the end of the last stage of outputs', () => {
    const model = outcome('Staff trained')
    expect(canFix('L15', model.build())).toBe(false)
    model.output('o').stage('reach', { kind: 'output', order: 'a2V' }).card('reach', 'p')
    const after = fixed('L15', model.build()).model
    expect(after.nodes.get('r')?.stage).toBe('reach')
    expect((after.nodes.get('r')?.order ?? '') > (after.nodes.get('p')?.order ?? '')).toBe(true)
    expect(found('L15', after)).toEqual([])
  })
})
