import { moveNodes } from '../commands/moveNodes.ts'
import type { Model, ModelDraft, Stage } from '../model.ts'
import { byOrder } from '../order.ts'
import type { StageKind } from '../records/stage.ts'

/** The first stage of a kind from the left. */
export function firstStage(model: Model | ModelDraft, kind: StageKind): Stage | undefined {
  return stagesOf(model, kind)[0]
}

/** The last stage of a kind from the left. */
export function lastStage(model: Model | ModelDraft, kind: StageKind): Stage | undefined {
  return stagesOf(model, kind).at(-1)
}

function stagesOf(model: Model | ModelDraft, kind: StageKind): Stage[] {
  return [...model.stages.values()].filter((stage) => stage.kind === kind).sort(byOrder)
}

/** Moves a card to the end of a stage. */
export function moveToEnd(draft: ModelDraft, id: string, stage: string): void {
  const last = [...draft.nodes.values()]
    .filter((node) => node.stage === stage && node.id !== id)
    .sort(byOrder)
    .at(-1)
  moveNodes(draft, { ids: [id], stage, after: last?.id ?? null })
}
