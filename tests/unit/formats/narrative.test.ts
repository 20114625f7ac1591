import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readJson } from '../../../src/formats/json/read.ts'
import { type Narrative, narrativeOf } from '../../../src/formats/narrative/narrative.ts'
import { narrativeText, writeNarrative } from '../../../src/formats/narrative/write.ts'
import type { Model } from '../../../src/model/model.ts'
import { linkIndex } from '../../../src/model/queries/paths.ts'
import { nodesInOrder } from '../../../src/model/queries/stages.ts'
import { theory } from '../../support/theory.ts'

function exampleModel(name: string): Model {
  const reading = readJson(readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8'))
  if (!reading.ok) throw new Error(`${name} cannot be read`)
  return reading.value.model
}

function markdownOf(model: Model): string {
  return writeNarrative(narrativeOf(model))
}

function sentencesOf({ opening, sections, closing }: Narrative) {
  return [...opening, ...[...sections, ...closing].flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.kind === 'paragraph' ? block.sentences : block.items.flat(),
  )
}

/** The one sentence of a text that has these words. */
function sentenceWith(text: string, words: string): string {
  const found = text.split(/(?<=\.)\s+/).filter((one) => one.includes(words))
  expect(found).toHaveLength(1)
  return found[0] ?? ''
}

test('a whole model reads as a report would say it', () => {
  const model = theory({
    title: 'Street Pastors',
    provider: 'The Diocese',
    place: 'Southport',
    targetGroup: 'Young people who are out at night.',
    vision: 'Everyone gets home safely.',
    situation: 'Young people meet violence at night.',
    description: 'Volunteers walk the streets.\n\nthey carry water.',
    source: 'Our workshop',
  })
    .objective('ob1', 'Keep people safe')
    .input('volunteers', { label: 'Trained volunteers', code: 'I1' })
    .activity('patrol', { label: 'Walk the streets', who: 'Volunteers', description: 'Two nights a week.' })
    .output('met', { label: 'Young people met.' })
    .outcome('calm', { label: 'Fewer fights', who: 'Young people' })
    .outcome('trust', { label: 'Trust in adults', who: 'Young people' })
    .outcome('moved', { label: 'Fights move elsewhere', who: 'Young people', intended: false })
    .outcome('nhs', { label: 'NHS staff have quieter nights', who: 'NHS staff' })
    .link('volunteers', 'patrol', { kind: 'enables' })
    .link('patrol', 'met', { rationale: 'Because the streets are where young people are.', source: 'Talk with police' })
    .link('met', 'calm', { rationale: 'Company calms people.', strength: 'weak', confidence: 'high' })
    .link('met', 'trust')
    .link('met', 'moved')
    .link('trust', 'calm', { kind: 'precondition' })
    .link('calm', 'patrol', { kind: 'feedback' })
    .assumption('as1', { link: 'met-calm' }, { text: 'That volunteers are known.' })
    .assumption('as2', { link: 'met-calm' }, { text: 'NHS teams agree', status: 'challenged' })
    .assumption('as3', undefined, { text: 'Funding lasts', status: 'supported' })
    .evidence('ev1', { link: 'met-calm' }, { title: 'Toolkit', finding: 'mixed' })
    .evidence('ev2', { assumption: 'as1' }, { title: 'Street survey' })
    .indicator('in1', ['calm'], { title: 'Recorded fights' })
    .indicator('in2', ['calm'], { title: 'Calls to wardens' })
    .factor('fa1', 'external', 'Bars close later.')
    .factor('fa2', 'uncertainty', 'Whether it lasts')
    .contribution('co1', 'calm', 'l1', {
      systemLabel: 'Less serious violence',
      systemTitle: 'The county model',
      kind: 'shared',
    })
    .put('terms', { id: 't1', term: 'NHS', meaning: 'National Health Service', order: 'a0' })
    .build()
  expect(markdownOf(model)).toBe(`# Street Pastors

This is the logic model of an intervention, “Street Pastors”. It is provided by The Diocese. It takes place in Southport. It is meant for young people who are out at night. The vision is “Everyone gets home safely”.

It responds to this situation: young people meet violence at night.

Volunteers walk the streets.

They carry water.

It has one objective:

- Keep people safe.

## From input to activity

The work draws on one input:

- **I1 Trained volunteers**.

If “Trained volunteers” is in place, then this makes possible “Walk the streets”.

## From activity to output

There is one activity:

- **Walk the streets** (who: volunteers). Two nights a week.

If “Walk the streets” is carried out, then we expect “Young people met”, because the streets are where young people are.

## From output to outcome

There is one output:

- **Young people met**.

If “Young people met” is achieved, then we expect “Fewer fights”, because “Company calms people”, provided that volunteers are known (not yet tested) and that NHS teams agree (now challenged). The evidence for this is weak. Our confidence in it is high. “Toolkit” has mixed findings on this. “Street survey” supports the assumption that volunteers are known. If “Young people met” is achieved, then we also expect “Trust in adults” and “Fights move elsewhere” (not intended).

## outcome

There are four outcomes:

- **Fewer fights** (who: young people). We would see this in “Recorded fights” and “Calls to wardens”.
- **Trust in adults** (who: young people).
- **Fights move elsewhere** (who: young people; not intended).
- **NHS staff have quieter nights** (who: NHS staff).

“Fewer fights” feeds back to “Walk the streets”. “Trust in adults” is needed before “Fewer fights”.

## What this contributes to

These results serve the wider system, as told in “The county model”:

- “Fewer fights” shares in “Less serious violence”.

## Assumptions of the model as a whole

The model as a whole holds provided that funding lasts (supported so far).

## External factors

- Bars close later.

## Key uncertainties

- Whether it lasts.

## What is not linked yet

“NHS staff have quieter nights” is not linked to anything yet.

## Sources

The model is taken from “Our workshop”. The source given for 1 link is “Talk with police”.

## Glossary

- NHS: National Health Service.
`)
})

test('links of one card that say no more than their ends share a sentence; one with a reason has its own', () => {
  const model = theory()
    .output('a')
    .outcome('b')
    .outcome('c')
    .outcome('d')
    .outcome('e')
    .link('a', 'e', { strength: 'strong' })
    .link('a', 'd', { strength: 'strong' })
    .link('a', 'c')
    .link('a', 'b', { rationale: 'It is known to work' })
    .build()
  const text = narrativeText(narrativeOf(model))
  expect(text).toContain(
    'If “A” is achieved, then we expect “B”, because it is known to work. If “A” is achieved, then we also expect “C”. ' +
      'If “A” is achieved, then we also expect “D” and “E”. The evidence for each of these is strong.',
  )
})

test('a card says what it leads to before what it is needed for, and an assumption keeps to its own link', () => {
  const model = theory()
    .output('a')
    .outcome('b')
    .outcome('c')
    .outcome('d')
    .link('a', 'b', { kind: 'precondition' })
    .link('a', 'c')
    .link('a', 'd')
    .assumption('x', { link: 'a-d' }, { text: 'People come' })
    .build()
  expect(narrativeText(narrativeOf(model))).toContain(
    'If “A” is achieved, then we expect “C”. If “A” is achieved, then we also expect “D”, provided that people come ' +
      '(not yet tested). “A” is needed before “B”.',
  )
})

test('every kind of link and every kind of stage has its words', () => {
  const stages = ['input', 'activity', 'output', 'outcome', 'impact', 'mechanism'] as const
  const model = stages
    .reduce((so, kind) => so.stage(kind, { kind }).card(kind, `${kind}-1`).card(kind, `${kind}-2`), theory())
    .link('input-1', 'input-2')
    .link('activity-1', 'activity-2')
    .link('output-1', 'output-2')
    .link('impact-1', 'impact-2')
    .link('mechanism-1', 'mechanism-2')
    .link('outcome-1', 'outcome-2', { kind: 'precondition' })
    .link('outcome-2', 'outcome-1', { kind: 'feedback' })
    .build()
  const text = narrativeText(narrativeOf(model))
  for (const words of [
    'If “INPUT-1” is in place, then we expect “INPUT-2”.',
    'If “ACTIVITY-1” is carried out, then we expect “ACTIVITY-2”.',
    'If “OUTPUT-1” is achieved, then we expect “OUTPUT-2”.',
    'If “IMPACT-1” is achieved, then we expect “IMPACT-2”.',
    'If “MECHANISM-1” comes about, then we expect “MECHANISM-2”.',
    '“OUTCOME-1” is needed before “OUTCOME-2”.',
    '“OUTCOME-2” feeds back to “OUTCOME-1”.',
    'There are two mechanisms of change:',
  ]) {
    sentenceWith(text.replaceAll(':\n', ':.\n').replaceAll(':.', ':'), words)
  }
})

test('an assumption is said with how it stands', () => {
  const model = theory()
    .output('a')
    .outcome('b')
    .link('a', 'b')
    .assumption('x', { link: 'a-b' }, { text: 'Staff stay', status: 'failed' })
    .assumption('y', { link: 'a-b' }, { text: 'Partners share. They did before.', status: 'supported' })
    .assumption('z', { node: 'b' }, { text: 'Assuming that pupils come' })
    .build()
  const text = narrativeText(narrativeOf(model))
  expect(text).toContain(
    'provided that staff stay (which has failed) and that “Partners share. They did before” (supported so far).',
  )
  expect(text).toContain('Here we assume that pupils come (not yet tested).')
})

test('a small first letter is written only where the capital is no name', () => {
  const because = (rationale: string) => {
    const model = theory({
      description: 'The navigator may meet each young person in a school, or meets them in town.',
    })
      .output('a')
      .outcome('b')
      .link('a', 'b', { rationale })
      .build()
    return sentenceWith(narrativeText(narrativeOf(model)), ', because ').replace(/^.*, because /, '')
  }
  expect(because('Meets are held')).toBe('meets are held.')
  expect(because('NHS staff are there')).toBe('NHS staff are there.')
  expect(because('Merseyside Police is there')).toBe('Merseyside Police is there.')
  expect(because('A&E is open')).toBe('A&E is open.')
  expect(because('A levels are sat')).toBe('A levels are sat.')
  expect(because('A NHS team is there')).toBe('a NHS team is there.')
  expect(because('Young Minds is there')).toBe('Young Minds is there.')
  expect(because('School is where they are')).toBe('school is where they are.')
  expect(because('May is a bad month')).toBe('May is a bad month.')
  expect(because('Teresa is trusted')).toBe('Teresa is trusted.')
  expect(because('COVID-19 was there')).toBe('COVID-19 was there.')
  expect(because('the rules say: do it.')).toBe('“the rules say: do it”.')
  expect(because('Part of the course.')).toBe('“Part of the course”.')
})

test('marks at the end of what people write are not doubled', () => {
  const model = theory({ vision: 'No more violence!', situation: 'Who is safe?' })
    .output('a', { label: 'Sessions held.' })
    .outcome('b', { label: 'What next?' })
    .outcome('c', { label: 'He said "stop"' })
    .link('a', 'b', { rationale: 'It is known; it works...' })
    .link('a', 'c')
    .build()
  const text = narrativeText(narrativeOf(model))
  expect(text).toContain('The vision is “No more violence!”\n')
  expect(text).toContain('It responds to this situation: “Who is safe?”\n')
  expect(text).toContain(
    'If “Sessions held” is achieved, then we expect “What next?”, because “It is known; it works”.',
  )
  expect(text).toContain("we also expect “He said 'stop'”.")
  expect(text).not.toMatch(/[.,;?!][.,;]/)
})

test('a card without a label, and a model without a title, have words', () => {
  const model = theory({ title: ' ' })
    .output('a', { label: ' \u0000' })
    .outcome('b', { label: '' })
    .link('a', 'b')
    .build()
  const text = narrativeText(narrativeOf(model))
  expect(text.startsWith('Untitled model\n\nThis is the logic model of an intervention, “Untitled model”.')).toBe(true)
  expect(text).toContain('If “Card without a label” is achieved, then we expect “Card without a label”.')
})

test('a model with nothing on it says so', () => {
  expect(markdownOf(theory({ title: 'New' }).build())).toBe(
    '# New\n\nThis is the logic model of an intervention, “New”.\n\n' +
      'There is nothing on the model yet, so there is nothing to tell.\n',
  )
})

test('a stage that is empty is named where the gaps are', () => {
  const model = theory().stage('Impacts').output('a').outcome('b').link('a', 'b').build()
  expect(markdownOf(model)).toContain('## What is not linked yet\n\nNothing stands under “Impacts” yet.\n')
})

test('cards whose stage is missing are told last, with their links', () => {
  const model = theory().output('a').card('gone', 'lost').link('lost', 'a').build()
  expect(markdownOf(model)).toContain(
    '## On no stage\n\nOne card has lost its stage:\n\n- **LOST**.\n\nIf “LOST” comes about, then we expect “A”.\n',
  )
})

test('text of the model cannot become marks, links, HTML or lines of its own in Markdown', () => {
  const model = theory({
    title: '# Title\n## Other',
    situation: '<b>bold</b>',
    description: '1. one\n\n- two\n\n> three',
  })
    .output('a', { label: '**bold** [link](https://evil.example) `code`\r\n\r\n# Heading' })
    .outcome('b', { label: '![x](y) <img src=x onerror=alert(1)> {{to}} $t(app.name) &lt; | www.evil.example' })
    .link('a', 'b')
    .build()
  const text = markdownOf(model)
  expect(text.split('\n')[0]).toBe('# \\# Title \\#\\# Other')
  expect(text).toContain(
    'If “\\*\\*bold\\*\\* \\[link\\](https\\://evil.example) \\`code\\` \\# Heading” is achieved, then we expect ' +
      '“!\\[x\\](y) \\<img src=x onerror=alert(1)\\> \\{\\{to\\}\\} \\$t(app.name) \\&lt; \\| www\\.evil.example”.',
  )
  expect(text).toContain('\n\n1\\. one.\n\n\\- two.\n\n\\> three.\n')
  expect(text).not.toMatch(/(?<!\\)<|(?<!\\)\[/)
})

test('the 2022 model, which has no links, reads as a list of what it names and says that it draws no links', () => {
  const model = exampleModel('mvrp-2022')
  const text = markdownOf(model)
  expect(text).toContain('## Outputs\n\nThere are ten outputs:\n\n- **O1 Embedding of MVRP vision')
  expect(text).not.toContain('## From')
  expect(text).not.toContain('not linked to anything')
  expect(text).toContain(
    '## What is not linked yet\n\nThe model draws no links yet: it says what is there, what is done and what is hoped ' +
      'for, but not how the one leads to the other.\n',
  )
})

test.each([
  'navigator',
  'red-umbrella',
  'beacon',
  'mentors-in-violence-prevention',
  'hampshire-indicators',
  'mvrp-2022',
])(
  '%s is told whole: each card once in the order of the outline, each link once from its card, no mark doubled',
  (name) => {
    const model = exampleModel(name)
    const narrative = narrativeOf(model)
    const sentences = sentencesOf(narrative)
    expect(sentences.flatMap(({ presents }) => presents ?? [])).toEqual(nodesInOrder(model).map(({ id }) => id))
    expect(sentences.flatMap(({ tells }) => tells ?? []).toSorted()).toEqual(
      [...linkIndex(model).whole.keys()].toSorted(),
    )
    const text = narrativeText(narrative)
    expect(text).not.toMatch(/[,;:?!][.,;:]|[.](?<!\bal[.])[.,;:]|““|””|  |\(\)|undefined|\{\{/)
    expect(text).not.toMatch(/because (?:[A-Z][a-z]+ (?!Ugly))/)
  },
)

test('the Navigator narrative has the sentences that an evaluator would lift out', () => {
  const text = markdownOf(exampleModel('navigator'))
  expect(text).toContain(
    'If “Young people who engage with a Navigator” is achieved, then we expect “Young people trust their Navigator”, ' +
      'because contact at a moment when the young person can be reached is meant to build a trusting relationship, ' +
      'provided that about three weeks is long enough for trust to grow (not yet tested).',
  )
  expect(text).toContain(
    '“Three-month reviews completed” feeds back to “Assess risks and needs”, because what the review finds at three ' +
      'months goes back into the assessment of needs.',
  )
})
