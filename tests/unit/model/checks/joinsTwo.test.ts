import { describe, expect, test } from 'vitest'
import { splitLabel } from '../../../../src/model/checks/splitLabel.ts'
import { missingEnds } from '../../../../src/model/removal.ts'
import { theory } from '../../../support/theory.ts'
import { canFix, fixed, found, subjects } from './looking.ts'

const outcome = (label: string) => theory().outcome('r', { label })

describe('L13, a card that joins two things', () => {
  test('is found, and quotes where it joins them', () => {
    expect(found('L13', outcome('Less violence & more trust in services'))).toEqual([
      {
        rule: 'L13',
        severity: 'warning',
        subject: { kind: 'node', id: 'r' },
        detail: '',
        cards: ['r'],
        params: { words: 'violence & more' },
      },
    ])
  })

  test.each([
    'Reduced violence and aggression',
    'Improved confidence and self-esteem',
    'Improved confidence and communication skills',
    'Improved attendance, behaviour and attainment',
    'Increase in employment and training',
    'Increased attendance; fewer exclusions',
    'Reduced violence/increased safety',
    'Reduction in ACEs / experience of trauma',
    'Increased confidence + resilience',
    'Young people attend school and feel safe',
    'Safety for families and increase in trust',
    'Perceived legitimacy of, and trust in the police',
    'Increased knowledge and understanding of ACEs and provision of support in organisations',
    'Internal and independent scrutiny of discrete and overall activity',
  ])('is found of “%s”', (label) => {
    expect(subjects('L13', outcome(label))).toEqual(['r'])
  })

  test.each([
    // One name, one field, one measure.
    'Better health and wellbeing',
    'Black and minority ethnic young people feel heard',
    'Fewer admissions across Hampshire and the Isle of Wight',
    'Violence falls: Portsmouth and the Isle of Wight together',
    'Improved housing and benefits advice',
    'Fewer attendances in accident & emergency',
    'Young people attend A&E less often',
    'Trust and confidence in the police',
    'Increased knowledge and understanding of trauma',
    'Fire and rescue staff take part',
    'Knife and gun crime falls',
    'Prevent and reduce serious violence',
    'AT&T and BT',
    // One group.
    'Children and young people feel safe',
    'Safer schools and communities',
    'Voice of CYP & community members embedding in decision making practices',
    'Young people, families & schools are engaged',
    'Fewer knives and other weapons',
    // Adjectives of one noun, and of one state.
    'Primary and secondary schools take part',
    'Improved physical, mental and emotional health',
    'Young people feel safe and supported',
    // Aspects of one thing.
    'Scale & breadth of partners engaged',
    // Where, for whom, between whom.
    'Safer in and out of school',
    'Links between prisons and the police are clear',
    'Reduced harm from gangs and county lines',
    'Increased capacity to identify & provide support for CYP',
    'Young people (and their families) feel safer',
    // Not a join of statements.
    'Staff use and/or share the guidance',
    'Pupils in years 7 and 8 attend',
    'Returns for 2021/22 are in',
    'At-risk/vulnerable young people feel safe',
    // Two languages.
    'Pobl ifanc yn ddiogel / Young people are safe',
    'Mwy o hyder; More confidence',
    // Nothing to read.
    '',
    'and',
    ' & ',
    '; ; ;',
    'and and and',
    '🙂 & 🙃',
  ])('is not found of “%s”', (label) => {
    expect(subjects('L13', outcome(label))).toEqual([])
  })

  test('is found of outputs, outcomes and impacts, which are to be measured; inputs and activities may be lists', () => {
    const label = 'Police data and youth work'
    const model = theory().input('i', { label }).activity('a', { label }).output('o', { label })
    expect(subjects('L13', model.outcome('r', { label }).impact('m', { label }))).toEqual(['m', 'o', 'r'])
  })

  test('looks at a long label in good time', () => {
    const label = 'Reduced violence and '.repeat(20_000)
    const start = performance.now()
    expect(subjects('L13', outcome(label))).toEqual(['r'])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('the halves of a label', () => {
  test.each([
    [
      'Reduction in risk factors for violence, & increase in protective factors across the lifecourse',
      'Reduction in risk factors for violence',
      'Increase in protective factors across the lifecourse',
    ],
    [
      'Increased aspirations & educational outcomes in CYP',
      'Increased aspirations',
      'Increased educational outcomes in CYP',
    ],
    [
      'Reduction in the number of fights and weapons found',
      'Reduction in the number of fights',
      'Reduction in the number of weapons found',
    ],
    [
      'Number, type & reach of interventions funded; Number & type of CYP accessing interventions',
      'Number, type & reach of interventions funded',
      'Number & type of CYP accessing interventions',
    ],
    ['Improved attitudes, cultures & language', 'Improved attitudes', 'Improved cultures & language'],
    [
      'Officers realise the impact of trauma and recognise its signs',
      'Officers realise the impact of trauma',
      'Officers recognise its signs',
    ],
    ['Young people are safe and families are stronger', 'Young people are safe', 'Families are stronger'],
    ['Increased access to employment and training', 'Increased access to employment', 'Increased access to training'],
    ['Number of sessions and workshops held', 'Number of sessions', 'Number of workshops held'],
  ])('of “%s” read as labels', (label, one, other) => {
    expect(splitLabel(label)).toEqual([one, other])
  })

  test.each([
    'Partnerships and pathways set up',
    'Increased & qualified expertise',
    'Increases in perceived legitimacy of, & trust in services',
    'Young people gain skills and find work',
    'Updated documentation & processes; breadth of expertise',
    'Better health and wellbeing',
    'Serious violence and knife carrying fall',
    '',
  ])('of “%s” would not, so that it is not split', (label) => {
    expect(splitLabel(label)).toBeNull()
    if (label.startsWith('Partnerships')) expect(canFix('L13', outcome(label).build())).toBe(false)
  })
})

describe('splitting a card in two', () => {
  const start = () =>
    theory()
      .activity('a')
      .outcome('r', { label: 'Less violence and more trust', code: 'S1', who: 'Pupils', description: 'Agreed', y: 40 })
      .outcome('s')
      .link('a', 'r', { rationale: 'Because', strength: 'weak' })
      .link('r', 's')
      .assumption('one', { link: 'a-r' })
      .assumption('two', { node: 'r' })
      .assumption('else')
      .evidence('study', { assumption: 'one' })
      .evidence('note', { link: 'r-s' })
      .tag('priority', ['r'])
      .indicator('survey', ['r', 's'])
      .contribution('given', 'r', 'there')
      .build()

  test('settles the finding, gives each its words, and puts the new card after the old one', () => {
    expect(canFix('L13', start())).toBe(true)
    const { model, selected } = fixed('L13', start())
    expect(selected).toBeNull()
    expect(found('L13', model)).toEqual([])
    expect(model.nodes.get('r')).toMatchObject({ label: 'Less violence', code: 'S1', y: 40 })
    expect(model.nodes.get('new1')).toMatchObject({
      label: 'More trust',
      code: '',
      who: 'Pupils',
      description: 'Agreed',
      stage: 'outcome',
      y: null,
    })
    const [r = '', made = '', s = ''] = ['r', 'new1', 's'].map((id) => model.nodes.get(id)?.order ?? '')
    expect(r < made && made < s).toBe(true)
  })

  test('keeps everything that was there, and copies what hangs on the card under new ids', () => {
    const before = start()
    const { model } = fixed('L13', before)
    for (const [name, table] of Object.entries(before)) {
      const now = model[name as keyof typeof model]
      for (const [id, record] of table as ReadonlyMap<string, unknown>)
        if (id !== 'r') expect(now.get(id)).toEqual(record)
    }
    expect(missingEnds(model)).toEqual([])
    const copies = [...model.links.values()].filter(({ from, to }) => from === 'new1' || to === 'new1')
    expect(copies).toMatchObject([
      { from: 'a', to: 'new1', rationale: 'Because', strength: 'weak' },
      { from: 'new1', to: 's' },
    ])
    const [into = '', out = ''] = copies.map(({ id }) => id)
    const on = (subject: string) => [...model.assumptions.values()].filter((it) => it.subject === subject)
    expect(on(into)).toMatchObject([{ text: 'Assume one', subjectKind: 'link' }])
    expect(on('new1')).toMatchObject([{ text: 'Assume two', subjectKind: 'node' }])
    expect(model.assumptions.size).toBe(5)
    const studies = [...model.evidence.values()].map(({ subject, title }) => `${title} ${subject}`)
    expect(studies.sort()).toEqual(['note r-s', `note ${out}`, 'study one', `study ${on(into)[0]?.id}`].sort())
    expect(model.taggings.has('new1~priority') && model.assignments.has('survey~new1')).toBe(true)
    expect([...model.contributions.values()].map(({ node }) => node).sort()).toEqual(['new1', 'r'])
  })
})
