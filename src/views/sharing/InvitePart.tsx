import { useState } from 'react'
import { invite } from '../../actions/sharing.ts'
import { SPANS, type Span, USUAL_SPAN } from '../../actions/sharingLinks.ts'
import { useSurroundings } from '../../document/hooks.ts'
import type { MadeLink } from '../../model/sharing/api.ts'
import { TITLE_LIMIT } from '../../model/sharing/limits.ts'
import { grantable, type Role } from '../../model/sharing/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { focusPane } from './focusPane.ts'
import { MadeInvite } from './MadeInvite.tsx'
import { Refusal } from './Refusal.tsx'
import { RoleField } from './RoleField.tsx'
import { useAsk } from './useAsk.ts'

export interface InvitePartProps {
  /** Null for the whole workspace. */
  readonly model: string | null
  readonly role: Role | null
}

/** Makes a link for somebody, and shows it once. */
export function InvitePart({ model, role }: InvitePartProps) {
  const { now } = useSurroundings()
  const [given, setGiven] = useState<Role>('commenter')
  const [span, setSpan] = useState<Span>(USUAL_SPAN)
  const [label, setLabel] = useState('')
  const [made, setMade] = useState<MadeLink | null>(null)
  const { busy, refused, ask } = useAsk()
  if (made) {
    const another = () => {
      setMade(null)
      setLabel('')
      focusPane()
    }
    return <MadeInvite made={made} onAnother={another} />
  }
  return (
    <form
      className="sharing-form"
      onSubmit={(event) => {
        event.preventDefault()
        ask(() => invite({ model, role: given, span, label }, now()), setMade)
      }}
    >
      <p className="sharing-soft">{say(model === null ? 'sharing.invite.workspace' : 'sharing.invite.about')}</p>
      <div className="sharing-fields">
        <RoleField label={say('sharing.role')} value={given} roles={grantable(role, model)} onChange={setGiven} />
        <SelectField
          label={say('sharing.until')}
          description={say('sharing.until.about')}
          value={span}
          options={SPANS.map((value) => ({ value, label: say(`sharing.until.${value}`) }))}
          onChange={(chosen) => setSpan(SPANS.find((one) => one === chosen) ?? USUAL_SPAN)}
        />
      </div>
      <TextField
        label={say('sharing.label')}
        note={say('sharing.label.note')}
        description={say('sharing.label.hint')}
        value={label}
        maxLength={TITLE_LIMIT}
        onChange={setLabel}
      />
      {refused ? <Refusal code={refused} /> : null}
      <div className="sharing-buttons">
        <Button type="submit" variant="primary" icon="add" disabled={busy}>
          {say('sharing.make')}
        </Button>
      </div>
    </form>
  )
}
