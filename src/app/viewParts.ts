import { lazyPart } from './lazyPart.tsx'

/** The views of a model, each fetched when it is first shown. */
export const VIEWS = {
  map: lazyPart(() => import('../views/map/MapView.tsx').then((view) => view.MapView)),
  outline: lazyPart(() => import('../views/outline/OutlineView.tsx').then((view) => view.OutlineView)),
  indicators: lazyPart(() => import('../views/indicators/IndicatorsView.tsx').then((view) => view.IndicatorsView)),
  monitoring: lazyPart(() => import('../views/monitoring/MonitoringView.tsx').then((view) => view.MonitoringView)),
  review: lazyPart(() => import('../views/checks/ReviewView.tsx').then((view) => view.ReviewView)),
}

export type ViewName = keyof typeof VIEWS

/** What an open model may still ask for: every view, and the reading of another model on this device. */
export const VIEW_IMPORTS: readonly (() => Promise<unknown>)[] = [
  ...Object.values(VIEWS).map((view) => view.fetch),
  () => import('../document/modelsHere.ts'),
]
