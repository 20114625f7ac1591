import { stageTitle } from '../model/names.ts'
import type { OpenModel } from '../document/openModel.ts'
import { addStage } from '../model/commands/addStage.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { moveStage } from '../model/commands/moveStage.ts'
import { removeStage } from '../model/commands/removeStage.ts'
import type { Stage } from '../model/model.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { say } from '../words/words.ts'
import { announce, select } from './selection.ts'

/** Adds a stage with this name (which may be '') after the stage `after`; left out, at the end. */
export function addStageNamed(open: OpenModel, id: string, name: string, after?: string): void {
  const place = after === undefined ? {} : { after }
  // With the same key as its typing: a stage begun and named is one undo step.
  open.edit((draft) => addStage(draft, { stage: { id, name }, ...place }), { merge: `stage ${id}` })
  announce(open, say('said.stageAdded', { stage: stageTitle({ name }) }))
}

/** Writes a stage's name while it is typed; the typing of one name is one undo step. */
export function renameStage(open: OpenModel, id: string, name: string): void {
  open.edit((draft) => editRecords(draft, { table: 'stages', ids: [id], fields: { name } }), { merge: `stage ${id}` })
}

/** Sets what kind of stage it is, how far off its outcomes are, or both. */
export function setStageKind(open: OpenModel, id: string, fields: Partial<Pick<Stage, 'kind' | 'horizon'>>): void {
  open.edit((draft) => editRecords(draft, { table: 'stages', ids: [id], fields }))
}

/** Moves a stage one place to the left, which is earlier (-1), or to the right (1). False at the end of the row. */
export function shiftStage(open: OpenModel, id: string, by: -1 | 1): boolean {
  const stages = stagesInOrder(open.model.getState().snapshot)
  const at = stages.findIndex((stage) => stage.id === id)
  if (at < 0 || stages[at + by] === undefined) return false
  const after = by === 1 ? stages[at + 1] : stages[at - 2]
  open.edit((draft) => moveStage(draft, { id, after: after?.id ?? null }))
  announce(open, say('said.stagePlace', { stage: stageTitle(stages[at]), place: at + by + 1, count: stages.length }))
  return true
}

/**
 * Removes a stage as one undoable step. Its cards move to the end of the stage `cardsTo`, or are deleted with it when
 * that is null. The last stage stays: false.
 */
export function dropStage(open: OpenModel, id: string, cardsTo: string | null): boolean {
  const { snapshot } = open.model.getState()
  const stage = snapshot.stages.get(id)
  if (!stage || snapshot.stages.size === 1) return false
  const cards = nodesByStage(snapshot).get(id) ?? []
  open.edit((draft) => removeStage(draft, { id, cardsTo }))
  if (cardsTo === null && cards.length > 0) select(open, 'nodes', [])
  announce(open, removedWords(stageTitle(stage), cards.length, cardsTo && stageTitle(snapshot.stages.get(cardsTo))))
  return true
}

function removedWords(stage: string, count: number, to: string | null): string {
  if (count === 0) return say('said.stageRemoved', { stage })
  return to === null
    ? say('said.stageRemovedWithCards', { stage, count })
    : say('said.stageRemovedMoved', { stage, count, to })
}

/** What a stage is, in words: its kind, and its horizon where one is stated. */
export function stageKindWords({ kind, horizon }: Pick<Stage, 'kind' | 'horizon'>): string {
  const words = say(`stage.kind.${kind}`)
  if (horizon === '') return words
  return say('outline.stage.kindOf', { kind: words, horizon: say(`horizon.${horizon}`).toLowerCase() })
}
