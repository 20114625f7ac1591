import { useEffect, useState } from 'react'
import { useSaving, useTogether } from '../document/hooks.ts'
import { mayWrite, type Role } from '../model/sharing/roles.ts'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../words/words.ts'

/** How long a saving goes unmentioned, in milliseconds: most are over by then, and a screen reader would read each. */
const UNMENTIONED = 700

/** Whether what was changed is safe: on this device, or on the server, and how much still waits. */
export function SharedStatus() {
  const saving = useSaving()
  const link = useTogether((together) => together.link)
  const waiting = useTogether((together) => together.waiting)
  const role = useTogether((together) => roleWords(together.role))
  const slow = useLasting(link === 'live' && waiting > 0)
  const state = saving === 'failed' ? 'failed' : link === 'alone' ? saving : link === 'live' ? 'saved' : 'offline'
  return (
    <span className="app-status-ends">
      {link !== 'alone' && role ? <span>{role}</span> : null}
      <span className="app-status-saving" data-state={state} data-link={link} role="status">
        <Icon name={state === 'failed' ? 'warning' : state === 'offline' ? 'offline' : 'saved'} size={14} />
        {saving === 'failed' || link === 'alone' ? say(`app.saving.${saving}`) : sayShared(link, waiting, slow)}
      </span>
    </span>
  )
}

function sayShared(link: 'connecting' | 'live' | 'offline' | 'refused', count: number, slow: boolean): string {
  if (link === 'live') return say(slow ? 'together.saving' : 'together.saved')
  return count === 0 ? say(`together.${link}`) : say(`together.${link}.waiting`, { count })
}

/** Said to those who cannot change the model, so that they do not try in vain. */
function roleWords(role: Role): string {
  if (mayWrite(role, 'model')) return ''
  return say(mayWrite(role, 'talk') ? 'together.role.comment' : 'together.role.look')
}

/** Whether something has been so for a while. */
function useLasting(is: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!is) return undefined
    const timer = setTimeout(() => setLasting(true), UNMENTIONED)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [is])
  return is && lasting
}
