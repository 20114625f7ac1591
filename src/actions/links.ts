import { cardName } from '../model/names.ts'
import type { OpenModel } from '../document/openModel.ts'
import { connect } from '../model/commands/connect.ts'
import { removeRecords } from '../model/commands/removeRecords.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { stagesInOrder } from '../model/queries/stages.ts'
import { say } from '../words/words.ts'
import { announce, select } from './selection.ts'

/**
 * Links two cards, and selects nothing new. A link to an earlier stage is a feedback loop and is made as one. False
 * when the two are the same or are already linked that way; then what is there is said.
 */
export function linkCards(open: OpenModel, id: string, from: string, to: string): boolean {
  const { snapshot } = open.model.getState()
  const [source, target] = [snapshot.nodes.get(from), snapshot.nodes.get(to)]
  if (!source || !target) return false
  if (from === to) {
    announce(open, say('said.linkToItself'))
    return false
  }
  const names = { from: cardName(source), to: cardName(target) }
  if (
    linkIndex(snapshot)
      .out.get(from)
      ?.some((link) => link.to === to)
  ) {
    announce(open, say('said.linkExists', names))
    return false
  }
  const stages = stagesInOrder(snapshot).map((stage) => stage.id)
  const back = stages.indexOf(target.stage) < stages.indexOf(source.stage)
  open.edit((draft) => connect(draft, { id, from, to, kind: back ? 'feedback' : 'causes' }))
  announce(open, back ? say('said.feedbackAdded', names) : say('said.linkAdded', names))
  return true
}

/** Deletes links with their assumptions and evidence, as one undoable step. */
export function deleteLinks(open: OpenModel, ids: readonly string[]): void {
  open.edit((draft) =>
    removeRecords(
      draft,
      ids.map((id) => ({ table: 'links', id })),
    ),
  )
  if (open.session.getState().selection?.table === 'links') select(open, 'links', [])
  announce(open, say('said.deleted', { cards: say('count.links', { count: ids.length }) }))
}
