import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FILE_LIMIT } from '../formats/json/file.ts'
import { failed, type Problem, type Reading } from '../formats/problem.ts'
import { EXIT } from './exits.ts'
import { failure, type Failure, systemCode } from './failure.ts'
import { formatOf, type Opened, READ_IDS, type Source } from './formats.ts'
import { isFolderName, pathOf } from './paths.ts'

const MEGABYTE = 1024 * 1024

/** Reads a model from a file, a folder or standard input (-), in the format named or the one that its ending tells. */
export async function openModelFile(
  file: string,
  from: string | null,
): Promise<{ readonly ok: true; readonly value: Opened } | Failure> {
  const folder = file !== '-' && (isFolderName(file) || (await isFolder(pathOf(file))))
  const format = folder ? formatOf('/', from) : formatOf(file, from)
  const allowed = READ_IDS.join(', ')
  if (!format) {
    return failure(EXIT.usage, '', { code: 'cli-format-unknown', params: { file, option: '--from', allowed } })
  }
  if (!format.read) {
    return failure(EXIT.usage, '', { code: 'cli-format-not-read', params: { file, format: format.id, allowed } })
  }
  const source = await sourceOf(file, folder)
  if (!source.ok) return failure(EXIT.unreadable, file, ...source.problems)
  const reading = await format.read(source.value)
  return reading.ok ? reading : failure(EXIT.unreadable, file, ...reading.problems)
}

async function sourceOf(file: string, folder: boolean): Promise<Reading<Source>> {
  try {
    if (file === '-') return await withinLimit(process.stdin)
    const path = pathOf(file)
    if (folder) return await sheetsIn(path)
    const { size } = await stat(path)
    return size > FILE_LIMIT ? failed(tooLarge(size)) : await withinLimit(createReadStream(path))
  } catch (error) {
    return failed(whyNot(systemCode(error)))
  }
}

/** Everything that comes, unless it is more than a file may hold: what is no plain file does not say before how much. */
async function withinLimit(input: AsyncIterable<Uint8Array>): Promise<Reading<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.length
    if (size > FILE_LIMIT) return failed(tooLarge(size))
    chunks.push(chunk)
  }
  return { ok: true, value: Buffer.concat(chunks) }
}

/** The sheets of a folder by name. Whatever else stands in it is left alone. */
async function sheetsIn(path: string): Promise<Reading<Source>> {
  const names = (await readdir(path)).filter((name) => /\.(csv|txt)$/i.test(name)).toSorted()
  const sheets = new Map<string, Uint8Array>()
  let size = 0
  for (const name of names) {
    size += (await stat(join(path, name))).size
    if (size > FILE_LIMIT) return failed(tooLarge(size))
    sheets.set(name, await readFile(join(path, name)))
  }
  return { ok: true, value: sheets }
}

function tooLarge(size: number): Problem {
  return {
    code: 'file-too-large',
    params: { size: Math.ceil(size / MEGABYTE), most: Math.ceil(FILE_LIMIT / MEGABYTE) },
  }
}

function whyNot(code: string): Problem {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'cli-missing' }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'cli-no-permission' }
  return { code: 'cli-read-failed', params: { code: code || 'unknown' } }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
