import { useEffect, useLayoutEffect, useRef } from 'react'
import { guideOf, stopFollowing } from '../../actions/follow.ts'
import { useOpenModel, useRoom, useSession } from '../../document/hooks.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { PersonDisc } from '../../ui/PersonDisc.tsx'
import { personStyle } from '../../ui/personColours.ts'
import { say } from '../../words/words.ts'
import { useCall } from './useCall.ts'
import { useFollowing } from './useFollowing.ts'

/** Keeps with the person who is followed, and says so. */
export function Following() {
  const guide = useSession((session) => session.guide)
  const name = useRoom(({ people }) => guideOf(people, guide)?.person.name ?? null)
  const colour = useRoom(({ people }) => guideOf(people, guide)?.colour ?? 0)
  useFollowing()
  useCall()
  return name === null ? null : <FollowingBar name={name} colour={colour} />
}

/** Who is followed, with the way out; and a frame in their colour around the view, so that it is not overlooked. */
function FollowingBar({ name, colour }: { readonly name: string; readonly colour: number }) {
  const open = useOpenModel()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => announce(say('people.following', { name })), [name])
  useLayoutEffect(() => {
    const bar = box.current
    return () => {
      // The button goes with the bar: the view gets the focus.
      if (bar?.contains(document.activeElement)) setTimeout(() => document.getElementById('content')?.focus())
    }
  }, [])
  return (
    <>
      <div className="people-frame" style={personStyle(colour)} aria-hidden="true" />
      <div
        ref={box}
        className="people-following"
        role="group"
        aria-label={say('people.following', { name })}
        style={personStyle(colour)}
        data-person={name}
      >
        <PersonDisc name={name} colour={colour} />
        <span aria-hidden="true">{say('people.following', { name })}</span>
        <Button size="small" onPress={() => stopFollowing(open)}>
          {say('people.follow.stop')}
        </Button>
      </div>
    </>
  )
}
