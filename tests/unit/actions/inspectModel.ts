import { noDisk } from '../../support/inMemory.ts'
import { assemble, newDocs, type OpenModel } from '../../../src/document/openModel.ts'
import { addNodes } from '../../../src/model/commands/addNodes.ts'
import { addStage } from '../../../src/model/commands/addStage.ts'
import { connect } from '../../../src/model/commands/connect.ts'
import { FORMAT_VERSION } from '../../../src/model/migrations/migrations.ts'
import { META_ID, metaDefaults } from '../../../src/model/records/meta.ts'

/** A model that is open in memory only: activities a1 and a2 lead to the outcome o1. */
export function openSmallModel(): OpenModel {
  const open = assemble('small', newDocs(), { model: noDisk(), data: noDisk(), talk: noDisk(), versions: noDisk() }, [])
  open.edit((draft) => {
    draft.meta.set(META_ID, { ...metaDefaults, format: FORMAT_VERSION })
    addStage(draft, { stage: { id: 'activities', kind: 'activity', name: 'Activities' } })
    addStage(draft, { stage: { id: 'outcomes', kind: 'outcome', name: 'Outcomes' } })
    addNodes(draft, {
      stage: 'activities',
      nodes: [
        { id: 'a1', label: 'One' },
        { id: 'a2', label: 'Two' },
      ],
    })
    addNodes(draft, { stage: 'outcomes', nodes: [{ id: 'o1', label: 'End' }] })
    connect(draft, { id: 'l1', from: 'a1', to: 'o1' })
  })
  return open
}

/** Ids as a test reads them: n1, n2 and so on. */
export function counter(): () => string {
  let count = 0
  return () => `n${++count}`
}
