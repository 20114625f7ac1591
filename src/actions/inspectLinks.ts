import { cardName } from '../model/names.ts'
import type { OpenModel } from '../document/openModel.ts'
import { connect } from '../model/commands/connect.ts'
import { need } from '../model/error.ts'
import type { Model } from '../model/model.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { stagesInOrder } from '../model/queries/stages.ts'
import type { LinkKind } from '../model/records/link.ts'
import { say } from '../words/words.ts'
import { announce } from './selection.ts'

/** Turns a link round. False, with the reason said, when the two cards are linked that way already. */
export function swapLink(open: OpenModel, id: string): boolean {
  const { snapshot } = open.model.getState()
  const link = linkIndex(snapshot).whole.get(id)
  if (!link) return false
  const names = { from: nameOf(snapshot, link.to), to: nameOf(snapshot, link.from) }
  if (linked(snapshot, link.to, link.from)) {
    announce(open, say('said.linkExists', names))
    return false
  }
  const kind = kindBetween(snapshot, link.to, link.from, link.kind)
  open.edit((draft) => {
    Object.assign(need(draft.links, id), { from: link.to, to: link.from, kind })
  })
  announce(open, say('inspect.said.swapped', names))
  return true
}

/** Links several cards to one, as one undo step. Cards that lead to it already, and itself, are passed over. */
export function linkAllTo(open: OpenModel, from: readonly string[], to: string, newId: () => string): number {
  const { snapshot } = open.model.getState()
  const fresh = from.filter((id) => id !== to && !linked(snapshot, id, to))
  open.edit((draft) => {
    for (const id of fresh) connect(draft, { id: newId(), from: id, to, kind: kindBetween(snapshot, id, to, 'causes') })
  })
  announce(open, say('inspect.said.linkedAll', { count: fresh.length, to: nameOf(snapshot, to) }))
  return fresh.length
}

/** A link back to an earlier stage feeds back; one that no longer does, causes. */
function kindBetween(model: Model, from: string, to: string, kind: LinkKind): LinkKind {
  const stages = stagesInOrder(model).map((stage) => stage.id)
  const place = (id: string) => stages.indexOf(model.nodes.get(id)?.stage ?? '')
  if (place(to) < place(from)) return 'feedback'
  return kind === 'feedback' && place(to) > place(from) ? 'causes' : kind
}

function linked(model: Model, from: string, to: string): boolean {
  return (
    linkIndex(model)
      .out.get(from)
      ?.some((link) => link.to === to) ?? false
  )
}

function nameOf(model: Model, id: string): string {
  return cardName(model.nodes.get(id) ?? { label: '' })
}
