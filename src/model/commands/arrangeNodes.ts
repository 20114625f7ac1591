import { need } from '../error.ts'
import type { ModelDraft } from '../model.ts'
import { keysBetween } from '../order.ts'

/**
 * Writes a tidied arrangement: for each stage its nodes from top to bottom with their wished tops. Only fields that
 * differ are written, so that a tidy of a tidy model is no change. `release` forgets what was placed by hand.
 */
export function arrangeNodes(
  draft: ModelDraft,
  args: { stages: readonly (readonly { id: string; y: number | null }[])[]; release?: boolean },
): void {
  for (const cards of args.stages) {
    const nodes = cards.map((card) => ({ node: need(draft.nodes, card.id), y: card.y }))
    const inOrder = nodes.every(({ node }, at) => at === 0 || (nodes[at - 1]?.node.order ?? '') < node.order)
    const keys = inOrder ? [] : keysBetween(null, null, nodes.length)
    nodes.forEach(({ node, y }, at) => {
      node.order = keys[at] ?? node.order
      if (node.placed && !args.release) return
      node.y = y
      node.placed = false
    })
  }
}
