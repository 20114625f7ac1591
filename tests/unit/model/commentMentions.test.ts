import { describe, expect, test } from 'vitest'
import { mentionedIn, mentionsIn, piecesOf, writtenMention } from '../../../src/model/queries/mentions.ts'

const PEOPLE = [
  { id: 'p1', name: 'Sam' },
  { id: 'p2', name: 'Sam Jones' },
  { id: 'p3', name: 'Siân Ó Briain' },
  { id: 'p4', name: 'Sam' },
  { id: 'p5', name: ' ' },
]
const bold = (text: string, mentioned: readonly string[], people = PEOPLE) =>
  piecesOf(text, mentioned, people).flatMap(({ text: piece, mention }) => (mention ? [piece] : []))

describe('the mentions in a text', () => {
  test.each([
    ['a name after an @', 'Ask @Siân Ó Briain.', ['p3']],
    ['a name whose words hold together', `Ask ${writtenMention('Siân Ó Briain')}, please`, ['p3']],
    ['the longer of two names', '@Sam Jones?', ['p2']],
    ['everyone of that name', 'Thanks @Sam, and @Sam', ['p1', 'p4']],
    ['no part of a longer word', '@Samantha', []],
    ['no name in an address', 'write to x@Sam', []],
    ['no name without an @', 'Sam Jones', []],
    ['nothing for a lone @', 'at @ 5', []],
    ['a name at the very end', 'Hello @Sam Jones', ['p2']],
    ['one in brackets', '(@Sam Jones)', ['p2']],
  ])('are found: %s', (_what, text, ids) => {
    expect(mentionedIn(text, PEOPLE)).toEqual(ids)
  })

  test('have their places in the text', () => {
    expect(mentionsIn('Hi @Sam Jones!', PEOPLE)).toEqual([{ start: 3, end: 13, ids: ['p2'] }])
  })
})

describe('a text in pieces', () => {
  test('is whole again when put together', () => {
    for (const text of ['', 'no mention', '@Sam', 'a @Sam Jones b @Sam', '@Nobody here @Sam,', '@@Sam @']) {
      for (const mentioned of [[], ['p1'], ['p2', 'unknown']]) {
        expect(
          piecesOf(text, mentioned, PEOPLE)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }
    }
  })

  test('shows those who were mentioned, not those whose names only stand there', () => {
    expect(bold('@Sam Jones and @Siân Ó Briain', ['p2'])).toEqual(['@Sam Jones'])
    expect(bold('@Sam Jones', [])).toEqual([])
  })

  test('shows the name of somebody whom nobody here knows', () => {
    const text = `Ask ${writtenMention('Ada Byron')}, or x@y.org, or @Sam Jones.`
    expect(bold(text, ['p2', 'p9'])).toEqual([writtenMention('Ada Byron'), '@Sam Jones'])
  })
})
