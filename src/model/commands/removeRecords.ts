import type { ModelDraft, Reference } from '../model.ts'
import { removalOf } from '../removal.ts'

/** Removes records with everything that refers to them: a node goes with its links, their assumptions and evidence. */
export function removeRecords(draft: ModelDraft, seeds: readonly Reference[]): void {
  for (const { table, id } of removalOf(draft, seeds)) draft[table].delete(id)
}
