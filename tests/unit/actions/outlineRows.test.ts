import { describe, expect, test } from 'vitest'
import { linkChoices, rowAfterDelete, rowBeside, shownRows } from '../../../src/actions/outlineRows.ts'
import { NO_FILTER } from '../../../src/document/session.ts'
import { need } from '../../../src/model/error.ts'
import { Theory } from '../../support/theory.ts'

const model = new Theory()
  .input('i1')
  .activity('a1')
  .activity('a2')
  .activity('a3')
  .output('o1')
  .outcome('c1')
  .link('a2', 'o1')
  .build()
const filter = (text: string) => ({ ...NO_FILTER, text })
const node = (id: string) => need(model.nodes, id)

describe('the rows of the outline', () => {
  test('are all cards of the stage in order while there is no filter', () => {
    expect(shownRows(model, 'activity', NO_FILTER, undefined)).toEqual(['a1', 'a2', 'a3'])
  })

  test('are those that match, and the one that is being typed in', () => {
    expect(shownRows(model, 'activity', filter('a2'), undefined)).toEqual(['a2'])
    expect(shownRows(model, 'activity', filter('a2'), 'a3')).toEqual(['a2', 'a3'])
    expect(shownRows(model, 'output', filter('a2'), 'a3')).toEqual([])
  })

  test('are walked across stages, over what the filter hides', () => {
    expect(rowBeside(model, NO_FILTER, 'a3', 1)).toBe('o1')
    expect(rowBeside(model, NO_FILTER, 'a1', -1)).toBe('i1')
    expect(rowBeside(model, filter('1'), 'a1', 1)).toBe('o1')
    expect(rowBeside(model, NO_FILTER, 'i1', -1)).toBeNull()
    expect(rowBeside(model, NO_FILTER, 'c1', 1)).toBeNull()
    expect(rowBeside(model, NO_FILTER, 'gone', 1)).toBeNull()
  })

  test('give the focus of a deleted one to the row below, else above, else the nearest in another stage', () => {
    expect(rowAfterDelete(model, NO_FILTER, node('a2'))).toBe('a3')
    expect(rowAfterDelete(model, NO_FILTER, node('a3'))).toBe('a2')
    expect(rowAfterDelete(model, NO_FILTER, node('o1'))).toBe('a3')
    expect(rowAfterDelete(model, NO_FILTER, node('i1'))).toBe('a1')
  })
})

describe('the cards to link with', () => {
  test('for a link onwards are those of later stages first, then its own, then earlier ones', () => {
    expect(linkChoices(model, node('a1'), 'to').map(({ id }) => id)).toEqual(['o1', 'c1', 'a2', 'a3', 'i1'])
  })

  test('for a link from elsewhere are those of earlier stages first', () => {
    expect(linkChoices(model, node('o1'), 'from').map(({ id }) => id)).toEqual(['a1', 'a3', 'i1', 'c1'])
  })

  test('leave out the card itself and what it is linked with already', () => {
    expect(linkChoices(model, node('a2'), 'to').map(({ id }) => id)).not.toContain('o1')
    expect(linkChoices(model, node('a2'), 'to').map(({ id }) => id)).not.toContain('a2')
    expect(linkChoices(model, node('a2'), 'from').map(({ id }) => id)).toContain('o1')
  })
})
