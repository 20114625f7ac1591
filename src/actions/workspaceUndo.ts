import type { OpenWorkspace } from '../document/openWorkspace.ts'
import { say } from '../words/words.ts'

/** Takes back this tab's last step in the workspace, and says so ('' when there was none). */
export function undoHere({ history, mayWrite }: OpenWorkspace): string {
  return mayWrite() && history.undo() ? say('said.undone') : ''
}

/** Does the step again that was taken back last. */
export function redoHere({ history, mayWrite }: OpenWorkspace): string {
  return mayWrite() && history.redo() ? say('said.redone') : ''
}
