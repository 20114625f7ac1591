import { CommandError } from '../error.ts'
import type { ModelDraft, Stage } from '../model.ts'
import { byOrder, keysAt } from '../order.ts'
import { stageDefaults } from '../records/stage.ts'

/** Adds a stage after the stage `after` (null: first; left out: last). */
export function addStage(
  draft: ModelDraft,
  args: { stage: Pick<Stage, 'id'> & Partial<Stage>; after?: string | null },
): void {
  if (draft.stages.has(args.stage.id)) throw new CommandError('id-taken', args.stage.id)
  const sorted = [...draft.stages.values()].sort(byOrder)
  const at = args.after === undefined ? sorted.length : sorted.findIndex((stage) => stage.id === args.after) + 1
  const [order = 'a0'] = keysAt(sorted, at, 1)
  draft.stages.set(args.stage.id, { ...stageDefaults, ...args.stage, order })
}
