import { expect, test } from 'vitest'
import type { Piece } from '../../../src/formats/narrative/pieces.ts'
import { linkSentence, linksTold, whereFrom } from '../../../src/views/print/linkPieces.ts'
import { type Paper, paperOf, paragraphsOf, sourceNotes } from '../../../src/views/print/writing.ts'
import { theory } from '../../support/theory.ts'

const NO_DATA = { returns: new Map(), observations: new Map() }

function patrols() {
  return theory({ title: 'Street Pastors' })
    .activity('walk', { label: 'Walk the streets.', source: 'The report' })
    .activity('train', { label: 'Train volunteers', source: 'The report' })
    .stage('later', { name: 'Outcomes', kind: 'outcome', order: 'a7' })
    .card('later', 'calm', { label: 'Fewer fights', source: 'A survey' })
    .card('later', 'home', { label: 'People get home', source: 'The report' })
    .card('later', 'trust', { label: 'Trust in volunteers' })
}

function said(paper: Paper, card: string): string[] {
  const words = (piece: Piece): string => {
    if (typeof piece === 'string') return piece
    return piece.node === undefined ? piece.own : `${paper.numbers.get(piece.node)} ${piece.own}`
  }
  return linksTold(paper, card).map((links) => linkSentence(paper, links).map(words).join(''))
}

test('links that say no more than their ends share a sentence, in reading order; the others have their own', () => {
  const model = patrols()
    .link('walk', 'home', { strength: 'weak' })
    .link('walk', 'train', { kind: 'feedback' })
    .link('walk', 'calm', { strength: 'weak' })
    .link('walk', 'trust', { rationale: 'People trust those they meet.', strength: 'none', confidence: 'high' })
    .build()
  const paper = paperOf(model, NO_DATA)
  expect(said(paper, 'walk')).toEqual([
    'Leads to 2.1 Fewer fights and 2.2 People get home; evidence weak.',
    'Leads to 2.3 Trust in volunteers, because people trust those they meet; no evidence yet; our confidence high.',
    'Feeds back to 1.2 Train volunteers.',
  ])
})

test('a card names the cards that lead to it by their numbers, kind by kind', () => {
  const model = patrols()
    .link('home', 'trust')
    .link('train', 'trust', { kind: 'precondition' })
    .link('walk', 'trust')
    .build()
  const paper = paperOf(model, NO_DATA)
  expect(whereFrom(paper, 'trust')).toEqual(['Follows from 1.1, 2.2', 'Has as a precondition 1.2'])
  expect(whereFrom(paper, 'walk')).toEqual([])
})

test('a source is said once at the end, and by its number where it is not the usual one', () => {
  const paper = paperOf(patrols().build(), NO_DATA)
  const notes = (source: string) => sourceNotes(paper, { source }, paper.cardSource)
  expect(paper.cardSource).toBe('The report')
  expect([...paper.sources]).toEqual([['A survey', 1]])
  expect(notes('The report')).toEqual([])
  expect(notes('A survey')).toEqual(['Source 1'])
  expect(notes('')).toEqual(['Source not stated'])
})

test('a long text keeps its paragraphs, and loses what would turn the words around it', () => {
  expect(paragraphsOf('One\n\n  Two\u202e three \n\u200b\n')).toEqual(['One', 'Two three'])
})
