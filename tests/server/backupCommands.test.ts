import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { runBackup, runRestore } from '../../server/backup/commandLine.ts'
import { openStorage } from '../../server/storage/openStorage.ts'
import { addWorkspaceInUse } from '../support/backups.ts'

const root = dirname(dirname(import.meta.dirname))
const folder = mkdtempSync(join(tmpdir(), 'backup-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function script(name: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  return new Promise<{ code: number; said: string; complained: string }>((done) => {
    const child = execFile(
      process.execPath,
      [join(root, 'scripts', name), ...args],
      { cwd: root, env: { ...process.env, ...env } },
      (_error, said, complained) => done({ code: child.exitCode ?? -1, said, complained }),
    )
  })
}

test('the commands back up the data folder of a running server, and restore it into another', async () => {
  const data = join(folder, 'data')
  const { readConfig } = await import('../../server/config.ts')
  const read = readConfig({ DATA_FOLDER: data })
  const storage = await openStorage(read.ok ? read.config.database : { kind: 'sqlite', file: '' })
  await addWorkspaceInUse(storage)
  const file = join(folder, 'kept.backup')
  const kept = await script('backup.ts', [file], { DATA_FOLDER: data })
  expect(kept).toEqual({
    code: 0,
    said: expect.stringContaining('4 models, 17 documents and 29 updates'),
    complained: '',
  })
  await storage.close()
  const restored = await script('restore.ts', [file], { DATA_FOLDER: join(folder, 'new') })
  expect(restored).toEqual({ code: 0, said: expect.stringContaining('4 models, 17 documents'), complained: '' })
  const again = await script('restore.ts', [file], { DATA_FOLDER: join(folder, 'new') })
  expect(again).toEqual({ code: 1, said: '', complained: expect.stringContaining('The database is not empty') })
})

test('a command that is used wrongly says how it is used, and does nothing', async () => {
  for (const args of [[], ['a', 'b'], ['--help']]) {
    expect(await runBackup(args, {})).toEqual({ code: 2, said: 'Usage: npm run backup -- FILE' })
    expect(await runRestore(args, {})).toEqual({ code: 2, said: 'Usage: npm run restore -- FILE' })
  }
})

test('settings that cannot be used, and a database that is not there, are said', async () => {
  const file = join(folder, 'none.backup')
  expect(await runBackup([file], { DATABASE_URL: 'mysql://x/y' })).toMatchObject({
    code: 1,
    said: expect.stringContaining('DATABASE_URL'),
  })
  const nothing = await runBackup([file], { DATA_FOLDER: join(folder, 'nothing') })
  expect(nothing).toMatchObject({ code: 1, said: expect.stringContaining('There is no database') })
  expect(existsSync(file)).toBe(false)
})

test('a file is looked for where the person is', async () => {
  const where = { DATA_FOLDER: join(folder, 'data'), INIT_CWD: folder, npm_lifecycle_event: 'backup' }
  expect(await runBackup(['kept.backup'], where)).toMatchObject({
    said: expect.stringContaining(`${join(folder, 'kept.backup')} is already there`),
  })
})
