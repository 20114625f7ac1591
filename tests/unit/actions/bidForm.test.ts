import { describe, expect, test } from 'vitest'
import { bidHref, readBidAddress } from '../../../src/actions/bidAddress.ts'
import { formRows, isMissing, makeBid, takeOverForm, typeAnswer } from '../../../src/actions/bidForm.ts'
import type { BidAnswer } from '../../../src/model/model.ts'
import { about } from '../../../src/model/queries/about.ts'
import { question } from '../../support/bids.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const answer = (id: string, text: string, asked = `Question ${id}`): BidAnswer => ({
  id,
  question: asked,
  text,
  order: 'a0',
})
const byId = <T extends { readonly id: string }>(...all: readonly T[]) => new Map(all.map((one) => [one.id, one]))

describe('the rows of the form', () => {
  const form = byId(
    question('b', { order: 'a1', required: false }),
    question('a', { title: 'Reworded', order: 'a0' }),
    question('n', { order: 'a2' }),
  )
  const given = byId(answer('a', 'Because'), answer('b', ' '), answer('gone', 'Kept'))

  test('follow the form, and say what is not as it asks now', () => {
    const rows = formRows(given, form).map(({ id, question: asked, now, asking }) => [id, asked, now, asking])
    expect(rows).toEqual([
      ['a', 'Question a', 'Reworded', 'reworded'],
      ['b', 'Question b', 'Question b', 'same'],
      ['n', 'Question n', 'Question n', 'new'],
      ['gone', 'Question gone', 'Question gone', 'dropped'],
    ])
  })

  test('miss an answer only where one is required and asked', () => {
    expect(
      formRows(given, form)
        .filter(isMissing)
        .map(({ id }) => id),
    ).toEqual(['n'])
  })

  test('are the copied questions for who does not see the form, all of them required', () => {
    const rows = formRows(given, null)
    expect(rows.map(({ id, asking }) => `${id} ${asking}`).toSorted()).toEqual(['a same', 'b same', 'gone same'])
    expect(rows.filter(isMissing).map(({ id }) => id)).toEqual(['b'])
  })
})

describe('answering', () => {
  const [row] = formRows(new Map(), byId(question('a')))
  if (!row) throw new Error('no row')

  test('a question that was never asked keeps its words, and typing is one step of undo', () => {
    const open = openInMemory(theory().build())
    typeAnswer(open, row, 'We')
    typeAnswer(open, row, 'We visit')
    expect(open.model.getState().snapshot.bidAnswers.get('a')).toMatchObject({
      question: 'Question a',
      text: 'We visit',
    })
    open.history.undo()
    expect(open.model.getState().snapshot.bidAnswers.size).toBe(0)
  })

  test('survives taking over the form: answers stay, and only empty ones go with their question', () => {
    const open = openInMemory(
      theory()
        .put('bidAnswers', answer('a', 'Kept'))
        .put('bidAnswers', answer('old', ''))
        .put('bidAnswers', answer('told', 'Said'))
        .build(),
    )
    takeOverForm(contextOf(open), byId(question('a', { title: 'New words', order: 'a5' }), question('n')))
    const { bidAnswers } = open.model.getState().snapshot
    expect([...bidAnswers.keys()].toSorted()).toEqual(['a', 'n', 'told'])
    expect(bidAnswers.get('a')).toEqual({ id: 'a', question: 'New words', text: 'Kept', order: 'a5' })
    expect(
      formRows(bidAnswers, byId(question('a', { title: 'New words' }), question('n'))).map(({ asking }) => asking),
    ).toEqual(['same', 'same', 'dropped'])
  })
})

test('a model becomes a bid with the questions of the form; without a workspace with the usual ones', () => {
  const open = openInMemory(theory({ status: '' }).put('bidAnswers', answer('a', 'Kept')).build())
  makeBid(contextOf(open), byId(question('a'), question('b')))
  const { snapshot } = open.model.getState()
  expect(about(snapshot).status).toBe('proposed')
  expect([...snapshot.bidAnswers.values()].map(({ id, text }) => `${id} ${text}`).toSorted()).toEqual(['a Kept', 'b '])

  const alone = openInMemory(theory().build())
  makeBid(contextOf(alone), null)
  expect(alone.model.getState().snapshot.bidAnswers.size).toBe(6)
})

test('the address keeps the part and the version, and asks for nothing where it is not understood', () => {
  const address = { part: 'review', against: 'v 1&x' } as const
  const href = bidHref('m', address)
  expect(href.startsWith('#/model/m/bid?')).toBe(true)
  expect(readBidAddress(href.split('?')[1] ?? '')).toEqual(address)
  expect(readBidAddress('part=money')).toEqual({ part: '', against: '' })
  expect(bidHref('m', { part: '', against: '' })).toBe('#/model/m/bid')
})
