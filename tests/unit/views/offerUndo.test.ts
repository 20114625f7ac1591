import { expect, test } from 'vitest'
import { currentToasts } from '../../../src/ui/toasts.ts'
import { offerUndo } from '../../../src/views/history/offerUndo.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

test('where nothing was changed no undo is offered: it would take back what was done before', () => {
  const context = contextOf(openInMemory(theory({ title: 'Navigator' }).build()))
  offerUndo('Nothing to take in', 0, context)
  expect(currentToasts().map(({ message, action }) => [message, action])).toEqual([['Nothing to take in', undefined]])
})
