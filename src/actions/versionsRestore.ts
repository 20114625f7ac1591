import { failed, type Reading } from '../formats/problem.ts'
import { applyDiff, type Diff, diff } from '../model/diff.ts'
import { chosenChanges } from '../model/restore.ts'
import { say } from '../words/words.ts'
import { type ActionContext, writable } from './action.ts'
import { announce } from './selection.ts'
import { versionName } from './versions.ts'
import { readBack } from './versionsCompare.ts'

/** What came back: how many records, and what had to come along so that nothing names what is not there. */
export interface Restored {
  readonly count: number
  readonly also: readonly string[]
}

/**
 * Brings the open model back to a version, in whole (`chosen` null) or in chosen changes (keys of `chosenChanges`), as one
 * step of undo. Values are not part of versions and stay as they are, and so does the status that was decided.
 */
export function restore(
  context: ActionContext,
  versionId: string,
  chosen: ReadonlySet<string> | null = null,
): Reading<Restored> {
  const { open } = context
  if (!writable(context)) return failed({ code: 'version-read-only' })
  const versions = open.versions.getState().snapshot
  const version = versions.versions.get(versionId)
  if (!version) return failed({ code: 'version-unknown' })
  const now = open.model.getState().snapshot
  const reading = readBack(version, versions, now)
  if (!reading.ok) return reading
  const all = diff(now, reading.value)
  const { changes, also } =
    chosen === null ? { changes: all, also: [] } : chosenChanges(all, chosen, now, reading.value)
  open.edit((draft) => applyDiff(draft, changes))
  const count = recordsIn(changes)
  announce(open, say('versions.said.restored', { count, name: versionName(version) }))
  return { ok: true, value: { count, also } }
}

/** How many records a diff adds, changes or takes away. */
export function recordsIn(changes: Diff): number {
  return Object.values(changes).reduce(
    (sum, { added, removed, changed }) => sum + added.size + removed.size + changed.size,
    0,
  )
}
