import { describe, expect, test } from 'vitest'
import { say } from '../../../../src/words/words.ts'
import { theory } from '../../../support/theory.ts'
import { found } from './looking.ts'

function many(outcomes: number, kind: 'intervention' | 'system' = 'intervention') {
  const model = theory({ kind })
  for (let at = 0; at < outcomes; at++) model.outcome(`r${at}`)
  return model
}

describe('L29, more than people can take in', () => {
  test('is found with more than 7 outcomes in an intervention, as a hint', () => {
    expect(found('L29', many(7))).toEqual([])
    expect(found('L29', many(8))).toEqual([
      {
        rule: 'L29',
        severity: 'info',
        subject: { kind: 'model', id: '' },
        detail: '',
        cards: [],
        params: { context: 'outcomes', count: 8, most: 7 },
      },
    ])
  })

  test('counts neither impact nor effects that are not intended', () => {
    expect(found('L29', many(7).impact('x').outcome('fear', { intended: false }))).toEqual([])
  })

  test('does not ask how many outcomes a whole partnership has', () => {
    expect(found('L29', many(12, 'system'))).toEqual([])
  })

  test('is found with more than 12 cards on one stage, of either kind of model', () => {
    expect(found('L29', many(13, 'system'))).toMatchObject([
      { subject: { kind: 'stage', id: 'outcome' }, cards: [], params: { count: 13, most: 12 } },
    ])
    expect(found('L29', many(13))).toHaveLength(2)
  })

  test('says which of the two it is', () => {
    expect(say('check.L29.found', { context: 'outcomes', count: 8, most: 7 })).toBe(
      'This intervention has 8 outcomes; we suggest 7 at most',
    )
    expect(say('check.L29.found', { count: 13, most: 12 })).toBe(
      'There are 13 cards on this stage; we suggest 12 at most',
    )
  })
})
