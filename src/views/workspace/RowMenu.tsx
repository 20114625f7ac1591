import { markStatus, rightsOfRow } from '../../actions/interventionActs.ts'
import { sayStatus } from '../../actions/interventions.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useWorkspace } from '../../document/hooks/workspace.ts'
import type { Status } from '../../model/records/profile.ts'
import { MenuAt } from '../../ui/MenuAt.tsx'
import { say } from '../../words/words.ts'
import type { RowMenuState } from './useRowMenu.ts'

const MARKS = { proposed: 'bid', funded: 'funded', ended: 'ended', declined: 'declined' } as const
const STATUSES: readonly (keyof typeof MARKS)[] = ['proposed', 'funded', 'ended', 'declined']

interface RowMenuProps extends RowMenuState {
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** What can be done with one intervention of the list. */
export function RowMenu({ row, anchor, onLeave, onClose }: RowMenuProps) {
  const { go, now, tell } = useSurroundings()
  const questions = useWorkspace((workspace) => workspace.bidQuestions)
  const { digest, title } = row
  const may = rightsOfRow(digest.id)
  const mark = async (status: Status) => {
    const done = await markStatus(digest.id, status, questions, { now }).catch(() => null)
    if (done === null) tell(say('workspace.failed'))
    else tell(done ? say('workspace.said.status', { title, status: sayStatus(status) }) : refused(title))
  }
  return (
    <MenuAt
      label={say('workspace.list.actions', { title })}
      anchor={anchor}
      onClose={onClose}
      items={[
        { id: 'open', label: say('workspace.act.open'), onAction: () => go(`/model/${digest.id}`) },
        { id: 'first', divider: true },
        ...STATUSES.map((status) => ({
          id: status,
          label: say(`workspace.act.${MARKS[status]}`),
          disabled: !may.mark || digest.status === status,
          onAction: () => void mark(status),
        })),
        { id: 'second', divider: true },
        {
          id: 'leave',
          label: say('workspace.act.leave'),
          disabled: !may.leave,
          onAction: onLeave,
        },
      ]}
    />
  )
}

function refused(title: string): string {
  return say('workspace.said.notYours', { title })
}
