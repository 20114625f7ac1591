import { useState } from 'react'
import { branch, versionName } from '../../actions/versions.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Version } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { PersonField } from './PersonField.tsx'
import { RefusedNote } from './RefusedNote.tsx'
import { useAsked } from './useAsked.ts'

/** Branches a proposal from a version and opens it. */
export function BranchDialog({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const context = useActionContext()
  const [title, setTitle] = useState(() => {
    const { title: original } = about(context.open.model.getState().snapshot)
    return say('versions.branch.suggested', { title: original || say('model.untitled') })
  })
  const asking = useAsked()
  const name = versionName(version)
  const go = () =>
    asking.run(
      () => branch(context, version.id, title),
      (id) => context.go(`/model/${id}/history`),
    )
  return (
    <Dialog
      title={say('versions.branch.title', { name })}
      closeLabel={say('ui.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('ui.cancel')}</Button>
          <Button variant="primary" disabled={asking.busy} onPress={go}>
            {say('versions.branch.go')}
          </Button>
        </>
      }
    >
      <div className="history-form">
        <p>{say('versions.branch.about', { name })}</p>
        <TextField label={say('versions.branch.field')} autoFocus maxLength={200} value={title} onChange={setTitle} />
        <PersonField />
        <RefusedNote refused={asking.refused} />
      </div>
    </Dialog>
  )
}
