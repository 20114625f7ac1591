import { useEffect } from 'react'
import { undoByKey } from '../actions/workspaceUndo.ts'
import { useOpenWorkspace } from '../document/hooks/workspace.ts'
import { announce } from '../ui/Announcer.tsx'
import { hasOwnUndo } from '../ui/ownUndo.ts'

/** Undo and redo of the workspace, wherever the focus is: its fields write as they are typed in. */
export function useWorkspaceKeys(): void {
  const open = useOpenWorkspace()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      // What is typed in a dialog or a draft is not in the workspace yet, nor is what is searched for.
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[role="dialog"], [role="alertdialog"], [type="search"]') || hasOwnUndo(target)) return
      const said = undoByKey(event, open)
      if (said === null) return
      event.preventDefault()
      announce(said)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [open])
}
