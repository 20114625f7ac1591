import { FILE_LIMIT, type ModelFile } from '../formats/json/file.ts'
import { readJson } from '../formats/json/read.ts'
import { failed, type Problem, type Reading } from '../formats/problem.ts'
import { decodeText } from '../formats/text/decode.ts'

/** What opening needs of a file. */
export type FileLike = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/**
 * Reads a model from a file that a person chose: a model file, or a CSV pack as a ZIP. A file over FILE_LIMIT bytes is
 * refused before anything of it is read.
 */
export async function openFile(file: FileLike, newId: () => string): Promise<Reading<ModelFile>> {
  if (file.size > FILE_LIMIT) {
    return failed({ code: 'file-too-large', params: { size: megabytes(file.size), most: megabytes(FILE_LIMIT) } })
  }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return failed({ code: 'file-unreadable' })
  }
  if (bytes.length === 0) return failed({ code: 'file-empty' })
  const foreign = foreignFormat(bytes)
  if (foreign === 'zip') return openZip(bytes, newId)
  if (foreign) return failed(foreign)
  const text = decodeText(bytes)
  return text === null ? failed({ code: 'file-not-text' }) : openText(text)
}

/** Reads the text of a model file, as it was pasted or loaded. */
export function openText(text: string): Reading<ModelFile> {
  return text.trim() === '' ? failed({ code: 'file-empty' }) : readJson(text)
}

/** Whether a pasted text is meant as a model file: it begins as JSON does. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text)
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024))
}

const STARTS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'file-is-pdf'],
  ['\u0089PNG', 'file-is-picture'],
  ['\u00FF\u00D8\u00FF', 'file-is-picture'],
  ['GIF8', 'file-is-picture'],
  ['\u00D0\u00CF\u0011\u00E0', 'file-is-old-office'],
]

/** A pack is the one ZIP that holds a model. Its reader is fetched when it is needed. */
async function openZip(bytes: Uint8Array, newId: () => string): Promise<Reading<ModelFile>> {
  const [{ openPack }, { teachAll }] = await Promise.all([import('../formats/pack/open.ts'), import('../words/all.ts')])
  // What may be wrong with a pack is not among the words of the first screen.
  teachAll()
  const reading = openPack(bytes, newId)
  return reading.ok ? { ok: true, value: reading.value.file } : reading
}

/** A format that is not a model file, by its first bytes; for a ZIP by the names of the files inside. */
function foreignFormat(bytes: Uint8Array): Problem | 'zip' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const known = STARTS.find(([mark]) => start.startsWith(mark))
  if (known) return { code: known[1] }
  if (!start.startsWith('PK\u0003\u0004')) return null
  const inside = new TextDecoder('latin1').decode(bytes)
  if (inside.includes('xl/workbook')) return { code: 'file-is-workbook' }
  if (inside.includes('word/document')) return { code: 'file-is-document' }
  return 'zip'
}
