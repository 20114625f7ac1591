import { useEffect } from 'react'
import { type Comings, startOfComings, withComings } from '../../actions/comings.ts'
import { sayNames } from '../../actions/peopleWords.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { announce } from '../../ui/Announcer.tsx'
import { say } from '../../words/words.ts'

/** Comings are gathered for so long, so that a shaky connection is not read out, and a workshop's start is one sentence. */
const GATHER = 2500
/** Not said more often than this, in milliseconds. */
const EVERY = 10_000

/** Says who joins and leaves, politely and seldom, for people who do not see the discs. */
export function useComings(): void {
  const { room } = useOpenModel()
  useEffect(() => {
    let comings = startOfComings(others())
    let spoke = -Infinity
    let timer: ReturnType<typeof setTimeout> | undefined
    const speak = () => {
      timer = undefined
      const words = wordsFor(comings)
      comings = startOfComings(others())
      if (words === '') return
      spoke = performance.now()
      announce(words)
    }
    function others() {
      const { people, me } = room.getState()
      return people.filter(({ person }) => person.id !== me?.person.id)
    }
    const stop = room.subscribe(({ people }, before) => {
      if (people === before.people) return
      const next = withComings(comings, others())
      if (next === comings) return
      comings = next
      timer ??= setTimeout(speak, Math.max(GATHER, spoke + EVERY - performance.now()))
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [room])
}

function wordsFor({ joined, left }: Comings): string {
  const said = [
    joined.size > 0 ? say('people.joined', { names: sayNames([...joined.values()]) }) : '',
    left.size > 0 ? say('people.left', { names: sayNames([...left.values()]) }) : '',
  ]
  return said.filter((words) => words !== '').join('. ')
}
