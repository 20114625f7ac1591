import type { OpenWorkspace } from '../document/openWorkspace.ts'
import { say } from '../words/words.ts'
import { type KeyPress, matches } from './keys.ts'

/** Takes back this tab's last step in the workspace, and says so ('' when there was none). */
export function undoHere({ history, mayWrite }: OpenWorkspace): string {
  return mayWrite() && history.undo() ? say('said.undone') : ''
}

/** What a key press takes back or does again, as it is said; null where the key is for something else. */
export function undoByKey(event: KeyPress, open: OpenWorkspace): string | null {
  if (matches(event, 'Mod+Z')) return undoHere(open)
  return matches(event, 'Mod+Shift+Z') || matches(event, 'Mod+Y') ? redoHere(open) : null
}

/** Does the step again that was taken back last. */
export function redoHere({ history, mayWrite }: OpenWorkspace): string {
  return mayWrite() && history.redo() ? say('said.redone') : ''
}
