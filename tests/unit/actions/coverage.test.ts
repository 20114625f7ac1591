import { describe, expect, test } from 'vitest'
import { groupsStanding, matrixOf, placeTypes, servingOf } from '../../../src/actions/coverage.ts'
import { readCoverageAddress, writeCoverageAddress } from '../../../src/actions/coverageAddress.ts'
import { coverageRows } from '../../../src/actions/coverageFile.ts'
import { paperSize } from '../../../src/actions/coveragePaper.ts'
import { sayCell, sayServed, saySummary } from '../../../src/actions/coverageWords.ts'
import { placesIndex } from '../../../src/portfolio/places.ts'
import { contribution, intervention, outcome, serving, systemOf } from '../../support/portfolio.ts'

const NO_PLACES = placesIndex([])
const ASK = { by: 'intervention', level: '', counted: ['funded'], bids: true, crowded: 3 } as const

const system = {
  ...systemOf(),
  nodes: [
    outcome('short', { horizon: 'short' }),
    outcome('long'),
    outcome('vision', { kind: 'impact' }),
    outcome('work', { kind: 'activity', horizon: '' }),
    outcome('bare'),
  ],
}
const navigator = intervention('navigator', { contributions: serving('long', 'work') })
const beacon = intervention('beacon', {
  contributions: [contribution('n', 'long', { kind: 'enabling', rationale: 'Pupils stay' }), contribution('m', 'long')],
})
const bid = intervention('a bid', { status: 'proposed', contributions: serving('long', 'short') })
const ended = intervention('ended', { status: 'ended', contributions: serving('bare') })
const all = [navigator, bid, beacon, ended]

describe('The coverage matrix', () => {
  const matrix = matrixOf(system, all, NO_PLACES, ASK)
  const rowOf = (id: string) => matrix.groups.flatMap(({ rows }) => rows).find(({ node }) => node.id === id)

  test('has the impact and the long term first, and what else is contributed to last', () => {
    expect(matrix.groups.map(({ key, rows }) => [key, rows.map(({ node }) => node.id)])).toEqual([
      ['impact', ['vision']],
      ['long', ['long', 'bare']],
      ['short', ['short']],
      ['other', ['work']],
    ])
  })

  test('shows bids beside what is there, and they count for no standing', () => {
    expect(rowOf('long')).toMatchObject({ now: 2, bids: 1, standing: 'some' })
    expect(rowOf('short')).toMatchObject({ now: 0, bids: 1, standing: 'nothing' })
    expect(matrix.columns.map(({ key, bids }) => [key, bids])).toEqual([
      ['beacon', 0],
      ['navigator', 0],
      ['a bid', 1],
    ])
  })

  test('counts how the outcomes stand, without what is no outcome', () => {
    expect(matrix.standings).toEqual({ nothing: 3, one: 0, some: 1, crowded: 0 })
    expect(matrix.outcomes).toBe(4)
    expect(saySummary(matrix)).toContain('3 of 4 outcomes are served by nothing.')
  })

  test('counts what has ended only where that is asked for', () => {
    expect(rowOf('bare')?.now).toBe(0)
    const with_ended = matrixOf(system, all, NO_PLACES, { ...ASK, counted: ['funded', 'ended'] })
    expect(with_ended.standings).toMatchObject({ nothing: 2, one: 1 })
  })

  test('says in words what is in a row and in a cell', () => {
    const row = rowOf('long')
    expect(row && sayServed(row)).toBe('2 interventions, 1 bid')
    expect(sayCell(row?.cells.get('beacon'), 'intervention')).toBe('Direct, Enabling')
    expect(sayCell(row?.cells.get('a bid'), 'intervention')).toBe('Direct (bid)')
    const tiers = matrixOf(system, all, NO_PLACES, { ...ASK, by: 'tier' })
    const long = tiers.groups.flatMap(({ rows }) => rows).find(({ node }) => node.id === 'long')
    expect(sayCell(long?.cells.get(''), 'tier')).toBe('2 interventions, 1 bid: Direct 3, Enabling 1')
  })

  test('says what it cannot show', () => {
    const lost = intervention('lost', { contributions: serving('gone') })
    const far = intervention('far', { contributions: [contribution('n', 'x', { systemModel: 'another' })] })
    const odd = matrixOf(system, [navigator, lost, far], NO_PLACES, ASK)
    expect(odd.without.map(({ id }) => id)).toEqual(['lost', 'far'])
    expect(odd.lost).toHaveLength(1)
    expect(odd.elsewhere).toHaveLength(1)
  })

  test('can be narrowed to the outcomes that stand so', () => {
    expect(groupsStanding(matrix.groups, 'nothing').flatMap(({ rows }) => rows.map(({ node }) => node.id))).toEqual([
      'vision',
      'bare',
      'short',
    ])
    expect(groupsStanding(matrix.groups, null)).toBe(matrix.groups)
  })

  test('goes into a sheet as it is shown', () => {
    const [head, ...rows] = coverageRows(matrix)
    expect(head?.slice(0, 4)).toEqual(['Term', 'Outcome', 'Stage', 'Served by'])
    expect(head?.slice(6)).toEqual(['BEACON', 'NAVIGATOR', 'A BID'])
    expect(rows[1]).toEqual([
      'Long term',
      'LONG',
      'Outcomes',
      '2 interventions, 1 bid',
      '2',
      '1',
      'Direct, Enabling',
      'Direct',
      'Direct (bid)',
    ])
  })

  test('is set smaller on paper the more outcomes there are', () => {
    const many = {
      ...system,
      nodes: Array.from({ length: 40 }, (_, at) =>
        outcome(`o${at}`, { label: 'A long label of an outcome '.repeat(4) }),
      ),
    }
    const large = matrixOf(many, all, NO_PLACES, ASK)
    expect(paperSize(large.groups, 12)).toBeLessThan(paperSize(matrix.groups, 12))
  })
})

test('What serves one card is told apart from the bids, by title', () => {
  const { now, bids } = servingOf('system', 'long', all)
  expect(now.map(({ title, kind, rationale }) => [title, kind, rationale])).toEqual([
    ['BEACON', 'enabling', 'Pupils stay'],
    ['BEACON', 'direct', ''],
    ['NAVIGATOR', 'direct', ''],
  ])
  expect(bids.map(({ model }) => model)).toEqual(['a bid'])
})

test('The kinds of place begin with the largest', () => {
  const wards = Array.from({ length: 3 }, (_, at): [string, string, string, string] => [`W${at}`, 'Ward', 'WD', 'D1'])
  expect(placeTypes(placesIndex([{ rows: [...wards, ['D1', 'District', 'MD', '']] }]))).toEqual(['MD', 'WD'])
})

describe('The address of the coverage', () => {
  test('is empty at first, and reads back as it was written', () => {
    const first = readCoverageAddress('')
    expect(writeCoverageAddress(first)).toBe('')
    const asked = { by: 'place', level: 'MD', counted: ['ended', ''], bids: false, only: 'nothing' } as const
    expect(readCoverageAddress(writeCoverageAddress(asked))).toEqual(asked)
  })

  test('takes nothing that is not offered', () => {
    expect(readCoverageAddress('by=all&count=proposed,funded&only=best')).toMatchObject({
      by: 'intervention',
      counted: ['funded'],
      only: null,
    })
  })
})
