import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import { useOpenModel, useSession } from '../../document/hooks.ts'
import { unionOf } from '../../layout/bounds.ts'
import type { ModelMap } from '../../layout/modelMap.ts'
import type { OpenModel } from '../../document/openModel.ts'
import { about } from '../../model/queries/about.ts'

/** Room for the vision above the lanes. */
const BANNER = 64
const MARGIN = 20
/** Cards can be read from this zoom on. */
const READABLE = 0.62
/** A label is not typed at less: the view comes closer first. */
const TYPEABLE = 0.45
const LEAST = 0.03

/** Moves the view: fits the model when it opens and when asked, and keeps what is selected in sight. */
export function useCamera(drawn: ModelMap, root: RefObject<HTMLDivElement | null>): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  const open = useOpenModel()
  const camera = useSession((session) => session.camera)
  const current = useSession(({ selection }) => (selection?.table === 'nodes' ? selection.ids.at(-1) : undefined))
  const renaming = useSession((session) => session.renaming)
  const latest = useRef(drawn)
  useEffect(() => {
    latest.current = drawn
  }, [drawn])

  useEffect(() => {
    if (camera.move === 'in') void flow.zoomIn({ duration: pace() })
    else if (camera.move === 'out') void flow.zoomOut({ duration: pace() })
    else void fitAll(flow, latest.current, root.current, { opening: camera.count === 0, banner: bannerOf(open) })
  }, [camera, flow, root, open])

  useEffect(() => {
    const box = renaming === null ? undefined : latest.current.arrangement.boxes.get(renaming)
    const [, , zoom] = store.getState().transform
    if (!box || zoom >= TYPEABLE) return
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: READABLE, duration: pace() })
  }, [renaming, flow, store])

  useEffect(() => {
    const box = current === undefined ? undefined : latest.current.arrangement.boxes.get(current)
    const element = root.current
    if (!box || !element || open.session.getState().drag) return
    const { transform } = store.getState()
    const [x, y, zoom] = transform
    const { width, height } = element.getBoundingClientRect()
    const left = box.x * zoom + x
    const top = box.y * zoom + y
    const dx = shift(left, box.width * zoom, width)
    const dy = shift(top, box.height * zoom, height)
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: pace() })
  }, [current, flow, store, root, open])
}

/** How far to move so that a stretch lies inside a window of this size. */
function shift(at: number, size: number, room: number): number {
  if (at < MARGIN) return MARGIN - at
  if (at + size > room - MARGIN)
    return Math.min(room - MARGIN - at - size, MARGIN - at < 0 ? room - MARGIN - at - size : 0)
  return 0
}

/** The height of the vision above the lanes; 0 where there is none. */
function bannerOf(open: OpenModel): number {
  return about(open.model.getState().snapshot).vision.trim() === '' ? 0 : BANNER
}

/** Shows the whole model, or on opening as much of it from the top left as can be read. */
async function fitAll(
  flow: ReturnType<typeof useReactFlow>,
  { arrangement, routes }: ModelMap,
  element: HTMLElement | null,
  { opening, banner }: { readonly opening: boolean; readonly banner: number },
): Promise<void> {
  if (!element) return
  const { width, height } = element.getBoundingClientRect()
  const all = unionOf([arrangement.bounds, ...[...routes.values()].map((route) => route.bounds)]) ?? arrangement.bounds
  const bounds = { x: all.x, y: all.y - banner, width: all.width, height: all.height + banner }
  const wide = (width - 2 * MARGIN) / bounds.width
  const tall = (height - 2 * MARGIN) / bounds.height
  // It opens as wide as fits and so that it can be read, scrolling down or along; the fit button shows it whole.
  const zoom = opening ? Math.max(READABLE, Math.min(1, wide)) : Math.max(LEAST, Math.min(1, wide, tall))
  await flow.setViewport(
    {
      zoom,
      x: Math.max(MARGIN, (width - bounds.width * zoom) / 2) - bounds.x * zoom,
      y: MARGIN - bounds.y * zoom,
    },
    { duration: opening ? 0 : pace() },
  )
}

/** Milliseconds for a movement of the view; none for people who asked for less motion. */
function pace(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180
}
