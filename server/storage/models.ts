import { documentsOfModel } from '../../src/model/sharing/documents.ts'
import { EXPORT_FORMS } from '../../src/model/sharing/api.ts'
import { ROLES } from '../../src/model/sharing/roles.ts'
import type { Engine } from './engine.ts'
import type { ModelSummary, Storage } from './storage.ts'
import { comparable } from './moments.ts'
import { storable } from './text.ts'

type Models = Pick<
  Storage,
  'addModel' | 'models' | 'model' | 'keepCopy' | 'copy' | 'digests' | 'keepDigest' | 'deleteModel' | 'wasDeleted'
>

const LISTED = [
  'id',
  'workspace',
  'title',
  'kind',
  'nodes',
  'links',
  'indicators',
  'values',
  'created',
  'changed',
] as const

/** What stays of an entry's detail when its model is gone: words that name nothing. */
const TELLING_NOTHING: readonly string[] = [...ROLES, ...EXPORT_FORMS]

const numbersOf = ({ kind, nodes, links, indicators, values }: ModelSummary) => ({
  kind,
  nodes,
  links,
  indicators,
  values,
})

export function modelStorage({ db, lock, erase }: Engine): Models {
  return {
    async addModel({ id, workspace, title, created }, summary) {
      return db.transaction().execute(async (transaction) => {
        // One at a time in a workspace: a model that is being deleted is not added again meanwhile.
        const home = await lock(
          transaction.selectFrom('workspaces').where('id', '=', workspace).select('id'),
        ).executeTakeFirst()
        const deleted = await transaction
          .selectFrom('deletedModels')
          .where('id', '=', id)
          .select('id')
          .executeTakeFirst()
        if (home === undefined || deleted !== undefined) return false
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('models')
          .values({ id, workspace, title: storable(title), created, changed: created, ...numbersOf(summary) })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows !== 1n) return false
        const documents = documentsOfModel(id).map((name) => ({ name, model: id }))
        await transaction.insertInto('documents').values(documents).execute()
        return true
      })
    },
    models: (workspace) =>
      db
        .selectFrom('models')
        .where('workspace', '=', workspace)
        .select(LISTED)
        .orderBy('created')
        .orderBy('id')
        .execute(),
    async model(id) {
      return (await db.selectFrom('models').where('id', '=', id).select(LISTED).executeTakeFirst()) ?? null
    },
    async keepCopy(id, { text, summary, digest }, changed) {
      const kept = { copy: storable(text), digest: storable(digest), title: storable(summary.title) }
      await db
        .updateTable('models')
        .set({ changed, ...kept, ...numbersOf(summary) })
        .where('id', '=', id)
        .execute()
    },
    async copy(id) {
      return (await db.selectFrom('models').where('id', '=', id).select('copy').executeTakeFirst())?.copy ?? null
    },
    async digests(workspace, after) {
      let rows = db.selectFrom('models').where('workspace', '=', workspace)
      if (after !== '') rows = rows.where('changed', '>', comparable(after))
      return rows.select(['id', 'changed', 'digest']).orderBy('created').orderBy('id').execute()
    },
    async keepDigest(id, digest, changed) {
      await db
        .updateTable('models')
        .set({ digest: storable(digest) })
        .where('id', '=', id)
        .where('changed', '=', changed)
        .execute()
    },
    async deleteModel(id, at) {
      const deleted = await db.transaction().execute(async (transaction) => {
        const model = await transaction.selectFrom('models').where('id', '=', id).select('workspace').executeTakeFirst()
        if (model === undefined) return false
        await lock(transaction.selectFrom('workspaces').where('id', '=', model.workspace).select('id')).execute()
        // In the order in which they are amended: of two that take the same rows, one waits for the other.
        await lock(transaction.selectFrom('documents').where('model', '=', id).select('name').orderBy('name')).execute()
        // Documents, log, links and grants go with it, by their foreign keys.
        const { numDeletedRows } = await transaction.deleteFrom('models').where('id', '=', id).executeTakeFirst()
        if (numDeletedRows !== 1n) return false
        await transaction.insertInto('deletedModels').values({ id, at }).execute()
        await transaction
          .updateTable('audit')
          .set({ detail: '' })
          .where('model', '=', id)
          .where('detail', 'not in', TELLING_NOTHING)
          .execute()
        return true
      })
      if (deleted) await erase()
      return deleted
    },
    async wasDeleted(id) {
      return (await db.selectFrom('deletedModels').where('id', '=', id).select('id').executeTakeFirst()) !== undefined
    },
  }
}
