import type { Progress } from '../../actions/newInterventions.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

/** So often it is said how far it is: a screen reader would read each. */
const SAID_EVERY = 50

interface GrantsProgressProps {
  readonly progress: Progress
  readonly onStop: () => void
}

/** How far the adding is, and a way to stop it. What was added stays. */
export function GrantsProgress({ progress: { done, count }, onStop }: GrantsProgressProps) {
  const said = done - (done % SAID_EVERY)
  return (
    <div className="workspace-progress">
      <p aria-hidden="true">{say('workspace.grants.adding', { done, count })}</p>
      <p className="ui-visually-hidden" role="status">
        {say('workspace.grants.adding', { done: said, count })}
      </p>
      <progress value={done} max={count} aria-label={say('workspace.grants.progress')} />
      <Button autoFocus onPress={onStop}>
        {say('workspace.grants.stop')}
      </Button>
    </div>
  )
}
