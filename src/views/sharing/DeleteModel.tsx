import { runAction } from '../../actions/actions.ts'
import { deleteForGood } from '../../actions/sharing.ts'
import { useActionContext } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { TypedTitle } from './TypedTitle.tsx'
import { useAsk } from './useAsk.ts'

export interface DeleteModelProps {
  readonly id: string
  readonly title: string
  readonly onClose: () => void
}

/** Deletes the shared model for good, and goes back to the list of models. */
export function DeleteModel({ id, title, onClose }: DeleteModelProps) {
  const context = useActionContext()
  const { busy, refused, ask } = useAsk()
  const { tell, go, now } = context
  function leave() {
    onClose()
    go('/')
  }
  return (
    <TypedTitle
      title={title}
      busy={busy}
      refused={refused}
      onDelete={() =>
        ask(
          () => deleteForGood(id, now(), leave),
          () => tell(say('sharing.delete.said', { title })),
        )
      }
    >
      <p>{say('sharing.delete.about')}</p>
      <p className="sharing-soft">{say('sharing.delete.copies')}</p>
      <div className="sharing-buttons">
        <Button icon="download" onPress={() => runAction('file.save', context)}>
          {say('sharing.delete.save')}
        </Button>
      </div>
    </TypedTitle>
  )
}
