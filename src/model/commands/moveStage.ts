import { need } from '../error.ts'
import type { ModelDraft } from '../model.ts'
import { byOrder, keysAt } from '../order.ts'

/** Moves a stage after the stage `after` (null: first). */
export function moveStage(draft: ModelDraft, args: { id: string; after: string | null }): void {
  const stage = need(draft.stages, args.id)
  const others = [...draft.stages.values()].filter((other) => other.id !== args.id).sort(byOrder)
  const [order] = keysAt(others, others.findIndex((other) => other.id === args.after) + 1, 1)
  if (order !== undefined) stage.order = order
}
