import { describe, expect, test } from 'vitest'
import { knownPeople, mentioningAt, withMention } from '../../../src/actions/mentions.ts'
import type { Talk } from '../../../src/model/model.ts'
import { someComment, someReply } from '../../support/talk.ts'

const done = { edited: '', resolvedBy: '', resolvedOn: '' }
const TALK: Talk = {
  comments: new Map([
    ['c1', { ...someComment(), ...done }],
    ['c2', { ...someComment({ id: 'c2', by: '', name: 'Nobody in particular' }), ...done }],
  ]),
  replies: new Map([
    ['r1', { ...someReply(), edited: '' }],
    ['r2', { ...someReply({ id: 'r2', by: 'amira', name: 'Amira K', on: '2026-02-01T10:00:00Z' }), edited: '' }],
  ]),
}

test('those who are here come first, then those who wrote before with their last name, each once', () => {
  const here = [
    { id: 'zoe', name: 'Zoë' },
    { id: 'jo', name: 'Jo Now' },
    { id: 'zoe', name: 'Zoë' },
  ]
  expect(knownPeople(here, TALK)).toEqual([
    { id: 'zoe', name: 'Zoë' },
    { id: 'jo', name: 'Jo Now' },
    { id: 'amira', name: 'Amira K' },
  ])
})

const PEOPLE = [
  { id: 'p1', name: 'Amira Khan' },
  { id: 'p2', name: 'Jo' },
  { id: 'p3', name: 'Siân Ó Briain' },
]
/** The names offered where | stands. */
function offered(marked: string): string[] {
  const caret = marked.indexOf('|')
  return mentioningAt(marked.replace('|', ''), caret, PEOPLE)?.offered.map(({ name }) => name) ?? []
}

describe('names are offered', () => {
  test.each([
    ['all at the @', 'Ask @|', ['Amira Khan', 'Jo', 'Siân Ó Briain']],
    ['by the start of a name', '@am|', ['Amira Khan']],
    ['by the start of a later word', '@kh|', ['Amira Khan']],
    ['across the words of a name', 'Hi @Amira K|', ['Amira Khan']],
    ['in the middle of a text', 'Hi @j| and on', ['Jo']],
    ['none in the middle of a word', '@mira|', []],
    ['none in an address', 'x@a|', []],
    ['none after a name that is whole', '@Jo |', []],
    ['none before the @', '|@Jo', []],
    ['none on the next line', '@Jo\n|', []],
    ['none after an @ by itself', '@ a|', []],
  ])('%s', (_what, marked, names) => {
    expect(offered(marked)).toEqual(names)
  })
})

test('a name that is taken stands in the text, with a space after it and the caret behind', () => {
  const mentioning = mentioningAt('Ask @am about', 7, PEOPLE)
  expect(mentioning && withMention('Ask @am about', mentioning, 'Amira Khan')).toEqual({
    text: 'Ask @Amira\u00a0Khan about',
    caret: 15,
  })
  expect(withMention('@j', { start: 0, end: 2 }, 'Jo')).toEqual({ text: '@Jo ', caret: 4 })
})
