import { useStore } from 'zustand'
import { useMayWriteWorkspace, useOpenWorkspace, usePortfolio } from '../document/hooks/workspace.ts'
import { say } from '../words/words.ts'
import { SavingLine } from './SavingLine.tsx'

/** Whether what was changed in the workspace is safe, and whether what is shown of its models is fresh. */
export function WorkspaceStatus() {
  const open = useOpenWorkspace()
  const saving = useStore(open.saving, (state) => state.saving)
  const { link, waiting } = useStore(open.together)
  const away = usePortfolio(({ state }) => state === 'away')
  const may = useMayWriteWorkspace()
  return (
    <footer className="app-status">
      <div className="app-status-notes">{away ? <span>{say('workspace.away')}</span> : null}</div>
      <span className="app-status-ends">
        {may ? null : <span>{say('together.role.look')}</span>}
        <SavingLine saving={saving} link={link} waiting={waiting} />
      </span>
    </footer>
  )
}
