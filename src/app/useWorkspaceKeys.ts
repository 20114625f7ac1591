import { useEffect } from 'react'
import { matches } from '../actions/keys.ts'
import { redoHere, undoHere } from '../actions/workspaceUndo.ts'
import { useOpenWorkspace } from '../document/hooks/workspace.ts'
import { announce } from '../ui/Announcer.tsx'

/** Undo and redo of the workspace, wherever the focus is: its fields write as they are typed in. */
export function useWorkspaceKeys(): void {
  const open = useOpenWorkspace()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      // What is typed in a dialog is not in the workspace yet, nor is what is searched for.
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[role="dialog"], [role="alertdialog"], [type="search"]')) return
      const act = matches(event, 'Mod+Z') ? undoHere : isRedo(event) ? redoHere : null
      if (!act) return
      event.preventDefault()
      announce(act(open))
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [open])
}

function isRedo(event: KeyboardEvent): boolean {
  return matches(event, 'Mod+Shift+Z') || matches(event, 'Mod+Y')
}
