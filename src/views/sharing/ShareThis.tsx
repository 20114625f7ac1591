import { useStore } from 'zustand'
import { share } from '../../actions/sharing.ts'
import { useSurroundings } from '../../document/hooks.ts'
import type { Sharing } from '../../document/modelsHere.ts'
import { server } from '../../document/server.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { focusPane } from './focusPane.ts'
import { Refusal } from './Refusal.tsx'
import { useAsk } from './useAsk.ts'

/** Puts a model of this device on the server, after saying what that means. */
export function ShareThis({ id, title }: { readonly id: string; readonly title: string }) {
  const { tell, go, view } = useSurroundings()
  const workspace = useStore(server, (state) => state.workspace?.title ?? '')
  const { busy, refused, ask } = useAsk()
  const done = (shared: Sharing) => {
    const words = shared.versionsWait ? 'versions.wait' : shared.versionsStay ? 'versions.stay' : 'sharing.shared'
    tell(say(words, { title }))
    focusPane()
    if (shared.id !== id) go(`/model/${shared.id}/${view}`)
  }
  return (
    <div className="sharing-alone">
      <p>{say('sharing.alone', { workspace })}</p>
      <p className="sharing-soft">
        {say('sharing.alone.all')} {say('sharing.alone.kept')}
      </p>
      {refused ? <Refusal code={refused} /> : null}
      <div className="sharing-buttons">
        <Button
          variant="primary"
          size="large"
          icon="share"
          disabled={busy}
          onPress={() => ask(() => share(id, title), done)}
        >
          {say(busy ? 'sharing.sharing' : 'sharing.share')}
        </Button>
      </div>
    </div>
  )
}
