import { describe, expect, test } from 'vitest'
import type { Drawing } from '../../../src/portfolio/alignment/drawing.ts'
import type { Finding } from '../../../src/portfolio/finding.ts'
import type { DecisionRecord } from '../../../src/portfolio/record.ts'
import { curve } from '../../../src/views/bid/curves.ts'
import { figureWords } from '../../../src/views/bid/figureWords.ts'
import { groupsOf } from '../../../src/views/bid/findingGroups.ts'
import { indicatorLine, servedBy } from '../../../src/views/bid/joinWords.ts'
import { paperGroups } from '../../../src/views/bid/paperGroups.ts'

const nothing = { nodes: [], links: [], systemNodes: [], models: [], questions: [] }
const finding = (kind: Finding['kind'], about: string, tone: Finding['tone'] = 'settle', params = {}): Finding => ({
  key: `${kind}/${about}`,
  kind,
  tone,
  params: { outcome: about, ...params },
  ...nothing,
})

describe('findings on screen', () => {
  test('stand by kind within a tone, and what all of a kind rest on is said once', () => {
    const all = [finding('no-indicator', 'a'), finding('no-indicator', 'b'), finding('serves', 'c', 'good')]
    const [group, ...others] = groupsOf(all, 'settle')
    expect(others).toEqual([])
    expect(group?.why).toBe('Nothing would show whether this happened (check L18).')
    expect(group?.told.map(({ fact, why }) => [fact, why])).toEqual([
      ['“a” has no indicator', ''],
      ['“b” has no indicator', ''],
    ])
  })

  test('say what they rest on with the first of those that follow each other', () => {
    const links = [2, 2, 1].map((count, at) =>
      finding('unsupported', `l${at}`, 'settle', { from: 'x', to: 'y', count, of: 3 }),
    )
    const [group] = groupsOf(links, 'settle')
    expect(group?.why).toBe('')
    expect(group?.told.map(({ why }) => why !== '')).toEqual([true, false, true])
  })

  test('are grouped alike on paper', () => {
    const line = (key: string, why: string): DecisionRecord['findings'][number] => ({
      key,
      kind: 'leap',
      tone: 'settle',
      fact: key,
      why,
      responses: [],
    })
    expect(paperGroups([line('a', 'w'), line('b', 'w')])).toMatchObject([
      { why: 'w', lines: [{ why: '' }, { why: '' }] },
    ])
    expect(paperGroups([line('a', 'w')])).toMatchObject([{ why: '', lines: [{ why: 'w' }] }])
  })
})

describe('the drawing in words', () => {
  const card = { stage: 's', kind: 'outcome', horizon: 'long' } as const
  const drawing: Drawing = {
    left: [{ ...card, id: 'l1', label: 'Of the bid', indicators: [], joined: true }],
    right: [{ ...card, id: 'l1', label: 'Of the system', goal: true, served: true, by: [], through: [] }],
    lines: [{ from: 'l1', to: 'l1', kind: 'shared', through: [] }],
  }

  test('names what serves an outcome by the bid, where the system has a card of the same id', () => {
    expect(servedBy(drawing, { id: 'l1' })).toEqual(['Of the bid (shared)'])
  })

  test('says the indicators that have a baseline, else that there is none', () => {
    const [with_, without] = [
      { title: 'Kept', baseline: true },
      { title: 'Felt', baseline: false },
    ]
    expect(indicatorLine({ indicators: [with_, without] })).toBe('Indicator: Kept')
    expect(indicatorLine({ indicators: [without] })).toBe('Indicator without a baseline: Felt')
    expect(indicatorLine({ indicators: [] })).toBe('No indicator')
  })

  test('leaves and arrives level, with the head at the card', () => {
    expect(curve(0, 10, 108, 50)).toEqual({ path: 'M0 10 C50 10 50 50 100 50', head: 'M100 46 L108 50 L100 54 Z' })
  })
})

test('figures are told without a score, and warn only of what is to be settled', () => {
  const figures = {
    served: { count: 0, of: 9 },
    gaps: { count: 1, names: ['Peace'] },
    overlaps: { count: 2, names: [], places: [] },
    measured: { count: 4, of: 6 },
    missing: { count: 0, of: 6, names: [] },
  }
  expect(figureWords(figures).map(({ figure, tone }) => `${figure} ${tone}`)).toEqual([
    '0 of 9 plain',
    '1 gap filled good',
    '2 overlaps warn',
    '4 of 6 plain',
    'No answer missing plain',
  ])
})
