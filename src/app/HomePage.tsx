import { Suspense, useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { HomeView } from '../views/home/HomeView.tsx'
import { say } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { WORKSPACE, WORKSPACES_HERE } from './viewParts.ts'

const WorkspaceDialog = WORKSPACE.Part
const WorkspacesHere = WORKSPACES_HERE.Part

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
      />
      {managing ? (
        <Failure
          onFailed={WORKSPACE.renew}
          renderIn={(failure) => (
            <Dialog title={say('app.dialog.failed')} closeLabel={say('ui.close')} onClose={close}>
              {failure}
            </Dialog>
          )}
        >
          <Suspense fallback={null}>
            <WorkspaceDialog onClose={close} />
          </Suspense>
        </Failure>
      ) : null}
    </>
  )
}
