import { describe, expect, test } from 'vitest'
import { theory } from '../../../support/theory.ts'
import { fixed, found, subjects } from './looking.ts'

describe('L34, a vague word', () => {
  const outcome = (label: string) => theory().outcome('r', { label })

  test('is found and named, as a hint', () => {
    expect(found('L34', outcome('Officers respond Appropriately'))).toEqual([
      {
        rule: 'L34',
        severity: 'info',
        subject: { kind: 'node', id: 'r' },
        detail: 'appropriately',
        cards: ['r'],
        params: { word: 'Appropriately' },
      },
    ])
  })

  test.each(['support', 'appropriate', 'better', 'awareness', 'holistic', 'engage', 'engagement', 'empowered'])(
    'is found where a label rests on “%s”',
    (word) => {
      expect(found('L34', outcome(`Young people and ${word} behaviour`))).toMatchObject([{ detail: word }])
    },
  )

  test.each([
    'Support workers stay in post',
    'Families are in supported housing',
    'Better school attendance',
    'Speed awareness course completed',
    'Engagement events held',
    'Positive Futures mentors stay',
    'Pupils are asked by the Youth Engagement Service',
    'A supportive home',
    'Unsupported',
    '',
  ])('is not found of “%s”', (label) => {
    expect(subjects('L34', outcome(label))).toEqual([])
  })

  test('is not found where an indicator says what is meant, nor of inputs and activities', () => {
    const label = 'People supported'
    expect(subjects('L34', theory().output('o', { label }).indicator('count', ['o']))).toEqual([])
    expect(subjects('L34', theory().output('o', { label }).indicator('count'))).toEqual(['o'])
    expect(subjects('L34', theory().input('i', { label }).activity('a', { label }))).toEqual([])
  })
})

describe('L35, an acronym that is not explained', () => {
  const label = 'Police train CYP'
  const acronyms = (model: Parameters<typeof found>[1]) =>
    found('L35', model)
      .map(({ detail }) => detail)
      .sort()

  test('is found once, with the cards that use it in reading order', () => {
    const model = theory().outcome('r', { label: 'ACEs in CYP are fewer' }).activity('a', { label })
    expect(found('L35', model)).toEqual([
      {
        rule: 'L35',
        severity: 'info',
        subject: { kind: 'model', id: '' },
        detail: 'CYP',
        cards: ['a', 'r'],
        params: { acronym: 'CYP', count: 2 },
      },
      expect.objectContaining({ detail: 'ACE', cards: ['r'] }),
    ])
  })

  test.each([
    ['Refer to CAMHS', ['CAMHS']],
    ['VRU-led work by the IDVA’s team', ['IDVA', 'VRU']],
    ['Number trained (e.g. TIP)', ['TIP']],
    ['Fewer visits to A&E by GPs in the UK and the NHS', []],
    ['COVID-19 and the LGBTQ+ network', []],
    ['Years II to IV', []],
    ['Pupils in KS2 and Y6, postcode L4', []],
    ['This is NOT easy', []],
    ['YOUNG PEOPLE ARE SAFE', []],
    ['A Better Future', []],
    ['', []],
  ])('in “%s” finds %j', (text, expected) => {
    expect(acronyms(theory().outcome('r', { label: text }))).toEqual(expected)
  })

  test('is explained by the glossary, in one or many, once the meaning is there', () => {
    const model = (term: string, meaning: string) =>
      theory().outcome('r', { label: 'Fewer ACEs' }).put('terms', { id: 't', term, meaning, order: 'a0' })
    expect(acronyms(model('ACE', 'adverse childhood experience'))).toEqual([])
    expect(acronyms(model('ACEs', 'adverse childhood experiences'))).toEqual([])
    expect(acronyms(model(' aces ', 'adverse childhood experiences'))).toEqual(['ACE'])
    expect(acronyms(model('ACE', ' '))).toEqual(['ACE'])
  })

  test.each([
    ['a description', theory().activity('a', { label, description: 'For children and young people (CYP).' })],
    ['another label', theory().activity('a', { label }).output('o', { label: 'CYP (children and young people) seen' })],
    ['the target group', theory({ targetGroup: 'CYP (children and young people)' }).activity('a', { label })],
    ['an external factor', theory().activity('a', { label }).factor('f', 'external', 'Children & young people (CYP)')],
    ['an objective', theory().activity('a', { label }).objective('o', 'Listen to children and young people (CYP)')],
    [
      'a name in capitals',
      theory({ provider: 'The Children and Young People Board' }).activity('a', { label: `${label}B` }),
    ],
  ])('is explained by %s', (_, model) => {
    expect(acronyms(model)).toEqual([])
  })

  test.each([
    'Funding (CYP)',
    'Crowd sport (CYP)',
    'CYP (see below)',
    'CYP (CYP)',
    'Work with young people (CYP and others)',
    'children and young people',
    'Crime Young, People',
  ])('is not explained by “%s”', (description) => {
    expect(acronyms(theory().activity('a', { label, description }))).toEqual(['CYP'])
  })

  test('two letters are not taken for explained by a name that happens to have them', () => {
    const model = theory({ provider: 'The Dawn Valley Institute' }).activity('a', { label: 'Fewer DV incidents' })
    expect(acronyms(model)).toEqual(['DV'])
  })

  test('its fix adds the term and leads to its meaning; a term that waits for one is used', () => {
    const model = theory().activity('a', { label }).build()
    const first = fixed('L35', model)
    expect(first.selected).toEqual({ table: 'terms', id: 'new1' })
    expect(first.model.terms.get('new1')).toMatchObject({ term: 'CYP', meaning: '' })
    expect(acronyms(first.model)).toEqual(['CYP'])
    const again = fixed('L35', first.model)
    expect(again.selected).toEqual({ table: 'terms', id: 'new1' })
    expect(again.model.terms.size).toBe(1)
    const meant = { ...first.model.terms.get('new1')!, meaning: 'children and young people' }
    expect(acronyms({ ...first.model, terms: new Map([['new1', meant]]) })).toEqual([])
  })
})
