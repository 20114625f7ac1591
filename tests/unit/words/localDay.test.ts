import { afterEach, expect, test } from 'vitest'
import { markReviewed } from '../../../src/actions/historyReview.ts'
import { systemReview } from '../../../src/actions/systemModel.ts'
import { about } from '../../../src/model/queries/about.ts'
import { emptySnapshot, VERSION_TABLES } from '../../../src/model/model.ts'
import { localDay } from '../../../src/words/localDay.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

// Half past midnight on 2 June in London.
const NIGHT = '2026-06-01T23:30:00.000Z'

test.each([
  ['Europe/London', NIGHT, '2026-06-02'],
  ['Europe/London', '2026-01-01T23:30:00.000Z', '2026-01-01'],
  ['UTC', NIGHT, '2026-06-01'],
  ['America/New_York', '2026-06-01T02:00:00.000Z', '2026-05-31'],
])('today is the day of the calendar here: in %s at %s it is %s', (here, moment, day) => {
  process.env['TZ'] = here
  expect(localDay(moment)).toBe(day)
  expect(localDay(new Date(moment))).toBe(day)
})

test('a review is marked, and due, by the day of the calendar here', () => {
  process.env['TZ'] = 'Europe/London'
  const model = theory({ title: 'System', reviewed: '2025-06-01' }).build()
  const context = { ...contextOf(openInMemory(model)), now: () => NIGHT }
  const versions = emptySnapshot(VERSION_TABLES)
  expect(systemReview({ id: 'm1', model, versions }, 12, NIGHT).state).toBe('overdue')
  markReviewed(context)
  expect(about(context.open.model.getState().snapshot).reviewed).toBe('2026-06-02')
})
