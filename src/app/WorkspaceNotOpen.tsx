import { useSurroundings } from '../document/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { say } from '../words/words.ts'

/** Why there is no workspace to show, and what can be done about it. */
export function WorkspaceNotOpen({ why }: { readonly why: 'failed' | 'unknown' | 'no-access' }) {
  const { go } = useSurroundings()
  return (
    <main className="app-wait">
      <h1 className="ui-visually-hidden">{say('app.name')}</h1>
      <EmptyState
        title={say(`workspace.missing.${why}`)}
        action={
          <Button variant="primary" onPress={() => go('/')}>
            {say('workspace.missing.action')}
          </Button>
        }
      >
        {why === 'failed' ? say('app.failed.words') : say(`workspace.missing.${why}.words`)}
      </EmptyState>
    </main>
  )
}
