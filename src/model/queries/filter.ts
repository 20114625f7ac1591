import { folded } from '../folded.ts'
import type { Model, Node } from '../model.ts'
import { memoQuery } from './memo.ts'

/** What cards are wanted: words that are all in the card, any of these tags, any of these levels. */
export interface CardFilter {
  readonly text: string
  readonly tags: readonly string[]
  readonly levels: readonly string[]
}

// A node keeps its identity while nothing in it changes, so its text is folded once.
const foldedNodes = new WeakMap<Node, string>()
function textOf(node: Node): string {
  const known = foldedNodes.get(node)
  if (known !== undefined) return known
  const text = folded([node.code, node.label, node.description, node.who].join(' \n '))
  foldedNodes.set(node, text)
  return text
}

const match = memoQuery(
  (nodes: Model['nodes'], taggings: Model['taggings'], filter: CardFilter): ReadonlySet<string> | null => {
    const words = folded(filter.text).split(' ').filter(Boolean)
    const { tags, levels } = filter
    if (words.length === 0 && tags.length === 0 && levels.length === 0) return null
    const tagged = new Set<string>()
    for (const { node, tag } of taggings.values()) if (tags.includes(tag)) tagged.add(node)
    const found = new Set<string>()
    for (const node of nodes.values()) {
      if (tags.length > 0 && !tagged.has(node.id)) continue
      if (levels.length > 0 && !levels.includes(node.level)) continue
      if (words.every((word) => textOf(node).includes(word))) found.add(node.id)
    }
    return found
  },
)

/**
 * The ids of the nodes that match a filter; null when the filter asks for nothing, so that all match. Every word has
 * to be in the label, code, description or "who"; of tags and of levels one is enough. Case and accents are not
 * looked at.
 */
export function matchingNodes(model: Model, filter: CardFilter): ReadonlySet<string> | null {
  return match(model.nodes, model.taggings, filter)
}
