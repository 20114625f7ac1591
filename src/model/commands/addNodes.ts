import { CommandError, need } from '../error.ts'
import type { ModelDraft, Node } from '../model.ts'
import { byOrder, keysAt } from '../order.ts'
import { nodeDefaults } from '../records/node.ts'

export type NewNode = Pick<Node, 'id'> & Partial<Omit<Node, 'id' | 'stage' | 'order'>>

/** Puts new nodes on a stage, in the order given, after the node `after` (null: first; left out: last). */
export function addNodes(
  draft: ModelDraft,
  args: { stage: string; nodes: readonly NewNode[]; after?: string | null },
): void {
  need(draft.stages, args.stage)
  const siblings = [...draft.nodes.values()].filter((node) => node.stage === args.stage).sort(byOrder)
  const at = args.after === undefined ? siblings.length : siblings.findIndex((node) => node.id === args.after) + 1
  const orders = keysAt(siblings, at, args.nodes.length)
  args.nodes.forEach((node, index) => {
    if (draft.nodes.has(node.id)) throw new CommandError('id-taken', node.id)
    const order = orders[index]
    if (order !== undefined) draft.nodes.set(node.id, { ...nodeDefaults, ...node, stage: args.stage, order })
  })
}
