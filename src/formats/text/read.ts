import type { StageKind } from '../../model/records/stage.ts'

/** Most cards that one paste makes. */
export const MOST_LINES = 500

export interface TextSection {
  readonly heading: string | null
  readonly kind: StageKind | null
  readonly horizon: '' | 'short' | 'medium' | 'long'
  readonly lines: readonly string[]
}

const HEADINGS: readonly (readonly [RegExp, StageKind, TextSection['horizon']])[] = [
  [/^(resources?|inputs?)$/i, 'input', ''],
  [/^(activit(y|ies)|what we do)$/i, 'activity', ''],
  [/^outputs?$/i, 'output', ''],
  [/^(change )?mechanisms?( of change)?$/i, 'mechanism', ''],
  [/^short.*outcomes?$|^outcomes?\W+short.*$|^early outcomes?$/i, 'outcome', 'short'],
  [/^(medium|intermediate).*outcomes?$|^outcomes?\W+(medium|intermediate).*$/i, 'outcome', 'medium'],
  [/^(long|final).*outcomes?$|^outcomes?\W+long.*$/i, 'outcome', 'long'],
  [/^outcomes?$/i, 'outcome', ''],
  [/^impacts?$/i, 'impact', ''],
]

/** The lines of a text that have something on them, without bullets, numbers and tabs; at most MOST_LINES. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replace(/^([-*•·–—▪◦]|\(?\d{1,3}[.)]|[a-z][.)])\s+/i, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
}

/**
 * Reads pasted text as sections: a line that is the name of a usual stage ("Activities", "Short-term outcomes:")
 * begins one. Lines before any such heading make a section without one.
 */
export function readText(text: string): TextSection[] {
  const sections: {
    heading: string | null
    kind: StageKind | null
    horizon: TextSection['horizon']
    lines: string[]
  }[] = []
  for (const line of linesOf(text)) {
    const name = line.replace(/:$/, '').trim()
    const known = HEADINGS.find(([pattern]) => pattern.test(name))
    if (known) sections.push({ heading: name, kind: known[1], horizon: known[2], lines: [] })
    else {
      const last = sections.at(-1)
      if (last) last.lines.push(line)
      else sections.push({ heading: null, kind: null, horizon: '', lines: [line] })
    }
  }
  return sections
}
