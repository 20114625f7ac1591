import { useId, useMemo, useState } from 'react'
import type { PlacePaths } from '../../actions/placePaths.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { Lanes } from './Lanes.tsx'
import { Loose } from './Loose.tsx'
import { PathList } from './PathList.tsx'
import { useRoom } from './useRoom.ts'

/** How the intervention leads to the vision: drawn where there is room for it, and as a list that says the same. */
export function Paths({ paths }: { readonly paths: PlacePaths }) {
  const heading = useId()
  const [asList, setAsList] = useState(false)
  // In rem, so that larger letters get the list when the window is too narrow for them.
  const { box, wide } = useRoom(11 * Math.max(paths.lanes.length, 1))
  const drawn = wide && !asList
  const empty = useMemo(() => !paths.lanes.some(({ id }) => id === 'own'), [paths])
  return (
    <section ref={box} className="place-part" aria-labelledby={heading}>
      <div className="place-part-head">
        <div>
          <h3 id={heading}>{say('place.paths')}</h3>
          {drawn && !empty ? <p>{say('place.paths.about')}</p> : null}
        </div>
        {wide && !empty ? (
          <div role="group" aria-label={say('place.paths.as')} className="place-choice">
            <Button size="small" pressed={!asList} onPress={() => setAsList(false)}>
              {say('place.paths.drawing')}
            </Button>
            <Button size="small" pressed={asList} onPress={() => setAsList(true)}>
              {say('place.paths.list')}
            </Button>
          </div>
        ) : null}
      </div>
      {empty ? <p>{say('place.paths.none')}</p> : drawn ? <Lanes paths={paths} /> : <PathList paths={paths} />}
      <Loose loose={paths.loose} />
    </section>
  )
}
