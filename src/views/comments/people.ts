import { createContext, useContext, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { knownPeople } from '../../actions/mentions.ts'
import { useNow, useRoom, useTalk } from '../../document/hooks.ts'
import type { Named } from '../../model/queries/mentions.ts'

/** What every thread of the panel reads. */
export interface Around {
  /** Everyone who can be told by name. */
  readonly people: readonly Named[]
  /** The own id; null while alone. */
  readonly me: string | null
  /** The moment now, ISO 8601, to the minute. */
  readonly now: string
}

export const AroundContext = createContext<Around>({ people: [], me: null, now: '' })

export function useAround(): Around {
  return useContext(AroundContext)
}

/** Computed once for the whole panel. Where people point does not matter here, only who they are. */
export function useNewAround(): Around {
  const talk = useTalk((snapshot) => snapshot)
  const me = useRoom((room) => room.me)
  const here = useRoom(useShallow((room) => room.people.flatMap(({ person }) => [person.id, person.name])))
  const now = useNow()
  const people = useMemo(() => {
    const others = here.flatMap((id, at) => (at % 2 === 0 ? [{ id, name: here[at + 1] ?? '' }] : []))
    return knownPeople([...others, ...(me ? [me.person] : [])], talk)
  }, [here, me, talk])
  return useMemo(() => ({ people, me: me?.person.id ?? null, now }), [people, me, now])
}
