import type { ReactNode } from 'react'
import { TEMPLATES } from '../../actions/templates.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

export interface Start {
  readonly title: string
  readonly provider: string
  readonly template: string
}

interface StartFormProps {
  readonly start: Start
  readonly onStart: (start: Start) => void
  /** The words of the button that creates it. */
  readonly label: string
  readonly busy: boolean
  readonly onCreate: () => void
  readonly onClose: () => void
  /** Further fields. */
  readonly children?: ReactNode
}

/** What a new intervention is called, whose it is, and the stages that it begins with. */
export function StartForm({ start, onStart, label, busy, onCreate, onClose, children }: StartFormProps) {
  const template = TEMPLATES.find(({ id }) => id === start.template)
  return (
    <form
      className="workspace-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onCreate()
      }}
    >
      <TextField
        label={say('workspace.new.name')}
        value={start.title}
        maxLength={300}
        autoFocus
        onChange={(title) => onStart({ ...start, title })}
      />
      <TextField
        label={say('workspace.new.provider')}
        value={start.provider}
        maxLength={300}
        onChange={(provider) => onStart({ ...start, provider })}
      />
      <div className="workspace-pair">
        <SelectField
          label={say('workspace.new.stages')}
          description={template ? say(template.words) : undefined}
          value={start.template}
          options={TEMPLATES.map(({ id, title }) => ({ value: id, label: say(title) }))}
          onChange={(id) => onStart({ ...start, template: id })}
        />
        {children}
      </div>
      <div className="workspace-form-foot">
        <Button onPress={onClose}>{say('ui.cancel')}</Button>
        <Button variant="primary" type="submit" disabled={busy}>
          {label}
        </Button>
      </div>
    </form>
  )
}
