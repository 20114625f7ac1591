import { failed, type Reading } from '../formats/problem.ts'
import { applyDiff, diff } from '../model/diff.ts'
import { chosenChanges } from '../model/restore.ts'
import { withChanges } from '../model/withChanges.ts'
import { say } from '../words/words.ts'
import { type ActionContext, writable } from './action.ts'
import { countChanges, modelChanges } from './historyChanges.ts'
import { announce } from './selection.ts'
import { versionName } from './versions.ts'
import { readBack } from './versionsCompare.ts'

/**
 * What came back: how many changes, as they were listed to choose from, and what had to come along so that nothing names
 * what is not there.
 */
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
  const count = countChanges(modelChanges(withChanges(now, changes), now))
  announce(open, say('versions.said.restored', { count, name: versionName(version) }))
  return { ok: true, value: { count, also } }
}
