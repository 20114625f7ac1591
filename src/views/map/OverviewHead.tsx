import { useStore, useStoreApi } from '@xyflow/react'
import { Fragment, useEffect, useMemo, useRef } from 'react'
import type { Arrangement } from '../../layout/arrange.ts'
import { lensOf } from '../../layout/lens.ts'
import type { Model } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { say } from '../../words/words.ts'
import { stageTones } from './flow.ts'
import { HEAD_GAP, namesOf, titleOf } from './overviewNames.ts'
import { hasMoved, useUnits, viewOf } from './useSight.ts'

/** The vision and the names of the stages over an overview. They keep their size, and stay at the top. */
export function OverviewHead({ model, arrangement }: { readonly model: Model; readonly arrangement: Arrangement }) {
  const store = useStoreApi()
  const { lanes, bounds } = arrangement
  const { across } = useUnits(bounds)
  const room = useStore((state) => state.width)
  const { vision } = about(model)
  const tones = stageTones(model)
  const names = useRef<HTMLDivElement>(null)
  const set = useMemo(() => namesOf(model, lanes, across, room), [model, lanes, across, room])

  useEffect(() => {
    const element = names.current
    const [first] = lanes
    if (!element || !first) return undefined
    let above = 0
    const follow = () => {
      const lens = lensOf(viewOf(store.getState()), bounds)
      const top = Math.max(HEAD_GAP, first.top * lens.down + lens.y - set.height - HEAD_GAP - above)
      element.style.transform = `translate(${first.x * lens.across + lens.x}px, ${top}px)`
    }
    // The vision above takes as many lines as it needs.
    const observer = new ResizeObserver(() => {
      above = element.offsetTop
      follow()
    })
    observer.observe(element.parentElement ?? element)
    const stop = store.subscribe((state, before) => {
      if (hasMoved(state, before)) follow()
    })
    return () => {
      observer.disconnect()
      stop()
    }
  }, [lanes, bounds, set, store])

  return (
    <div className="map-overview-head">
      {vision.trim() === '' ? null : (
        <p className="map-overview-vision">
          <span>
            <strong>{say('map.vision')}</strong> {vision}
          </span>
        </p>
      )}
      <div ref={names} className="map-overview-names" data-way={set.way}>
        {set.names.map(({ id, left, width, top, stem }, at) => {
          const lane = lanes[at]
          if (!lane) return null
          const { name, count } = titleOf(model, lane)
          return (
            <Fragment key={id}>
              {set.way === 'rows' ? (
                <div
                  className="map-overview-stem"
                  data-tone={tones.get(id)}
                  style={{ left: stem, top, height: set.height + HEAD_GAP - top }}
                />
              ) : null}
              <div className="map-overview-stage" data-tone={tones.get(id)} style={{ left, top, maxWidth: width }}>
                <h2>{name}</h2>{' '}
                <span className="map-lane-count" aria-label={say('count.cards', { count: lane.cards.length })}>
                  {count}
                </span>
              </div>
            </Fragment>
          )
        })}
      </div>
    </div>
  )
}
