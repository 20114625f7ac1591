import type { ListedWorkspace } from '../../actions/homeWorkspaces.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { forgetWorkspace } from '../../document/workspacesHere.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'

interface ForgetWorkspaceProps {
  readonly workspace: ListedWorkspace
  readonly onClose: () => void
}

/** Asks before a workspace is removed from this device, and says that its models stay. */
export function ForgetWorkspace({ workspace: { id, title }, onClose }: ForgetWorkspaceProps) {
  const { tell } = useSurroundings()
  const forget = async () => {
    onClose()
    try {
      await forgetWorkspace(id)
      tell(say('workspace.home.said.forgotten', { title }))
    } catch {
      tell(say('said.home.failed'))
    }
    document.getElementById('home-workspaces')?.focus()
  }
  return (
    <ConfirmDialog
      title={say('workspace.home.forget.title', { title })}
      confirmLabel={say('workspace.home.forget')}
      cancelLabel={say('home.cancel')}
      danger
      onConfirm={() => void forget()}
      onCancel={onClose}
    >
      <p>{say('workspace.home.forget.words')}</p>
    </ConfirmDialog>
  )
}
