import { deleteWorkspace } from '../../actions/sharing.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { say } from '../../words/words.ts'
import { TypedTitle } from './TypedTitle.tsx'
import { useAsk } from './useAsk.ts'

export interface EndWorkspaceProps {
  readonly title: string
  readonly onClose: () => void
}

/** Deletes the workspace with everything in it for good. */
export function EndWorkspace({ title, onClose }: EndWorkspaceProps) {
  const { tell } = useSurroundings()
  const { busy, refused, ask } = useAsk()
  return (
    <TypedTitle
      title={title}
      busy={busy}
      refused={refused}
      onDelete={(typed) =>
        ask(
          () => deleteWorkspace(typed),
          () => {
            tell(say('sharing.end.said'))
            onClose()
          },
        )
      }
    >
      <p>{say('sharing.end.about')}</p>
      <p className="sharing-soft">{say('sharing.end.copies')}</p>
    </TypedTitle>
  )
}
