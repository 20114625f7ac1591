import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

import type { DatabasePlace, Engine } from '../storage/engine.ts'
import { isMigrated, SCHEMA } from '../storage/migrations.ts'
import { openEngine } from '../storage/openStorage.ts'
import { BACKUP_FORMAT, type Counts, makeTally } from './lines.ts'
import { type Outcome, reasonOf, refusal } from './outcome.ts'
import { rowsOf, toText } from './rows.ts'
import { BACKED_UP } from './tables.ts'

const PRIVATE = 0o600

/**
 * Writes everything that a server keeps into one new file, as it is at one moment, while the server runs. The file has its
 * name only when it is whole and on disk.
 */
export async function backup(place: DatabasePlace, file: string): Promise<Outcome> {
  if (existsSync(file)) return refusal('file-there', { file })
  if (place.kind === 'sqlite' && !existsSync(place.file)) return refusal('no-database', { file: place.file })
  let engine: Engine
  try {
    engine = await openEngine(place, { reading: true })
  } catch (error) {
    return refusal('database-away', { reason: reasonOf(error) })
  }
  const part = `${file}.${process.pid}.part`
  try {
    if (!(await isMigrated(engine))) return refusal('other-version')
    const rows = await writePart(engine, part)
    await rename(part, file)
    await syncFolder(dirname(file))
    return { ok: true, rows }
  } catch (error) {
    return refusal('not-written', { file, reason: reasonOf(error) })
  } finally {
    await rm(part, { force: true })
    await engine.close()
  }
}

async function writePart(engine: Engine, part: string): Promise<Counts> {
  return engine.atOneMoment(async (moment) => {
    const tally = makeTally()
    async function* lines() {
      const head = { throughline: 'backup', format: BACKUP_FORMAT, schema: SCHEMA, made: new Date().toISOString() }
      yield* written(JSON.stringify(head))
      for (const table of BACKED_UP) {
        for await (const row of rowsOf(moment, table)) {
          yield* written(JSON.stringify([table.table, toText(row, table)]), table.table)
        }
      }
      yield `${JSON.stringify({ manifest: tally.end() })}\n`
    }
    function* written(line: string, table?: string) {
      tally.add(line, table)
      yield `${line}\n`
    }
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(part, { flags: 'wx', mode: PRIVATE, flush: true }),
    )
    return tally.rows
  })
}

/** The new name is on disk too, not only what it names. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
