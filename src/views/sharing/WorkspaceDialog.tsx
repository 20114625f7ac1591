import './sharing.css'
import { useStore } from 'zustand'
import { server, type ServerState } from '../../document/server.ts'
import { mayAct } from '../../model/sharing/roles.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { teachAll } from '../../words/all.ts'
import { say } from '../../words/words.ts'
import { EndWorkspace } from './EndWorkspace.tsx'
import { InvitePart } from './InvitePart.tsx'
import { LinksPart } from './LinksPart.tsx'
import { LogPart } from './LogPart.tsx'
import { NamePart } from './NamePart.tsx'
import { type Part, Parts } from './Parts.tsx'
import { useServer } from './useServer.ts'

// The list of models, which opens this, comes with fewer words.
teachAll()

/** Who may come into the whole workspace, what happened in it, what it is called, and its end. */
export function WorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  useServer()
  const workspace = useStore(server, (state) => state.workspace)
  return (
    <Dialog
      title={say('sharing.title.workspace', { title: workspace?.title ?? '' })}
      closeLabel={say('sharing.close')}
      size="large"
      onClose={onClose}
    >
      {workspace ? <Parts parts={partsOf(workspace, onClose)} /> : null}
    </Dialog>
  )
}

function partsOf({ role, title }: NonNullable<ServerState['workspace']>, onClose: () => void): readonly Part[] {
  return [
    { id: 'invite', content: <InvitePart model={null} role={role} /> },
    { id: 'links', content: <LinksPart model={null} /> },
    { id: 'log', content: <LogPart model={null} /> },
    ...(mayAct(role, 'keepWorkspace')
      ? [
          { id: 'name' as const, content: <NamePart title={title} /> },
          { id: 'delete' as const, content: <EndWorkspace title={title} onClose={onClose} /> },
        ]
      : []),
  ]
}
