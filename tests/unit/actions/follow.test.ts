import { expect, test } from 'vitest'
import { keepFollowing, startFollowing, stopFollowing } from '../../../src/actions/follow.ts'
import { actionForKey } from '../../../src/actions/actions.ts'
import { select } from '../../../src/actions/selection.ts'
import type { Person } from '../../../src/document/together.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { meet, someone } from '../../support/others.ts'
import { theory } from '../../support/theory.ts'

const at = (...ids: string[]) => ({ table: 'nodes', ids })

/** A screen that shows the map, with these people in the room. */
function watching(people: readonly Person[]) {
  const open = openInMemory(theory().activity('a').activity('b').output('c').build())
  const told = meet(open, people)
  const screen = { view: 'map', messages: new Array<string>() }
  const following = keepFollowing(open, {
    view: () => screen.view,
    show(view) {
      screen.view = view
      following.viewed()
    },
    tell: (message) => void screen.messages.push(message),
  })
  const become = (next: readonly Person[]) => open.room.setState({ people: next })
  const guide = () => open.session.getState().guide
  const selected = () => open.session.getState().selection?.ids ?? []
  return { open, told, screen, following, become, guide, selected }
}

test('the view, the selection and the part in sight go with the person who is followed', () => {
  const { open, screen, become, selected, guide, told } = watching([someone(7, 'Amira', { selection: at('a') })])
  startFollowing(open, 7)
  expect(selected()).toEqual(['a'])
  become([someone(7, 'Amira', { selection: at('b'), sight: { x: 5, y: 6, zoom: 1 } })])
  expect(selected()).toEqual(['b'])
  expect(open.session.getState().sight).toEqual({ x: 5, y: 6, zoom: 1 })
  become([someone(7, 'Amira', { view: 'outline', selection: at('c') })])
  expect(screen.view).toBe('outline')
  expect(open.session.getState().sight).toBeNull()
  expect(guide()).toBe(7)
  expect(told).toEqual([{ guide: 7 }])
})

test('selecting, typing a label, moving a card or the map ends following', () => {
  const acts = [
    (open: ReturnType<typeof watching>['open']) => select(open, 'nodes', ['b']),
    (open: ReturnType<typeof watching>['open']) => open.session.setState({ renaming: 'a' }),
    (open: ReturnType<typeof watching>['open']) => open.session.setState({ drag: new Map([['a', { x: 1, y: 1 }]]) }),
    (open: ReturnType<typeof watching>['open']) => open.session.setState({ camera: { move: 'in', count: 1 } }),
  ]
  for (const act of acts) {
    const { open, guide, told } = watching([someone(7, 'Amira', { selection: at('a') })])
    startFollowing(open, 7)
    act(open)
    expect(guide()).toBeNull()
    expect(told.at(-1)).toEqual({ guide: null })
  }
})

test('another view chosen here ends it, and the selection stays', () => {
  const { open, screen, following, guide, selected } = watching([someone(7, 'Amira', { selection: at('a') })])
  startFollowing(open, 7)
  screen.view = 'monitoring'
  following.viewed()
  expect(guide()).toBeNull()
  expect(selected()).toEqual(['a'])
})

test('what a view does of itself with the selection that came does not end it', () => {
  const { open, guide } = watching([someone(7, 'Amira', { selection: at('a') })])
  startFollowing(open, 7)
  select(open, 'nodes', ['a'])
  expect(guide()).toBe(7)
})

test('it ends with a word when they leave, and when the connection goes', async () => {
  const left = watching([someone(7, 'Amira')])
  startFollowing(left.open, 7)
  left.become([])
  await Promise.resolve()
  expect(left.guide()).toBeNull()
  expect(left.screen.messages).toEqual(['You no longer follow Amira, who has left'])
  const lost = watching([someone(7, 'Amira')])
  startFollowing(lost.open, 7)
  lost.become([])
  lost.open.together.setState({ link: 'offline' })
  await Promise.resolve()
  expect(lost.screen.messages).toEqual(['You no longer follow Amira: the connection was lost'])
})

test('two who follow each other stand still until one of them acts', () => {
  const mutual = { guide: 42, selection: at('b') }
  const { open, become, guide, selected } = watching([someone(7, 'Amira', mutual)])
  select(open, 'nodes', ['a'])
  startFollowing(open, 7)
  become([someone(7, 'Amira', { ...mutual, selection: at('c') })])
  expect(selected()).toEqual(['a'])
  expect(guide()).toBe(7)
  // She acts, and so follows nobody any more.
  become([someone(7, 'Amira', { guide: null, selection: at('c') })])
  expect(selected()).toEqual(['c'])
})

test('a circle of three stands still, a chain goes on', () => {
  const circle = [someone(7, 'Amira', { guide: 8, selection: at('b') }), someone(8, 'Ben', { guide: 42 })]
  const { open, become, selected } = watching(circle)
  startFollowing(open, 7)
  expect(selected()).toEqual([])
  become([someone(7, 'Amira', { guide: 8, selection: at('b') }), someone(8, 'Ben', { selection: at('b') })])
  expect(selected()).toEqual(['b'])
})

test('a selection of a table that this version does not know is none', () => {
  const { open, selected } = watching([someone(7, 'Amira', { selection: { table: 'marvels', ids: ['a'] } })])
  startFollowing(open, 7)
  expect(selected()).toEqual([])
})

test('Escape first ends following and then clears the selection', () => {
  const { open } = watching([someone(7, 'Amira', { selection: at('a') })])
  const escape = { key: 'Escape', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  startFollowing(open, 7)
  expect(actionForKey(escape, contextOf(open), 'map')?.id).toBe('people.stop')
  stopFollowing(open)
  expect(actionForKey(escape, contextOf(open), 'map')?.id).toBe('escape')
})
