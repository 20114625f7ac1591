import type { Selectable } from 'kysely'

import type { Engine } from './engine.ts'
import { comparable, comparableOrNull } from './moments.ts'
import type { Tables } from './schema.ts'
import type { LinkRow, Storage } from './storage.ts'
import { storable } from './text.ts'

type Links = Pick<Storage, 'addLink' | 'links' | 'link' | 'linkByHash' | 'linkByCode' | 'revokeLink'>

const asLink = (row: Selectable<Tables['links']>): LinkRow => ({ ...row, once: row.once === 1 })
const asLinkOrNull = (row: Selectable<Tables['links']> | undefined) => (row === undefined ? null : asLink(row))

export function linkStorage({ db }: Engine): Links {
  const links = db.selectFrom('links').selectAll()
  return {
    async addLink(link) {
      await db
        .insertInto('links')
        .values({
          ...link,
          label: storable(link.label),
          madeBy: storable(link.madeBy),
          codeExpires: comparableOrNull(link.codeExpires),
          expires: comparableOrNull(link.expires),
          once: link.once ? 1 : 0,
        })
        .execute()
    },
    async links(workspace, model) {
      const rows = await links
        .where('workspace', '=', workspace)
        .where('model', model === null ? 'is' : '=', model)
        .orderBy('made', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(asLink)
    },
    link: async (id) => asLinkOrNull(await links.where('id', '=', id).executeTakeFirst()),
    linkByHash: async (hash) => asLinkOrNull(await links.where('hash', '=', hash).executeTakeFirst()),
    async linkByCode(codeHash, moment) {
      const now = comparable(moment)
      const row = await links
        .where('codeHash', '=', codeHash)
        .where('codeExpires', '>', now)
        .where('revoked', 'is', null)
        .where((where) => where.or([where('expires', 'is', null), where('expires', '>', now)]))
        .where((where) => where.or([where('once', '=', 0), where('uses', '=', 0)]))
        .executeTakeFirst()
      return asLinkOrNull(row)
    },
    async revokeLink(id, at) {
      const { numUpdatedRows } = await db
        .updateTable('links')
        .set({ revoked: at })
        .where('id', '=', id)
        .where('revoked', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}
