import * as Y from 'yjs'
import { bindTables } from '../../src/document/tables.ts'
import { SEED } from '../../src/document/origins.ts'
import { editRecords } from '../../src/model/commands/editRecords.ts'
import { applyDiff, diff } from '../../src/model/diff.ts'
import { MODEL_TABLES } from '../../src/model/model.ts'
import { benchModel, type Size } from './models.ts'
import { type Measure, measure, median, time } from './measure.ts'

/** One field edited here, and one field edited by somebody else; the reference writes the bare Y.Map and no more. */
export function measureEdits(size: Size): Measure[] {
  const { model } = benchModel(size)
  const doc = new Y.Doc()
  const bound = bindTables(doc, MODEL_TABLES)
  bound.edit((draft) => applyDiff(draft, diff(bound.store.getState().snapshot, model)), SEED)
  const ids = [...model.nodes.keys()]
  const pick = (run: number) => ids[Math.abs(run * 37) % ids.length] ?? ''
  const bare = new Y.Doc()
  Y.applyUpdate(bare, Y.encodeStateAsUpdate(doc))
  const reference = median(
    time(200, (run) =>
      bare.transact(() => (bare.getMap('nodes').get(pick(run)) as Y.Map<unknown>).set('who', `group ${run}`)),
    ),
  )
  const local = time(200, (run) =>
    bound.edit((draft) => editRecords(draft, { table: 'nodes', ids: [pick(run)], fields: { who: `group ${run}` } })),
  )
  const typed = time(200, (run) =>
    bound.edit((draft) =>
      editRecords(draft, { table: 'nodes', ids: [pick(run)], fields: { label: `Typed in a label ${run}` } }),
    ),
  )
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const updates: Uint8Array[] = []
  other.on('update', (update: Uint8Array) => updates.push(update))
  for (let run = 0; run < 210; run++) {
    other.transact(() => (other.getMap('nodes').get(pick(run)) as Y.Map<unknown>).set('who', `elsewhere ${run}`))
  }
  let next = 0
  const remote = time(200, () => {
    const update = updates[next++]
    if (update) Y.applyUpdate(doc, update)
  })
  return [
    measure('one-field edit', size.name, median(local), reference),
    measure('one-field edit, long text', size.name, median(typed), reference),
    measure('remote edit', size.name, median(remote), reference),
  ]
}
