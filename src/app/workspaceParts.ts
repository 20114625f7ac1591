import { lazyPart } from './lazyPart.tsx'

/** The parts of a workspace, each fetched when it is first shown. */
export const PARTS = {
  interventions: lazyPart(() =>
    import('../views/workspace/InterventionsPart.tsx').then((part) => part.InterventionsPart),
  ),
  coverage: lazyPart(() => import('../views/coverage/CoveragePart.tsx').then((part) => part.CoveragePart)),
  overlap: lazyPart(() => import('../views/coverage/OverlapPart.tsx').then((part) => part.OverlapPart)),
  bids: lazyPart(() => import('../views/workspace/BidsPart.tsx').then((part) => part.BidsPart)),
  settings: lazyPart(() => import('../views/workspace/SettingsPart.tsx').then((part) => part.SettingsPart)),
}

export type PartName = keyof typeof PARTS

/** What an open workspace may still ask for. */
export const PART_IMPORTS: readonly (() => Promise<unknown>)[] = Object.values(PARTS).map((part) => part.fetch)
