import { randomBytes } from 'node:crypto'
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Problem, Reading } from '../formats/problem.ts'
import { systemCode } from './failure.ts'

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place and its permissions. A link
 * stays one. What is no file, such as a device, is written to as it is.
 */
export async function saveFile(path: string, content: string | Uint8Array): Promise<Reading<null>> {
  return trying(async () => {
    const target = await realpath(path).catch(() => path)
    const there = await stat(target).catch(() => null)
    if (there?.isDirectory()) return { code: 'cli-write-folder' }
    if (there && !there.isFile()) await writeFile(target, content)
    else await replace(target, content, there?.mode)
    return null
  })
}

/**
 * Writes files into a folder, which is made where it is missing, each whole or not at all. The files named in `stale`
 * go unless they are written; others stay.
 */
export async function saveFolder(
  path: string,
  files: ReadonlyMap<string, string>,
  stale: readonly string[],
): Promise<Reading<null>> {
  return trying(async () => {
    await mkdir(path, { recursive: true })
    for (const [name, content] of files) {
      const target = join(path, basename(name))
      await replace(target, content, (await stat(target).catch(() => null))?.mode)
    }
    for (const name of stale) if (!files.has(name)) await rm(join(path, basename(name)), { force: true })
    return null
  })
}

async function replace(target: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(beside, content, { flag: 'wx' })
    if (mode !== undefined) await chmod(beside, mode & 0o7777)
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function trying(act: () => Promise<Problem | null>): Promise<Reading<null>> {
  try {
    const problem = await act()
    return problem ? { ok: false, problems: [problem] } : { ok: true, value: null }
  } catch (error) {
    return { ok: false, problems: [whyNotWritten(systemCode(error))] }
  }
}

/** The problem of a system's code (such as ENOSPC) for something that could not be written. */
export function whyNotWritten(code: string): Problem {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'cli-no-folder' }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { code: 'cli-write-denied' }
  if (code === 'EEXIST') return { code: 'cli-write-file' }
  if (code === 'EISDIR') return { code: 'cli-write-folder' }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'cli-disk-full' }
  return { code: 'cli-write-failed', params: { code: code || 'unknown' } }
}
