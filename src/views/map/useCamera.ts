import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import { useOpenModel, useSession } from '../../document/hooks.ts'
import { unionOf } from '../../layout/bounds.ts'
import type { Box } from '../../layout/geometry.ts'
import type { ModelMap } from '../../layout/modelMap.ts'
import { isSettled, lensOf, OVERVIEW_ZOOM, underLens } from '../../layout/lens.ts'
import type { Model } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { headHeight } from './overviewNames.ts'
import { alignView } from './useAlignment.ts'
import { viewOf } from './useSight.ts'

/** Room for the vision above the lanes. */
const BANNER = 64
const MARGIN = 20
/** On an overview a card may stand this near the edge. */
const NEAR_EDGE = 4
/** Cards can be read from this zoom on. */
const READABLE = 0.62
/** A label is not typed at less: the view comes closer first. */
const TYPEABLE = 0.45
/** So far away that 5,000 cards are in sight as a whole. */
export const LEAST_ZOOM = 0.005
export const MOST_ZOOM = 2
/** A step with somebody who is followed, in milliseconds: about as often as they tell where they are. */
const FOLLOWING = 130

/** Moves the view: fits the model when it opens and when asked, and keeps what is selected in sight. */
export function useCamera(drawn: ModelMap, root: RefObject<HTMLDivElement | null>): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  const open = useOpenModel()
  const camera = useSession((session) => session.camera)
  const current = useSession(({ selection }) => (selection?.table === 'nodes' ? selection.ids.at(-1) : undefined))
  const renaming = useSession((session) => session.renaming)
  const sight = useSession((session) => session.sight)
  const latest = useRef(drawn)
  useEffect(() => {
    latest.current = drawn
  }, [drawn])

  useEffect(() => {
    if (camera.move === 'in' || camera.move === 'out') alignView(flow, store, latest.current.arrangement.bounds)
    if (camera.move === 'in') void flow.zoomIn({ duration: pace() })
    else if (camera.move === 'out') void flow.zoomOut({ duration: pace() })
    else
      void fitAll(flow, latest.current, root.current, {
        opening: camera.count === 0,
        model: open.model.getState().snapshot,
      })
  }, [camera, flow, store, root, open])

  useEffect(() => {
    const box = renaming === null ? undefined : latest.current.arrangement.boxes.get(renaming)
    const [, , zoom] = store.getState().transform
    if (!box || zoom >= TYPEABLE) return
    comeCloser(flow, box)
  }, [renaming, flow, store])

  useEffect(() => {
    const box = current === undefined ? undefined : latest.current.arrangement.boxes.get(current)
    const element = root.current
    // With somebody who is followed, what they look at is in sight.
    const { drag, sight: followed } = open.session.getState()
    if (!box || !element || drag || followed) return
    const view = viewOf(store.getState())
    const { arrangement } = latest.current
    const lens = lensOf(view, arrangement.bounds)
    const { x, y, width, height } = underLens(lens, box)
    const overview = view.zoom < OVERVIEW_ZOOM
    const head = overview ? headHeight(open.model.getState().snapshot, arrangement.lanes, lens.across, view.width) : 0
    // An overview in the middle shows all lanes.
    const edge = overview ? NEAR_EDGE : MARGIN
    const dx = isSettled(view, arrangement.bounds) ? 0 : shift(lens.x + x, width, edge, view.width - edge)
    const dy = shift(lens.y + y, height, head + edge, view.height - edge)
    if (dx === 0 && dy === 0) return
    void flow.setViewport({ x: view.x + dx, y: view.y + dy, zoom: view.zoom }, { duration: pace() })
  }, [current, flow, store, root, open])

  useEffect(() => {
    const element = root.current
    if (!sight || !element) return
    const { bounds } = latest.current.arrangement
    const { width, height } = element.getBoundingClientRect()
    const x = within(sight.x, bounds.x, bounds.width)
    const y = within(sight.y, bounds.y - BANNER, bounds.height + BANNER)
    const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, sight.zoom))
    const view = { x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }
    void flow.setViewport(view, { duration: Math.min(pace(), FOLLOWING), interpolate: 'linear' })
  }, [sight, flow, root])
}

function within(at: number, from: number, size: number): number {
  return Math.max(from, Math.min(from + size, at))
}

/** Comes so close to a card that it can be read. */
export function comeCloser(flow: ReturnType<typeof useReactFlow>, box: Box): void {
  void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: READABLE, duration: pace() })
}

/** How far to move so that a stretch lies between two edges, or at least begins there. */
function shift(at: number, size: number, from: number, to: number): number {
  if (at < from) return from - at
  if (at + size > to) return Math.max(to - at - size, from - at)
  return 0
}

/** Shows the whole model, or on opening as much of it from the top left as can be read. */
async function fitAll(
  flow: ReturnType<typeof useReactFlow>,
  { arrangement, routes }: ModelMap,
  element: HTMLElement | null,
  { opening, model }: { readonly opening: boolean; readonly model: Model },
): Promise<void> {
  if (!element) return
  const { width, height } = element.getBoundingClientRect()
  const banner = about(model).vision.trim() === '' ? 0 : BANNER
  const all = unionOf([arrangement.bounds, ...[...routes.values()].map((route) => route.bounds)]) ?? arrangement.bounds
  const bounds = { x: all.x, y: all.y - banner, width: all.width, height: all.height + banner }
  const wide = (width - 2 * MARGIN) / bounds.width
  const tall = (height - 2 * MARGIN) / bounds.height
  // It opens as wide as fits and so that it can be read, scrolling down or along; the fit button shows it whole.
  const zoom = opening ? Math.max(READABLE, Math.min(1, wide)) : Math.max(LEAST_ZOOM, Math.min(1, wide, tall))
  if (zoom >= OVERVIEW_ZOOM) {
    const x = Math.max(MARGIN, (width - bounds.width * zoom) / 2) - bounds.x * zoom
    await flow.setViewport({ zoom, x, y: MARGIN - bounds.y * zoom }, { duration: opening ? 0 : pace() })
    return
  }
  // An overview says its vision and stages above the lanes, at their own size.
  const { across } = lensOf({ x: 0, y: 0, zoom, width, height }, arrangement.bounds)
  const head = headHeight(model, arrangement.lanes, across, width) + MARGIN / 2
  const far = Math.max(LEAST_ZOOM, Math.min(zoom, (height - head - MARGIN) / all.height))
  const middle = arrangement.bounds.x + arrangement.bounds.width / 2
  await flow.setViewport({ zoom: far, x: width / 2 - middle * far, y: head - all.y * far }, { duration: pace() })
}

/** Milliseconds for a movement of the view; none for people who asked for less motion. */
function pace(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180
}
