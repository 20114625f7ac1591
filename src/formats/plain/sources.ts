import { say } from '../../words/words.ts'
import { hasWords, oneLine } from '../narrative/ownWords.ts'
import { field, type Lines } from './lines.ts'

interface Sourced {
  readonly source: string
}

/** The source that most of these records name, so that it is said once and not with each of them; '' for none. */
export function usualSource(records: Iterable<Sourced>): string {
  const counts = new Map<string, number>()
  for (const { source } of records) {
    if (hasWords(source)) counts.set(oneLine(source), (counts.get(oneLine(source)) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  return most && most[1] > 1 ? most[0] : ''
}

/** A record's own source; nothing where it is the usual one. */
export function sourceLines({ source }: Sourced, usual: string): Lines {
  if (hasWords(usual) && !hasWords(source)) return field(say('plain.source'), say('plain.source.none'))
  return oneLine(source) === usual ? [] : field(say('plain.source'), source)
}
