import { useReactFlow, useStoreApi } from '@xyflow/react'
import { memo, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { stopFollowing } from '../../actions/follow.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { lensOf } from '../../layout/lens.ts'
import { inSight } from '../../layout/sight.ts'
import type { Arrangement } from '../../layout/arrange.ts'
import { holds } from '../../layout/bounds.ts'
import { fromSmallMap, onSmallMap, smallScale } from '../../layout/smallMap.ts'
import { say } from '../../words/words.ts'
import { coloursOf, sharpen, useForcedColours } from './canvas.ts'
import { alignView } from './useAlignment.ts'
import { hasMoved, viewOf } from './useSight.ts'

/**
 * A small picture of the whole map with a frame around what is in sight. The picture is drawn once for a model; moving
 * about moves only the frame. Pressing on it goes there.
 */
export const SmallMap = memo(function SmallMap(props: {
  readonly arrangement: Arrangement
  readonly tones: ReadonlyMap<string, string>
}) {
  const { arrangement, tones } = props
  const open = useOpenModel()
  const store = useStoreApi()
  const flow = useReactFlow()
  const picture = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const small = useMemo(() => smallScale(arrangement.bounds), [arrangement])
  const forced = useForcedColours()

  useEffect(() => {
    const canvas = picture.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    sharpen(canvas, { x: 0, y: 0, width: small.width, height: small.height }, devicePixelRatio)
    const colours = coloursOf(canvas)
    for (const lane of arrangement.lanes) {
      context.fillStyle = colours.tone(tones.get(lane.id))
      for (const id of lane.cards) {
        const card = arrangement.boxes.get(id)
        if (!card) continue
        const { x, y, width, height } = onSmallMap(small, card)
        context.fillRect(x, y, width, height)
      }
    }
  }, [arrangement, tones, small, forced])

  useEffect(() => {
    const follow = () => {
      if (!frame.current) return
      const view = viewOf(store.getState())
      const seen = inSight(view, lensOf(view, arrangement.bounds))
      const { x, y, width, height } = onSmallMap(small, seen)
      frame.current.style.transform = `translate(${x}px, ${y}px)`
      frame.current.style.width = `${width}px`
      frame.current.style.height = `${height}px`
      // With the whole of it in sight there is no way to be found.
      if (whole.current) whole.current.hidden = holds(seen, arrangement.bounds)
    }
    follow()
    return store.subscribe((state, before) => {
      if (hasMoved(state, before)) follow()
    })
  }, [small, store, arrangement])

  const go = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { x, y } = fromSmallMap(small, { x: event.clientX - left, y: event.clientY - top })
    void flow.setCenter(x, y, { zoom: flow.getZoom() })
  }
  return (
    <div
      ref={whole}
      className="map-small nopan nowheel"
      role="img"
      aria-label={say('map.minimap')}
      style={{ width: small.width, height: small.height }}
      onPointerDown={(event) => {
        stopFollowing(open)
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
      onWheel={(event) => {
        stopFollowing(open)
        alignView(flow, store, arrangement.bounds)
        void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY / 500))
      }}
    >
      <canvas ref={picture} />
      <div ref={frame} className="map-small-frame" />
    </div>
  )
})
