import type { Versions, VersionStep } from '../model.ts'
import { stepsOf, versionsInOrder } from './versions.ts'

/** How often a model is reviewed where the partnership says nothing else: the evaluation asks for once a year (seeds 001, 2.3). */
const YEARLY = 12
/** So many days before it is due, a review is worth a reminder. */
const SOON = 30
const DAY = 24 * 60 * 60 * 1000

export type ReviewState = 'never' | 'overdue' | 'soon' | 'later'

export interface ReviewDue {
  /** The day on which it is due, YYYY-MM-DD; '' where the model was never reviewed. */
  readonly due: string
  readonly state: ReviewState
}

/**
 * When a model is to be reviewed again: `months` (null: once a year) after it was last reviewed or a version of it was last
 * approved, whichever is later. `reviewed` and `today` are days (YYYY-MM-DD), `reviewed` '' for never.
 */
export function reviewDue(args: {
  readonly reviewed: string
  readonly versions: Pick<Versions, 'versions' | 'statuses'>
  readonly months: number | null
  readonly today: string
}): ReviewDue {
  const last = [args.reviewed, lastApproval(args.versions)].sort().at(-1) ?? ''
  if (last === '') return { due: '', state: 'never' }
  const due = monthsAfter(last, wholeMonths(args.months))
  if (due < args.today) return { due, state: 'overdue' }
  const left = (Date.parse(due) - Date.parse(args.today)) / DAY
  return { due, state: left <= SOON ? 'soon' : 'later' }
}

/**
 * The day on which a version was last approved, also where another has superseded it; '' for never. An approval that was
 * taken back does not count.
 */
function lastApproval(versions: Pick<Versions, 'versions' | 'statuses'>): string {
  const days = versionsInOrder(versions)
    .filter(({ kind }) => kind === 'version')
    .flatMap(({ id }) => stepsOf(versions, id).filter(isApproval))
    .map(({ on }) => on.slice(0, 10))
  return days.sort().at(-1) ?? ''
}

function isApproval({ status }: VersionStep, at: number, steps: readonly VersionStep[]): boolean {
  const then = steps[at + 1]?.status
  return status === 'approved' && then !== 'draft' && then !== 'in-review'
}

function wholeMonths(months: number | null): number {
  return months === null || !(months >= 1) ? YEARLY : Math.min(Math.round(months), 1200)
}

/** The same day so many months on; the last of the month where it has no such day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
