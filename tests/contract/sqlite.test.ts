import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'

import { openEngine, openStorage } from '../../server/storage/openStorage.ts'
import type { DatabasePlace } from '../../server/storage/engine.ts'
import { addHome, addModel, copyRow, linkRow, NOON, sqliteDatabases, SUMMARY } from '../support/storages.ts'
import { storageContract } from './storage.ts'

storageContract('SQLite', sqliteDatabases)

const databases = sqliteDatabases()
afterAll(databases.end)

async function file(): Promise<string> {
  const place = await databases.fresh()
  return place.kind === 'sqlite' ? place.file : ''
}

/** Whether any of the database's files has the text. */
function inFiles(path: string, text: string): boolean {
  const folder = dirname(path)
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text))
}

test('a commit is on disk, keys are kept and what is deleted is overwritten', async () => {
  const { db, close } = await openEngine({ kind: 'sqlite', file: await file() })
  const pragma = async (name: string) =>
    Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})
  expect(await pragma('journal_mode')).toEqual(['wal'])
  expect(await pragma('synchronous')).toEqual([2])
  expect(await pragma('foreign_keys')).toEqual([1])
  expect(await pragma('secure_delete')).toEqual([1])
  await close()
})

test('the folder is made for this user only', async () => {
  const path = await file()
  const storage = await openStorage({ kind: 'sqlite', file: path })
  expect(statSync(dirname(path)).mode & 0o077).toBe(0)
  await storage.close()
})

const encode = (text: string) => new TextEncoder().encode(text)

test.each(['a deleted model', 'a deleted workspace'])('%s is gone from the bytes of the files', async (what) => {
  const path = await file()
  const storage = await openStorage({ kind: 'sqlite', file: path })
  await addHome(storage)
  await addModel(storage, 'n')
  const marks = [
    'marked-log',
    'marked-snapshot',
    'marked-copy',
    'marked-title',
    'marked-digest',
    'marked-label',
    'marked-hash',
    'marked-detail',
  ]
  // Among many others, as rows lie in pages of a file in use.
  for (let number = 0; number < 400; number += 1) {
    await storage.append('model/m', encode(`marked-snapshot ${number} ${'s'.repeat(number)}`))
    await storage.append('model/n', encode(`stays ${number} ${'n'.repeat(number)}`))
  }
  await storage.compact('model/m', (parts) => encode(parts.map((part) => new TextDecoder().decode(part)).join(' ')))
  for (let number = 0; number < 400; number += 1) {
    await storage.append('model/m', encode(`marked-log ${number} ${'l'.repeat(number)}`))
    await storage.append('model/n', encode(`stays ${number} ${'n'.repeat(number)}`))
  }
  for (let number = 0; number < 20; number += 1) {
    await storage.keepCopy(
      'm',
      copyRow('marked-copy '.repeat(500 * number), { ...SUMMARY, title: 'marked-title' }, 'marked-digest'),
      NOON,
    )
  }
  // In the order of an index these come between those that stay, which is what moves them from page to page.
  for (let number = 0; number < 400; number += 1) {
    const model = number % 2 ? 'm' : 'n'
    const hash = `${(number * 7919) % 400} ${model === 'm' ? 'marked-hash' : 'stays'} ${'h'.repeat(number)}`
    await storage.addLink(linkRow(`${number}`, { model, label: model === 'm' ? 'marked-label' : 'stays', hash }))
  }
  await storage.note({ at: NOON, act: 'grant.made', by: 'Ada', workspace: 'w', model: 'm', detail: 'marked-detail' })
  for (const mark of marks) expect(inFiles(path, mark), mark).toBe(true)
  if (what === 'a deleted model') await storage.deleteModel('m', NOON)
  else await storage.deleteWorkspace('w', NOON)
  for (const mark of marks) expect(inFiles(path, mark), mark).toBe(false)
  expect(inFiles(path, 'stays 399')).toBe(what === 'a deleted model')
  await storage.close()
})

test('a deletion waits for a backup that is being read, and then empties the log', async () => {
  const path = await file()
  const place: DatabasePlace = { kind: 'sqlite', file: path }
  const storage = await openStorage(place)
  await addHome(storage)
  await storage.append('model/m', encode('marked-log'))
  const reader = await openEngine(place, { reading: true })
  const deletion = await reader.atOneMoment(async (db) => {
    await db.selectFrom('updates').selectAll().execute()
    const going = storage.deleteModel('m', NOON)
    await new Promise((done) => setTimeout(done, 300))
    expect((await db.selectFrom('updates').selectAll().execute()).length).toBe(1)
    return { going }
  })
  expect(await deletion.going).toBe(true)
  expect(inFiles(path, 'marked-log')).toBe(false)
  await reader.close()
  await storage.close()
})

test('a database that is not there is not made by reading it', async () => {
  const path = await file()
  await expect(openEngine({ kind: 'sqlite', file: path }, { reading: true })).rejects.toThrow()
  expect(existsSync(path)).toBe(false)
})
