import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/formats/changes/change.ts'
import { changesOf } from '../../../src/formats/changes/changes.ts'
import { shortenBoth } from '../../../src/formats/changes/shorten.ts'
import type { Model } from '../../../src/model/model.ts'
import { type Theory, theory } from '../../support/theory.ts'

/** A small theory to change: two stages of outcomes, a link, an indicator with a target and a value. */
function start(): Theory {
  return theory({ title: 'Navigator' })
    .stage('activity', { name: 'Activities', kind: 'activity' })
    .stage('short', { name: 'Outcomes', horizon: 'short' })
    .stage('long', { name: 'Outcomes', horizon: 'long' })
    .card('activity', 'meet', { label: 'Meet young people' })
    .card('short', 'trust', { label: 'They trust us' })
    .card('long', 'safe', { label: 'They are safe' })
    .link('meet', 'trust')
    .indicator('met', ['meet'], { title: 'Young people met' })
    .indicator('share', [], { title: 'Share who trust us', unit: '%' })
    .target('t1', 'share', 40)
    .observation('o1', 'met', 14)
}

const fileOf = (made: Theory) => ({ model: made.build(), data: made.buildData() })
const groupsOf = (before: Theory, after: Theory) =>
  changesOf(fileOf(before), fileOf(after)).map(
    ({ heading, changes }) => [heading, changes.map(({ sentence }) => sentence)] as const,
  )
const sentences = (before: Theory, after: Theory) => groupsOf(before, after).flatMap(([, list]) => list)

/** What is said when some records of `start` are put in place of those of the same id, or taken out (null). */
function said(changes: { [T in keyof Model]?: Record<string, object | null> }): string[] {
  return changesFor(changes).map(({ sentence }) => sentence)
}

function changesFor(changes: { [T in keyof Model]?: Record<string, object | null> }): Change[] {
  const before = fileOf(start())
  const tables = Object.entries(changes).map(([table, records]) => {
    const map = new Map(before.model[table as keyof Model] as ReadonlyMap<string, object>)
    for (const [id, fields] of Object.entries(records)) {
      if (fields === null) map.delete(id)
      else map.set(id, { ...map.get(id), ...fields })
    }
    return [table, map] as const
  })
  const after = { ...before, model: { ...before.model, ...Object.fromEntries(tables) } }
  return changesOf(before, after).flatMap((group) => group.changes)
}

describe('changes are told', () => {
  test.each<[string, Parameters<typeof said>[0], string[]]>([
    [
      'a new name',
      { nodes: { trust: { label: 'They rely on us' } } },
      ['Renamed the card “They trust us” to “They rely on us”.'],
    ],
    [
      'a new title',
      { meta: { model: { title: 'A&E Navigator' } } },
      ['Renamed the model “Navigator” to “A&E Navigator”.'],
    ],
    [
      'a card on another stage, which of two with one name',
      { nodes: { trust: { stage: 'long', order: 'a9', y: 12 } } },
      ['Moved the card “They trust us” from Outcomes (Short term) to Outcomes (Long term).'],
    ],
    [
      'a link that is gone',
      { links: { 'meet-trust': null } },
      ['“Meet young people” no longer leads to “They trust us”.'],
    ],
    [
      'a link that goes elsewhere',
      { links: { 'meet-trust': { to: 'safe' } } },
      ['The link from “Meet young people” to “They trust us” now goes from “Meet young people” to “They are safe”.'],
    ],
    [
      'a choice, in its words',
      { links: { 'meet-trust': { strength: 'weak', kind: 'enables' } } },
      [
        '“Kind of link” of the link from “Meet young people” to “They trust us” changed from “Causes” to “Enables”.',
        '“Strength of evidence” of the link from “Meet young people” to “They trust us” was empty and is now “Weak”.',
      ],
    ],
    [
      'a text',
      { nodes: { safe: { who: 'Boys' } } },
      ['“Who changes” of the card “They are safe” was empty and is now “Boys”.'],
    ],
    [
      'a sentence as a text, which ends the one it stands in',
      { nodes: { safe: { description: 'At home.' } } },
      ['“Description” of the card “They are safe” was empty and is now “At home.”'],
    ],
    [
      'a yes or no',
      { nodes: { safe: { intended: false } } },
      ['“Intended” of the card “They are safe” changed from yes to no.'],
    ],
    [
      'a date',
      { meta: { model: { reviewed: '2026-11-21' } } },
      ['“Last reviewed” of the model was empty and is now 21 November 2026.'],
    ],
    [
      'spaces alone',
      { nodes: { safe: { label: 'They  are safe' } } },
      ['“Label of the card” of the card “They are safe” is written differently and reads the same.'],
    ],
    [
      'a baseline with its unit and its period in one',
      { indicators: { share: { baseline: 31.5, baselineStart: '2024-04-01', baselineEnd: '2025-03-31' } } },
      [
        '“Baseline period” of the indicator “Share who trust us” was empty and is now 2024/25.',
        '“Baseline” of the indicator “Share who trust us” was empty and is now 31.5%.',
      ],
    ],
    [
      'a target that takes the place of another',
      { targets: { t2: { ...target, id: 't2', value: 55, setOn: '2025-06-01T00:00:00Z' } } },
      ['The target of “Share who trust us” for 2025/26 changed from 40% to 55%.'],
    ],
    [
      'a target that is withdrawn',
      { targets: { t2: { ...target, id: 't2', value: null, setOn: '2025-06-01T00:00:00Z' } } },
      ['The target of “Share who trust us” for 2025/26 was withdrawn. It was 40%.'],
    ],
    [
      'a target for a period that had none',
      { targets: { t2: { ...target, id: 't2', value: 60, start: '2026-04-01', end: '2027-03-31' } } },
      ['The target of “Share who trust us” for 2026/27 is now 60%.'],
    ],
    [
      'a target of before the one that stands',
      { targets: { t0: { ...target, id: 't0', value: 35, setOn: '2024-06-01T00:00:00Z' } } },
      ['An earlier target of “Share who trust us” for 2025/26 was added: 35%.'],
    ],
    [
      'a target written over',
      { targets: { t1: { value: 45 } } },
      ['The target of “Share who trust us” for 2025/26 changed from 40% to 45%.'],
    ],
    [
      'a target that is gone',
      { targets: { t1: null } },
      ['The target of “Share who trust us” for 2025/26, 40%, was taken out.'],
    ],
    [
      'an indicator that is gone, with what hung on it in one sentence',
      { indicators: { share: null }, targets: { t1: null } },
      ['Removed the indicator “Share who trust us”. With it went 1 target.'],
    ],
    [
      'a card that is gone, with what hung on it in one sentence',
      { nodes: { meet: null }, links: { 'meet-trust': null }, assignments: { 'met~meet': null } },
      ['Removed the card “Meet young people” from Activities. With it went 1 link and 1 use of an indicator.'],
    ],
    [
      'cards of a stage that is gone, one by one',
      { stages: { long: null }, nodes: { safe: null } },
      ['Removed the stage “Outcomes”.', 'Removed the card “They are safe” from Outcomes (Long term).'],
    ],
    [
      'an indicator on a card',
      { assignments: { 'share~trust': { id: 'share~trust', indicator: 'share', node: 'trust' } } },
      ['“Share who trust us” now measures “They trust us”.'],
    ],
    [
      'an indicator off a card',
      { assignments: { 'met~meet': null } },
      ['“Young people met” no longer measures “Meet young people”.'],
    ],
    [
      'a finding that may stand',
      {
        acceptances: {
          x: {
            id: 'x',
            rule: 'L04',
            subjectKind: 'node',
            subject: 'safe',
            detail: '',
            reason: 'Later',
            by: '',
            on: '',
          },
        },
      },
      ['The finding L04 about the card “They are safe” is accepted: “Later”.'],
    ],
    [
      'an answer to a review question',
      { answers: { x: { id: 'x', question: 'H3', verdict: 'partly', note: '', by: '', on: '', order: 'a0' } } },
      ['The review question H3 has a new answer: “Partly”.'],
    ],
    ['a term', { terms: { x: { id: 'x', term: 'VRP', meaning: '', order: 'a0' } } }, ['Added the term “VRP”.']],
  ])('%s', (_name, changes, expected) => {
    expect(said(changes)).toEqual(expected)
  })

  test('what an assumption is about', () => {
    const on = (card: string) => start().assumption('a', { node: card }, { text: 'Staff stay' })
    expect(sentences(start(), on('meet'))).toEqual([
      'Added the assumption “Staff stay” to the card “Meet young people”.',
    ])
    expect(sentences(on('meet'), on('safe'))).toEqual([
      'Moved the assumption “Staff stay” from the card “Meet young people” to the card “They are safe”.',
    ])
  })

  test('a tag and a system outcome of a card', () => {
    const after = start()
      .tag('tier', ['safe'], { name: 'Tier 1' })
      .contribution('c', 'safe', 'violence', { systemLabel: 'Less violence' })
    expect(sentences(start(), after)).toEqual([
      '“They are safe” now has the tag “Tier 1”.',
      '“They are safe” now contributes to “Less violence” of “System”.',
      'Added the tag “Tier 1”.',
    ])
  })
})

const target = {
  indicator: 'share',
  start: '2025-04-01',
  end: '2026-03-31',
  setOn: '2025-01-01T00:00:00Z',
  setBy: '',
  reason: '',
}

describe('where things stand is counted', () => {
  test('cards on the map, in one sentence', () => {
    const [change, ...more] = changesFor({ nodes: { meet: { y: 10 }, trust: { y: 20, placed: true } } })
    expect(more).toEqual([])
    expect(change?.sentence).toBe('2 cards stand elsewhere on the map.')
    expect(change?.of).toHaveLength(3)
  })

  test('cards that change places, and cards whose order is only written anew', () => {
    const two = (first: string, second: string) =>
      theory().stage('s').card('s', 'a', { order: first }).card('s', 'b', { order: second })
    expect(sentences(two('a0', 'a1'), two('a1', 'a0'))).toEqual(['2 cards stand elsewhere on the map.'])
    expect(sentences(two('a0', 'a1'), two('a5', 'a6'))).toEqual([
      'How 2 cards are placed on the map is noted differently.',
    ])
  })

  test('records of other tables', () => {
    const two = (first: string, second: string) =>
      theory()
        .put('terms', { id: 'a', term: 'A', meaning: '', order: first })
        .put('terms', { id: 'b', term: 'B', meaning: '', order: second })
    expect(sentences(two('a0', 'a1'), two('a1', 'a0'))).toEqual(['The order of 2 terms changed.'])
    expect(sentences(two('a0', 'a1'), two('a0', 'a2'))).toEqual([
      'The order of 1 term is noted differently and stays the same.',
    ])
  })

  test('many values of one indicator, and few of another one by one', () => {
    const after = start()
    for (let month = 1; month <= 4; month += 1) {
      const day = `2026-0${month}`
      after.observation(`n${month}`, 'met', month, {
        start: `${day}-01`,
        end: month === 2 ? `${day}-28` : `${day}-${month === 4 ? 30 : 31}`,
      })
    }
    after.observation('s1', 'share', 52, { place: 'Southampton' })
    expect(sentences(start(), after)).toEqual([
      'Added the value 52% of “Share who trust us” for Q1 2025/26, Southampton.',
      'Added 4 values of “Young people met”, for Jan 2026 to Apr 2026.',
    ])
    expect(sentences(after, start())).toEqual([
      'Removed the value 52% of “Share who trust us” for Q1 2025/26, Southampton.',
      'Removed 4 values of “Young people met”, for Jan 2026 to Apr 2026.',
    ])
  })

  test('where values come from, beside the values themselves', () => {
    const valued = (value: number | null, from: object) =>
      theory()
        .indicator('i')
        .returned('r')
        .observation('o', 'i', value, { ...from })
    expect(sentences(valued(3, {}), valued(1234, { return: 'r', row: 4, column: 'Value' }))).toEqual([
      'The value of “i” for Q1 2025/26 changed from 3 to 1,234.',
      'Where 1 value comes from is noted differently.',
    ])
    expect(sentences(valued(3, {}), valued(null, { status: 'suppressed' }))).toEqual([
      '“Value” of the value of “i” for Q1 2025/26 was 3 and is now empty.',
      '“Status” of the value of “i” for Q1 2025/26 changed from “Final” to “Suppressed”.',
    ])
  })

  test('a file of values that is gone, with its values', () => {
    const after = theory().indicator('i')
    const before = theory().indicator('i').returned('r').observation('o', 'i', 3, { return: 'r' })
    expect(sentences(before, after)).toEqual(['Removed the file of values “r.csv”. With it went 1 value.'])
  })
})

describe('changes are in order', () => {
  test('by stage from left to right, card by card, then the model, indicators and values', () => {
    const after = start()
      .card('long', 'first', { label: 'Peace', order: 'Zz' })
      .card('activity', 'call', { label: 'Call them' })
      .link('call', 'trust')
      .objective('o', 'Less violence')
      .indicator('new')
      .observation('o2', 'met', 15, { start: '2025-07-01', end: '2025-09-30' })
    expect(groupsOf(start(), after)).toEqual([
      ['Activities', ['Added the card “Call them” to Activities.', '“Call them” now leads to “They trust us”.']],
      ['Outcomes (Long term)', ['Added the card “Peace” to Outcomes (Long term).']],
      ['The model', ['Added the objective “Less violence”.']],
      ['Indicators', ['Added the indicator “new”.']],
      ['Values', ['Added the value 15 of “Young people met” for Q2 2025/26.']],
    ])
  })

  test('a stage that is gone stands where it stood', () => {
    const before = theory().stage('a').stage('b').stage('c').card('a', 'x').card('c', 'y')
    const after = theory()
      .stage('a', { name: 'A' })
      .put('stages', { id: 'c', name: 'C', kind: 'outcome', horizon: '', order: 'a2' })
      .card('a', 'x')
      .card('c', 'y')
    expect(groupsOf(before, after).map(([heading]) => heading)).toEqual(['A', 'b', 'C'])
  })
})

describe('what people wrote is safe in a sentence', () => {
  test('braces, markup and names that objects inherit are only text', () => {
    const hostile = '{{name}} $t(app.name) $& <b>__proto__'
    const one = (label: string) => theory().stage('s').card('s', 'constructor', { label })
    expect(sentences(one('A'), one(hostile))).toEqual([`Renamed the card “A” to “${hostile}”.`])
    expect(sentences(one(hostile), one('A'))).toEqual([`Renamed the card “${hostile}” to “A”.`])
  })

  test('line breaks become spaces, and long names are cut', () => {
    const one = (label: string) => theory().stage('s').card('s', 'a', { label })
    const [sentence = ''] = sentences(one('A'), one(`Two\r\nlines ${'and more '.repeat(40)}`))
    expect(sentence).toContain('“Two lines and more')
    expect(sentence.length).toBeLessThan(150)
  })

  test('where only the end of a long name differs, the end is told', () => {
    const one = (label: string) => theory().stage('s').card('s', 'a', { label })
    const long = 'Funding of primary, secondary and tertiary interventions to prevent violence'
    expect(sentences(one(long), one(`${long} (agreed)`))).toEqual([
      `Renamed the card “${long}”: “…to prevent violence” is now “…to prevent violence (agreed)”.`,
    ])
    expect(sentences(one(`${long} in every district`), one(`${long} (agreed)`))).toEqual([
      `Renamed the card “${long} in…”: “…to prevent violence in every district” is now “…to prevent violence (agreed)”.`,
    ])
  })
})

describe('long texts', () => {
  const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ')

  test('are shown where they differ, with a little around', () => {
    const [before, after] = shortenBoth(`${words(60)} OLD ${words(60, 60)}`, `${words(60)} NEW ${words(60, 60)}`)
    expect(before).toBe('…word57 word58 word59 OLD word60 word61 word62…')
    expect(after).toBe(before.replace('OLD', 'NEW'))
  })

  test('are shown from the start or to the end where they differ there', () => {
    const [before, after] = shortenBoth(words(60), `${words(60)} and an end`)
    expect([before, after]).toEqual(['…word57 word58 word59', '…word57 word58 word59 and an end'])
    expect(shortenBoth(`A ${words(60)}`, words(60))).toEqual(['A word0 word1 word2 word3…', 'word0 word1 word2 word3…'])
  })

  test('never lose half a letter', () => {
    for (let at = 0; at < 40; at += 1) {
      const [before, after] = shortenBoth(
        `${'x'.repeat(at)}${'😀'.repeat(200)}`,
        `${'x'.repeat(at)}${'😀'.repeat(90)}😃${'😀'.repeat(90)}`,
      )
      expect([before.isWellFormed(), after.isWellFormed(), before !== after]).toEqual([true, true, true])
    }
  })
})
