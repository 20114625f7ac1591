import { say } from '../words/words.ts'
import { type AlignmentInput, bidCase } from './alignment/bidCase.ts'
import { crowded, gapsFilled } from './alignment/crowding.ts'
import { type Drawing, drawingOf } from './alignment/drawing.ts'
import { evidenced } from './alignment/evidenced.ts'
import { type Figures, figuresOf } from './alignment/figures.ts'
import { notJoined } from './alignment/joined.ts'
import { leaps } from './alignment/leaps.ts'
import { withoutBaseline, withoutIndicator } from './alignment/measures.ts'
import { overlapping, overlapsFound } from './alignment/overlapping.ts'
import { serves } from './alignment/serves.ts'
import { unanswered } from './alignment/unanswered.ts'
import { unsupported } from './alignment/untested.ts'
import type { Finding } from './finding.ts'

/** How a bid stands to one version of the system model and to what is funded. */
export interface Alignment {
  /** In the order of FINDING_KINDS, each kind in reading order. */
  readonly findings: readonly Finding[]
  readonly figures: Figures
  readonly drawing: Drawing
}

/**
 * Holds a bid against the system model of one version and the funded interventions, by rule: every line is a fact with
 * what it rests on, and nothing is weighed or summed up. The same input gives the same lines, whatever the order of its
 * tables. Names in the lines are those of the language that is spoken now.
 */
export function alignment(input: AlignmentInput): Alignment {
  const bid = bidCase(input)
  const overlaps = overlapping(bid)
  const findings = [
    ...serves(bid),
    ...gapsFilled(bid),
    ...crowded(bid),
    ...notJoined(bid),
    ...leaps(bid),
    ...unsupported(bid),
    ...withoutIndicator(bid),
    ...withoutBaseline(bid),
    ...overlapsFound(overlaps),
    ...evidenced(bid),
    ...unanswered(bid),
  ]
  return { findings, figures: figuresOf(bid, overlaps, findings), drawing: drawingOf(bid) }
}

/** A finding in words: the fact in one sentence, and in another the rule and its grounds. */
export function tellFinding({ kind, params }: Finding): { fact: string; why: string } {
  return { fact: say(`alignment.${kind}`, params), why: say(`alignment.${kind}.why`, params) }
}
