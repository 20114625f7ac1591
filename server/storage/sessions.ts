import type { Engine } from './engine.ts'
import { comparable } from './moments.ts'
import type { Storage } from './storage.ts'
import { storable } from './text.ts'

type Sessions = Pick<
  Storage,
  | 'addSession'
  | 'sessionByHash'
  | 'renameSession'
  | 'seeSession'
  | 'deleteSession'
  | 'deleteSessionsBefore'
  | 'grant'
  | 'grants'
>

export function sessionStorage({ db }: Engine): Sessions {
  return {
    async addSession(session) {
      await db
        .insertInto('sessions')
        .values({ ...session, name: storable(session.name) })
        .execute()
    },
    async sessionByHash(hash) {
      return (await db.selectFrom('sessions').where('hash', '=', hash).selectAll().executeTakeFirst()) ?? null
    },
    async renameSession(id, name) {
      await db
        .updateTable('sessions')
        .set({ name: storable(name) })
        .where('id', '=', id)
        .execute()
    },
    async seeSession(id, at) {
      await db.updateTable('sessions').set({ seen: at }).where('id', '=', id).execute()
    },
    async deleteSession(id) {
      await db.deleteFrom('sessions').where('id', '=', id).execute()
    },
    async deleteSessionsBefore(moment) {
      await db.deleteFrom('sessions').where('seen', '<', comparable(moment)).execute()
    },
    async grant(session, link, at) {
      return db.transaction().execute(async (transaction) => {
        // The update locks the link's row: of two that want the same last use, the second finds it used.
        const { numUpdatedRows } = await transaction
          .updateTable('links')
          .set({ lastUsed: at })
          .where('id', '=', link)
          .where('revoked', 'is', null)
          .where((where) => where.or([where('expires', 'is', null), where('expires', '>', comparable(at))]))
          .where((where) => where.or([where('once', '=', 0), where('uses', '=', 0)]))
          .executeTakeFirst()
        if (numUpdatedRows !== 1n) return false
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('grants')
          .values({ session, link })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        // Uses count browsers: one that opens its link again is no other.
        await transaction
          .updateTable('links')
          .set((set) => ({ uses: set('uses', '+', Number(numInsertedOrUpdatedRows ?? 0n)) }))
          .where('id', '=', link)
          .execute()
        return true
      })
    },
    grants: (session, now) =>
      db
        .selectFrom('grants')
        .innerJoin('links', 'links.id', 'grants.link')
        .where('grants.session', '=', session)
        .where('links.revoked', 'is', null)
        .where((where) => where.or([where('links.expires', 'is', null), where('links.expires', '>', comparable(now))]))
        .select(['links.id as link', 'links.workspace', 'links.model', 'links.role', 'links.expires'])
        .orderBy('links.id')
        .execute(),
  }
}
