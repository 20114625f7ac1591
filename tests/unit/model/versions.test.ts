import { enableMapSet, produce } from 'immer'
import { describe, expect, test } from 'vitest'
import { addDecision, addOrigin, addStep, addVersion, type NewVersion } from '../../../src/model/commands/versions.ts'
import { addPromise } from '../../../src/model/commands/promise.ts'
import { need } from '../../../src/model/error.ts'
import { FORMAT_VERSION } from '../../../src/model/migrations/migrations.ts'
import {
  type Decision,
  emptySnapshot,
  type Version,
  VERSION_TABLES,
  type Versions,
  type VersionsDraft,
  type VersionStep,
} from '../../../src/model/model.ts'
import { reviewDue } from '../../../src/model/queries/review.ts'
import {
  approved,
  canBeFollowed,
  newest,
  nextNumber,
  reasonsOf,
  statusOf,
  stepsOf,
  versionsInOrder,
} from '../../../src/model/queries/versions.ts'
import type { VersionStatus } from '../../../src/model/records/version.ts'
import { sealOf } from '../../../src/model/seal.ts'

enableMapSet()

const NONE: Versions = emptySnapshot(VERSION_TABLES)
const SEAL = sealOf('record')

const after = (versions: Versions, ...recipes: readonly ((draft: VersionsDraft) => void)[]): Versions =>
  recipes.reduce(
    (now, recipe) =>
      produce(now, (draft) => {
        recipe(draft)
      }),
    versions,
  )

const release =
  (id: string, on: string, more: Partial<NewVersion> = {}) =>
  (draft: VersionsDraft) =>
    addVersion(draft, {
      id,
      kind: 'version',
      name: `Name ${id}`,
      reason: 'Reviewed',
      by: 'p1',
      byName: 'Ann',
      on,
      content: id,
      ...more,
    })

const step = (id: string, version: string, status: VersionStatus, on: string) => (draft: VersionsDraft) =>
  addStep(draft, { id, version, status, note: '', by: 'p1', byName: 'Ann', on } satisfies VersionStep)

const TWO = after(NONE, release('a', '2026-01-01T10:00:00Z'), release('b', '2026-02-01T10:00:00Z'))

describe('a version', () => {
  test('is numbered after the last of its kind, has that one as its base, and is sealed', () => {
    const versions = after(
      TWO,
      release('x', '2026-03-01T10:00:00Z', { kind: 'bid' }),
      release('c', '2026-03-02T10:00:00Z'),
    )
    expect(versionsInOrder(versions).map(({ id, kind, number, base }) => [id, kind, number, base])).toEqual([
      ['a', 'version', 1, ''],
      ['b', 'version', 2, 'a'],
      ['x', 'bid', 1, ''],
      ['c', 'version', 3, 'b'],
    ])
    expect(versions.versions.get('c')).toMatchObject({ hash: sealOf('c'), format: FORMAT_VERSION })
    expect([nextNumber(versions, 'version'), nextNumber(versions, 'bid')]).toEqual([4, 2])
    expect([newest(versions)?.id, newest(versions, 'bid')?.id, newest(NONE)]).toEqual(['c', 'x', undefined])
  })

  test('of content in another format says so', () => {
    expect(after(NONE, release('a', '2026-01-01T10:00:00Z', { format: 2 })).versions.get('a')?.format).toBe(2)
  })

  test('is never written twice', () => {
    expect(() => after(TWO, release('a', '2026-03-01T10:00:00Z'))).toThrow('id-taken')
    expect(() => after(TWO, release('c', ''))).toThrow('moment-missing')
  })

  test('comes after those that are there even when the clock was put back', () => {
    const versions = after(TWO, release('0', '2020-01-01T00:00:00Z'))
    expect(newest(versions)).toMatchObject({ id: '0', number: 3, base: 'b', on: '2026-02-01T10:00:01.000Z' })
  })

  test('keeps the reasons that have words', () => {
    const reasons = [
      { table: 'targets', record: 't', field: '', text: 'New funding' },
      { table: 'links', record: 'l', field: '', text: '  ' },
    ]
    const versions = after(TWO, release('c', '2026-03-01T10:00:00Z', { reasons }))
    expect(reasonsOf(versions, 'c')).toEqual([{ id: 'c.r0', version: 'c', ...reasons[0] }])
    expect(reasonsOf(versions, 'a')).toEqual([])
  })
})

test('another can follow a version or step unless its number or its moment leaves no room', () => {
  const on = '2026-01-01T10:00:00Z'
  expect([{ on }, { on, number: 20_000 }].map(canBeFollowed)).toEqual([true, true])
  const without = [{ on, number: 20_001 }, { on: '9999-12-31T23:59:59.999Z' }, { on: '' }, { on: '', number: 1 }]
  expect(without.map(canBeFollowed)).toEqual([false, false, false, false])
})

test('what a bid promised is a version of its own, with the content and the format of the bid, and approved', () => {
  const bid = after(NONE, release('x', '2026-01-01T10:00:00Z', { kind: 'bid', content: 'asked', format: 2 }))
  const versions = after(bid, (draft) => {
    const of = need(draft.versions, 'x')
    addPromise(draft, of, { id: 'p', by: 'p2', byName: 'Bea', on: '2026-02-01T10:00:00Z' })
  })
  expect(versions.versions.get('p')).toMatchObject({
    kind: 'version',
    number: 1,
    base: '',
    name: 'Name x',
    content: 'asked',
    hash: sealOf('asked'),
    format: 2,
    byName: 'Bea',
  })
  expect(stepsOf(versions, 'p').map(({ status }) => status)).toEqual(['draft', 'approved'])
  expect(statusOf(versions, 'x')).toBe('draft')
})

describe('a step', () => {
  test('is where a version stands, and before the first it is a draft', () => {
    expect(statusOf(TWO, 'a')).toBe('draft')
    const versions = after(
      TWO,
      step('1', 'a', 'in-review', '2026-01-02T10:00:00Z'),
      step('2', 'a', 'draft', '2026-01-03T10:00:00Z'),
    )
    expect(statusOf(versions, 'a')).toBe('draft')
    expect(stepsOf(versions, 'a').map(({ status }) => status)).toEqual(['in-review', 'draft'])
    expect(stepsOf(versions, 'b')).toEqual([])
  })

  test('that approves supersedes what was approved, and nothing of the other kind', () => {
    const versions = after(
      TWO,
      release('x', '2026-02-02T10:00:00Z', { kind: 'bid' }),
      step('0', 'x', 'approved', '2026-02-02T11:00:00Z'),
      step('1', 'a', 'approved', '2026-02-03T10:00:00Z'),
      step('2', 'b', 'approved', '2026-02-04T10:00:00Z'),
    )
    expect(['a', 'b', 'x'].map((id) => statusOf(versions, id))).toEqual(['superseded', 'approved', 'approved'])
    expect(approved(versions)?.id).toBe('b')
    expect(stepsOf(versions, 'a').at(-1)).toMatchObject({ id: '2.s0', byName: 'Ann', on: '2026-02-04T10:00:00Z' })
    const back = after(versions, (draft) =>
      addStep(draft, {
        id: '3',
        version: 'a',
        status: 'approved',
        note: 'The first was right',
        by: 'p1',
        byName: 'Ann',
        on: '2026-02-05T10:00:00Z',
      }),
    )
    // What is said of the one that is approved is said of no other.
    expect(['a', 'b'].map((id) => stepsOf(back, id).at(-1)?.note)).toEqual(['The first was right', ''])
    expect(['a', 'b'].map((id) => statusOf(back, id))).toEqual(['approved', 'superseded'])
  })

  test('stands even when it was made by a clock that was put back', () => {
    const versions = after(
      TWO,
      step('1', 'a', 'approved', '2026-05-01T10:00:00Z'),
      step('2', 'b', 'approved', '2026-04-01T10:00:00Z'),
      step('0', 'b', 'in-review', '2026-03-01T10:00:00Z'),
    )
    expect(['a', 'b'].map((id) => statusOf(versions, id))).toEqual(['superseded', 'in-review'])
    expect(approved(versions)).toBeUndefined()
  })

  test('is of a version that is there, and made once', () => {
    expect(() => after(TWO, step('1', 'gone', 'draft', '2026-05-01T10:00:00Z'))).toThrow('record-missing')
    const versions = after(TWO, step('1', 'a', 'draft', '2026-05-01T10:00:00Z'))
    expect(() => after(versions, step('1', 'b', 'draft', '2026-05-02T10:00:00Z'))).toThrow('id-taken')
  })

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('of %s and %s, approved apart, leaves the one approved last', (first, last) => {
    const fields = { status: 'approved', note: '', by: '', byName: '' } as const
    const statuses = new Map([
      ['2', { ...fields, id: '2', version: first, on: '2026-03-01T00:00:00Z' }],
      ['1', { ...fields, id: '1', version: last, on: '2026-03-02T00:00:00Z' }],
    ])
    expect(approved({ ...TWO, statuses })?.id).toBe(last)
  })
})

describe('a decision', () => {
  const decision: Decision = {
    outcome: 'fund',
    id: 'd',
    reasons: 'Fits',
    conditions: '',
    version: 'a',
    systemModel: 's',
    systemTitle: 'System',
    systemVersion: 'v',
    systemHash: SEAL,
    record: SEAL,
    by: '',
    byName: '',
    on: '2026-03-01T00:00:00Z',
  }

  test('is about a version that is there, and made once', () => {
    const versions = after(TWO, (draft) => addDecision(draft, decision))
    expect(versions.decisions.get('d')).toEqual(decision)
    expect(() => after(versions, (draft) => addDecision(draft, decision))).toThrow('id-taken')
    expect(() => after(TWO, (draft) => addDecision(draft, { ...decision, version: 'gone' }))).toThrow('record-missing')
  })
})

describe('an origin', () => {
  const version = TWO.versions.get('b') as Version
  const origin = { model: 'm', title: 'Model', by: 'Ann', on: '2026-03-01T00:00:00Z' }

  test('brings the version along that the proposal was branched from, as it was', () => {
    const versions = after(NONE, (draft) => addOrigin(draft, { origin, version }))
    expect(versions.versions.get('b')).toEqual(version)
    expect(versions.origins.get('origin')).toEqual({ ...origin, id: 'origin', version: 'b' })
    expect(() => after(versions, (draft) => addOrigin(draft, { origin, version }))).toThrow('id-taken')
  })

  test('does not take a version whose content is not what was sealed', () => {
    const altered = { ...version, content: 'other' }
    expect(() => after(NONE, (draft) => addOrigin(draft, { origin, version: altered }))).toThrow('version-altered')
  })
})

describe('a review', () => {
  const due = (reviewed: string, versions: Versions, today: string, months: number | null = null) =>
    reviewDue({ reviewed, versions, months, today })

  test('is due a year after the last one, and soon within 30 days before', () => {
    expect(due('', TWO, '2026-06-01')).toEqual({ due: '', state: 'never' })
    expect(due('2025-06-01', NONE, '2026-05-01')).toEqual({ due: '2026-06-01', state: 'later' })
    expect(due('2025-06-01', NONE, '2026-05-02').state).toBe('soon')
    expect(due('2025-06-01', NONE, '2026-06-01').state).toBe('soon')
    expect(due('2025-06-01', NONE, '2026-06-02').state).toBe('overdue')
  })

  test('does not count from an approval that was taken back', () => {
    for (const back of ['draft', 'in-review'] as const) {
      const withdrawn = after(
        TWO,
        step('1', 'a', 'approved', '2026-02-03T10:00:00Z'),
        step('2', 'b', 'approved', '2026-03-03T10:00:00Z'),
        step('3', 'b', back, '2026-03-04T10:00:00Z'),
      )
      expect(due('', withdrawn, '2026-06-02').due, back).toBe('2027-02-03')
    }
  })

  test('counts from the last approved version where that is later, also one that was superseded', () => {
    const approvedOnce = after(
      TWO,
      step('1', 'a', 'approved', '2026-02-03T10:00:00Z'),
      step('2', 'a', 'superseded', '2026-05-03T10:00:00Z'),
    )
    expect(due('2025-06-01', approvedOnce, '2026-06-02')).toEqual({ due: '2027-02-03', state: 'later' })
    expect(due('2026-03-01', approvedOnce, '2026-06-02').due).toBe('2027-03-01')
    const bid = after(
      NONE,
      release('x', '2026-02-02T10:00:00Z', { kind: 'bid' }),
      step('0', 'x', 'approved', '2026-02-02T11:00:00Z'),
    )
    expect(due('', bid, '2026-06-02').state).toBe('never')
  })

  test('falls on the last of a month that is too short, in whatever rhythm', () => {
    expect(due('2026-01-31', NONE, '2026-01-31', 1).due).toBe('2026-02-28')
    expect(due('2024-02-29', NONE, '2024-03-01').due).toBe('2025-02-28')
    expect(due('2026-10-31', NONE, '2026-10-31', 6).due).toBe('2027-04-30')
    for (const months of [0, -3, Number.NaN])
      expect(due('2026-01-31', NONE, '2026-02-01', months).due).toBe('2027-01-31')
  })
})
