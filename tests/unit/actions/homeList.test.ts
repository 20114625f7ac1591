import { describe, expect, test } from 'vitest'
import { erasedOn, freshTitle, listDeleted, listModels } from '../../../src/actions/homeList.ts'
import { countsByKind, sayAgo, sayBytes, sayCounts } from '../../../src/actions/homeWords.ts'
import type { ShelfEntry } from '../../../src/document/shelf.ts'

function entry(id: string, fields: Partial<ShelfEntry> = {}): ShelfEntry {
  return {
    id,
    title: id,
    kind: 'intervention',
    stages: [],
    nodes: 0,
    links: 0,
    indicators: 0,
    values: 0,
    bytes: 0,
    created: '',
    changed: '',
    deleted: '',
    workspace: '',
    shared: null,
    waiting: 0,
    ...fields,
  }
}

const SHELF = [
  entry('a', { title: 'Navigator 10', changed: '2026-01-01T00:00:00Z' }),
  entry('b', { title: 'navigator 9', changed: '2026-03-01T00:00:00Z' }),
  entry('c', { title: '', changed: '2026-02-01T00:00:00Z' }),
  entry('d', { title: 'Gone', deleted: '2026-02-01T10:00:00.000Z' }),
  entry('e', { title: 'Gone later', deleted: '2026-02-03T10:00:00.000Z' }),
]

const idsOf = (entries: readonly ShelfEntry[]) => entries.map(({ id }) => id)

test('models in use are listed by newest change, or by title with numbers as numbers', () => {
  expect(idsOf(listModels(SHELF, 'changed'))).toEqual(['b', 'c', 'a'])
  expect(idsOf(listModels(SHELF, 'title'))).toEqual(['b', 'a', 'c'])
})

test('the filter finds titles with all the words, whatever their case, also the name of an untitled model', () => {
  expect(idsOf(listModels(SHELF, 'changed', ' 10 NAV'))).toEqual(['a'])
  expect(idsOf(listModels(SHELF, 'changed', 'untitled'))).toEqual(['c'])
  expect(idsOf(listModels(SHELF, 'changed', 'gone'))).toEqual([])
})

test('deleted models are listed apart, the last one first, with the day on which they are erased', () => {
  expect(idsOf(listDeleted(SHELF))).toEqual(['e', 'd'])
  expect(erasedOn({ deleted: '2026-02-01T10:00:00.000Z' })).toBe('2026-03-03')
})

test('a title that a model in use has gets a number; a deleted one leaves its title free', () => {
  expect(freshTitle('Navigator 10', SHELF)).toBe('Navigator 10 (2)')
  expect(freshTitle('Untitled model', SHELF)).toBe('Untitled model (2)')
  expect(freshTitle('Gone', SHELF)).toBe('Gone')
  expect(freshTitle('A', [entry('1', { title: 'A' }), entry('2', { title: 'A (2)' })])).toBe('A (3)')
})

describe('in words', () => {
  const now = '2026-03-31T12:00:00.000Z'
  test.each([
    ['2026-03-31T11:59:30.000Z', 'Just now'],
    ['2026-03-31T12:00:30.000Z', 'Just now'],
    ['2026-03-31T11:59:00.000Z', '1 minute ago'],
    ['2026-03-31T10:00:00.000Z', '2 hours ago'],
    ['2026-03-30T12:00:00.000Z', '1 day ago'],
    ['2026-03-02T12:00:00.000Z', '29 days ago'],
    ['2026-03-01T12:00:00.000Z', '1 March 2026'],
    ['', ''],
  ])('a change at %s was "%s"', (moment, words) => {
    expect(sayAgo(moment, now)).toBe(words)
  })

  test.each([
    [0, '1 KB'],
    [49_400, '48 KB'],
    [1_300_000, '1.2 MB'],
    [2_200_000_000, '2 GB'],
  ])('%d bytes are "%s"', (bytes, words) => {
    expect(sayBytes(bytes)).toBe(words)
  })

  test('stages of one kind add up, in the order in which they stand', () => {
    const stages = [
      { name: 'What we do', kind: 'activity', count: 1 },
      { name: 'Early', kind: 'outcome', count: 9 },
      { name: 'Late', kind: 'outcome', count: 2 },
      { name: 'End', kind: 'impact', count: 0 },
    ]
    expect(countsByKind(stages).map(({ count, words }) => `${count} ${words}`)).toEqual([
      '1 activity',
      '11 outcomes',
      '0 impacts',
    ])
    expect(sayCounts(stages)).toBe('12 cards: 1 activity, 11 outcomes')
    expect(sayCounts([])).toBe('0 cards')
  })
})
