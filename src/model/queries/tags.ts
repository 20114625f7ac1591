import type { Model, Tag } from '../model.ts'
import { byOrder } from '../order.ts'
import { memoQuery } from './memo.ts'

const sortTags = memoQuery((tags: Model['tags']): readonly Tag[] => [...tags.values()].sort(byOrder))

const countNodes = memoQuery((taggings: Model['taggings']): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { tag } of taggings.values()) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
})

/** The model's tags, in order. */
export function tagsInOrder(model: Model): readonly Tag[] {
  return sortTags(model.tags)
}

/** How many nodes carry a tag. */
export function nodesWithTag(model: Model, tag: string): number {
  return countNodes(model.taggings).get(tag) ?? 0
}

/** How many of these nodes carry a tag. */
export function taggedAmong(model: Model, tag: string, nodes: readonly string[]): number {
  return nodes.filter((node) => model.taggings.has(`${node}~${tag}`)).length
}

/** The tags that some node carries, in order. */
export function tagsInUse(model: Model): readonly Tag[] {
  return tagsInOrder(model).filter((tag) => nodesWithTag(model, tag.id) > 0)
}
