import { describe, expect, it } from 'vitest'
import { addAssumption } from '../../../src/actions/assumptions.ts'
import { addContribution } from '../../../src/actions/contributions.ts'
import { addEvidence } from '../../../src/actions/evidence.ts'
import { removeIndicators } from '../../../src/actions/indicators.ts'
import { addFactor, addObjective } from '../../../src/actions/inspectContext.ts'
import { MIXED, moveRow, removeRow, setField, sharedField, typeField } from '../../../src/actions/inspectFields.ts'
import { assignTo, createOn, unassign } from '../../../src/actions/inspectIndicators.ts'
import { linkAllTo, swapLink } from '../../../src/actions/inspectLinks.ts'
import { moveToStage, releaseCards } from '../../../src/actions/inspectNodes.ts'
import { setTargetOf } from '../../../src/actions/inspectTargets.ts'
import { person } from '../../../src/actions/person.ts'
import { addTagTo, setTag } from '../../../src/actions/tags.ts'
import { factorsOf, objectivesInOrder } from '../../../src/model/queries/context.ts'
import { evidenceOf, safeAddress } from '../../../src/model/queries/evidence.ts'
import { indicatorsOn, nodesMeasured } from '../../../src/model/queries/indicators.ts'
import { nodesWithTag, taggedAmong } from '../../../src/model/queries/tags.ts'
import { currentTargets, targetHistory } from '../../../src/monitoring/series.ts'
import { counter, openSmallModel } from './inspectModel.ts'

const modelOf = (open: ReturnType<typeof openSmallModel>) => open.model.getState().snapshot

describe('fields', () => {
  it('the typing of one field is one undo step, and another field is another', () => {
    const open = openSmallModel()
    const who = { table: 'nodes', ids: ['a1'], field: 'who' } as const
    for (const text of ['Y', 'Yo', 'You']) typeField(open, who, text)
    typeField(open, { table: 'nodes', ids: ['a1'], field: 'code' }, 'A1')
    open.history.undo()
    expect(modelOf(open).nodes.get('a1')).toMatchObject({ who: 'You', code: '' })
    open.history.undo()
    expect(modelOf(open).nodes.get('a1')?.who).toBe('')
  })

  it('the shared value of several records is theirs when they agree, else mixed', () => {
    const open = openSmallModel()
    const place = { table: 'nodes', ids: ['a1', 'a2'], field: 'level' } as const
    expect(sharedField(modelOf(open), place)).toBe('')
    setField(open, { table: 'nodes', ids: ['a1'], field: 'level' }, 'individual')
    expect(sharedField(modelOf(open), place)).toBe(MIXED)
    setField(open, place, 'community')
    expect(sharedField(modelOf(open), place)).toBe('community')
  })

  it('a field of a record that is gone is passed over', () => {
    const open = openSmallModel()
    expect(() => typeField(open, { table: 'nodes', ids: ['gone'], field: 'who' }, 'x')).not.toThrow()
    expect(sharedField(modelOf(open), { table: 'nodes', ids: ['gone'], field: 'who' })).toBeUndefined()
  })
})

describe('rows', () => {
  it('objectives move one place at a time and stay at the ends', () => {
    const open = openSmallModel()
    for (const id of ['x', 'y', 'z']) addObjective(open, id)
    const order = () => objectivesInOrder(modelOf(open)).map(({ id }) => id)
    moveRow(open, 'objectives', objectivesInOrder(modelOf(open)), 'z', -1)
    expect(order()).toEqual(['x', 'z', 'y'])
    moveRow(open, 'objectives', objectivesInOrder(modelOf(open)), 'x', -1)
    expect(order()).toEqual(['x', 'z', 'y'])
    moveRow(open, 'objectives', objectivesInOrder(modelOf(open)), 'x', 1)
    expect(order()).toEqual(['z', 'x', 'y'])
  })

  it('a row that is added and typed is one undo step', () => {
    const open = openSmallModel()
    addFactor(open, 'f', 'barrier')
    typeField(open, { table: 'factors', ids: ['f'], field: 'text' }, 'Late start')
    expect(factorsOf(modelOf(open), 'barrier')).toHaveLength(1)
    expect(factorsOf(modelOf(open), 'enabler')).toHaveLength(0)
    open.history.undo()
    expect(modelOf(open).factors.size).toBe(0)
  })

  it('an assumption goes with the evidence under it', () => {
    const open = openSmallModel()
    addAssumption(open, 'as', { subjectKind: 'link', subject: 'l1' })
    addEvidence(open, 'ev', { subjectKind: 'assumption', subject: 'as' })
    expect(evidenceOf(modelOf(open), 'assumption', 'as')).toHaveLength(1)
    removeRow(open, 'assumptions', 'as', 'Assumption')
    expect(modelOf(open).evidence.size).toBe(0)
    expect(open.session.getState().said).toBe('Removed: Assumption')
  })
})

describe('addresses', () => {
  it('only addresses of the web become links', () => {
    expect(safeAddress(' https://example.org/a ')).toBe('https://example.org/a')
    expect(safeAddress('http://example.org')).toBe('http://example.org/')
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'example.org', 'file:///etc/passwd', '']) {
      expect(safeAddress(bad), bad).toBeNull()
    }
  })
})

describe('tags', () => {
  it('a tag goes on all of several cards and off all of them', () => {
    const open = openSmallModel()
    addTagTo(open, 't', 'Prevention', ['a1'])
    expect(taggedAmong(modelOf(open), 't', ['a1', 'a2'])).toBe(1)
    setTag(open, 't', ['a1', 'a2'], true)
    expect(nodesWithTag(modelOf(open), 't')).toBe(2)
    setTag(open, 't', ['a1', 'a2'], false)
    expect(nodesWithTag(modelOf(open), 't')).toBe(0)
  })
})

describe('indicators', () => {
  it('an indicator is made on cards, taken off one, and deleted with its targets', () => {
    const open = openSmallModel()
    createOn(open, 'i', 'Engaged', ['o1', 'a1'])
    expect(nodesMeasured(modelOf(open), 'i')).toEqual(['a1', 'o1'])
    unassign(open, 'i', 'a1')
    expect(indicatorsOn(modelOf(open), 'a1')).toEqual([])
    assignTo(open, 'i', ['o1', 'a2'])
    expect(nodesMeasured(modelOf(open), 'i')).toEqual(['a2', 'o1'])
    removeIndicators(open, ['i'])
    expect(modelOf(open).assignments.size).toBe(0)
    open.history.undo()
    expect(nodesMeasured(modelOf(open), 'i')).toEqual(['a2', 'o1'])
  })

  it('a target that changes keeps what stood before, with who and why', () => {
    const open = openSmallModel()
    createOn(open, 'i', 'Engaged', [])
    const newId = counter()
    let day = 1
    const context = { open, newId, now: () => `2022-06-0${day++}T09:00:00Z` }
    const span = { indicator: 'i', start: '2022-04-01', end: '2023-03-31' }
    setTargetOf(context, { ...span, value: 70, setBy: '', reason: '' })
    setTargetOf(context, { ...span, value: 80, setBy: 'Sam', reason: 'More money' })
    expect(currentTargets(modelOf(open), 'i').map(({ value }) => value)).toEqual([80])
    expect(person.getState().name).toBe('Sam')
    setTargetOf(context, { ...span, value: null, setBy: 'Sam', reason: '' })
    expect(currentTargets(modelOf(open), 'i')).toEqual([])
    expect(targetHistory(modelOf(open), 'i', span.start, span.end).map(({ value }) => value)).toEqual([70, 80, null])
  })
})

describe('links and cards', () => {
  it('a link that is turned round feeds back, and causes again when it is turned back', () => {
    const open = openSmallModel()
    expect(swapLink(open, 'l1')).toBe(true)
    expect(modelOf(open).links.get('l1')).toMatchObject({ from: 'o1', to: 'a1', kind: 'feedback' })
    expect(swapLink(open, 'l1')).toBe(true)
    expect(modelOf(open).links.get('l1')).toMatchObject({ from: 'a1', to: 'o1', kind: 'causes' })
  })

  it('a link is not turned round onto one that is there', () => {
    const open = openSmallModel()
    linkAllTo(open, ['o1'], 'a1', counter())
    expect(swapLink(open, 'l1')).toBe(false)
    expect(modelOf(open).links.get('l1')).toMatchObject({ from: 'a1', to: 'o1' })
  })

  it('several cards are linked to one in one step, without those that are linked already', () => {
    const open = openSmallModel()
    expect(linkAllTo(open, ['a1', 'a2', 'o1'], 'o1', counter())).toBe(1)
    expect(modelOf(open).links.size).toBe(2)
    open.history.undo()
    expect(modelOf(open).links.size).toBe(1)
  })

  it('cards move to the end of a stage, and those that are there already stay', () => {
    const open = openSmallModel()
    moveToStage(open, ['a2', 'o1'], 'outcomes')
    const outcomes = [...modelOf(open).nodes.values()].filter((node) => node.stage === 'outcomes')
    const sorted = outcomes.toSorted((a, b) => (a.order < b.order ? -1 : 1))
    expect(sorted.map(({ id }) => id)).toEqual(['o1', 'a2'])
  })

  it('a card that was placed by hand can be given back to tidy', () => {
    const open = openSmallModel()
    setField(open, { table: 'nodes', ids: ['a1'], field: 'placed' }, true)
    releaseCards(open, ['a1'])
    expect(modelOf(open).nodes.get('a1')?.placed).toBe(false)
  })

  it('a card contributes to the same outcome of another model once', () => {
    const open = openSmallModel()
    const far = { node: 'o1', systemModel: 's', systemTitle: 'System', systemNode: 'n', systemLabel: 'Less violence' }
    expect(addContribution(open, 'c1', far)).toBe(true)
    expect(addContribution(open, 'c2', far)).toBe(false)
    expect([...modelOf(open).contributions.keys()]).toEqual(['c1'])
  })
})
