import { expect, test } from 'vitest'
import { changesOf } from '../../../src/formats/changes/changes.ts'
import type { TableName } from '../../../src/model/model.ts'
import { type Theory, theory } from '../../support/theory.ts'

const AWARD = {
  funder: '',
  programme: '',
  amount: null,
  currency: 'GBP',
  start: '2022-04-01',
  end: '2023-03-31',
  awarded: '',
  reference: '',
  source: '',
  note: '',
  order: 'a0',
}

/** The sentences, all of which belong to the model as a whole. */
function told(before: Theory, after: Theory): readonly string[] {
  const [one, other] = [before, after].map((made) => ({ model: made.build(), data: made.buildData() }))
  if (!one || !other) return []
  const groups = changesOf(one, other)
  expect(groups.map(({ part }) => part)).toEqual(['model'])
  return groups.flatMap(({ changes }) => changes.map(({ sentence }) => sentence))
}

function withRecords(
  made: Partial<Record<TableName, Record<string, Readonly<Record<string, unknown>> & { readonly id: string }>>>,
): Theory {
  const after = theory()
  for (const [table, records] of Object.entries(made)) {
    for (const record of Object.values(records)) after.put(table as TableName, record)
  }
  return after
}

test.each<[string, Parameters<typeof withRecords>[0], string[]]>([
  [
    'where it works, by name and code',
    {
      places: {
        p1: { id: 'p1', code: 'E08000014', name: 'Sefton', type: 'MD' },
        p2: { id: 'p2', code: '', name: 'Bootle', type: '' },
        p3: { id: 'p3', code: 'E05000957', name: '', type: 'WD' },
      },
    },
    ['Works in Sefton (E08000014).', 'Works in Bootle.', 'Works in E05000957.'],
  ],
  [
    'classes as they are called on screen',
    {
      classifications: {
        c1: { id: 'c1', scheme: 'delivery-model', term: 'early-intervention', edition: '', source: '' },
        c2: { id: 'c2', scheme: 'priority', term: 'Schools', edition: '2022', source: '' },
        c3: { id: 'c3', scheme: 'tier', term: 'constructor', edition: '', source: '' },
      },
    },
    [
      'Delivery model “Early intervention” was added.',
      'Priority “Schools (2022)” was added.',
      'Tier “constructor” was added.',
    ],
  ],
  [
    'money, and never a nought where it is not known',
    {
      awards: {
        w1: { ...AWARD, id: 'w1', funder: 'The fund', amount: 40000 },
        w2: { ...AWARD, id: 'w2', amount: null, start: '', end: '' },
        w3: { ...AWARD, id: 'w3', funder: 'The fund', amount: 12.5, currency: 'points' },
      },
    },
    [
      'Funding of £40,000 from The fund for 2022/23 was added.',
      'Funding from a funder that is not named for no period was added. Its amount is not known.',
      'Funding of 12.5 points from The fund for 2022/23 was added.',
    ],
  ],
  [
    'answers of the bid form',
    {
      bidAnswers: {
        q1: { id: 'q1', question: 'Why is it needed?', text: 'Many\nwait', order: 'a0' },
        q2: { id: 'q2', question: 'Who delivers it?', text: '', order: 'a1' },
      },
    },
    [
      '“Why is it needed?” is answered: “Many wait”.',
      '“Who delivers it?” was added to the bid form, without an answer.',
    ],
  ],
])('%s', (_, records, sentences) => {
  expect(told(theory(), withRecords(records))).toEqual(sentences)
})

test('where the model stands, and for whom', () => {
  expect(told(theory(), theory({ status: 'proposed', ageFrom: 10, ageTo: 17 }))).toEqual([
    '“Status” of the model was empty and is now “Bid”.',
    '“Youngest age” of the model was empty and is now 10.',
    '“Oldest age” of the model was empty and is now 17.',
  ])
})

test('a place, a class, money and an answer that change or go are told in words of their own', () => {
  const before = theory()
    .put('places', { id: 'p', code: 'E08000014', name: 'Sefton', type: 'MD' })
    .put('classifications', { id: 'c', scheme: 'tier', term: 'primary', edition: '', source: '' })
    .put('awards', { ...AWARD, id: 'w', funder: 'The fund', amount: 40000 })
    .put('bidAnswers', { id: 'q', question: 'Why?', text: 'Many wait', order: 'a0' })
  const changed = theory()
    .put('places', { id: 'p', code: 'E08000011', name: 'Knowsley', type: 'MD' })
    .put('classifications', { id: 'c', scheme: 'tier', term: 'secondary', edition: '', source: '' })
    .put('awards', { ...AWARD, id: 'w', funder: 'The fund', amount: 41000, end: '2024-03-31' })
    .put('bidAnswers', { id: 'q', question: 'Why?', text: 'Few wait', order: 'a0' })
  expect(told(before, changed)).toEqual([
    '“Code” of the place “Knowsley” changed from “E08000014” to “E08000011”.',
    'Renamed the place “Sefton” to “Knowsley”.',
    'Tier “Primary prevention” is now Tier “Secondary prevention”.',
    '“Period” of the funding from “The fund” for Apr 2022 to Mar 2024 changed from 2022/23 to Apr 2022 to Mar 2024.',
    '“Amount” of the funding from “The fund” for Apr 2022 to Mar 2024 changed from £40,000 to £41,000.',
    '“Answer” of the answer to “Why?” changed from “Many wait” to “Few wait”.',
  ])
  expect(told(before, theory())).toEqual([
    'No longer works in Sefton (E08000014).',
    'Tier “Primary prevention” was taken out.',
    'Funding of £40,000 from The fund for 2022/23 was taken out.',
    'The answer to “Why?” was taken out: “Many wait”.',
  ])
})
