import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { acceptFinding } from '../../actions/findings.ts'
import { person } from '../../actions/person.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Finding } from '../../model/checks/check.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

/** Asks for the reason why a finding may stand. */
export function AcceptForm({
  finding,
  name,
  reason,
  onReason,
  onAccept,
  onLeave,
}: {
  readonly finding: Finding
  readonly name: string
  /** Kept by the finding, so that Escape loses nothing that was written. */
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** Before it is accepted. */
  readonly onAccept: () => void
  readonly onLeave: () => void
}) {
  const context = useActionContext()
  const [by, setBy] = useState(() => person.getState().name)
  const [missing, setMissing] = useState(false)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    const box = form.current
    const backOut = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      // Outside of the form Escape means that nothing is selected any more.
      event.stopPropagation()
      leave()
    }
    box?.addEventListener('keydown', backOut)
    return () => box?.removeEventListener('keydown', backOut)
  }, [])
  const save = () => {
    if (reason.trim() === '') return setMissing(true)
    onAccept()
    return acceptFinding(context, finding, { reason: reason.trim(), by: by.trim() })
  }
  return (
    <form
      ref={form}
      className="checks-accept"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <span id={id} className="ui-visually-hidden">
        {say('review.accept.of', { name })}
      </span>
      <TextArea
        autoFocus
        label={say('review.accept.reason')}
        description={say('review.accept.reason.about')}
        error={missing && reason.trim() === '' ? say('review.accept.reason.needed') : undefined}
        value={reason}
        onChange={onReason}
      />
      <TextField label={say('review.accept.by')} value={by} onChange={setBy} maxLength={120} />
      <div className="checks-tools">
        <Button size="small" variant="primary" onPress={save}>
          {say('review.accept.save')}
        </Button>
        <Button size="small" variant="quiet" onPress={onLeave}>
          {say('review.cancel')}
        </Button>
      </div>
    </form>
  )
}
