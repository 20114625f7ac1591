import type { OpenModel } from '../document/openModel.ts'
import { CARD_GAP, CARDS_TOP, LANE_STEP } from '../layout/geometry.ts'
import { moveNodes } from '../model/commands/moveNodes.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { say } from '../words/words.ts'
import { boxesNow } from './boxes.ts'
import { announce } from './selection.ts'

/** Nearer than this to the place where a card would flow anyway, a dropped card is not placed by hand. */
const SNAP = 20

/**
 * Drops dragged cards where they are (tops and left edges in map units): each goes to the lane it is over, in the
 * order of heights, and stays at its height. One undoable step.
 */
export function dropCards(
  open: OpenModel,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): void {
  const { snapshot } = open.model.getState()
  const stages = stagesInOrder(snapshot)
  const boxes = boxesNow(open)
  const groups = nodesByStage(snapshot)
  const byStage = new Map<string, string[]>()
  for (const [id, { x }] of places) {
    const at = Math.max(0, Math.min(stages.length - 1, Math.round(x / LANE_STEP)))
    const stage = stages[at]?.id
    if (stage && snapshot.nodes.has(id)) byStage.set(stage, [...(byStage.get(stage) ?? []), id])
  }
  const topOf = (id: string) => places.get(id)?.y ?? boxes.get(id)?.y ?? 0
  open.edit((draft) => {
    for (const [stage, ids] of byStage) {
      const staying = (groups.get(stage) ?? []).filter((node) => !places.has(node.id))
      // One at a time from the top, so that a card dropped between two others stands between them.
      for (const id of ids.toSorted((a, b) => topOf(a) - topOf(b))) {
        const above = [...staying.map((node) => node.id), ...ids.filter((other) => other !== id)]
          .filter((other) => topOf(other) <= topOf(id))
          .toSorted((a, b) => topOf(a) - topOf(b))
          .at(-1)
        const box = above === undefined ? undefined : boxes.get(above)
        const flow = above === undefined ? CARDS_TOP : topOf(above) + (box?.height ?? 0) + CARD_GAP
        const y = Math.round(Math.max(CARDS_TOP, topOf(id)))
        const placed = Math.abs(y - flow) > SNAP
        moveNodes(draft, { ids: [id], stage, after: above ?? null, ...(placed ? { y: new Map([[id, y]]) } : {}) })
      }
    }
  })
  const names = [...byStage.keys()].map((id) => snapshot.stages.get(id)?.name || say('stage.untitled'))
  announce(open, say('said.cardsMoved', { count: places.size, stage: names.join(', ') }))
}
