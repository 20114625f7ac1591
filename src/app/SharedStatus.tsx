import { useSaving, useTogether } from '../document/hooks.ts'
import { mayWrite, type Role } from '../model/sharing/roles.ts'
import { say } from '../words/words.ts'
import { SavingLine } from './SavingLine.tsx'

/** Whether what was changed in the model is safe, and what this person may do in it. */
export function SharedStatus() {
  const saving = useSaving()
  const link = useTogether((together) => together.link)
  const waiting = useTogether((together) => together.waiting)
  const role = useTogether((together) => roleWords(together.role))
  return (
    <span className="app-status-ends">
      {link !== 'alone' && role ? <span>{role}</span> : null}
      <SavingLine saving={saving} link={link} waiting={waiting} />
    </span>
  )
}

/** Said to those who cannot change the model, so that they do not try in vain. */
function roleWords(role: Role): string {
  if (mayWrite(role, 'model')) return ''
  return say(mayWrite(role, 'talk') ? 'together.role.comment' : 'together.role.look')
}
