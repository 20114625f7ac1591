import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readJson } from '../../../src/formats/json/read.ts'
import { writePlain } from '../../../src/formats/plain/write.ts'
import { DATA_TABLES, emptySnapshot } from '../../../src/model/model.ts'
import { linkIndex } from '../../../src/model/queries/paths.ts'
import { nodesInOrder } from '../../../src/model/queries/stages.ts'
import { theory } from '../../support/theory.ts'

test('the whole model is written in the order of the outline, each thing on a line of its own', () => {
  const built = theory({
    title: 'Street Pastors',
    provider: 'The Diocese',
    place: 'Southport',
    targetGroup: 'Young people',
    vision: 'Everyone gets home safely',
    situation: 'Young people meet violence at night.',
    description: 'Volunteers walk the streets.\n\nThey carry water.',
    source: 'Our workshop',
    reviewed: '2025-03-01',
  })
    .objective('ob1', 'Keep people safe')
    .factor('fa1', 'external', 'Bars close later')
    .factor('fa2', 'barrier', 'Rain')
    .assumption('as0', undefined, { text: 'Funding lasts', status: 'supported' })
    .activity('patrol', { label: 'Walk the streets', code: 'A1', who: 'Volunteers', place: 'The centre' })
    .activity('train', { label: 'Train volunteers', starts: '2025-01-01', ends: '2025-06-30', source: 'Handbook' })
    .stage('later', { name: 'Outcomes', kind: 'outcome', horizon: 'long', order: 'a7' })
    .card('later', 'calm', {
      label: 'Fewer fights',
      level: 'community',
      description: 'In the\ncentre.',
      source: 'Survey',
    })
    .card('later', 'moved', { label: '', intended: false, source: 'Survey' })
    .stage('last', { name: ' ', kind: 'impact', order: 'a8' })
    .link('train', 'patrol', { kind: 'precondition' })
    .link('calm', 'patrol', { kind: 'feedback' })
    .link('patrol', 'moved')
    .link('patrol', 'calm', {
      rationale: 'Company calms people.',
      strength: 'weak',
      confidence: 'high',
      source: 'Talk with police',
    })
    .assumption('as1', { link: 'patrol-calm' }, { text: 'Volunteers are known', owner: 'Ann', review: '2026-01-31' })
    .assumption('as2', { node: 'calm' }, { text: '', status: 'failed' })
    .evidence(
      'ev1',
      { link: 'patrol-calm' },
      {
        title: 'Toolkit',
        finding: 'mixed',
        url: 'https://example.org/toolkit',
        ratingScale: 'Toolkit scale',
        rating: '3 of 5',
        ratedOn: '2025-02-01',
      },
    )
    .evidence('ev2', { assumption: 'as1' }, { title: '', note: 'A survey' })
    .tag('t1', ['calm'], { name: 'Health', edition: '2022' })
    .tag('t2', ['calm'], { name: 'Youth' })
    .tag('t3', [])
    .indicator('in1', ['calm'], {
      title: 'Recorded fights',
      definition: 'Fights that police record',
      unit: 'fights',
      direction: 'down',
      frequency: 'quarterly',
      tolerance: 10,
      baseline: 40,
      baselineStart: '2024-04-01',
      baselineEnd: '2024-06-30',
    })
    .indicator('in2', ['patrol', 'calm'], { title: 'Shifts', type: 'percentage', unit: '%' })
    .indicator('in3', [], { title: 'Spare' })
    .disaggregation('Age', 'in1', ['Under 18', '18 and over'])
    .target('ta1', 'in1', 20)
    .observation('ob1', 'in1', 30, { status: 'provisional' })
    .observation('ob2', 'in2', 95.5)
    .contribution('co1', 'calm', 'l1', { systemLabel: 'Less violence', systemTitle: 'County', rationale: 'Same aim' })
    .put('terms', { id: 't1', term: 'ED', meaning: 'Emergency department', order: 'a0' })
  expect(writePlain(built.build(), built.buildData())).toBe(`Street Pastors
Intervention model

Provider: The Diocese
Place: Southport
Target group: Young people
Vision: Everyone gets home safely

Objectives:
    1. Keep people safe

Situation: Young people meet violence at night.

About the model: Volunteers walk the streets. They carry water.

External factors:
    1. Bars close later

Barriers:
    1. Rain

Assumptions of the model as a whole:
    Assumption (supported): Funding lasts

Source: Our workshop
Last reviewed: 1 March 2025

4 cards and 4 links in 3 stages.

Source of the cards, where they name no other: Survey

Stage 1 of 3: activity
Activity. 2 cards.

1.1 A1: Walk the streets
    Who: Volunteers
    Place: The centre
    Source: not stated
    2 links lead here
    Leads to: 2.2 Card without a label
    Leads to: 2.1 Fewer fights
        Because: Company calms people.
        Strength of evidence: weak
        Our confidence: high
        Source: Talk with police
        Assumption (untested): Volunteers are known
            Owner: Ann
            Review on: 31 January 2026
            Evidence (supports): source without a title
                Note: A survey
        Evidence (mixed): Toolkit
            Address: https://example.org/toolkit
            Rating: 3 of 5 on Toolkit scale
            Rated on: 1 February 2025
    Measured by: Shifts
        Type: Percentage
        Unit: %
        Latest value: 95.5% (Q1 2025/26)
        How it stands: No direction set

1.2 Train volunteers
    Starts: 1 January 2025
    Ends: 30 June 2025
    Source: Handbook
    Is a precondition of: 1.1 A1: Walk the streets

Stage 2 of 3: Outcomes
Outcome, long term. 2 cards.

2.1 Fewer fights
    Level: community
    About: In the centre.
    Tags: Health (2022), Youth
    1 link leads here
    Feeds back to: 1.1 A1: Walk the streets
    Assumption (failed): without words
    Measured by: Recorded fights
        Definition: Fights that police record
        Type: Count
        Unit: fights
        Direction of good: Down is good
        Tolerance: within 10%
        Collected: Quarterly
        Broken down by: Age (Under 18, 18 and over)
        Baseline: 40 (Q1 2024/25)
        Target: 20 for 2025/26
        Latest value: 30 (Q1 2025/26), provisional
        How it stands: Better than before
    Measured by: Shifts (see 1.1)
    Contributes directly to: Less violence (in County)
        Because: Same aim

2.2 Card without a label
    Not intended
    1 link leads here
    No indicator

Stage 3 of 3: Stage without a name
Impact. 0 cards.

Indicators on no card
    Spare
        Type: Count
        How it stands: No data yet

Glossary
    ED: Emergency department
`)
})

test('a source that most links name is said once; a link that names another, or none, says so', () => {
  const built = theory()
    .output('a')
    .outcome('b')
    .outcome('c')
    .outcome('d')
    .outcome('e')
    .link('a', 'b', { source: 'Report' })
    .link('a', 'c', { source: ' Report' })
    .link('a', 'd', { source: 'Workshop' })
    .link('a', 'e')
  const text = writePlain(built.build(), built.buildData())
  expect(text).toContain('\nSource of the links, where they name no other: Report\n')
  expect(text).toContain(`    Leads to: 2.1 B
    Leads to: 2.2 C
    Leads to: 2.3 D
        Source: Workshop
    Leads to: 2.4 E
        Source: not stated
`)
})

test('dates that make no period are written as they are', () => {
  const built = theory()
    .indicator('half', [], { baseline: 1, baselineStart: '2024-04-01' })
    .indicator('other', [], { baseline: 2, baselineEnd: '2024-04-01' })
    .indicator('turned', [], { baseline: 3, baselineStart: '2024-04-01', baselineEnd: '2023-04-01' })
    .indicator('none', [], { baseline: 0 })
  const text = writePlain(built.build(), built.buildData())
  expect(text).toContain('Baseline: 1 (from 1 April 2024)\n')
  expect(text).toContain('Baseline: 2 (until 1 April 2024)\n')
  expect(text).toContain('Baseline: 3 (1 April 2024 to 1 April 2023)\n')
  expect(text).toContain('Baseline: 0\n')
})

test('what people write never breaks a line or stands for a message', () => {
  const built = theory({ title: 'Two\r\nlines', situation: '{{name}} $t(app.name)' })
    .output('a', { label: '{{value}}\n9.9 Not a card\u2028\u0007', who: '\u202eturned' })
    .outcome('b', { label: '$& {{count}}' })
    .link('a', 'b', { rationale: 'one\n    Leads to: nothing' })
  const text = writePlain(built.build(), built.buildData())
  expect(text.startsWith('Two lines\nIntervention model\n')).toBe(true)
  expect(text).toContain('\nSituation: {{name}} $t(app.name)\n')
  expect(text).toContain('\n1.1 {{value}} 9.9 Not a card\n    Who: turned\n    Leads to: 2.1 $& {{count}}\n')
  expect(text).toContain('\n        Because: one Leads to: nothing\n')
})

test('cards whose stage is missing come last', () => {
  const built = theory().output('a').card('gone', 'lost').link('lost', 'a')
  expect(writePlain(built.build(), built.buildData())).toContain('\nOn no stage\n\n2.1 LOST\n    Leads to: 1.1 A\n')
})

test.each([
  'navigator',
  'red-umbrella',
  'beacon',
  'mentors-in-violence-prevention',
  'hampshire-indicators',
  'mvrp-2022',
])('%s is written whole: every card a numbered line in order, every link a line', (name) => {
  const reading = readJson(readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8'))
  if (!reading.ok) throw new Error(`${name} cannot be read`)
  const { model, data } = reading.value
  const lines = writePlain(model, data).split('\n')
  const cards = lines.filter((line) => /^\d+\.\d+ /.test(line)).map((line) => line.replace(/^\S+ /, ''))
  expect(cards).toEqual(nodesInOrder(model).map(({ code, label }) => `${code}: ${label}`))
  const links = lines.filter((line) => /^ {4}(Leads to|Enables|Is a precondition of|Feeds back to): \d/.test(line))
  expect(links).toHaveLength(linkIndex(model).whole.size)
  expect(lines.includes('The model draws no links yet.')).toBe(name === 'mvrp-2022')
  for (const { title } of model.indicators.values()) {
    expect(lines.filter((line) => line.endsWith(`Measured by: ${title}`) || line === `    ${title}`)).toHaveLength(1)
  }
})

test('where an intervention stands, works and is paid from is said, and the bid form with its answers', () => {
  const model = theory({ title: 'Bid', status: 'proposed', ageFrom: 10, ageTo: null })
    .put('places', { id: 'p', code: 'E08000014', name: 'Sefton', type: 'MD' })
    .put('places', { id: 'o', code: '', name: 'Bootle', type: '' })
    .put('classifications', { id: 'c', scheme: 'tier', term: 'primary', edition: '', source: '' })
    .put('awards', {
      id: 'w',
      funder: 'The fund',
      programme: '',
      amount: null,
      currency: 'GBP',
      start: '2022-04-01',
      end: '2023-03-31',
      awarded: '',
      reference: 'R-1',
      source: '',
      note: '',
      order: 'a0',
    })
    .put('bidAnswers', { id: 'q', question: 'Why?', text: 'Many\nwait', order: 'a0' })
    .build()
  const lines = writePlain(model, emptySnapshot(DATA_TABLES)).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'Status: Bid',
      'Ages: 10 and over',
      'Works in: Bootle, Sefton (E08000014)',
      'Tier “Primary prevention”',
      'Funding from The fund: amount not known, 2022/23, R-1',
      'The bid form:',
      '    Why?: Many wait',
    ]),
  )
})
