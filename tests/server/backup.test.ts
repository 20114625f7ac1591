import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { backup } from '../../server/backup/backup.ts'
import { restore } from '../../server/backup/restore.ts'
import type { DatabasePlace } from '../../server/storage/engine.ts'
import { openStorage } from '../../server/storage/openStorage.ts'
import { addWorkspaceInUse, documentHashes, linesIn, tableHashes, writeBackup } from '../support/backups.ts'
import {
  addHome,
  type Databases,
  entriesOf,
  mergeParts,
  NOON,
  postgresDatabases,
  sqliteDatabases,
  STARTING,
  updatesOf,
} from '../support/storages.ts'

const folder = mkdtempSync(join(tmpdir(), 'backups-'))
let files = 0
const newFile = () => join(folder, `${(files += 1)}.backup`)

const engines = ['sqlite', 'postgres'] as const
let databases: Readonly<Record<(typeof engines)[number], Databases>> | undefined
beforeAll(async () => {
  databases = { sqlite: sqliteDatabases(), postgres: await postgresDatabases() }
}, STARTING)
afterAll(async () => {
  await databases?.sqlite.end()
  await databases?.postgres.end()
  rmSync(folder, { recursive: true, force: true })
}, STARTING)

function fresh(engine: (typeof engines)[number]): Promise<DatabasePlace> {
  return databases?.[engine].fresh() ?? Promise.reject(new Error('The databases are made before the tests.'))
}

async function inUse(engine: (typeof engines)[number]): Promise<DatabasePlace> {
  const place = await fresh(engine)
  const storage = await openStorage(place)
  await addWorkspaceInUse(storage)
  await storage.close()
  return place
}

describe.each(engines)('a backup of %s', (from) => {
  test.each(engines)('is restored into an empty %s, the same in every table and every document', async (to) => {
    const place = await inUse(from)
    const file = newFile()
    const made = await backup(place, file)
    const target = await fresh(to)
    expect(await restore(file, target)).toEqual(made)
    expect(made).toMatchObject({ ok: true, rows: { workspaces: 1, models: 4, deletedModels: 1, audit: 455 } })
    expect(await tableHashes(target)).toEqual(await tableHashes(place))
    const documents = await documentHashes(target)
    expect(documents).toEqual(await documentHashes(place))
    expect(Object.keys(documents)).toHaveLength(17)
    // And it goes on from there.
    const storage = await openStorage(target)
    expect(await storage.append('model/a', new Uint8Array([1]))).toBe(true)
    await storage.note({ at: NOON, act: 'export.made', by: 'Grace', workspace: 'w', model: null, detail: '' })
    expect((await storage.audit('w', { most: 1 }))[0]?.by).toBe('Grace')
    expect(await storage.wasDeleted('gone')).toBe(true)
    await storage.close()
  })

  test('made while people edit shows one moment', async () => {
    const place = await fresh(from)
    const storage = await openStorage(place)
    await addHome(storage)
    const texts = Array.from({ length: 2000 }, (_, index) => `entry ${index}`)
    const updates = updatesOf(texts)
    let appended = 0
    let appendedMeanwhile = 0
    const end = new AbortController()
    const editTo = async (most: number) => {
      while (appended < most && !end.signal.aborted) {
        const update = updates[appended] ?? new Uint8Array()
        await storage.append('model/m', update)
        await storage.append('talk/m', update)
        appended += 1
        if (appended % 10 === 0) await storage.compact('model/m', mergeParts)
      }
    }
    const backUpAndRestore = async () => {
      const file = newFile()
      const before = appended
      expect(await backup(place, file)).toMatchObject({ ok: true })
      const after = appended
      appendedMeanwhile += after - before
      const target = await fresh(from)
      await restore(file, target)
      const restored = await openStorage(target)
      const model = await entriesOf(restored, 'model/m')
      const talk = await entriesOf(restored, 'talk/m')
      expect(model).toEqual(texts.slice(0, model.length))
      expect(model.length).toBeGreaterThanOrEqual(before)
      expect(model.length).toBeLessThanOrEqual(after + 1)
      expect(model.length - talk.length).toBeOneOf([0, 1])
      await restored.close()
    }
    // So much that a backup is not done in one go.
    await editTo(500)
    const edits = editTo(updates.length)
    for (let round = 0; round < 2; round += 1) await backUpAndRestore()
    end.abort()
    await edits
    expect(appendedMeanwhile).toBeGreaterThan(10)
    await storage.close()
  })
})

describe('a backup file', () => {
  test('is for its owner only, and has no half beside it', async () => {
    const file = newFile()
    await backup(await inUse('sqlite'), file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
  })

  test('has the tokens of links and sessions as hashes only', async () => {
    const file = newFile()
    await backup(await inUse('sqlite'), file)
    const links = linesIn(file).filter((line) => line.startsWith('["links"'))
    expect(links).toHaveLength(5)
    expect(links.every((line) => line.includes('"hash":"hash of link') || line.includes('"hash":"hash of whole'))).toBe(
      true,
    )
  })

  test('never takes the place of another file', async () => {
    const file = newFile()
    writeFileSync(file, 'mine')
    const outcome = await backup(await inUse('sqlite'), file)
    expect(outcome).toEqual({ ok: false, problem: expect.stringContaining('is already there') })
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  test('is not made where there is no database, no folder, or one of another version', async () => {
    const place = await fresh('sqlite')
    expect(await backup(place, newFile())).toMatchObject({ problem: expect.stringContaining('There is no database') })
    expect(place.kind === 'sqlite' && existsSync(place.file)).toBe(false)
    const bare = await fresh('postgres')
    expect(await backup(bare, newFile())).toMatchObject({ problem: expect.stringContaining('another version') })
    const nowhere = { kind: 'postgres', url: 'postgresql://me:password@127.0.0.1:1/none' } as const
    const away = await backup(nowhere, newFile())
    expect(away).toMatchObject({ problem: expect.stringContaining('(ECONNREFUSED)') })
    expect(JSON.stringify(away)).not.toContain('password')
    const inNoFolder = await backup(await inUse('sqlite'), join(folder, 'none', 'x.backup'))
    expect(inNoFolder).toMatchObject({ problem: expect.stringContaining('(ENOENT)') })
  })
})

/** The lines of a backup as the first version of the tables had them. */
function asFirst(lines: readonly string[]): readonly string[] {
  return lines.map((line) => {
    const kept: unknown = JSON.parse(line)
    if (!Array.isArray(kept)) return line.replace(/"schema":"[^"]*"/, '"schema":"0001-first-tables"')
    if (kept[0] !== 'models') return line
    const { digest: _digest, ...first } = kept[1] as Record<string, unknown>
    return JSON.stringify(['models', first])
  })
}

describe.each(engines)('a backup of the first version, restored into %s', (engine) => {
  test('has everything that it had, and what came since as it begins', async () => {
    const place = await inUse('sqlite')
    const now = newFile()
    await backup(place, now)
    const file = newFile()
    writeBackup(file, asFirst(linesIn(now)), { signed: true })
    const target = await fresh(engine)
    expect(await restore(file, target)).toMatchObject({ ok: true, rows: { models: 4, audit: 455 } })
    const { models: _before, ...before } = await tableHashes(place)
    const { models: _after, ...after } = await tableHashes(target)
    expect(after).toEqual(before)
    expect(await documentHashes(target)).toEqual(await documentHashes(place))
    const storage = await openStorage(target)
    expect((await storage.digests('w', '')).map(({ id, digest }) => [id, digest])).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => [id, '']),
    )
    expect(await storage.copy('a')).toBe('{"title":"Copy of a"}')
    await storage.close()
  })

  test('is refused with a column that it could not have', async () => {
    const now = newFile()
    await backup(await inUse('sqlite'), now)
    const file = newFile()
    writeBackup(
      file,
      linesIn(now).map((line, at) => (at === 0 ? (asFirst([line])[0] ?? '') : line)),
      { signed: true },
    )
    expect(await restore(file, await fresh(engine))).toMatchObject({ problem: expect.stringContaining('is damaged') })
  })
})

test('a backup of a newer version says to update, one of no version that there was says so', async () => {
  const now = newFile()
  await backup(await inUse('sqlite'), now)
  const [head = '', ...rest] = linesIn(now)
  const said = async (edited: string) => {
    const file = newFile()
    writeBackup(file, [edited, ...rest], { signed: true })
    return restore(file, await fresh('sqlite'))
  }
  const newer = [head.replace(/"schema":"[^"]*"/, '"schema":"0003-later"'), head.replace('"format":1', '"format":2')]
  for (const one of newer)
    expect(await said(one)).toMatchObject({ problem: expect.stringContaining('Update this one') })
  const other = [head.replace(/"schema":"[^"]*"/, '"schema":"0001-others"'), head.replace('"format":1', '"format":0')]
  for (const one of other)
    expect(await said(one)).toMatchObject({ problem: expect.stringContaining('another version') })
})

describe('a file that is no whole backup is refused, and nothing is written:', () => {
  let good = ''
  beforeAll(async () => {
    good = newFile()
    await backup(await inUse('sqlite'), good)
  })

  async function refused(file: string): Promise<string> {
    const place = await fresh('sqlite')
    const outcome = await restore(file, place)
    expect(outcome.ok).toBe(false)
    expect(place.kind === 'sqlite' && existsSync(place.file)).toBe(false)
    return outcome.ok ? '' : outcome.problem
  }

  test('one that is cut anywhere', async () => {
    const bytes = readFileSync(good)
    for (let part = 0; part < 20; part += 1) {
      const file = newFile()
      writeFileSync(file, bytes.subarray(0, Math.floor((bytes.length * part) / 20)))
      expect(await refused(file)).toMatch(/is damaged|no backup/)
    }
    writeFileSync(newFile(), bytes)
    const lastCut = newFile()
    writeFileSync(lastCut, bytes.subarray(0, -1))
    expect(await refused(lastCut)).toContain('is damaged')
  })

  test('one with a byte altered anywhere', async () => {
    const bytes = readFileSync(good)
    // The first ten are gzip's own head, some of which says nothing about the content.
    for (let at = 10; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const file = newFile()
      const altered = Uint8Array.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 0x11
      writeFileSync(file, altered)
      expect(await refused(file)).toMatch(/is damaged|no backup|another version/)
    }
  })

  const edits: readonly (readonly [what: string, edit: (lines: string[]) => readonly string[], said: RegExp])[] = [
    ['a line left out', (lines) => lines.toSpliced(9, 1), /is damaged/],
    ['a line twice', (lines) => lines.toSpliced(9, 0, lines[9] ?? ''), /is damaged/],
    ['two lines changed about', (lines) => lines.with(9, lines[8] ?? '').with(8, lines[9] ?? ''), /is damaged/],
    ['a word altered', (lines) => lines.map((line) => line.replace('Copy of a', 'Copy of b')), /is damaged/],
    ['no manifest', (lines) => lines.slice(0, -1), /is damaged/],
    [
      'a manifest that counts wrongly',
      (lines) => lines.map((line) => line.replace('"models":4', '"models":5')),
      /is damaged/,
    ],
    ['lines after its end', (lines) => [...lines, lines[3] ?? ''], /is damaged/],
    ['two ends', (lines) => [...lines, lines.at(-1) ?? ''], /is damaged/],
    ['only a head', (lines) => lines.slice(0, 1), /is damaged/],
    ['no head', (lines) => lines.slice(1), /no backup/],
    ['another head', (lines) => lines.with(0, '{"hello":"world"}'), /no backup/],
    ['a newer format', (lines) => lines.map((line) => line.replace('"format":1', '"format":2')), /newer version/],
    ['other tables', (lines) => lines.map((line) => line.replace('0002-', '0001-')), /another version/],
  ]
  test.each(edits)('%s', async (_what, edit, said) => {
    const file = newFile()
    writeBackup(file, edit(linesIn(good)), { signed: false })
    expect(await refused(file)).toMatch(said)
  })

  const signed: readonly (readonly [what: string, edit: (lines: string[]) => readonly string[]])[] = [
    ['an unknown table', (lines) => lines.toSpliced(5, 0, '["kysely_migration",{"name":"x","timestamp":"y"}]')],
    ['an unknown column', (lines) => lines.toSpliced(1, 0, '["workspaces",{"id":"x","title":"","drop":""}]')],
    ['a missing column', (lines) => lines.toSpliced(1, 0, '["workspaces",{"id":"x","title":""}]')],
    [
      'a value that no column takes',
      (lines) => lines.toSpliced(1, 0, '["workspaces",{"id":"x","title":[],"created":""}]'),
    ],
  ]
  test.each(signed)('one with %s, however well signed', async (_what, edit) => {
    const file = newFile()
    writeBackup(file, edit(linesIn(good)), { signed: true })
    expect(await refused(file)).toContain('is damaged')
  })

  test('another kind of file, none at all, and a folder', async () => {
    const text = newFile()
    writeFileSync(text, 'not a backup')
    expect(await refused(text)).toContain('is damaged')
    const zipped = newFile()
    writeFileSync(zipped, gzipSync('not a backup'))
    expect(await refused(zipped)).toContain('is no backup')
    expect(await refused(newFile())).toContain('(ENOENT)')
    expect(await refused(folder)).toContain('(EISDIR)')
  })
})

test.each(engines)('what fails halfway leaves an empty %s', async (engine) => {
  const good = newFile()
  await backup(await inUse('sqlite'), good)
  const file = newFile()
  // Well signed, but with a grant to nobody, which is among the last rows.
  const grant = '["grants",{"session":"nobody","link":"whole"}]'
  const lines = linesIn(good)
  writeBackup(
    file,
    lines.toSpliced(
      lines.findIndex((line) => line.startsWith('["audit"')),
      0,
      grant,
    ),
    { signed: true },
  )
  const place = await fresh(engine)
  expect(await restore(file, place)).toMatchObject({ problem: expect.stringContaining('Nothing was kept') })
  expect(Object.values(await tableHashes(place)).map((said) => said.split(' ')[0])).toEqual(Array(9).fill('0'))
  expect(await restore(good, place)).toMatchObject({ ok: true })
})

test.each(engines)('a backup is not restored into a %s that is in use', async (engine) => {
  const file = newFile()
  await backup(await inUse('sqlite'), file)
  const place = await fresh(engine)
  const storage = await openStorage(place)
  await storage.addWorkspace({ id: 'mine', title: 'Mine', created: NOON })
  const before = await tableHashes(place)
  expect(await restore(file, place)).toEqual({ ok: false, problem: expect.stringContaining('is not empty') })
  expect(await tableHashes(place)).toEqual(before)
  await storage.close()
})
