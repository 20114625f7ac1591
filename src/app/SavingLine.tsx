import { useEffect, useState } from 'react'
import type { Link } from '../document/together.ts'
import type { Saving } from '../document/persist.ts'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../words/words.ts'

/** How long a saving goes unmentioned, in milliseconds: most are over by then, and a screen reader would read each. */
const UNMENTIONED = 700

interface SavingLineProps {
  readonly saving: Saving
  readonly link: Link
  /** How many own changes the server does not keep yet. */
  readonly waiting: number
}

/** Whether what was changed is safe, in words: on this device, or on the server, and how much still waits. */
export function SavingLine({ saving, link, waiting }: SavingLineProps) {
  const slow = useLasting(link === 'live' && waiting > 0)
  const state = saving === 'failed' ? 'failed' : link === 'alone' ? saving : link === 'live' ? 'saved' : 'offline'
  return (
    <span className="app-status-saving" data-state={state} data-link={link} role="status">
      <Icon name={state === 'failed' ? 'warning' : state === 'offline' ? 'offline' : 'saved'} size={14} />
      {saving === 'failed' || link === 'alone' ? say(`app.saving.${saving}`) : sayShared(link, waiting, slow)}
    </span>
  )
}

function sayShared(link: Exclude<Link, 'alone'>, count: number, slow: boolean): string {
  if (link === 'live') return say(slow ? 'together.saving' : 'together.saved')
  return count === 0 ? say(`together.${link}`) : say(`together.${link}.waiting`, { count })
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
