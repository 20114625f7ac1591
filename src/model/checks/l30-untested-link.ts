import { addRecord } from '../commands/addRecord.ts'
import { assumptionDefaults } from '../records/assumption.ts'
import type { LocalCheck } from './check.ts'

/**
 * L30: a link that gives neither what has to be true for it nor what is known about it. Not judged: links that feed back,
 * links from an input and links to an activity or input. They say how the work is put together, not why it should work.
 * No card carries a mark for it: most links of a young model are like this.
 * Source: Monitoring Evaluation Studio (coverage of causal links), Changeroo audit (gaps in a theory).
 */
export const untestedLink: LocalCheck = {
  id: 'L30',
  severity: 'warning',
  sources: ['mes', 'changeroo'],
  scope: 'link',
  find: ({ id, kind, from, to }, { stageOf, assumptionsOf, evidenceOf }) => {
    const end = stageOf(to)?.kind
    if (kind === 'feedback' || stageOf(from)?.kind === 'input' || end === 'activity' || end === 'input') return null
    return assumptionsOf('link', id).length === 0 && evidenceOf('link', id).length === 0 ? {} : null
  },
  fix: {
    run(draft, { subject }, newId) {
      const id = newId()
      const record = { ...assumptionDefaults, id, subjectKind: 'link' as const, subject: subject.id }
      addRecord(draft, { table: 'assumptions', record, ordered: true })
      return { table: 'assumptions', id }
    },
  },
}
