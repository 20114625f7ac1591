import { describe, expect, test } from 'vitest'
import { type CardFilter, matchingNodes } from '../../../src/model/queries/filter.ts'
import { Theory } from '../../support/theory.ts'

const NONE: CardFilter = { text: '', tags: [], levels: [] }

const model = new Theory()
  .activity('a', { label: 'Cafés for young people', code: 'A1', level: 'individual' })
  .activity('b', { label: 'Street outreach', description: 'Evenings, with a van', level: 'community' })
  .outcome('c', { label: 'Trust grows', who: 'Young people and parents', level: 'individual' })
  .tag('prevent', ['a', 'b'])
  .tag('protect', ['c'])
  .build()

const found = (filter: Partial<CardFilter>) => {
  const ids = matchingNodes(model, { ...NONE, ...filter })
  return ids && [...ids].sort()
}

describe('matchingNodes', () => {
  test('a filter that asks for nothing is no filter', () => {
    expect(found({})).toBeNull()
    expect(found({ text: '  ' })).toBeNull()
  })

  test.each([
    ['the label', 'outreach', ['b']],
    ['the code', 'a1', ['a']],
    ['the description', 'van', ['b']],
    ['who it is about', 'parents', ['c']],
    ['whatever the case and accents', 'CAFES', ['a']],
    ['every word, wherever it stands', 'people young', ['a', 'c']],
    ['words from several fields', 'street van', ['b']],
    ['nothing when one word is nowhere', 'young submarine', []],
  ])('text matches %s', (_what, text, ids) => {
    expect(found({ text })).toEqual(ids)
  })

  test('a word in the filter is not stretched over two fields', () => {
    expect(found({ text: 'outreachevenings' })).toEqual([])
  })

  test('one of the tags is enough, and one of the levels', () => {
    expect(found({ tags: ['prevent'] })).toEqual(['a', 'b'])
    expect(found({ tags: ['prevent', 'protect'] })).toEqual(['a', 'b', 'c'])
    expect(found({ levels: ['individual', 'societal'] })).toEqual(['a', 'c'])
  })

  test('text, tags and levels narrow one another', () => {
    expect(found({ tags: ['prevent'], levels: ['individual'], text: 'young' })).toEqual(['a'])
    expect(found({ tags: ['protect'], levels: ['community'] })).toEqual([])
  })

  test('the same question gives the same set', () => {
    const filter = { ...NONE, text: 'young' }
    expect(matchingNodes(model, filter)).toBe(matchingNodes(model, filter))
  })
})
