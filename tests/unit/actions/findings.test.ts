import { beforeEach, describe, expect, test } from 'vitest'
import {
  acceptFinding,
  fillField,
  fixFinding,
  hasField,
  reopenFinding,
  sayFinding,
  sayFix,
  sayRule,
  saySources,
  sayWhy,
  showFinding,
  subjectName,
} from '../../../src/actions/findings.ts'
import { person } from '../../../src/actions/person.ts'
import { addAnswer, answeredCount, answersTo } from '../../../src/actions/review.ts'
import type { Finding } from '../../../src/model/checks/check.ts'
import { CHECKS } from '../../../src/model/checks/checks.ts'
import { findings, marks } from '../../../src/model/checks/findings.ts'
import { hasWords } from '../../../src/words/words.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

/** An activity and an output that lead on, and a link that runs back and is not marked so. */
function backwards() {
  const model = theory()
    .activity('act')
    .output('out')
    .outcome('end')
    .link('act', 'out')
    .link('out', 'end')
    .link('end', 'act')
    .build()
  const open = openInMemory(model)
  return { open, context: contextOf(open) }
}

const modelOf = (open: ReturnType<typeof backwards>['open']) => open.model.getState().snapshot
function findingOf(open: ReturnType<typeof backwards>['open'], rule: string): Finding {
  const found = findings(modelOf(open)).open.find((finding) => finding.rule === rule)
  if (!found) throw new Error(`Nothing was found by ${rule}`)
  return found
}

beforeEach(() => person.setState({ name: '' }))

describe('every rule', () => {
  test.each(CHECKS.map((check) => [check.id, check] as const))(
    '%s says its name, why it matters and its source',
    (id, check) => {
      expect(sayRule(id)).not.toBe(id)
      expect(sayWhy(id)).toMatch(/\.$/)
      expect(saySources(id)).not.toBe('')
      expect(hasWords(`check.${id}.found`)).toBe(true)
      expect(hasWords(`check.${id}.fix`)).toBe(check.fix !== undefined)
    },
  )
})

test('a finding is fixed with one step that undo takes back', () => {
  const { open, context } = backwards()
  const finding = findingOf(open, 'L09')
  expect(sayFix(context, finding)).toBe('Mark as feedback')
  fixFinding(context, finding)
  expect(modelOf(open).links.get('end-act')?.kind).toBe('feedback')
  expect(findings(modelOf(open)).open.some(({ rule }) => rule === 'L09')).toBe(false)
  expect(open.session.getState().selection).toEqual({ table: 'links', ids: ['end-act'] })
  expect(open.session.getState().said).toContain('Mark as feedback')
  open.history.undo()
  expect(findingOf(open, 'L09')).toEqual(finding)
})

test('an accepted finding leaves the list and the mark, and is kept with its reason until it is taken back', () => {
  const { open, context } = backwards()
  const finding = findingOf(open, 'L09')
  const [card = ''] = finding.cards
  const before = marks(modelOf(open)).get(card)?.count ?? 0
  expect(before).toBeGreaterThan(0)
  acceptFinding(context, finding, { reason: 'A loop we want', by: 'Sam' })
  const { open: left, accepted } = findings(modelOf(open))
  expect(left).not.toContainEqual(finding)
  expect(accepted).toEqual([
    {
      finding,
      acceptances: [expect.objectContaining({ reason: 'A loop we want', by: 'Sam', on: '2026-01-01T00:00:00Z' })],
    },
  ])
  expect(marks(modelOf(open)).get(card)?.count ?? 0).toBe(before - 1)
  expect(person.getState().name).toBe('Sam')
  const [one] = accepted
  if (one) reopenFinding(open, one)
  expect(findings(modelOf(open)).open).toContainEqual(finding)
  expect(modelOf(open).acceptances.size).toBe(0)
})

test('the reason of a finding goes with what it was about', () => {
  const { open, context } = backwards()
  acceptFinding(context, findingOf(open, 'L09'), { reason: 'A loop we want', by: '' })
  open.edit((draft) => draft.links.delete('end-act'))
  expect(findings(modelOf(open)).accepted).toEqual([])
})

describe('showing a finding', () => {
  test('selects the link, the card, or the cards of the whole model', () => {
    const { open, context } = backwards()
    const shown = (finding: Pick<Finding, 'subject' | 'cards'>) => {
      showFinding(context, { rule: 'L99', severity: 'info', detail: '', params: {}, ...finding }, false)
      return open.session.getState().selection
    }
    expect(shown({ subject: { kind: 'link', id: 'act-out' }, cards: [] })).toEqual({ table: 'links', ids: ['act-out'] })
    expect(shown({ subject: { kind: 'node', id: 'act' }, cards: ['act'] })).toEqual({ table: 'nodes', ids: ['act'] })
    expect(shown({ subject: { kind: 'model', id: '' }, cards: ['act', 'out'] })).toEqual({
      table: 'nodes',
      ids: ['act', 'out'],
    })
    expect(shown({ subject: { kind: 'stage', id: 'output' }, cards: [] })).toEqual({ table: 'stages', ids: ['output'] })
  })

  test('opens the details beside the review, and uncovers the map', () => {
    const { open, context } = backwards()
    const finding = findingOf(open, 'L09')
    open.session.setState({ inspectorOpen: true, panel: 'checks' })
    showFinding(context, finding, true)
    expect(open.session.getState()).toMatchObject({ inspectorOpen: false, panel: 'checks' })
    showFinding({ ...context, view: 'review' }, finding, true)
    expect(open.session.getState()).toMatchObject({ inspectorOpen: true, panel: 'details' })
  })

  test('names what it is about', () => {
    const { open } = backwards()
    const name = (kind: Finding['subject']['kind'], id: string) => subjectName(modelOf(open), { subject: { kind, id } })
    expect(name('node', 'act')).toBe('ACT')
    expect(name('link', 'act-out')).toBe('“ACT” to “OUT”')
    expect(name('model', '')).toBe('The model')
    expect(name('node', 'gone')).toBe('Card without a label')
  })
})

describe('a fix that adds something empty asks for its words', () => {
  test.each([
    ['L30', 'links', 'assumptions', 'text'],
    ['L18', 'indicators', 'indicators', 'title'],
  ] as const)('%s', (rule, selected, table, field) => {
    const { open, context } = backwards()
    fixFinding(context, findingOf(open, rule))
    const [added] = modelOf(open)[table].keys()
    expect(open.session.getState()).toMatchObject({
      inspectorOpen: true,
      panel: 'details',
      selection: { table: selected },
      wanted: { table, id: added, field },
    })
  })

  test('L08', () => {
    const open = openInMemory(theory().input('in').activity('act').outcome('end').link('in', 'end').build())
    fixFinding(contextOf(open), findingOf(open, 'L08'))
    const added = [...modelOf(open).nodes.values()].find(({ label }) => label === '')
    expect(open.session.getState().wanted).toEqual({ table: 'nodes', id: added?.id, field: 'label' })
    expect(open.session.getState().selection).toEqual({ table: 'nodes', ids: [added?.id] })
  })
})

test('a finding that a field settles opens the details there', () => {
  const { open } = backwards()
  const finding = {
    rule: 'L09',
    severity: 'info',
    subject: { kind: 'node', id: 'end' },
    detail: '',
    cards: ['end'],
    params: { field: 'who' },
  } as const
  expect(hasField(finding)).toBe(true)
  fillField(open, finding)
  expect(open.session.getState()).toMatchObject({
    inspectorOpen: true,
    panel: 'details',
    selection: { table: 'nodes', ids: ['end'] },
    wanted: { table: 'nodes', id: 'end', field: 'who' },
  })
})

test('a rule without words of its own says its number', () => {
  const finding = {
    rule: 'L99',
    severity: 'info',
    subject: { kind: 'model', id: '' },
    detail: '',
    cards: [],
    params: {},
  } as const
  expect(sayFinding(finding)).toBe('L99')
})

test('a review question takes several answers, each in the name that was given last', () => {
  const { open, context } = backwards()
  person.setState({ name: 'Evidence Hub' })
  addAnswer(context, 'one', 'H1')
  person.setState({ name: 'Provider' })
  addAnswer(context, 'two', 'H1')
  expect(answersTo(modelOf(open), 'H1').map(({ id, by, on }) => [id, by, on])).toEqual([
    ['one', 'Evidence Hub', '2026-01-01T00:00:00Z'],
    ['two', 'Provider', '2026-01-01T00:00:00Z'],
  ])
  expect(answersTo(modelOf(open), 'H2')).toEqual([])
  expect(answeredCount(modelOf(open))).toBe(1)
})
