import { commonWords, hasWords, oneLine } from '../../formats/narrative/ownWords.ts'
import { type Writing, writingOf } from '../../formats/plain/writing.ts'
import type { Data, Model } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { say } from '../../words/words.ts'

/** What one document is written with. */
export interface Paper extends Writing {
  /** Words that the model writes with a small letter somewhere (see `lowerFirst`). */
  readonly common: ReadonlySet<string>
  /** Where each card stands in reading order. */
  readonly places: ReadonlyMap<string, number>
  /** The sources that stand at the end, each once, by their numbers; not those that most cards or links name. */
  readonly sources: ReadonlyMap<string, number>
}

/** Gets a model ready to be written on paper. */
export function paperOf(model: Model, data: Data): Paper {
  const writing = writingOf(model, data)
  const named = [
    ...unusual(
      writing.groups.flatMap(({ nodes }) => nodes),
      writing.cardSource,
    ),
    ...unusual([...linkIndex(model).whole.values()], writing.linkSource),
  ]
  return {
    ...writing,
    common: commonWords(model),
    places: new Map([...writing.numbers.keys()].map((id, at) => [id, at])),
    sources: new Map([...new Set(named)].map((source, at) => [source, at + 1])),
  }
}

interface Sourced {
  readonly source: string
}

function unusual(records: readonly Sourced[], usual: string): readonly string[] {
  return records.map(({ source }) => oneLine(source)).filter((source) => hasWords(source) && source !== usual)
}

/** A record's own source by its number; nothing where it is the usual one. */
export function sourceNotes({ sources }: Paper, { source }: Sourced, usual: string): readonly string[] {
  if (oneLine(source) === usual) return []
  const number = sources.get(oneLine(source))
  if (number !== undefined) return [say('document.source', { number })]
  return usual === '' ? [] : [say('document.source.none')]
}

/** Where a card stands in the document, for what refers to it. */
export function placeOf(node: string): string {
  return `print-${node}`
}

/** A long text as its paragraphs. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n+/).map(oneLine).filter(hasWords)
}
