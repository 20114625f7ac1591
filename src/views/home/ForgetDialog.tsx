import { useState } from 'react'
import { useStore } from 'zustand'
import { sayRefusedShort } from '../../actions/askedWords.ts'
import { forgetMe } from '../../actions/homeShared.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { server } from '../../document/server.ts'
import { shelf } from '../../document/shelf.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { focusSoon } from './focusSoon.ts'

/** Asks before this browser leaves the workspace, and says what stays and what would not reach the others. */
export function ForgetDialog({ onClose }: { onClose: () => void }) {
  const { tell } = useSurroundings()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const waiting = useStore(shelf, ({ entries }) => entries?.filter((entry) => entry.waiting > 0).length ?? 0)
  const owns = useStore(server, ({ workspace }) => workspace?.role === 'owner')
  async function forget() {
    if (busy) return
    setBusy(true)
    try {
      const answer = await forgetMe()
      if (!answer.ok) return setError(sayRefusedShort(answer.code))
      tell(say('said.home.forgotten'))
      onClose()
      return focusSoon(undefined)
    } catch {
      return setError(say('home.forget.failed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <ConfirmDialog
      title={say('home.forget.title')}
      confirmLabel={say('home.forget.done')}
      cancelLabel={say('home.cancel')}
      danger
      onConfirm={() => void forget()}
      onCancel={onClose}
    >
      <p>{say('home.forget.words')}</p>
      {owns ? <p>{say('home.forget.owner')}</p> : null}
      {waiting > 0 ? <p>{say('home.forget.waiting', { count: waiting })}</p> : null}
      {error ? <p role="alert">{error}</p> : null}
    </ConfirmDialog>
  )
}
