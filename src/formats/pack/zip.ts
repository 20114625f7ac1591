import { Inflate, strToU8, zipSync } from 'fflate'
import { failed, type Problem } from '../problem.ts'
import { readDirectory, type ZipEntry } from './directory.ts'
import { isText, readTexts, type PackTexts } from './texts.ts'

/** The largest zip that is opened, and the most that it may hold once unpacked, in megabytes. */
export const ZIP_MAX_MEGABYTES = 25
export const UNPACKED_MAX_MEGABYTES = 100
/** A pack has fewer than 30 files; a folder that was zipped again may have a few more. */
const MOST_ENTRIES = 200
const MEGABYTE = 1024 * 1024
/** How much is unpacked at a time before its size is looked at, in bytes of the zip: at most 1,032 times as much comes out. */
const PIECE = 4096

/** The files as a zip. The same files give the same bytes, whenever and wherever it is made. */
export function zipPack(files: ReadonlyMap<string, string>): Uint8Array {
  const entries = Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]))
  // A zip holds local time, so that this moment is the same everywhere: the first that it can hold.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) })
}

/**
 * Unpacks a zip that somebody gave back: file name to text, from the folder that all of it stands in, if there is one.
 * Names that lead out of a folder, more files or bytes than a pack has (said or found), passwords and workbooks are
 * refused. What is no text keeps only its name, so that the reader can say what it left out.
 */
export function unzipPack(bytes: Uint8Array): PackTexts {
  const megabytes = ZIP_MAX_MEGABYTES
  if (bytes.length > megabytes * MEGABYTE) return failed({ code: 'pack-zip-large', params: { megabytes } })
  const entries = readDirectory(bytes)
  if (typeof entries === 'string') return failed({ code: entries })
  const refused = refusal(entries)
  if (refused) return failed(refused)
  const files = entries.filter(({ name }) => !isBeside(name))
  const folder = commonFolder(files)
  const unpacked = new Map<string, Uint8Array>()
  for (const entry of files) {
    const name = entry.name.slice(folder.length)
    if (unpacked.has(name)) return failed({ code: 'pack-file-twice', where: name, params: { file: name } })
    const content = isText(name) ? inflated(entry) : new Uint8Array()
    if (content === null) return failed({ code: 'pack-zip-broken', where: name })
    unpacked.set(name, content)
  }
  return readTexts(unpacked)
}

function refusal(entries: readonly ZipEntry[]): Problem | null {
  const names = entries.map(({ name }) => name)
  if (names.some((name) => /^(\[Content_Types\]\.xml|mimetype|Index\/Document\.iwa)$/i.test(name))) {
    return { code: 'pack-is-workbook' }
  }
  if (entries.length > MOST_ENTRIES)
    return { code: 'pack-zip-many', params: { count: entries.length, most: MOST_ENTRIES } }
  const leading = names.find((name) => /^[/\\]|^[a-z]:|\0/i.test(name) || name.split('/').includes('..'))
  if (leading !== undefined) return { code: 'pack-zip-path', where: leading.slice(0, 80) }
  if (entries.some(({ locked }) => locked)) return { code: 'pack-zip-locked' }
  const said = entries.reduce((sum, { size }) => sum + size, 0)
  const megabytes = UNPACKED_MAX_MEGABYTES
  return said > megabytes * MEGABYTE ? { code: 'pack-zip-large', params: { megabytes } } : null
}

/** What systems and spreadsheets leave beside the files that people mean: folders themselves, and hidden files. */
function isBeside(name: string): boolean {
  return /\/$|(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name)
}

/** The one folder that everything stands in, with its slash; '' where there is none. */
function commonFolder(files: readonly ZipEntry[]): string {
  const folder = /^[^/]+\//.exec(files[0]?.name ?? '')?.[0] ?? ''
  return files.every(({ name }) => name.startsWith(folder)) ? folder : ''
}

/** The content of an entry, null where it is broken. Unpacking stops as soon as more comes out than the zip said. */
function inflated({ content, stored, size }: ZipEntry): Uint8Array | null {
  if (stored) return content.length === size ? content : null
  const result = new Uint8Array(size)
  let room = size
  const stream = new Inflate((piece) => {
    if (piece.length <= room) result.set(piece, size - room)
    room -= piece.length
  })
  const hasRoom = () => room >= 0
  try {
    for (let at = 0; at < content.length && hasRoom(); at += PIECE) {
      stream.push(content.subarray(at, at + PIECE), at + PIECE >= content.length)
    }
  } catch {
    return null
  }
  return room === 0 ? result : null
}
