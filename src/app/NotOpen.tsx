import { useSurroundings } from '../document/hooks.ts'
import { markDeleted } from '../document/modelsHere.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { say } from '../words/words.ts'

/** Why there is no model to show, and what can be done about it. */
export function NotOpen({ id, why }: { readonly id: string; readonly why: 'failed' | 'missing' | 'deleted' }) {
  const { go } = useSurroundings()
  const home = (
    <Button variant={why === 'deleted' ? 'secondary' : 'primary'} onPress={() => go('/')}>
      {say('app.missing.action')}
    </Button>
  )
  return (
    <main className="app-wait">
      <EmptyState
        title={say(`app.${why}.title`)}
        action={
          why === 'deleted' ? (
            <>
              <Button variant="primary" onPress={() => void markDeleted(id, '')}>
                {say('app.deleted.restore')}
              </Button>
              {home}
            </>
          ) : (
            home
          )
        }
      >
        {say(`app.${why}.words`)}
      </EmptyState>
    </main>
  )
}
