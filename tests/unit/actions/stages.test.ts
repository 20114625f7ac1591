import { stageTone } from '../../../src/model/names.ts'
import { describe, expect, test } from 'vitest'
import {
  addStageNamed,
  dropStage,
  renameStage,
  setStageKind,
  shiftStage,
  stageKindWords,
} from '../../../src/actions/stages.ts'
import type { OpenModel } from '../../../src/document/openModel.ts'
import { need } from '../../../src/model/error.ts'
import { nodesByStage, stagesInOrder } from '../../../src/model/queries/stages.ts'
import { openInMemory } from '../../support/inMemory.ts'
import { Theory } from '../../support/theory.ts'

const model = new Theory().input('i').activity('a').activity('b').output('o').link('a', 'o').build()
const snapshot = (open: OpenModel) => open.model.getState().snapshot
const order = (open: OpenModel) => stagesInOrder(snapshot(open)).map((stage) => stage.id)
const cards = (open: OpenModel, stage: string) =>
  nodesByStage(snapshot(open))
    .get(stage)
    ?.map((node) => node.id)
const said = (open: OpenModel) => open.session.getState().said

describe('stages', () => {
  test('are added at the end or after another, and naming a new one is the same step', () => {
    const open = openInMemory(model)
    addStageNamed(open, 'x', '')
    renameStage(open, 'x', 'Im')
    renameStage(open, 'x', 'Impact')
    addStageNamed(open, 'y', 'Partners', 'input')
    expect(order(open)).toEqual(['input', 'y', 'activity', 'output', 'x'])
    open.history.undo()
    open.history.undo()
    expect(order(open)).toEqual(['input', 'activity', 'output'])
  })

  test('move one place, and not beyond the ends', () => {
    const open = openInMemory(model)
    expect(shiftStage(open, 'input', 1)).toBe(true)
    expect(order(open)).toEqual(['activity', 'input', 'output'])
    expect(said(open)).toContain('is now stage 2 of 3')
    expect(shiftStage(open, 'output', -1)).toBe(true)
    expect(order(open)).toEqual(['activity', 'output', 'input'])
    expect(shiftStage(open, 'activity', -1)).toBe(false)
    expect(shiftStage(open, 'input', 1)).toBe(false)
    expect(shiftStage(open, 'gone', 1)).toBe(false)
  })

  test('are removed with their cards moved to the end of another', () => {
    const open = openInMemory(model)
    expect(dropStage(open, 'activity', 'output')).toBe(true)
    expect(cards(open, 'output')).toEqual(['o', 'a', 'b'])
    expect(snapshot(open).links.size).toBe(1)
    expect(said(open)).toContain('2 cards moved to')
  })

  test('are removed with their cards and the links of those, as one step', () => {
    const open = openInMemory(model)
    expect(dropStage(open, 'activity', null)).toBe(true)
    expect([...snapshot(open).nodes.keys()].sort()).toEqual(['i', 'o'])
    expect(snapshot(open).links.size).toBe(0)
    expect(said(open)).toContain('removed with 2 cards')
    open.history.undo()
    expect(cards(open, 'activity')).toEqual(['a', 'b'])
  })

  test('keep one: the last stage is not removed', () => {
    const open = openInMemory(new Theory().input('i').build())
    expect(dropStage(open, 'input', null)).toBe(false)
    expect(order(open)).toEqual(['input'])
  })

  test('say their kind, and the horizon where it is stated', () => {
    const open = openInMemory(model)
    setStageKind(open, 'output', { kind: 'outcome', horizon: 'long' })
    const stage = need(snapshot(open).stages, 'output')
    expect(stageKindWords(stage)).toBe('Outcome, long term')
    expect(stageTone(stage)).toBe('outcome-long')
    expect(stageKindWords({ kind: 'input', horizon: '' })).toBe('Input')
    expect(stageTone({ kind: 'outcome', horizon: 'short' })).toBe('outcome-short')
  })
})
