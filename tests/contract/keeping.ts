import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { DatabasePlace } from '../../server/storage/engine.ts'
import { SCHEMAS } from '../../server/storage/migrations.ts'
import { openEngine, openStorage } from '../../server/storage/openStorage.ts'
import { addHome, copyRow, linkRow, NOON, sessionRow, SUMMARY } from '../support/storages.ts'
import type { Opened } from './opened.ts'

const CHILD = join(import.meta.dirname, '../support/storageChild.ts')

const start = (place: DatabasePlace, job: string, first = 1) =>
  spawn(process.execPath, [CHILD, JSON.stringify(place), job, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })

export function keepingContract({ open, place }: Opened): void {
  test('closing and opening again keeps everything', async () => {
    const at = await place()
    const first = await openStorage(at)
    await addHome(first)
    await first.append('model/m', new Uint8Array([1]))
    await first.compact('model/m', ([part]) => part ?? new Uint8Array())
    await first.append('model/m', new Uint8Array([2]))
    await first.addLink(linkRow('a'))
    await first.addSession(sessionRow('s'))
    await first.grant('s', 'a', NOON)
    await first.note({ at: NOON, act: 'grant.used', by: 'Ada', workspace: 'w', model: null, detail: 'editor' })
    const picture = async (storage: typeof first) => [
      await storage.workspaces(),
      await storage.models('w'),
      await storage.load('model/m'),
      await storage.links('w', null),
      await storage.sessionByHash('hash of s'),
      await storage.grants('s', NOON),
      await storage.audit('w', { most: 10 }),
    ]
    const before = await picture(first)
    await first.close()
    expect(await picture(await open(at))).toEqual(before)
    expect(before[2]).toEqual({ snapshot: new Uint8Array([1]), updates: [new Uint8Array([2])] })
  })

  test('several processes may start on a new database at the same time', async () => {
    const at = await place()
    const storages = await Promise.all(Array.from({ length: 4 }, () => open(at)))
    await Promise.all(storages.map((storage) => storage.ping()))
    expect(await storages[3]?.workspaces()).toEqual([])
  })

  test('a database made by a newer program is refused, and left as it is', async () => {
    const at = await place()
    const { db, close } = await openEngine(at)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', ${NOON})`.execute(db)
    await expect(openStorage(at)).rejects.toThrow('The database was made by a newer Throughline')
    const { rows } = await sql`select name from kysely_migration`.execute(db)
    expect(rows).toHaveLength(SCHEMAS.length + 1)
    await close()
  })

  test('a database of the first version is brought up to date, with all that it has', async () => {
    const at = await place()
    const first = await openStorage(at)
    await addHome(first)
    await first.keepCopy('m', copyRow('{"title":"Kept"}', SUMMARY, 'made later'), NOON)
    await first.close()
    const { db, close } = await openEngine(at)
    await sql`alter table models drop column digest`.execute(db)
    await sql`delete from kysely_migration where name > '0002'`.execute(db)
    await close()
    const storage = await open(at)
    expect(await storage.digests('w', '')).toEqual([{ id: 'm', changed: NOON, digest: '' }])
    expect(await storage.copy('m')).toBe('{"title":"Kept"}')
    await storage.keepDigest('m', 'new', NOON)
    expect(await storage.digests('w', '')).toEqual([{ id: 'm', changed: NOON, digest: 'new' }])
  })

  test('what is read at one moment stays as it is while others write', async () => {
    const at = await place()
    const storage = await open(at)
    await addHome(storage)
    await storage.append('model/m', new Uint8Array([1]))
    const { atOneMoment, close } = await openEngine(at, { reading: true })
    await atOneMoment(async (db) => {
      const seen = async () => [
        await db.selectFrom('documents').selectAll().orderBy('name').execute(),
        await db.selectFrom('updates').selectAll().execute(),
      ]
      const before = await seen()
      await storage.append('model/m', new Uint8Array([2]))
      await storage.compact('model/m', ([part]) => part ?? new Uint8Array())
      expect(await seen()).toEqual(before)
    })
    await close()
  })

  test('a process that is killed has kept every update that it acknowledged', async () => {
    const at = await place()
    const storage = await open(at)
    await addHome(storage)
    for (let round = 1; round <= 3; round += 1) {
      const first = 1000 * round
      const child = start(at, 'append', first)
      let acknowledged = first - 1
      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged = Number(line)
        if (acknowledged === first + 100 * round) child.kill('SIGKILL')
      }
      const kept = (await storage.load('model/m')).updates.map((update) => Number(new TextDecoder().decode(update)))
      // What was being written at the death before may have been kept later than this round began.
      const ofRound = kept.filter((number) => number >= first)
      expect(acknowledged).toBeGreaterThanOrEqual(first + 100 * round)
      // The one that was being written when the process died may be there too.
      expect(ofRound.length - (acknowledged - first + 1)).toBeOneOf([0, 1])
      expect(ofRound).toEqual(ofRound.map((_, index) => first + index))
    }
  })

  test('a process that is killed in a compaction leaves the document as it was, and nobody locked out', async () => {
    const at = await place()
    const storage = await open(at)
    await addHome(storage)
    await storage.append('model/m', new Uint8Array([7]))
    const [, signal] = (await once(start(at, 'die in a compaction'), 'exit')) as [unknown, string]
    expect(signal).toBe('SIGKILL')
    expect(await storage.load('model/m')).toEqual({ snapshot: null, updates: [new Uint8Array([7])] })
    expect(await storage.compact('model/m', ([part]) => part ?? new Uint8Array())).toEqual(new Uint8Array([7]))
  })
}
