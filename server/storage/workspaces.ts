import { documentName } from '../../src/model/sharing/documents.ts'
import type { Engine } from './engine.ts'
import type { Storage } from './storage.ts'
import { storable } from './text.ts'

type Workspaces = Pick<Storage, 'addWorkspace' | 'workspaces' | 'renameWorkspace' | 'deleteWorkspace'>

export function workspaceStorage({ db, lock, erase }: Engine): Workspaces {
  return {
    async addWorkspace({ id, title, created }) {
      await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('workspaces')
          .values({ id, title: storable(title), created })
          .execute()
        await transaction
          .insertInto('documents')
          .values({ name: documentName('workspace', id), workspace: id })
          .execute()
      })
    },
    workspaces: () => db.selectFrom('workspaces').selectAll().orderBy('created').orderBy('id').execute(),
    async renameWorkspace(id, title) {
      const { numUpdatedRows } = await db
        .updateTable('workspaces')
        .set({ title: storable(title) })
        .where('id', '=', id)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async deleteWorkspace(id, at) {
      const deleted = await db.transaction().execute(async (transaction) => {
        await lock(transaction.selectFrom('workspaces').where('id', '=', id).select('id')).execute()
        const models = await transaction.selectFrom('models').where('workspace', '=', id).select('id').execute()
        for (const model of models) {
          await transaction.insertInto('deletedModels').values({ id: model.id, at }).execute()
        }
        // Models, documents, log, links, grants and the audit log go with it, by their foreign keys.
        const { numDeletedRows } = await transaction.deleteFrom('workspaces').where('id', '=', id).executeTakeFirst()
        if (numDeletedRows !== 1n) return false
        await transaction
          .deleteFrom('sessions')
          .where('id', 'not in', transaction.selectFrom('grants').select('session'))
          .execute()
        return true
      })
      if (deleted) await erase()
      return deleted
    },
  }
}
