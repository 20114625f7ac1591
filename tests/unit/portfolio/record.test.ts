import { expect, test } from 'vitest'
import { alignment } from '../../../src/portfolio/alignment.ts'
import { decisionRecord, readRecord, recordText } from '../../../src/portfolio/record.ts'
import type { BidReview, FindingResponse } from '../../../src/model/model.ts'
import { asInput, bidTheory, question, systemTheory } from '../../support/bids.ts'

const version = (id: string) => ({
  id,
  kind: 'version' as const,
  number: 1,
  name: '2022',
  hash: id.repeat(64).slice(0, 64),
  on: '2022-06-12T09:00:00Z',
})
const decision = {
  outcome: 'fund-with-conditions',
  reasons: 'Fills a gap',
  conditions: 'Agree a route with MOMS',
  by: 'Ada',
  on: '2022-07-01T10:00:00Z',
} as const
const questions = [question('q2', { part: 'need', order: 'a1' }), question('q1', { order: 'a0', required: false })]

function bid() {
  const answer = { question: 'Words then', order: 'a0' }
  return bidTheory()
    .indicator('kept', ['secure'], { baseline: 4 })
    .contribution('c1', 'secure', 'peace', { rationale: 'A home is where it starts' })
    .contribution('c2', 'visits', 'trust', { kind: 'enabling' })
    .put('bidAnswers', { id: 'q1', text: ' Visits ', ...answer })
    .put('bidAnswers', { id: 'old', text: 'We asked then', ...answer })
    .put('bidAnswers', { id: 'older', text: ' ', ...answer })
    .build()
}

const AT = '2022-06-30T10:00:00Z'

function response(id: string, fields: Partial<FindingResponse> = {}): FindingResponse {
  return { id, bid: 'bid', finding: 'unanswered/q2', response: 'ask', note: id, by: 'Bo', on: AT, ...fields }
}

function review(id: string, fields: Partial<BidReview> = {}): BidReview {
  return { id, bid: 'bid', question: 'H12', verdict: 'partly', note: id, by: 'Bo', on: AT, ...fields }
}

function recorded(change: { responses?: FindingResponse[]; reviews?: BidReview[] } = {}) {
  const [model, system] = [bid(), systemTheory().build()]
  return decisionRecord({
    bid: { id: 'bid', model, version: { ...version('b'), kind: 'bid', number: 2 } },
    system: { id: 'system', model: system, version: version('a') },
    alignment: alignment(asInput(model, { system, questions })),
    questions,
    reviews: change.reviews ?? [],
    responses: change.responses ?? [],
    decision,
  })
}

test('a record names both versions, the decision and the five figures', () => {
  const record = recorded()
  expect(record.bid).toEqual({
    model: 'bid',
    title: 'The bid',
    version: 'b',
    kind: 'bid',
    number: 2,
    name: '2022',
    hash: 'b'.repeat(64),
    on: '2022-06-12T09:00:00Z',
  })
  expect(record.system).toMatchObject({ model: 'system', title: 'The system', version: 'a', hash: 'a'.repeat(64) })
  expect(record.provider).toBe('Shelter')
  expect(record.decision).toEqual(decision)
  expect(record.figures.served).toEqual({ count: 1, of: 2 })
  expect(record.figures.missing).toEqual({ count: 1, of: 1, names: ['Question q2'] })
})

test('findings are told in words, with what reviewers said about this bid, the earliest first', () => {
  const responses = [
    response('late', { on: '2022-06-30T10:00:00.5Z', response: 'settled' }),
    response('early'),
    response('theirs', { bid: 'other' }),
    response('elsewhere', { finding: 'serves/peace' }),
  ]
  const finding = recorded({ responses }).findings.find(({ key }) => key === 'unanswered/q2')
  expect(finding).toEqual({
    key: 'unanswered/q2',
    kind: 'unanswered',
    tone: 'settle',
    fact: '“Question q2” is not answered',
    why: 'The bid form asks why it is needed and what the evidence says.',
    responses: [
      { response: 'ask', note: 'early', by: 'Bo', on: '2022-06-30T10:00:00Z' },
      { response: 'settled', note: 'late', by: 'Bo', on: '2022-06-30T10:00:00.5Z' },
    ],
  })
})

test('all twelve questions are there in words, with every answer about this bid', () => {
  const { review: all } = recorded({ reviews: [review('two'), review('one'), review('theirs', { bid: 'other' })] })
  expect(all.map(({ question: id }) => id).join(' ')).toBe('H1 H2 H3 H4 H5 H6 H7 H8 H9 H10 H11 H12')
  expect(all.at(-1)?.asked).toBe('Is there a plan for when the money ends?')
  expect(all.at(-1)?.answers.map(({ note }) => note)).toEqual(['one', 'two'])
  expect(all[0]?.answers).toEqual([])
})

test('the form is there in order with what was and was not answered, and answers to what it no longer asks', () => {
  expect(recorded().form).toEqual([
    { question: 'Question q1', part: '', required: false, answer: 'Visits' },
    { question: 'Question q2', part: 'need', required: true, answer: '' },
    { question: 'Words then', part: '', required: false, answer: 'We asked then' },
  ])
})

test('contributions and outcomes stand by their words', () => {
  expect(recorded().contributions).toEqual([
    { from: 'VISITS', to: 'TRUST', kind: 'enabling', rationale: '' },
    { from: 'SECURE', to: 'PEACE', kind: 'direct', rationale: 'A home is where it starts' },
  ])
  expect(recorded().outcomes).toEqual([
    { label: 'SECURE', stage: 'outcome', indicators: [{ title: 'kept', baseline: true }] },
  ])
})

test('the text of a record is read back as it was, and is the same whenever it is made', () => {
  const text = recordText(recorded())
  expect(readRecord(text)).toEqual(recorded())
  expect(recordText(recorded())).toBe(text)
})

test('what is no record is not read', () => {
  expect(readRecord('')).toBeNull()
  expect(readRecord('{}')).toBeNull()
  expect(readRecord(recordText(recorded()).replace('"record": 1', '"record": 2'))).toBeNull()
})
