import { writable } from '../../actions/action.ts'
import { makeBid } from '../../actions/bidForm.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { useWorkspaceHere } from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../words/words.ts'
import { focusSoon } from './focusSoon.ts'

/** What a bid is for, and the way to make one of a model that is none. */
export function NotABid() {
  const context = useActionContext()
  const workspace = useWorkspaceHere()
  const status = useModel((model) => about(model).status)
  const kind = useModel((model) => about(model).kind)
  // What is funded already asks for nothing, and nothing is held against itself.
  const can = kind === 'intervention' && (status === '' || status === 'declined')
  const may = writable(context) && can
  const make = () => {
    makeBid(context, workspace?.workspace.getState().snapshot.bidQuestions ?? null)
    focusSoon('bid-form')
  }
  return (
    <div className="bid-page">
      <EmptyState
        title={say('bid.none')}
        action={
          may ? (
            <Button variant="primary" onPress={make}>
              {say('bid.make')}
            </Button>
          ) : null
        }
      >
        <p>{say('bid.none.words')}</p>
        {status === '' ? null : <p>{say('bid.fundedByHand', { status: say(`status.${status}`).toLowerCase() })}</p>}
        {kind === 'system' ? <p>{say('bid.none.system')}</p> : null}
        {can && !may ? <p>{say('bid.none.readOnly')}</p> : null}
      </EmptyState>
    </div>
  )
}
