import { useState } from 'react'
import { useStore } from 'zustand'
import { sayRefusedShort } from '../../actions/askedWords.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import { server } from '../../document/server.ts'
import { type NotShared, shareWorkspace } from '../../document/shareWorkspace.ts'
import { mayAct } from '../../model/sharing/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'

/** Puts the workspace on the server that this browser has joined, or says why it cannot. */
export function ShareSettings() {
  const open = useOpenWorkspace()
  const { go, tell } = useSurroundings()
  const joined = useStore(server, (state) => state.workspace)
  const alone = useStore(open.together, ({ link }) => link === 'alone')
  const [asking, setAsking] = useState(false)
  const [progress, setProgress] = useState('')
  const [failures, setFailures] = useState<readonly NotShared[]>([])
  const title = joined?.title ?? ''
  if (!alone) return <p className="workspace-quiet">{say('workspace.settings.share.is', { title })}</p>
  if (joined === null) return <p className="workspace-quiet">{say('workspace.settings.share.alone')}</p>
  if (!mayAct(joined.role, 'addModel')) {
    return <p className="workspace-quiet">{say('workspace.settings.share.cannot')}</p>
  }
  const share = async () => {
    setAsking(false)
    setProgress(say('workspace.settings.share.begins'))
    try {
      const shared = await shareWorkspace(open.id, ({ done, of }) =>
        setProgress(say('workspace.settings.share.progress', { done, count: of })),
      )
      setFailures(shared.failures)
      if (shared.failures.length === 0) {
        tell(say('workspace.settings.shared'))
        go(`/workspace/${shared.workspace}`)
      }
    } catch {
      tell(say('workspace.failed'))
    }
    setProgress('')
  }
  return (
    <>
      <p className="workspace-quiet">{say('workspace.settings.share.about', { title })}</p>
      <div className="workspace-buttons">
        <Button icon="share" disabled={progress !== ''} onPress={() => setAsking(true)}>
          {say('workspace.settings.share')}
        </Button>
      </div>
      <p role="status">{progress}</p>
      {failures.length > 0 ? (
        <div role="alert">
          <p>{say('workspace.settings.share.failed')}</p>
          <ul className="workspace-report">
            {failures.map(({ model, title: called, code }) => (
              <li key={model ?? ''}>
                {called || say('workspace.settings.share.whole')}: {sayRefusedShort(code)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={say('workspace.settings.share.ask', { title })}
          confirmLabel={say('workspace.settings.share')}
          cancelLabel={say('ui.cancel')}
          onConfirm={() => void share()}
          onCancel={() => setAsking(false)}
        >
          <p>{say('workspace.settings.share.words')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
