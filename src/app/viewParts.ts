import { lazyPart } from './lazyPart.tsx'

/** The views of a model, each fetched when it is first shown. */
export const VIEWS = {
  map: lazyPart(() => import('../views/map/MapView.tsx').then((view) => view.MapView)),
  outline: lazyPart(() => import('../views/outline/OutlineView.tsx').then((view) => view.OutlineView)),
  indicators: lazyPart(() => import('../views/indicators/IndicatorsView.tsx').then((view) => view.IndicatorsView)),
  monitoring: lazyPart(() => import('../views/monitoring/MonitoringView.tsx').then((view) => view.MonitoringView)),
  review: lazyPart(() => import('../views/checks/ReviewView.tsx').then((view) => view.ReviewView)),
  history: lazyPart(() => import('../views/history/HistoryView.tsx').then((view) => view.HistoryView)),
  place: lazyPart(() => import('../views/place/PlaceView.tsx').then((view) => view.PlaceView)),
  bid: lazyPart(() => import('../views/bid/BidView.tsx').then((view) => view.BidView)),
}

/** Dialogs that most visits do not open. */
export const EXPORT = lazyPart(() => import('../views/transfer/ExportDialog.tsx').then((part) => part.ExportDialog))
export const CHANGES = lazyPart(() => import('../views/transfer/ChangesDialog.tsx').then((part) => part.ChangesDialog))
export const SHARE = lazyPart(() => import('../views/sharing/ShareDialog.tsx').then((part) => part.ShareDialog))
export const WORKSPACE = lazyPart(() =>
  import('../views/sharing/WorkspaceDialog.tsx').then((part) => part.WorkspaceDialog),
)

/** The workspaces on the list of models, which shows without them first. */
export const WORKSPACES_HERE = lazyPart(() =>
  import('../views/home/WorkspacesHere.tsx').then((part) => part.WorkspacesHere),
)

/** The dialogs of the list of models. */
export const HOME_DIALOGS = lazyPart(() => import('../views/home/HomeDialogs.tsx').then((part) => part.HomeDialogs))

/** What goes on paper. */
export const PRINT = lazyPart(() => import('../views/print/PrintSheet.tsx').then((part) => part.PrintSheet))

export type ViewName = keyof typeof VIEWS

/** What an open model may still ask for: every view, the ways out and in, the reading of another model, and the line to the server. */
export const VIEW_IMPORTS: readonly (() => Promise<unknown>)[] = [
  ...Object.values(VIEWS).map((view) => view.fetch),
  EXPORT.fetch,
  CHANGES.fetch,
  SHARE.fetch,
  () => import('../actions/png.ts'),
  () => import('../actions/packChanges.ts'),
  () => import('../formats/svg/write.ts'),
  () => import('../formats/plain/write.ts'),
  () => import('../formats/narrative/narrative.ts'),
  () => import('../formats/narrative/write.ts'),
  () => import('../formats/pack/write.ts'),
  () => import('../formats/pack/open.ts'),
  () => import('../formats/pack/read.ts'),
  () => import('../formats/pack/texts.ts'),
  () => import('../formats/pack/merge.ts'),
  () => import('../formats/pack/zip.ts'),
  () => import('../formats/changes/changes.ts'),
  () => import('../document/modelsHere.ts'),
  () => import('../document/connect.ts'),
]
