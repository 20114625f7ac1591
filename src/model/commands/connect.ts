import { CommandError, need } from '../error.ts'
import type { Link, ModelDraft } from '../model.ts'
import { linkDefaults } from '../records/link.ts'

export type NewLink = Pick<Link, 'id' | 'from' | 'to'> & Partial<Link>

/** Links two nodes. A second link between the same two in the same direction, or a node to itself, is refused. */
export function connect(draft: ModelDraft, link: NewLink): void {
  if (draft.links.has(link.id)) throw new CommandError('id-taken', link.id)
  need(draft.nodes, link.from)
  need(draft.nodes, link.to)
  if (link.from === link.to) throw new CommandError('link-to-itself', link.from)
  for (const other of draft.links.values()) {
    if (other.from === link.from && other.to === link.to) throw new CommandError('link-exists', other.id)
  }
  draft.links.set(link.id, { ...linkDefaults, ...link })
}
