import { useEffect } from 'react'
import { actionForKey } from '../actions/actions.ts'
import { useActionContext } from '../document/hooks.ts'
import { hasOwnUndo } from '../ui/ownUndo.ts'

/** Keys that a browser gives a meaning to in text fields; there the field keeps them. */
const FIELD_OWN = new Set(['z', 'y', 'a', 'f'])

/** Runs actions by their keys wherever the focus is. In a text field only keys with Ctrl or Alt count. */
export function useAppKeys(): void {
  const context = useActionContext()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"], [role="grid"]')) return
      const modified = event.ctrlKey || event.metaKey || event.altKey
      const inField = target?.matches('input, textarea, select, [contenteditable="true"]') ?? false
      if (isUndo(event) && hasOwnUndo(target)) {
        // Beside its fields the browser would take back what was typed last in any other.
        if (!inField) event.preventDefault()
        return
      }
      if (inField && (!modified || event.key.startsWith('Arrow') || event.key === 'Enter')) return
      if (inField && FIELD_OWN.has(event.key.toLowerCase()) && !isUndo(event)) return
      const action = actionForKey(event, context, 'elsewhere')
      if (!action) return
      event.preventDefault()
      action.run(context)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [context])
}

/** Fields write as they are typed in, so undo in a field is the model's undo, which knows other people's edits. */
function isUndo(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase())
}
