import type { System } from '../../document/systemHere.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../words/words.ts'

interface NoSystemProps {
  readonly state: 'loading' | 'none' | 'ready'
  readonly system: System | null
}

/** Why there is nothing to hold the bid against, and what to do. */
export function NoSystem({ state, system }: NoSystemProps) {
  const { id } = useOpenWorkspace()
  if (state === 'loading') {
    return (
      <p className="bid-wait" role="status">
        {say('bid.against.loading')}
      </p>
    )
  }
  if (system) {
    return (
      <EmptyState
        title={say('bid.against.altered')}
        action={<a href={`#/model/${system.id}/history`}>{say('bid.against.unreleased.link')}</a>}
      >
        {say('bid.against.altered.words')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={say('bid.against.none')}
      action={<a href={`#/workspace/${id}/interventions`}>{say('bid.against.none.link')}</a>}
    >
      {say('bid.against.none.words')}
    </EmptyState>
  )
}
