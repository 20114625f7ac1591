import { type ReactNode, Suspense, useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { HomeView } from '../views/home/HomeView.tsx'
import type { Home } from '../views/home/useHome.ts'
import { say } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { HOME_DIALOGS, WORKSPACE, WORKSPACES_HERE } from './viewParts.ts'

const WorkspaceDialog = WORKSPACE.Part
const WorkspacesHere = WORKSPACES_HERE.Part
const HomeDialogs = HOME_DIALOGS.Part

/** The list of models, with the dialog about the workspace where it was asked for. */
export function HomePage() {
  const [managing, setManaging] = useState(false)
  const close = () => setManaging(false)
  return (
    <>
      <HomeView
        onWorkspace={() => setManaging(true)}
        workspaces={
          <Failure onFailed={WORKSPACES_HERE.renew}>
            <Suspense fallback={null}>
              <WorkspacesHere />
            </Suspense>
          </Failure>
        }
        dialogs={dialogOf}
      />
      {managing ? (
        <InDialog onFailed={WORKSPACE.renew} onClose={close}>
          <WorkspaceDialog onClose={close} />
        </InDialog>
      ) : null}
    </>
  )
}

function dialogOf(home: Home): ReactNode {
  return (
    <InDialog onFailed={HOME_DIALOGS.renew} onClose={home.close}>
      <HomeDialogs home={home} />
    </InDialog>
  )
}

interface InDialogProps {
  readonly onFailed: () => void
  readonly onClose: () => void
  /** A dialog whose code is fetched now. */
  readonly children: ReactNode
}

/** A dialog that says so, as a dialog, when its code did not arrive. */
function InDialog({ onFailed, onClose, children }: InDialogProps) {
  return (
    <Failure
      onFailed={onFailed}
      renderIn={(failure) => (
        <Dialog title={say('app.dialog.failed')} closeLabel={say('ui.close')} onClose={onClose}>
          {failure}
        </Dialog>
      )}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </Failure>
  )
}
