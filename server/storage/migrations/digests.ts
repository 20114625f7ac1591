import type { Kysely } from 'kysely'

import type { ColumnTypes } from '../migrations.ts'

/** What the portfolio needs of each model, beside its copy; '' until it is made from that. */
export async function digests({ schema }: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  await schema
    .alterTable('models')
    .addColumn('digest', text, (column) => column.notNull().defaultTo(''))
    .execute()
}
