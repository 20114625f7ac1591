import { useState } from 'react'
import { type AskedStep, stepWords, takeStep, versionName } from '../../actions/versions.ts'
import { useActionContext } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import type { Version } from '../../model/model.ts'
import { approved, statusOf } from '../../model/queries/versions.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { PersonField } from './PersonField.tsx'
import { RefusedNote } from './RefusedNote.tsx'
import { useAsked } from './useAsked.ts'

interface StepDialogProps {
  readonly version: Version
  readonly status: AskedStep
  readonly onClose: () => void
}

/** Takes a version a step further, with a note. */
export function StepDialog({ version, status, onClose }: StepDialogProps) {
  const context = useActionContext()
  const now = useVersions(approved)
  const [note, setNote] = useState('')
  const asking = useAsked()
  const name = versionName(version)
  const words = useVersions((versions) => stepWords(statusOf(versions, version.id), status))
  const go = () => asking.run(() => takeStep(context, { version: version.id, status, note: note.trim() }), onClose)
  return (
    <Dialog
      title={say(`versions.step.title.${words}`, { name })}
      closeLabel={say('ui.close')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{say('ui.cancel')}</Button>
          <Button variant="primary" disabled={asking.busy} onPress={go}>
            {say(`versions.act.${words}`)}
          </Button>
        </>
      }
    >
      <div className="history-form">
        <div>
          <p>{say(`versions.step.about.${words}`)}</p>
          {status === 'approved' && now && now.id !== version.id ? (
            <p>{say('versions.step.supersedes', { name: versionName(now) })}</p>
          ) : null}
        </div>
        <TextArea
          label={say('versions.step.note')}
          note={say('versions.step.note.optional')}
          autoFocus
          maxLength={2000}
          value={note}
          onChange={setNote}
        />
        <PersonField />
        <RefusedNote refused={asking.refused} />
      </div>
    </Dialog>
  )
}
