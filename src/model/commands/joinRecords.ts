import { need } from '../error.ts'
import type { ModelDraft } from '../model.ts'

/** Puts an indicator on a node. The same pair made twice, by whomever, is one record. */
export function assignIndicator(draft: ModelDraft, args: { indicator: string; node: string }): void {
  need(draft.indicators, args.indicator)
  need(draft.nodes, args.node)
  const id = `${args.indicator}~${args.node}`
  draft.assignments.set(id, { id, ...args })
}

/** Puts a tag on a node. The same pair made twice, by whomever, is one record. */
export function tagNode(draft: ModelDraft, args: { node: string; tag: string }): void {
  need(draft.nodes, args.node)
  need(draft.tags, args.tag)
  const id = `${args.node}~${args.tag}`
  draft.taggings.set(id, { id, ...args })
}
