import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isNamed } from '../../actions/bidDecision.ts'
import { respond } from '../../actions/bidReview.ts'
import { person } from '../../actions/person.ts'
import { useActionContext } from '../../document/hooks.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import { type ResponseKind, RESPONSES } from '../../model/records/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { OWN_UNDO } from '../../ui/ownUndo.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

interface RespondFormProps {
  readonly finding: string
  readonly fact: string
  readonly onDone: () => void
}

/** What a reviewer says to one line. */
export function RespondForm({ finding, fact, onDone }: RespondFormProps) {
  const context = useActionContext()
  const workspace = useOpenWorkspace()
  const [response, setResponse] = useState<ResponseKind>('accepted')
  const [note, setNote] = useState('')
  const [by, setBy] = useState(() => person.getState().name)
  const form = useRef<HTMLFormElement>(null)
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone()
  })
  useEffect(() => {
    const box = form.current
    const onKey = (event: KeyboardEvent) => leave(event)
    box?.querySelector('select')?.focus()
    box?.addEventListener('keydown', onKey)
    return () => box?.removeEventListener('keydown', onKey)
  }, [])
  const save = () => {
    respond(context, workspace, finding, { response, note, by })
    onDone()
  }
  return (
    <form
      ref={form}
      className="bid-respond"
      {...OWN_UNDO}
      aria-label={say('bid.respond.of', { fact })}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <SelectField
        label={say('bid.respond.kind')}
        value={response}
        options={RESPONSES.map((value) => ({ value, label: say(`bid.response.${value}`) }))}
        onChange={(value) => setResponse(RESPONSES.find((one) => one === value) ?? 'accepted')}
      />
      <TextArea label={say('bid.respond.note')} value={note} onChange={setNote} />
      {isNamed(context.open) ? null : (
        <TextField label={say('bid.respond.by')} value={by} maxLength={120} onChange={setBy} />
      )}
      <div className="bid-respond-tools">
        <Button onPress={onDone}>{say('bid.respond.cancel')}</Button>
        <Button type="submit" variant="primary">
          {say('bid.respond.save')}
        </Button>
      </div>
    </form>
  )
}
