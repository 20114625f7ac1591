import { expect, test } from 'vitest'
import { alignment, tellFinding } from '../../../src/portfolio/alignment.ts'
import { FINDING_KINDS } from '../../../src/portfolio/finding.ts'
import { asInput, bidTheory, digestsOf, found, fundedModel, question, systemTheory, told } from '../../support/bids.ts'
import { theory } from '../../support/theory.ts'

const joined = () => bidTheory().contribution('c1', 'secure', 'peace')

test('a long outcome that the bid contributes to is served, and one that it does not is not', () => {
  const findings = found('serves', joined().contribution('c2', 'visits', 'peace', { kind: 'shared' }).build())
  expect(findings.map(({ key, tone }) => [key, tone])).toEqual([['serves/peace', 'good']])
  expect(findings[0]?.nodes).toEqual(['visits', 'secure'])
  expect(told(findings)).toEqual([
    '“PEACE” is served by “VISITS” (shared) and “SECURE” (direct)',
    'The bid contributes to it directly. A person confirmed each contribution.',
  ])
  expect(found('serves', bidTheory().build())).toEqual([])
})

test('serving a short outcome serves the long one that it leads to, with the way there', () => {
  const findings = found('serves', bidTheory().contribution('c1', 'secure', 'trust', { kind: 'enabling' }).build())
  expect(findings.map(({ key }) => key)).toEqual(['serves/peace'])
  expect(findings[0]?.systemNodes).toEqual(['peace', 'trust', 'safety'])
  expect(told(findings)).toEqual([
    '“PEACE” is served by “SECURE” (enabling)',
    'The bid contributes to what leads there: “TRUST” leads to “SAFETY”, then to “PEACE”. The steps are links of this version of the system model.',
  ])
})

test('of two ways the shortest is told', () => {
  const system = systemTheory().link('trust', 'peace').build()
  const findings = found('serves', bidTheory().contribution('c1', 'secure', 'trust').build(), { system })
  expect(findings[0]?.params['path']).toBe('“TRUST” leads to “PEACE”')
})

test('of the ways of several contributions the shortest is told, and of equals the first in reading order', () => {
  const system = systemTheory().card('soon', 'aside').chain('trust', 'aside', 'peace').build()
  const near = bidTheory().contribution('c1', 'secure', 'trust')
  expect(found('serves', near.build(), { system })[0]?.params['path']).toBe(
    '“TRUST” leads to “SAFETY”, then to “PEACE”',
  )
  const nearer = near.contribution('c2', 'secure', 'safety').build()
  expect(found('serves', nearer, { system })[0]?.params['path']).toBe('“SAFETY” leads to “PEACE”')
})

test('what feeds back in the system is no step of a way', () => {
  const system = systemTheory().card('soon', 'lone').link('lone', 'learning', { kind: 'feedback' }).build()
  const findings = found('serves', bidTheory().contribution('c1', 'secure', 'lone').build(), { system })
  expect(findings.map(({ key, tone }) => [key, tone])).toEqual([['serves/short/lone', 'note']])
  expect(told(findings)[0]).toBe('“LONE” is served by “SECURE” (direct), and leads to no long-term outcome')
})

test('in a system without long outcomes the last ones are what it is for', () => {
  const system = theory({ kind: 'system' })
    .stage('soon', { kind: 'outcome', horizon: 'short' })
    .stage('then', { kind: 'outcome', horizon: 'medium' })
    .card('soon', 'trust')
    .card('then', 'safety')
    .link('trust', 'safety')
    .build()
  const bid = bidTheory().contribution('c1', 'secure', 'trust').build()
  expect(found('serves', bid, { system }).map(({ key }) => key)).toEqual(['serves/safety'])
})

test('an impact is what a system is for whatever its horizon, and a stage without cards is for nothing', () => {
  const bid = bidTheory().contribution('c1', 'secure', 'trust').build()
  const system = systemTheory()
    .stage('last', { kind: 'impact', order: 'a3' })
    .card('last', 'thriving')
    .link('safety', 'thriving')
  expect(found('serves', bid, { system: system.build() }).map(({ key }) => key)).toEqual([
    'serves/peace',
    'serves/thriving',
  ])
  const begun = theory({ kind: 'system' })
    .stage('soon', { kind: 'outcome', horizon: 'short' })
    .stage('then', { kind: 'outcome', horizon: 'long' })
    .card('soon', 'trust')
  expect(found('serves', bid, { system: begun.build() }).map(({ key }) => key)).toEqual(['serves/trust'])
})

test('what is remembered of one system is not told of another', () => {
  const system = systemTheory().build()
  const funded = digestsOf(fundedModel('One', ['peace']))
  expect(found('fills-gap', joined().build(), { system, funded })).toEqual([])
  expect(found('overlap', joined().build(), { system, funded })).toHaveLength(1)
  const bid = bidTheory().contribution('c1', 'secure', 'peace', { systemModel: 'other' }).build()
  const there = { system, systemId: 'other' }
  expect(found('fills-gap', bid, { ...there, funded }).map(({ key }) => key)).toEqual(['fills-gap/peace'])
  const elsewhere = fundedModel('Two', [], (it) => it.contribution('x', 'change', 'peace', { systemModel: 'other' }))
  expect(found('overlap', bid, { ...there, funded: digestsOf(elsewhere) })).toHaveLength(1)
})

test('a contribution to another system model serves nothing here', () => {
  const bid = bidTheory().contribution('c1', 'secure', 'peace', { systemModel: 'other', systemTitle: 'Elsewhere' })
  expect(found('serves', bid.build())).toEqual([])
  expect(told(found('not-joined', bid.build()))).toEqual([
    '“SECURE” is not joined to the system',
    'It contributes to another system model only: “Elsewhere”. It leads to nothing in the bid that contributes to this one.',
  ])
})

test('what nothing funded contributes to is a gap that the bid fills', () => {
  const empty = found('fills-gap', joined().build())
  expect(empty.map(({ key }) => key)).toEqual(['fills-gap/peace'])
  expect(told(empty)[1]).toBe('The bid would: “SECURE” (direct). No intervention is funded yet.')
  // The system model is no intervention, whatever is said of it.
  const own = digestsOf(fundedModel('System', ['peace']))
  expect(told(found('fills-gap', joined().build(), { funded: own }))[1]).toContain('No intervention is funded yet.')
  const funded = digestsOf(fundedModel('One', ['learning']), fundedModel('Two', ['learning']))
  expect(told(found('fills-gap', joined().build(), { funded }))).toEqual([
    'Nothing funded serves “PEACE” now',
    'The bid would: “SECURE” (direct). None of 2 funded interventions contributes to it.',
  ])
  expect(found('fills-gap', joined().build(), { funded: digestsOf(fundedModel('One', ['peace'])) })).toEqual([])
})

test('a gap says what funded leads there through other outcomes', () => {
  const [gap] = found('fills-gap', joined().build(), { funded: digestsOf(fundedModel('One', ['trust'])) })
  expect(gap?.models).toEqual(['one'])
  expect(gap && tellFinding(gap).why).toBe(
    'The bid would: “SECURE” (direct). 1 funded intervention leads to it through other outcomes: “One”.',
  )
})

test('only what is funded closes a gap: not a bid, not what has ended, not the bid itself', () => {
  const [bid, ended] = [fundedModel('Asked', ['peace']), fundedModel('Over', ['peace'])]
  const others = digestsOf(bid, ended).map((one, at) => ({ ...one, status: at ? 'ended' : 'proposed' }) as const)
  const own = digestsOf(fundedModel('Bid', ['peace']))
  expect(found('fills-gap', joined().build(), { funded: [...others, ...own] })).toHaveLength(1)
})

test('work of the system that nothing serves is no gap', () => {
  expect(found('fills-gap', bidTheory().contribution('c1', 'secure', 'convene').build())).toEqual([])
})

test('an outcome is crowded from the threshold on', () => {
  const funded = digestsOf(fundedModel('B', ['peace']), fundedModel('A', ['peace']))
  const findings = found('crowded', joined().build(), { funded, crowded: 2 })
  expect(findings.map(({ key, models }) => [key, models])).toEqual([['crowded/peace', ['a', 'b']]])
  expect(told(findings)).toEqual([
    '2 funded interventions already serve “PEACE”',
    '“A” and “B”. An outcome counts as crowded from 2 on. Ask what this bid adds to them.',
  ])
  expect(found('crowded', joined().build(), { funded, crowded: 3 })).toEqual([])
  expect(found('crowded', joined().build(), { funded, crowded: null })).toEqual([])
})

test('of many interventions the first are named, and all are counted', () => {
  const funded = digestsOf(...'A B C D E F G H I J'.split(' ').map((title) => fundedModel(title, ['peace'])))
  const [one] = found('crowded', joined().build(), { funded })
  expect(one?.params['interventions']).toBe('“A”, “B”, “C”, “D”, “E”, “F”, “G” and 3 more')
  expect(one?.models).toHaveLength(10)
  const eight = found('crowded', joined().build(), { funded: funded.slice(0, 8) })
  expect(eight[0]?.params['interventions']).toMatch(/“G” and “H”$/)
})

test('an outcome is not joined when neither it nor what it leads to contributes', () => {
  expect(told(found('not-joined', bidTheory().build()))).toEqual([
    '“SECURE” is not joined to the system',
    'It contributes to nothing in the system model, and leads to nothing in the bid that does.',
  ])
  expect(found('not-joined', joined().build())).toEqual([])
  const through = joined().outcome('calm').link('calm', 'secure').outcome('alone').build()
  expect(found('not-joined', through).map(({ nodes }) => nodes)).toEqual([['alone']])
  expect(found('not-joined', joined().outcome('harm', { intended: false }).build())).toEqual([])
})

test('a contribution to what this version does not have is told by its label', () => {
  const bid = bidTheory().contribution('c1', 'secure', 'gone', { systemLabel: 'Fewer injuries' }).build()
  const findings = found('not-joined', bid)
  expect(findings.map(({ key }) => key)).toEqual(['not-joined/gone/c1'])
  expect(told(findings)[0]).toBe('“SECURE” contributes to “Fewer injuries”, which is not in this version')
  expect(found('serves', bid)).toEqual([])
})

test('a link that skips the middle is a leap, and a plain step is not', () => {
  const leap = joined().impact('thriving').link('visits', 'thriving').build()
  const findings = found('leap', leap)
  expect(findings.map(({ key, links }) => [key, links])).toEqual([['leap/link/visits-thriving', ['visits-thriving']]])
  expect(told(findings)).toEqual([
    '“VISITS” leads straight to “THRIVING”',
    'The link goes from “activity” to “impact” and skips what has to change in between (check L08).',
  ])
  expect(found('leap', joined().build())).toEqual([])
})

test('work and deliveries that contribute straight to a long outcome are leaps', () => {
  const bid = bidTheory().contribution('c1', 'tenancies', 'peace').contribution('c2', 'visits', 'trust').build()
  const findings = found('leap', bid)
  expect(findings.map(({ key }) => key)).toEqual(['leap/contribution/c1'])
  expect(told(findings)[0]).toBe('“TENANCIES” contributes straight to “PEACE”')
  // What happens in people is the middle that a leap leaves out.
  const between = bidTheory().stage('change', { kind: 'mechanism' }).card('change', 'hope')
  expect(found('leap', between.contribution('c1', 'hope', 'peace').build())).toEqual([])
})

test('a link with neither evidence nor assumption is unsupported, with what it carries', () => {
  const bid = joined().contribution('c2', 'tenancies', 'trust').build()
  const findings = found('unsupported', bid)
  expect(findings.map(({ key, params }) => [key, params['count'], params['of']])).toEqual([
    ['unsupported/link/visits-tenancies', 2, 2],
    ['unsupported/link/tenancies-secure', 1, 2],
  ])
  expect(told(findings)[1]).toBe(
    'Carries 2 of 2 contributions to the system. Nothing says what is known about it or what has to be true for it (check L30).',
  )
  const supported = joined()
    .assumption('a', { link: 'visits-tenancies' }, { owner: 'Sam' })
    .evidence('e', { link: 'tenancies-secure' })
  expect(found('unsupported', supported.build())).toEqual([])
})

test('unsupported links that carry nothing to the system are told together', () => {
  const findings = found('unsupported', bidTheory().contribution('c1', 'tenancies', 'trust').build())
  expect(findings.map(({ key, links }) => [key, links])).toEqual([
    ['unsupported/link/visits-tenancies', ['visits-tenancies']],
    ['unsupported/rest', ['tenancies-secure']],
  ])
  expect(told(findings)[2]).toBe('1 other link has no evidence or assumption')
})

test('an assumption is unsupported while untested, without evidence and without an owner', () => {
  const on = { link: 'tenancies-secure' }
  const assumed = (fields: object) => joined().evidence('e', { link: 'visits-tenancies' }).assumption('a', on, fields)
  const keys = (fields: object) => found('unsupported', assumed(fields).build()).map(({ key }) => key)
  expect(told(found('unsupported', assumed({ text: 'Landlords accept referrals' }).build()))).toEqual([
    'Assumed and untested: “Landlords accept referrals”',
    'Carries 1 of 1 contributions to the system. It has no evidence, and nobody owns it.',
  ])
  expect(keys({ owner: 'Sam' })).toEqual([])
  expect(keys({ status: 'supported' })).toEqual([])
  expect(found('unsupported', assumed({}).evidence('e2', { assumption: 'a' }).build())).toEqual([])
})

test('an assumption that failed or is challenged is told even with an owner', () => {
  const bid = joined()
    .assumption('a', { link: 'visits-tenancies' }, { status: 'failed', owner: 'Sam' })
    .assumption('b', { link: 'tenancies-secure' }, { status: 'challenged', owner: 'Sam' })
    .assumption('c', undefined, { status: 'challenged' })
    .assumption('d', { node: 'secure' }, { status: 'failed' })
  expect(told(found('unsupported', bid.build())).filter((_, at) => at % 2 === 0)).toEqual([
    'Assumed and found not to hold: “Assume a”',
    'Assumed and challenged: “Assume b”',
    'Assumed and challenged: “Assume c”',
    'Assumed and found not to hold: “Assume d”',
  ])
})

test('an outcome without an indicator, and one whose indicators have no baseline', () => {
  const bare = bidTheory().build()
  expect(found('no-indicator', bare).map(({ key }) => key)).toEqual(['no-indicator/secure'])
  expect(found('no-baseline', bare)).toEqual([])
  const measured = bidTheory().indicator('kept', ['secure']).build()
  expect(found('no-indicator', measured)).toEqual([])
  expect(told(found('no-baseline', measured))).toEqual([
    '“SECURE” has no baseline',
    'Its indicator is “kept”. Without the situation before, nobody can tell what changed.',
  ])
  expect(found('no-baseline', bidTheory().indicator('kept', ['secure'], { baseline: 0 }).build())).toEqual([])
})

test('what is told in words has a baseline when the situation before is noted', () => {
  const of = (baselineNote: string) =>
    bidTheory().indicator('story', ['secure'], { type: 'qualitative', baselineNote }).build()
  expect(found('no-baseline', of(' '))).toHaveLength(1)
  expect(found('no-baseline', of('Most had moved three times'))).toEqual([])
  const counted = bidTheory().indicator('kept', ['secure'], { baselineNote: 'Some' }).build()
  expect(found('no-baseline', counted)).toHaveLength(1)
})

test('funded work that shares place, group and outcome overlaps, with when its funding ends', () => {
  const award = { id: 'w', funder: '', programme: '', amount: null, currency: 'GBP', awarded: '' }
  const rest = { reference: '', source: '', note: '', order: 'a0' }
  const moms = (start: string, end: string) =>
    digestsOf(fundedModel('MOMS', ['peace'], (it) => it.put('awards', { ...award, ...rest, start, end })))
  const findings = found('overlap', joined().build(), { funded: moms('2021-10-01', '2022-03-31') })
  expect(findings.map(({ key, tone, models }) => [key, tone, models])).toEqual([['overlap/moms', 'settle', ['moms']]])
  expect(told(findings)).toEqual([
    '“MOMS” serves the same group and outcome in Liverpool',
    'Shares the group (ages 20 to 25), the place (Liverpool) and “PEACE”. Its funding runs to 31 March 2022.',
  ])
  expect(told(found('overlap', joined().build(), { funded: moms('', '') }))[1]).toContain('no end of the funding')
  expect(told(found('overlap', joined().build(), { funded: moms('2021-10-01', '') }))[1]).toContain('no end of the')
  const later = joined().put('awards', { ...award, ...rest, start: '2023-04-01', end: '2024-03-31' })
  const apart = found('overlap', later.build(), { funded: moms('2021-10-01', '2022-03-31') })
  expect(apart.map(({ tone }) => tone)).toEqual(['note'])
  expect(told(apart)[1]).toContain('the two are not funded at the same time')
})

test('a single age in common is told as one', () => {
  const [base] = digestsOf(fundedModel('Other', ['peace']))
  if (!base) throw new Error('There is no digest')
  const funded = [{ ...base, ageFrom: null, ageTo: 18 }]
  expect(told(found('overlap', joined().build(), { funded }))[1]).toContain('Shares the group (age 18)')
})

test('funded work that shares only two of place, group and outcome does not overlap', () => {
  const [base] = digestsOf(fundedModel('Other', ['peace']))
  if (!base) throw new Error('There is no digest')
  const overlap = (change: Partial<typeof base>) =>
    found('overlap', joined().build(), { funded: [{ ...base, ...change }] }).length
  expect(overlap({})).toBe(1)
  expect(overlap({ places: [{ code: 'E08000014', name: 'Sefton', type: 'MD' }] })).toBe(0)
  expect(overlap({ ageFrom: 40, ageTo: 60 })).toBe(0)
  expect(overlap({ contributions: [] })).toBe(0)
  expect(overlap({ status: 'ended' })).toBe(0)
})

test('each source is told with the rating as it was typed and what it is about', () => {
  const bid = joined()
    .evidence(
      'toolkit',
      { link: 'visits-tenancies' },
      { rating: 'High', ratingScale: 'Five points', ratingUrl: 'https://a.b' },
    )
    .evidence('study', { node: 'secure' }, { finding: 'challenges' })
  const findings = found('evidence', bid.build())
  expect(findings.map(({ key, tone }) => [key, tone])).toEqual([
    ['evidence/toolkit', 'good'],
    ['evidence/study', 'settle'],
    ['evidence/share', 'note'],
  ])
  expect(told(findings).slice(0, 5)).toEqual([
    '“toolkit” is given as evidence, rated High (Five points)',
    'It supports “VISITS” leading to “TENANCIES”. Rating as the bidder entered it: https://a.b.',
    '“study” is given as evidence, without a rating',
    'It challenges “SECURE”. Source: not given.',
    '1 of 2 links rest on evidence or an assumption',
  ])
})

test('a bid without evidence is told so', () => {
  expect(found('evidence', bidTheory().build()).map(({ key }) => key)).toEqual(['evidence/none', 'evidence/share'])
  expect(found('evidence', bidTheory().build())[1]?.params).toMatchObject({ count: 0, of: 2 })
})

test('required questions without an answer are told by what they ask', () => {
  const questions = [
    question('q2', { part: 'sustainability', order: 'a1' }),
    question('q1', { part: 'need', order: 'a0' }),
    question('q3', { required: false, order: 'a2' }),
    question('q4', { order: 'a3' }),
  ]
  const answer = { question: '', order: 'a0' }
  const bid = joined()
    .put('bidAnswers', { id: 'q1', text: '  ', ...answer })
    .put('bidAnswers', { id: 'q4', text: 'Yes', ...answer })
  expect(told(found('unanswered', bid.build(), { questions }))).toEqual([
    '“Question q1” is not answered',
    'The bid form asks why it is needed and what the evidence says.',
    '“Question q2” is not answered',
    'The bid form asks what happens when the money ends.',
  ])
})

test('the five figures count what the findings tell', () => {
  const bid = joined()
    .outcome('calm')
    .contribution('c2', 'calm', 'trust')
    .indicator('kept', ['secure'], { baseline: 4 })
    .indicator('felt', ['calm'])
  const funded = digestsOf(fundedModel('MOMS', ['peace']))
  const questions = [question('q1'), question('q2', { required: false })]
  expect(alignment(asInput(bid.build(), { funded, questions })).figures).toEqual({
    served: { count: 1, of: 2 },
    gaps: { count: 1, names: ['TRUST'] },
    overlaps: { count: 1, names: ['MOMS'], places: ['Liverpool'] },
    measured: { count: 1, of: 2 },
    missing: { count: 1, of: 1, names: ['Question q1'] },
  })
})

test('findings come in the order of their kinds', () => {
  const bid = joined().impact('thriving').link('visits', 'thriving').build()
  const kinds = alignment(asInput(bid, { questions: [question('q')] })).findings.map(({ kind }) => kind)
  expect(kinds).toEqual(kinds.toSorted((a, b) => FINDING_KINDS.indexOf(a) - FINDING_KINDS.indexOf(b)))
  expect(new Set(kinds).size).toBeGreaterThan(6)
})

test('an empty bid against an empty system finds that there is no evidence, and no more', () => {
  const [bid, system] = [theory().build(), theory({ kind: 'system' }).build()]
  const { findings, figures } = alignment(asInput(bid, { system }))
  expect(findings.map(({ key }) => key)).toEqual(['evidence/none'])
  expect(figures.served).toEqual({ count: 0, of: 0 })
})
