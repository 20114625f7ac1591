import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openEngine } from '../../server/storage/openStorage.ts'
import { type Databases, postgresDatabases, STARTING } from '../support/storages.ts'
import { storageContract } from './storage.ts'

let databases: Databases | undefined
beforeAll(async () => {
  databases = await postgresDatabases()
}, STARTING)
afterAll(() => databases?.end(), STARTING)

storageContract('PostgreSQL', () => ({
  // One server for the file; it ends after the last test.
  fresh: () => databases?.fresh() ?? Promise.reject(new Error('The server is started before the tests.')),
  end: () => Promise.resolve(),
}))

test('a commit is on disk also where the database was set not to wait for it', async () => {
  const place = await databases?.fresh()
  if (place?.kind !== 'postgres') throw new Error('no PostgreSQL')
  const before = await openEngine(place)
  const name = new URL(place.url).pathname.slice(1)
  await sql`alter database ${sql.id(name)} set synchronous_commit = off`.execute(before.db)
  await before.close()
  const { db, close } = await openEngine(place)
  const { rows } = await sql`show synchronous_commit`.execute(db)
  expect(rows).toEqual([{ synchronous_commit: 'on' }])
  await close()
})

test('moments are compared sign by sign, whatever language the server speaks', async () => {
  const place = await databases?.fresh()
  if (place?.kind !== 'postgres') throw new Error('no PostgreSQL')
  const { db, close } = await openEngine(place)
  const { rows } = await sql`
    select distinct collation_name from information_schema.columns
    where table_name in ('links', 'models', 'sessions', 'audit') and data_type = 'text'`.execute(db)
  expect(rows).toEqual([{ collation_name: 'C' }])
  await close()
})
