import { describe, expect, test } from 'vitest'
import { runAction } from '../../../src/actions/actions.ts'
import {
  addCardsFromText,
  deleteCards,
  endTyping,
  nudgeCard,
  shiftCard,
  typeLabel,
} from '../../../src/actions/cards.ts'
import { select, selectedIds, soleNode } from '../../../src/actions/selection.ts'
import type { OpenModel } from '../../../src/document/openModel.ts'
import { need } from '../../../src/model/error.ts'
import { nodesByStage } from '../../../src/model/queries/stages.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

function model() {
  return openInMemory(theory().activity('a').activity('b').output('c').link('a', 'c').build())
}
const now = (open: OpenModel) => open.model.getState().snapshot
const ids = (open: OpenModel, stage: string) =>
  nodesByStage(now(open))
    .get(stage)
    ?.map((node) => node.id)

describe('typing cards', () => {
  test('Enter on a card adds one below it and begins to type', () => {
    const open = model()
    select(open, 'nodes', ['a'])
    runAction('card.below', contextOf(open))
    expect(ids(open, 'activity')).toEqual(['a', 'x1', 'b'])
    expect(open.session.getState().renaming).toBe('x1')
    expect(selectedIds(open, 'nodes')).toEqual(['x1'])
  })

  test('a card that is begun, typed and named is one undo step', () => {
    const open = model()
    select(open, 'nodes', ['a'])
    runAction('card.below', contextOf(open))
    for (const label of ['N', 'Ne', 'New']) typeLabel(open, 'x1', label)
    expect(now(open).nodes.get('x1')?.label).toBe('New')
    runAction('undo', contextOf(open))
    expect(now(open).nodes.has('x1')).toBe(false)
  })

  test('a card left without a label goes again with its link; an older one gets its label back', () => {
    const open = model()
    select(open, 'nodes', ['a'])
    runAction('card.below', contextOf(open))
    expect(endTyping(open, 'x1')).toBe(false)
    expect(ids(open, 'activity')).toEqual(['a', 'b'])
    select(open, 'nodes', ['a'])
    const context = contextOf(open)
    runAction('card.linked', context)
    const made = need(now(open).nodes, selectedIds(open, 'nodes')[0] ?? '')
    expect(made.stage).toBe('output')
    expect([...now(open).links.values()].some((link) => link.from === 'a' && link.to === made.id)).toBe(true)
    expect(endTyping(open, made.id)).toBe(false)
    expect(now(open).nodes.has(made.id)).toBe(false)
    open.session.setState({ renaming: 'b' })
    typeLabel(open, 'b', '')
    expect(endTyping(open, 'b', 'B')).toBe(true)
    expect(now(open).nodes.get('b')?.label).toBe('B')
  })

  test('pasted lines become cards after the one that is selected', () => {
    const open = model()
    const { newId } = contextOf(open)
    const count = addCardsFromText(open, { text: '- One\r\n\n2. Two\n• Three', stage: 'activity', after: 'a', newId })
    expect(count).toBe(3)
    expect(
      nodesByStage(now(open))
        .get('activity')
        ?.map((node) => node.label),
    ).toEqual(['A', 'One', 'Two', 'Three', 'B'])
  })
})

describe('moving and deleting cards', () => {
  test('a card moves up and down within its stage and stops at the ends', () => {
    const open = model()
    nudgeCard(open, need(now(open).nodes, 'a'), 1)
    expect(ids(open, 'activity')).toEqual(['b', 'a'])
    nudgeCard(open, need(now(open).nodes, 'a'), 1)
    expect(ids(open, 'activity')).toEqual(['b', 'a'])
    nudgeCard(open, need(now(open).nodes, 'a'), -1)
    expect(ids(open, 'activity')).toEqual(['a', 'b'])
  })

  test('a card moves to the next stage and keeps its links', () => {
    const open = model()
    shiftCard(open, need(now(open).nodes, 'b'), 1)
    expect(ids(open, 'output')).toEqual(['c', 'b'])
    shiftCard(open, need(now(open).nodes, 'a'), -1)
    expect(now(open).nodes.get('a')?.stage).toBe('activity')
  })

  test('deleting a card deletes its links, says so, selects the next and is undone in one step', () => {
    const open = model()
    deleteCards(open, [need(now(open).nodes, 'a')])
    expect(now(open).nodes.has('a')).toBe(false)
    expect(now(open).links.size).toBe(0)
    expect(open.session.getState().said).toBe('Deleted 1 card and 1 link')
    expect(soleNode(open)?.id).toBe('b')
    runAction('undo', contextOf(open))
    expect(now(open).nodes.get('a')?.label).toBe('A')
    expect(now(open).links.has('a-c')).toBe(true)
  })
})
