import { useSurroundings, useTogether } from '../document/hooks.ts'
import type { Refusal } from '../model/sharing/refusals.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { say, type WordKey } from '../words/words.ts'

/** A shared model whose content is still to come: nothing may be added to it as if it were empty. */
export function NotArrived() {
  const link = useTogether((together) => together.link)
  const refusal = useTogether((together) => together.refusal)
  if (refusal !== null && link === 'refused') {
    return <Waiting title={say('together.refused.title')}>{say(refusedWords(refusal))}</Waiting>
  }
  const key = link === 'offline' ? 'away' : 'fetching'
  return <Waiting title={say(`together.${key}.title`)}>{say(`together.${key}.words`)}</Waiting>
}

function Waiting({ title, children }: { readonly title: string; readonly children: string }) {
  const { go } = useSurroundings()
  return (
    <main className="app-wait" role="status">
      <EmptyState title={title} action={<Button onPress={() => go('/')}>{say('together.home')}</Button>}>
        {children}
      </EmptyState>
    </main>
  )
}

function refusedWords(refusal: Refusal): WordKey {
  return refusal === 'no-access' || refusal === 'deleted'
    ? `together.refused.${refusal}`
    : `together.refusal.${refusal}`
}
