import { type RefObject, useEffect } from 'react'
import { undoByKey } from '../../actions/workspaceUndo.ts'
import type { OpenWorkspace } from '../../document/openWorkspace.ts'
import { announce } from '../../ui/Announcer.tsx'
import { hasOwnUndo } from '../../ui/ownUndo.ts'

/**
 * Undo and redo in a box where reviewers answer and respond: what they say is the workspace's, and its steps are not the
 * model's to take back. Null: what is in the box is the model's.
 */
export function useReviewUndo(box: RefObject<HTMLElement | null>, open: OpenWorkspace | null): void {
  useEffect(() => {
    const here = box.current
    if (!here || !open) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || hasOwnUndo(event.target)) return
      const said = undoByKey(event, open)
      if (said === null) return
      event.preventDefault()
      announce(said)
    }
    here.addEventListener('keydown', onKeyDown)
    return () => here.removeEventListener('keydown', onKeyDown)
  }, [box, open])
}
