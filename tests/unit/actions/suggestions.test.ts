import { beforeEach, expect, test } from 'vitest'
import {
  confirmSuggestion,
  dismiss,
  dismissed,
  farState,
  mendContribution,
  notDismissed,
  outcomesOf,
  saySuggestion,
} from '../../../src/actions/suggestions.ts'
import { typeLabel } from '../../../src/actions/cards.ts'
import { digestOf } from '../../../src/portfolio/digestOf.ts'
import { suggestContributions } from '../../../src/portfolio/suggest.ts'
import { openSmallModel } from './inspectModel.ts'

function openBoth() {
  const far = openSmallModel()
  typeLabel(far, 'o1', 'Better mental health and wellbeing')
  const open = openSmallModel()
  typeLabel(open, 'o1', 'Young people’s mental health improves')
  const system = { id: 'system', model: far.model.getState().snapshot }
  const suggest = () => suggestContributions(open.model.getState().snapshot, digestOf('system', system.model))
  return { open, far, system, suggest }
}

beforeEach(() => dismissed.setState(new Map(), true))

test('A suggestion says what both labels share, and becomes a contribution only when a person confirms it', () => {
  const { open, system, suggest } = openBoth()
  const [first] = suggest()
  if (!first) throw new Error('Nothing was suggested')
  expect(saySuggestion(first).shares).toBe('Shares: mental, health')
  expect(open.model.getState().snapshot.contributions.size).toBe(0)
  expect(confirmSuggestion(open, 'k1', first, system)).toBe(true)
  expect(open.model.getState().snapshot.contributions.get('k1')).toMatchObject({
    node: 'o1',
    systemModel: 'system',
    systemNode: 'o1',
    systemLabel: 'Better mental health and wellbeing',
    kind: 'direct',
    rationale: '',
  })
  expect(suggest()).toEqual([])
})

test('What is dismissed is not offered again in this tab, and nothing is written', () => {
  const { open, suggest } = openBoth()
  const [first] = suggest()
  if (!first) throw new Error('Nothing was suggested')
  const before = open.model.getState().snapshot
  dismiss(open, first)
  expect(notDismissed(suggest(), dismissed.getState().get(open.id))).toEqual([])
  expect(open.model.getState().snapshot).toBe(before)
})

test('A contribution whose card is gone, renamed or in another model says so and can be mended', () => {
  const { open, far, system, suggest } = openBoth()
  const [first] = suggest()
  if (!first) throw new Error('Nothing was suggested')
  confirmSuggestion(open, 'k1', first, system)
  const contribution = () => {
    const found = open.model.getState().snapshot.contributions.get('k1')
    if (!found) throw new Error('The contribution is gone')
    return found
  }
  expect(farState(contribution(), system)).toBe('fine')
  expect(farState(contribution(), null)).toBe('fine')
  expect(farState(contribution(), { ...system, id: 'another' })).toBe('elsewhere')
  typeLabel(far, 'o1', 'Better wellbeing')
  expect(farState(contribution(), { ...system, model: far.model.getState().snapshot })).toBe('renamed')
  const without = new Map(system.model.nodes)
  without.delete('o1')
  expect(farState(contribution(), { ...system, model: { ...system.model, nodes: without } })).toBe('gone')
  mendContribution(open, 'k1', { systemModel: 'system', systemTitle: 'S', systemNode: 'a1', systemLabel: 'One' })
  expect(contribution()).toMatchObject({ node: 'o1', systemNode: 'a1', systemLabel: 'One', kind: 'direct' })
})

test('Only outcomes and impacts are gone through', () => {
  expect(outcomesOf(openSmallModel().model.getState().snapshot)).toEqual([{ id: 'o1', label: 'End' }])
})
