import { CommandError, need } from '../error.ts'
import type { ModelDraft, Target } from '../model.ts'

/** Sets (or with a null value withdraws) the target of a period. What stood before stays as its history. */
export function setTarget(draft: ModelDraft, target: Target): void {
  need(draft.indicators, target.indicator)
  if (draft.targets.has(target.id)) throw new CommandError('id-taken', target.id)
  if (!target.start || !target.end || target.start > target.end) throw new CommandError('period-order', target.id)
  draft.targets.set(target.id, { ...target })
}
