import { expect, test } from 'vitest'
import { select } from '../../../src/actions/selection.ts'
import { mapOf } from '../../../src/layout/modelMap.ts'
import { need } from '../../../src/model/error.ts'
import { placesWith } from '../../../src/views/map/dragging.ts'
import { openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

function opened() {
  const open = openInMemory(theory().activity('a').activity('b').output('c').build())
  const { boxes } = mapOf(open.model.getState().snapshot, open.data.getState().snapshot).arrangement
  const near = (id: string) => ({ x: need(boxes, id).x + 30, y: need(boxes, id).y - 7 })
  return { open, near }
}

test('a selected card takes the rest of the selection with it, drawn or not', () => {
  const { open, near } = opened()
  select(open, 'nodes', ['a', 'c'])
  const places = placesWith(open, new Map([['a', near('a')]]))
  expect([...places.keys()]).toEqual(['a', 'c'])
  expect(places.get('c')).toEqual(near('c'))
})

test('cards that have places already keep them', () => {
  const { open, near } = opened()
  select(open, 'nodes', ['a', 'b', 'c'])
  const moved = new Map([
    ['a', near('a')],
    ['b', { x: 1, y: 2 }],
  ])
  expect(placesWith(open, moved)).toEqual(new Map([...moved, ['c', near('c')]]))
})

test('a card that is not selected moves alone', () => {
  const { open, near } = opened()
  select(open, 'nodes', ['b', 'c'])
  expect([...placesWith(open, new Map([['a', near('a')]])).keys()]).toEqual(['a'])
})
