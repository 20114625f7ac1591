import { hasWords, oneLine } from '../../formats/narrative/ownWords.ts'
import type { Piece } from '../../formats/narrative/pieces.ts'
import { say } from '../../words/words.ts'
import { type Paper, paragraphsOf, placeOf } from './writing.ts'

/** A sentence. A card in it is called by its number and label, and leads to where it stands. */
export function Words({ paper, pieces }: { readonly paper: Paper; readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, at) => {
    if (typeof piece === 'string') return piece
    if (piece.node === undefined) return piece.own
    return (
      <a key={at} className="print-card-name" href={`#${placeOf(piece.node)}`}>
        <b>{paper.numbers.get(piece.node)}</b> {piece.own}
      </a>
    )
  })
}

/** A text of the model in its paragraphs. */
export function Paragraphs({ text }: { readonly text: string }) {
  return paragraphsOf(text).map((words, at) => <p key={at}>{words}</p>)
}

/** What something is called, with what it is; nothing where that says nothing. */
export function Named({ name, text }: { readonly name: string; readonly text: string }) {
  if (!hasWords(text)) return null
  return (
    <>
      <b>{say('document.name', { name })}</b> {oneLine(text)}
    </>
  )
}

/** Small facts beside a text, such as "Owner: Ada". */
export function Facts({ facts }: { readonly facts: readonly string[] }) {
  if (facts.length === 0) return null
  return <p className="print-facts">{facts.join(' · ')}</p>
}

/** An address, printed whole; one that is safe to follow can be followed. */
export function Address({ text, to }: { readonly text: string; readonly to: string | null }) {
  if (!hasWords(text)) return null
  return <p className="print-facts">{to === null ? oneLine(text) : <a href={to}>{oneLine(text)}</a>}</p>
}
