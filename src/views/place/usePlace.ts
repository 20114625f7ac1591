import { useEffect, useRef, useState } from 'react'
import { lookUpPlace } from '../../actions/place.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import type { Placed } from '../../document/placeHere.ts'

/** How long changes to what is contributed are gathered before the place is looked up again, in milliseconds. */
const GATHER = 1000

/** The place of the open model in its system; undefined until the first answer, null where there was none. */
export function usePlace(): Placed | null | undefined {
  const { id, together } = useOpenModel()
  const contributions = useModel((model) => model.contributions)
  const [placed, setPlaced] = useState<Placed | null>()
  const asked = useRef(contributions)
  useEffect(() => {
    let gone = false
    let turn = 0
    const look = () => {
      asked.current = contributions
      turn += 1
      const mine = turn
      // The server may answer the first question last.
      void lookUpPlace(id).then((answer) => gone || mine !== turn || setPlaced(answer))
    }
    const timer = setTimeout(look, asked.current === contributions ? 0 : GATHER)
    // The server may have been away: it is asked again as soon as it is there.
    const stop = together.subscribe(({ link }, before) => {
      if (link === 'live' && before.link !== 'live') look()
    })
    return () => {
      gone = true
      clearTimeout(timer)
      stop()
    }
  }, [id, together, contributions])
  return placed
}
