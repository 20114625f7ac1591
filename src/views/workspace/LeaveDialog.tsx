import { leaveWorkspace } from '../../actions/interventionActs.ts'
import type { Row } from '../../actions/interventions.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'

/** Asks before an intervention is taken out of the workspace. */
export function LeaveDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { tell } = useSurroundings()
  const { title } = row
  const leave = () => {
    onClose()
    leaveWorkspace(row).then(
      () => tell(say('workspace.said.left', { title })),
      () => tell(say('workspace.failed')),
    )
  }
  return (
    <ConfirmDialog
      title={say('workspace.leave.title', { title })}
      confirmLabel={say('workspace.leave.done')}
      cancelLabel={say('ui.cancel')}
      onConfirm={leave}
      onCancel={onClose}
    >
      <p>{say('workspace.leave.words')}</p>
    </ConfirmDialog>
  )
}
