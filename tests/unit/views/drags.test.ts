import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runAction } from '../../../src/actions/actions.ts'
import { followDrags } from '../../../src/views/map/drags.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { meet, someone } from '../../support/others.ts'
import { theory } from '../../support/theory.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const dragging = (x: number) => someone(1, 'Amira', { drag: [{ id: 'a', x, y: 5 }] })

function opened() {
  const open = openInMemory(theory().activity('a').output('b').build())
  meet(open, [])
  const { store, stop } = followDrags(open)
  return { open, stop, drags: () => store.getState().drags }
}

test('a card that somebody else drags is where their hand has it, and the model knows nothing of it', () => {
  const { open, drags } = opened()
  const before = open.model.getState().snapshot
  open.room.setState({ people: [dragging(40)] })
  expect(drags()?.get('a')).toEqual({ x: 40, y: 5 })
  expect(open.model.getState().snapshot).toBe(before)
})

test('a pointer that moves meanwhile changes nothing', () => {
  const { open, drags } = opened()
  open.room.setState({ people: [dragging(40)] })
  const held = drags()
  open.room.setState({ people: [{ ...dragging(40), cursor: { x: 1, y: 1 } }, someone(2, 'Ben')] })
  expect(drags()).toBe(held)
})

test('who goes away in the middle of a drag drops nothing', () => {
  const { open, drags } = opened()
  open.room.setState({ people: [dragging(40)] })
  open.room.setState({ people: [] })
  expect(drags()).toBeNull()
})

test('after a drop the card waits a moment for the edit', () => {
  const { open, drags } = opened()
  open.room.setState({ people: [dragging(40)] })
  open.room.setState({ people: [someone(1, 'Amira')] })
  expect(drags()?.get('a')).toEqual({ x: 40, y: 5 })
  vi.advanceTimersByTime(400)
  expect(drags()).toBeNull()
})

test("one's own hand comes first", () => {
  const { open, drags } = opened()
  open.room.setState({ people: [dragging(40)] })
  open.session.setState({ drag: new Map([['a', { x: 7, y: 7 }]]) })
  expect(drags()?.get('a')).toEqual({ x: 7, y: 7 })
  open.session.setState({ drag: null })
  expect(drags()?.get('a')).toEqual({ x: 40, y: 5 })
})

test('Escape sends the cards in the hand home and keeps the selection; again, it clears that', () => {
  const { open, drags } = opened()
  open.session.setState({ selection: { table: 'nodes', ids: ['a'] }, drag: new Map([['a', { x: 7, y: 7 }]]) })
  expect(runAction('escape', contextOf(open))).toBe(true)
  expect(drags()).toBeNull()
  expect(open.session.getState().selection?.ids).toEqual(['a'])
  runAction('escape', contextOf(open))
  expect(open.session.getState().selection).toBeNull()
})
