import { useEffect, useRef } from 'react'
import { sayRefused } from '../../actions/askedWords.ts'
import { dropInvitation, lookAgain } from '../../actions/join.ts'
import type { AskedCode } from '../../document/api.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

/** What may work the next time. */
const PASSING: readonly AskedCode[] = ['offline', 'too-many', 'failed']

export interface LookFailedProps {
  readonly code: AskedCode
  /** Whether it was a typed code and no link. */
  readonly typed: boolean
}

/** Why a way in did not open, and what to do. */
export function LookFailed({ code, typed }: LookFailedProps) {
  const { go } = useSurroundings()
  const heading = useRef<HTMLHeadingElement>(null)
  const { message, advice } = sayRefused(code)
  useEffect(() => heading.current?.focus(), [])
  const passes = PASSING.includes(code)
  return (
    <section className="join-card" aria-labelledby="join-failed">
      <h1 id="join-failed" tabIndex={-1} ref={heading}>
        {say('join.failed.title')}
      </h1>
      <p className="join-soft" role="status">
        <strong>{message}</strong> {advice}
      </p>
      <div className="join-buttons">
        {passes ? (
          <Button variant="primary" size="large" onPress={lookAgain}>
            {say('join.retry')}
          </Button>
        ) : null}
        {code === 'no-server' || (passes && !typed) ? null : (
          <Button variant={passes ? 'secondary' : 'primary'} size="large" onPress={dropInvitation}>
            {say(typed ? 'join.code.other' : 'join.code.title')}
          </Button>
        )}
        <Button size="large" onPress={() => go('/')}>
          {say('join.home')}
        </Button>
      </div>
    </section>
  )
}
