import type { Engine } from './engine.ts'
import type { Storage } from './storage.ts'
import { storable } from './text.ts'

type Audit = Pick<Storage, 'note' | 'audit'>

export function auditStorage({ db }: Engine): Audit {
  return {
    async note(entry) {
      await db
        .insertInto('audit')
        .values({ ...entry, by: storable(entry.by), detail: storable(entry.detail) })
        .execute()
    },
    audit(workspace, { model, before, most }) {
      let entries = db.selectFrom('audit').where('workspace', '=', workspace)
      if (model !== undefined) entries = entries.where('model', '=', model)
      if (before !== undefined) entries = entries.where('id', '<', before)
      return entries.select(['id', 'at', 'act', 'by', 'model', 'detail']).orderBy('id', 'desc').limit(most).execute()
    },
  }
}
