import { addRecord } from '../commands/addRecord.ts'
import { assignIndicator } from '../commands/joinRecords.ts'
import { indicatorDefaults } from '../records/indicator.ts'
import type { LocalCheck } from './check.ts'

/**
 * L18: an outcome that no indicator would tell of. The card says so itself, so that it carries no mark for it.
 * Source: Festa toolkit; the evaluation of the Merseyside partnership, 2022.
 */
export const noIndicator: LocalCheck = {
  id: 'L18',
  severity: 'warning',
  sources: ['festa', 'merseyside'],
  scope: 'node',
  find: ({ id, label }, { stageOf, isMeasured }) =>
    stageOf(id)?.kind === 'outcome' && label.trim() !== '' && !isMeasured(id) ? { cards: [] } : null,
  fix: {
    run(draft, { subject }, newId) {
      const id = newId()
      addRecord(draft, { table: 'indicators', record: { ...indicatorDefaults, id }, ordered: true })
      assignIndicator(draft, { indicator: id, node: subject.id })
      return { table: 'indicators', id }
    },
  },
}
