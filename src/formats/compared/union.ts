import type { Model } from '../../model/model.ts'

/** Both models in one: the later one, with the stages, cards and links that it no longer has where they stood before. */
export function unionOf(before: Model, after: Model): Pick<Model, 'meta' | 'stages' | 'nodes' | 'links'> {
  return {
    meta: after.meta,
    stages: joined(before.stages, after.stages),
    nodes: joined(before.nodes, after.nodes),
    links: joined(before.links, after.links),
  }
}

function joined<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...after, ...[...before].filter(([id]) => !after.has(id))])
}
