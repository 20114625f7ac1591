import type { Link, Model } from '../model.ts'
import { memoQuery } from './memo.ts'

export interface LinkIndex {
  /** The links whose two ends are there, by id. */
  readonly whole: ReadonlyMap<string, Link>
  readonly out: ReadonlyMap<string, readonly Link[]>
  readonly in: ReadonlyMap<string, readonly Link[]>
}

// Keyed on which node ids exist, not on their contents: typing in a label must not rebuild the index of 3,000 links.
let lastIds: { nodes: Model['nodes']; ids: ReadonlySet<string> } | undefined
function idsOf(nodes: Model['nodes']): ReadonlySet<string> {
  if (lastIds?.nodes === nodes) return lastIds.ids
  const same = lastIds && lastIds.ids.size === nodes.size && [...nodes.keys()].every((id) => lastIds?.ids.has(id))
  lastIds = { nodes, ids: same && lastIds ? lastIds.ids : new Set(nodes.keys()) }
  return lastIds.ids
}

const indexLinks = memoQuery((links: Model['links'], nodes: ReadonlySet<string>): LinkIndex => {
  const index = { whole: new Map<string, Link>(), out: new Map<string, Link[]>(), in: new Map<string, Link[]>() }
  const push = (side: Map<string, Link[]>, id: string, link: Link) => {
    const list = side.get(id)
    if (list) list.push(link)
    else side.set(id, [link])
  }
  for (const link of links.values()) {
    if (!nodes.has(link.from) || !nodes.has(link.to)) continue
    index.whole.set(link.id, link)
    push(index.out, link.from, link)
    push(index.in, link.to, link)
  }
  return index
})

/** The links by their ends. A link with a missing end is left out here, and shown under problems. */
export function linkIndex(model: Model): LinkIndex {
  return indexLinks(model.links, idsOf(model.nodes))
}

/** Everything that leads to these nodes and everything they lead to, the nodes themselves included. */
export function pathThrough(
  model: Model,
  ids: readonly string[],
): { nodes: ReadonlySet<string>; links: ReadonlySet<string> } {
  const index = linkIndex(model)
  const nodes = new Set<string>()
  const links = new Set<string>()
  const follow = (side: LinkIndex['out'], end: 'from' | 'to') => {
    const seen = new Set(ids)
    const queue = [...ids]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      nodes.add(id)
      for (const link of side.get(id) ?? []) {
        links.add(link.id)
        if (seen.has(link[end])) continue
        seen.add(link[end])
        queue.push(link[end])
      }
    }
  }
  follow(index.out, 'to')
  follow(index.in, 'from')
  return { nodes, links }
}
