import { expect, test } from 'vitest'
import { bidsOf, decidedModels, reviewCounts, sayDecision, toldDecisions } from '../../../src/actions/bids.ts'
import type { Decision } from '../../../src/model/model.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { type DecisionRecord, recordText } from '../../../src/portfolio/record.ts'
import { madeUpWorkspace } from '../../support/workspaces.ts'

const DIGESTS = madeUpWorkspace(12).models.map(({ id, file }) => digestOf(id, file.model))
const decision: Decision = {
  id: 'd1',
  outcome: 'fund-with-conditions',
  reasons: '',
  conditions: '',
  version: 'v1',
  systemModel: 's',
  systemTitle: '',
  systemVersion: 'v',
  systemHash: 'a'.repeat(64),
  record: 'b'.repeat(64),
  by: '',
  byName: '',
  on: '2026-02-03T10:00:00.000Z',
}

const PIN = { model: 'm', title: '', version: 'v', kind: 'bid', number: 1, name: '', hash: '', on: '' } as const
const EMPTY_RECORD: DecisionRecord = {
  record: 1,
  language: 'en',
  bid: PIN,
  provider: '',
  system: PIN,
  decision: { outcome: 'not-now', reasons: '', conditions: '', by: '', on: '' },
  figures: {
    served: { count: 0, of: 0 },
    gaps: { count: 0, names: [] },
    overlaps: { count: 0, names: [], places: [] },
    measured: { count: 0, of: 0 },
    missing: { count: 0, of: 0, names: [] },
  },
  findings: [],
  review: [],
  form: [],
  contributions: [],
  outcomes: [],
}

test('bids are those that wait and those that were decided; a funded one without a decision was never a bid here', () => {
  const { open, decided } = bidsOf(DIGESTS, new Map([['made-1', decision]]))
  expect(open.every(({ status }) => status === 'proposed')).toBe(true)
  expect(open.map(({ id }) => id).toSorted()).toEqual(['made-10', 'made-4'])
  expect(decided.map(({ id }) => id).toSorted()).toEqual(['made-1', 'made-12', 'made-6'])
})

test('a bid that was decided about does not wait, also while it is still marked as proposed', () => {
  const { open, decided } = bidsOf(DIGESTS, new Map([['made-4', decision]]))
  expect(open.map(({ id }) => id)).toEqual(['made-10'])
  expect(decided.map(({ id }) => id)).toContain('made-4')
})

test('decisions are said with their day, and a status that somebody only marked is said to be that', () => {
  expect(sayDecision(decision, 'funded').replaceAll('\u00A0', ' ')).toBe('Fund with conditions, 3 Feb 2026')
  expect(sayDecision(undefined, 'proposed')).toBe('To be decided')
  expect(sayDecision(undefined, 'declined')).toBe('Not funded, marked by hand')
})

test('a decision that this device never had is told from its record, once the bid is no longer proposed', () => {
  const content = (on: string) => recordText({ ...EMPTY_RECORD, decision: { ...EMPTY_RECORD.decision, on } })
  const records = new Map(
    ['made-1', 'made-4', 'made-6', 'made-6'].map((bid, at) => [
      `r${at}`,
      { id: `r${at}`, bid, content: content(`2026-03-0${at + 1}T10:00:00.000Z`) },
    ]),
  )
  const digests = new Map(DIGESTS.map((digest) => [digest.id, digest]))
  const told = toldDecisions(records, digests, new Map([['made-1', decision]]))
  expect([...told].map(([id, { on }]) => [id, on])).toEqual([
    ['made-1', decision.on],
    ['made-6', '2026-03-04T10:00:00.000Z'],
  ])
  expect(toldDecisions(new Map([['x', { id: 'x', bid: 'made-6', content: '{' }]]), digests, new Map()).size).toBe(0)
})

test('reviewers’ answers are counted by bid, and the records say about which bids there are decisions', () => {
  const review = { question: 'H1', verdict: 'yes', note: '', by: '', on: '' } as const
  const reviews = new Map(['r1', 'r2', 'r3'].map((id, at) => [id, { ...review, id, bid: at < 2 ? 'x' : 'y' }]))
  expect([...reviewCounts(reviews)]).toEqual([
    ['x', 2],
    ['y', 1],
  ])
  // An answer that was begun and says nothing is none.
  expect(reviewCounts(new Map([['r4', { ...review, id: 'r4', bid: 'x', verdict: '' }]])).size).toBe(0)
  const records = new Map(['b', 'a', 'b'].map((bid, at) => [`${at}`, { id: `${at}`, bid, content: '' }]))
  expect(decidedModels(records)).toEqual(['a', 'b'])
})
