import { need } from '../error.ts'
import type { ModelDraft } from '../model.ts'
import { addNodes } from './addNodes.ts'
import { assignIndicator, tagNode } from './joinRecords.ts'

/**
 * Makes two cards of one: the card takes the first label, and a new card after it takes the second and a copy of
 * everything else: its fields, links, tags, indicators, assumptions, evidence and contributions. Its code stays with
 * the first card. Returns the id of the new card.
 */
export function splitNode(
  draft: ModelDraft,
  args: { id: string; labels: readonly [string, string]; newId: () => string },
): string {
  const { newId } = args
  const node = need(draft.nodes, args.id)
  const id = newId()
  const copy = { ...node, id, label: args.labels[1], code: '', y: null, placed: false }
  addNodes(draft, { stage: node.stage, nodes: [copy], after: node.id })
  node.label = args.labels[0]
  const copies = new Map([[`node ${node.id}`, id]])
  for (const link of draft.links.values()) {
    if (link.from !== node.id && link.to !== node.id) continue
    const [from, to] = [link.from === node.id ? id : link.from, link.to === node.id ? id : link.to]
    const next = newId()
    draft.links.set(next, { ...link, id: next, from, to })
    copies.set(`link ${link.id}`, next)
  }
  for (const table of ['assumptions', 'evidence'] as const) {
    const records = draft[table] as Map<string, { id: string; subjectKind: string; subject: string }>
    for (const record of records.values()) {
      const subject = copies.get(`${record.subjectKind} ${record.subject}`)
      if (subject === undefined) continue
      const next = newId()
      records.set(next, { ...record, id: next, subject })
      if (table === 'assumptions') copies.set(`assumption ${record.id}`, next)
    }
  }
  for (const one of draft.contributions.values()) {
    if (one.node !== node.id) continue
    const next = newId()
    draft.contributions.set(next, { ...one, id: next, node: id })
  }
  for (const { node: on, indicator } of draft.assignments.values()) {
    if (on === node.id) assignIndicator(draft, { indicator, node: id })
  }
  for (const { node: on, tag } of draft.taggings.values()) if (on === node.id) tagNode(draft, { node: id, tag })
  return id
}
