import type { Figures } from '../../portfolio/alignment/figures.ts'
import type { FindingKind } from '../../portfolio/finding.ts'
import { say } from '../../words/words.ts'

/** One of the five figures in words, and the kinds of lines that it was counted from. */
interface FigureWords {
  readonly id: keyof Figures
  readonly figure: string
  readonly words: string
  readonly tone: 'plain' | 'good' | 'warn'
  readonly lines: readonly FindingKind[]
}

/** The five figures in the order of the page. None is a score: a tone only says that there is something to settle. */
export function figureWords({ served, gaps, overlaps, measured, missing }: Figures): readonly FigureWords[] {
  return [
    {
      id: 'served',
      figure: say('bid.figure.of', served),
      words: say('bid.figure.served'),
      tone: 'plain',
      lines: ['serves', 'not-joined'],
    },
    {
      id: 'gaps',
      figure: say('bid.figure.gaps', { count: gaps.count }),
      words:
        gaps.count === 0 ? say('bid.figure.gaps.none') : say('bid.figure.gaps.some', { names: gaps.names.join('; ') }),
      tone: gaps.count > 0 ? 'good' : 'plain',
      lines: ['fills-gap'],
    },
    {
      id: 'overlaps',
      figure: say('bid.figure.overlaps', { count: overlaps.count }),
      words: say(overlaps.count === 0 ? 'bid.figure.overlaps.none' : 'bid.figure.overlaps.some'),
      tone: overlaps.count > 0 ? 'warn' : 'plain',
      lines: ['overlap'],
    },
    {
      id: 'measured',
      figure: say('bid.figure.of', measured),
      words: say('bid.figure.measured'),
      tone: 'plain',
      lines: ['no-indicator', 'no-baseline'],
    },
    {
      id: 'missing',
      figure: say('bid.figure.missing', { count: missing.count }),
      words: say('bid.figure.missing.of', { count: missing.of }),
      tone: missing.count > 0 ? 'warn' : 'plain',
      lines: ['unanswered'],
    },
  ]
}
