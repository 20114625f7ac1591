import type { OpenModel } from '../document/openModel.ts'
import { nodesByStage } from '../model/queries/stages.ts'
import { say } from '../words/words.ts'
import { moveCards } from './cards.ts'
import { setField } from './inspectFields.ts'
import { announce } from './selection.ts'

/** Moves cards to the end of a stage, in reading order. Cards that are there already keep their place. */
export function moveToStage(open: OpenModel, ids: readonly string[], stage: string): void {
  const { snapshot } = open.model.getState()
  const groups = nodesByStage(snapshot)
  const wanted = new Set(ids.filter((id) => snapshot.nodes.get(id)?.stage !== stage))
  const moving = [...groups.values()].flat().flatMap(({ id }) => (wanted.has(id) ? [id] : []))
  if (moving.length > 0) moveCards(open, { ids: moving, stage, after: groups.get(stage)?.at(-1)?.id ?? null })
}

/** Forgets that cards were placed by hand, so that tidy may move them again. */
export function releaseCards(open: OpenModel, ids: readonly string[]): void {
  setField(open, { table: 'nodes', ids, field: 'placed' }, false)
  announce(open, say('inspect.said.released'))
}
