import type { System } from '../document/systemHere.ts'
import type { Versions } from '../model/model.ts'
import { about } from '../model/queries/about.ts'
import { type ReviewDue, reviewDue } from '../model/queries/review.ts'
import { approved, stepsOf } from '../model/queries/versions.ts'
import { localDay } from '../words/localDay.ts'
import { say, sayDate } from '../words/words.ts'

/** The newest approved version in words, with the day on which it was approved. */
export function sayApproved(versions: Versions): string {
  const version = approved(versions)
  if (!version) return say('workspace.system.version.none')
  const step = stepsOf(versions, version.id).at(-1)
  const { name, number } = version
  const date = sayDate(step?.on ?? version.on)
  return name
    ? say('workspace.system.version.named', { name, number, date })
    : say('workspace.system.version', { number, date })
}

/** When the system model is to be reviewed again, and in words. `months` null: once a year; `now` a moment. */
export function systemReview(
  { model, versions }: System,
  months: number | null,
  now: string,
): Pick<ReviewDue, 'state'> & { readonly words: string } {
  const { state, due } = reviewDue({ reviewed: about(model).reviewed, versions, months, today: localDay(now) })
  return { state, words: say(`workspace.system.review.${state}`, { date: sayDate(due) }) }
}
