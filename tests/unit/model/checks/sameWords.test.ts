import { describe, expect, test } from 'vitest'
import { mergeNodes } from '../../../../src/model/commands/mergeNodes.ts'
import type { Model } from '../../../../src/model/model.ts'
import { missingEnds } from '../../../../src/model/removal.ts'
import { say } from '../../../../src/words/words.ts'
import { after, expectRefusal } from '../../../support/editing.ts'
import { theory } from '../../../support/theory.ts'
import { canFix, fixed, found, subjects } from './looking.ts'

const two = (label: string, other: string) => theory().outcome('a', { label }).outcome('b', { label: other })

describe('L12, a card that says the same as another', () => {
  test('is found once for each card after the first, in reading order', () => {
    const label = 'Young people feel safe'
    const model = theory().outcome('late', { label }).output('early', { label }).outcome('last', { label })
    expect(found('L12', model)).toEqual([
      {
        rule: 'L12',
        severity: 'warning',
        subject: { kind: 'node', id: 'late' },
        detail: 'early',
        cards: ['early', 'late'],
        params: { label, stage: 'output', context: 'elsewhere' },
      },
      expect.objectContaining({ subject: { kind: 'node', id: 'last' }, detail: 'early', cards: ['early', 'last'] }),
    ])
    expect(say('check.L12.found', { label, stage: 'Outputs', context: 'elsewhere' })).toBe(
      'Worded the same as “Young people feel safe” under “Outputs”',
    )
    expect(say('check.L12.found', { label, stage: 'Outputs' })).toBe('Says the same as “Young people feel safe”')
  })

  test.each([
    ['Safer schools', 'safer   SCHOOLS.'],
    ['Reduction in violence', 'Violence reduction'],
    ['Reduced violence', 'Reducing the violence'],
    ['Better links with families', 'Better links to the family'],
    ['Café staff trained', 'Cafe: staff trained'],
    ['Victims’ trust', "Victims' trust"],
    ['The', 'the'],
  ])('is found of “%s” and “%s” on one stage', (one, other) => {
    expect(subjects('L12', two(one, other))).toEqual(['b'])
  })

  test.each([
    ['Young people trust officers', 'Officers trust young people'],
    ['Fewer young people are excluded', 'More young people are excluded'],
    ['Pupils feel safe', 'Pupils feel unsafe'],
    ['Pupils in year 6', 'Pupils in year 7'],
    ['People under <18', 'People under >18'],
    ['Young people do offend', 'Young people do not offend'],
    ['', ''],
    [' ', '...'],
    ['🙂', '🙃'],
    ['कि', 'का'],
  ])('is not found of “%s” and “%s”', (one, other) => {
    expect(subjects('L12', two(one, other))).toEqual([])
  })

  test('is not found of an activity and the output that it leads to, which share their words and not their form', () => {
    const model = theory().activity('a', { label: 'Train staff' }).output('o', { label: 'Staff trained' })
    expect(subjects('L12', model)).toEqual([])
    expect(subjects('L12', two('Train staff', 'Staff trained'))).toEqual(['b'])
  })

  test.each(['who', 'place'] as const)('is not found where the cards differ in %s', (field) => {
    const label = 'More confidence'
    const model = (one: string, other: string) =>
      theory()
        .outcome('a', { label, [field]: one })
        .outcome('b', { label, [field]: other })
    expect(subjects('L12', model('Pupils', 'Parents'))).toEqual([])
    expect(subjects('L12', model('Pupils', 'pupils '))).toEqual(['b'])
    expect(subjects('L12', model('Pupils', ''))).toEqual(['b'])
  })

  test('is not found of a card whose stage is gone', () => {
    const model = two('Same', 'Same').build()
    const hidden = { ...model, nodes: new Map(model.nodes).set('a', { ...model.nodes.get('a')!, stage: 'gone' }) }
    expect(subjects('L12', hidden)).toEqual([])
  })
})

describe('merging two cards that say the same', () => {
  const alike = () =>
    theory()
      .activity('x')
      .activity('y')
      .outcome('a', { label: 'Violence reduction', description: 'First words', source: 'Report', code: 'S1' })
      .outcome('b', { label: 'Reduction in violence', who: 'Pupils', code: 'S2', level: 'community' })
      .outcome('c')
      .link('x', 'a', { rationale: 'Because' })
      .link('x', 'b', { rationale: 'Since', strength: 'weak', source: 'Study' })
      .link('y', 'b')
      .link('b', 'c')
      .assumption('ofKept', { link: 'x-a' })
      .assumption('ofTwin', { link: 'x-b' })
      .assumption('ofMoved', { link: 'b-c' })
      .assumption('ofCard', { node: 'b' })
      .evidence('onTwin', { link: 'x-b' })
      .evidence('onCard', { node: 'b' })
      .evidence('onAssumption', { assumption: 'ofTwin' })
      .tag('both', ['a', 'b'])
      .tag('one', ['b'])
      .indicator('shared', ['a', 'b'])
      .indicator('own', ['b'])
      .contribution('given', 'b', 'there')
      .put('acceptances', {
        id: 'stands',
        rule: 'L18',
        subjectKind: 'node',
        subject: 'b',
        detail: '',
        reason: 'Agreed with the board',
        by: '',
        on: '',
      })
      .build()

  test('settles the finding and selects the card that stays', () => {
    expect(canFix('L12', alike())).toBe(true)
    const { model, selected } = fixed('L12', alike())
    expect(selected).toEqual({ table: 'nodes', id: 'a' })
    expect(found('L12', model)).toEqual([])
    expect(model.nodes.has('b')).toBe(false)
    expect(missingEnds(model)).toEqual([])
  })

  test('loses no words, and keeps what only the other card said', () => {
    const { model } = fixed('L12', alike())
    expect(model.nodes.get('a')).toMatchObject({
      label: 'Violence reduction',
      description: 'First words\n\nReduction in violence',
      who: 'Pupils',
      source: 'Report',
      code: 'S1; S2',
      level: 'community',
    })
  })

  test('moves links, and makes one of two with the assumptions and evidence of both', () => {
    const { model } = fixed('L12', alike())
    expect([...model.links.values()].map(({ from, to }) => `${from} ${to}`).sort()).toEqual(['a c', 'x a', 'y a'])
    expect(model.links.get('x-a')).toMatchObject({
      rationale: 'Because\n\nSince',
      strength: 'weak',
      source: 'Study',
    })
    const about = (id: string) => model.assumptions.get(id)?.subject
    expect(['ofKept', 'ofTwin', 'ofMoved', 'ofCard'].map(about)).toEqual(['x-a', 'x-a', 'b-c', 'a'])
    expect(['onTwin', 'onCard', 'onAssumption'].map((id) => model.evidence.get(id)?.subject)).toEqual([
      'x-a',
      'a',
      'ofTwin',
    ])
  })

  test('moves tags, indicators, contributions and reasons, each once', () => {
    const { model } = fixed('L12', alike())
    expect([...model.taggings.keys()].sort()).toEqual(['a~both', 'a~one'])
    expect([...model.assignments.keys()].sort()).toEqual(['own~a', 'shared~a'])
    for (const { id, node } of model.taggings.values()) expect(id.startsWith(`${node}~`)).toBe(true)
    expect(model.contributions.get('given')?.node).toBe('a')
    expect(model.acceptances.get('stands')?.subject).toBe('a')
  })

  test.each<[string, (model: Model) => Model]>([
    ['are on two stages', (model) => withNode(model, 'b', { stage: 'activity' })],
    ['are linked to each other', (model) => withLink(model, 'b-c', { to: 'a' })],
    ['state two levels', (model) => withNode(model, 'a', { level: 'societal' })],
    [
      'state two dates',
      (model) => withNode(withNode(model, 'a', { starts: '2025-01-01' }), 'b', { starts: '2025-02-01' }),
    ],
    ['have links of two kinds', (model) => withLink(model, 'x-a', { kind: 'enables' })],
    ['have links of two strengths', (model) => withLink(model, 'x-a', { strength: 'strong' })],
  ])('cannot be done where the cards %s, because something would be lost', (_, change) => {
    const model = change(alike())
    expectRefusal('cards-cannot-merge', () => after(model, (draft) => mergeNodes(draft, { keep: 'a', gone: 'b' })))
    if (found('L12', model).length > 0) expect(canFix('L12', model)).toBe(false)
  })

  test('is not offered for cards on two stages', () => {
    const label = 'Staff trained'
    expect(canFix('L12', theory().output('o', { label }).outcome('r', { label }).build())).toBe(false)
  })
})

function withNode(model: Model, id: string, fields: object): Model {
  return { ...model, nodes: new Map(model.nodes).set(id, { ...model.nodes.get(id)!, ...fields }) }
}

function withLink(model: Model, id: string, fields: object): Model {
  return { ...model, links: new Map(model.links).set(id, { ...model.links.get(id)!, ...fields }) }
}
