import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { OpenModelContext } from '../../../src/document/hooks.ts'
import { shelf, type ShelfEntry } from '../../../src/document/shelf.ts'
import { StayNote } from '../../../src/views/history/StayNote.tsx'
import { say } from '../../../src/words/words.ts'
import { openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

afterEach(() => vi.restoreAllMocks())

/** The note in the history of a model of which the list says this. */
function noteWith(listed: Pick<ShelfEntry, 'versionsStay'>): string {
  const open = openInMemory(theory({ title: 'Navigator' }).build())
  const entries = [{ id: open.id, ...listed } as ShelfEntry]
  vi.spyOn(shelf, 'getInitialState').mockReturnValue({ entries })
  return renderToStaticMarkup(createElement(OpenModelContext, { value: open }, createElement(StayNote)))
}

test('the history says that versions which the server refused for good are on this device only', () => {
  expect(noteWith({ versionsStay: true })).toContain(say('versions.stay.here'))
  expect(noteWith({ versionsStay: false })).toBe('<div role="status"></div>')
  expect(noteWith({})).toBe('<div role="status"></div>')
})
