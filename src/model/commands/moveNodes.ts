import { need } from '../error.ts'
import type { ModelDraft } from '../model.ts'
import { byOrder, keysAt } from '../order.ts'

/**
 * Moves nodes to a stage, in the order given, after the node `after` (null: first). `y` (map units, by id) marks a
 * node as placed by hand at that height; a node without one flows after the node before it.
 */
export function moveNodes(
  draft: ModelDraft,
  args: { ids: readonly string[]; stage: string; after: string | null; y?: ReadonlyMap<string, number> },
): void {
  need(draft.stages, args.stage)
  const moving = new Set(args.ids)
  const siblings = [...draft.nodes.values()]
    .filter((node) => node.stage === args.stage && !moving.has(node.id))
    .sort(byOrder)
  const orders = keysAt(siblings, siblings.findIndex((node) => node.id === args.after) + 1, args.ids.length)
  args.ids.forEach((id, index) => {
    const node = need(draft.nodes, id)
    const y = args.y?.get(id)
    node.stage = args.stage
    node.order = orders[index] ?? node.order
    node.y = y ?? null
    node.placed = y !== undefined
  })
}
