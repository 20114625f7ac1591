import { useStore } from 'zustand'
import { useMayWriteWorkspace, useOpenWorkspace } from '../../document/hooks/workspace.ts'
import { mayWrite } from '../../model/sharing/roles.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'

/** Why nothing can be changed here, for who may not change it. */
export function ReadOnlyNote() {
  const may = useMayWriteWorkspace()
  const { fit, role } = useStore(useOpenWorkspace().together)
  if (may) return null
  const why = fit === 'newer' ? '.newer' : mayWrite(role, 'workspace') ? '.lost' : ''
  return (
    <p className="workspace-note">
      <Icon name="lock" size={14} />
      <span>{say(`workspace.readOnly${why}`)}</span>
    </p>
  )
}
