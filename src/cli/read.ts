import { readJson } from '../formats/json/read.ts'
import { failed, type Problem, type Reading } from '../formats/problem.ts'
import type { Opened, Source } from './formats.ts'

/** Reads a native model file. */
export function readJsonBytes(source: Source): Reading<Opened> {
  const text = textOf(source)
  if (!text.ok) return text
  const reading = readJson(text.value)
  return reading.ok ? { ok: true, value: { file: reading.value, warnings: [] } } : reading
}

/** Makes a model of text with one card a line. */
export async function readTextBytes(source: Source): Promise<Reading<Opened>> {
  const text = textOf(source)
  if (!text.ok) return text
  const { modelOfText } = await import('./textModel.ts')
  return modelOfText(text.value)
}

const MARKS: readonly (readonly [string, Problem])[] = [
  ['PK\u0003\u0004', { code: 'file-is-zip' }],
  ['%PDF-', { code: 'file-is-pdf' }],
]

/** The text of a file in UTF-8, or in UTF-16 where it begins with the mark of that. */
function textOf(source: Source): Reading<string> {
  if (!(source instanceof Uint8Array)) return failed({ code: 'cli-is-folder' })
  if (source.length === 0) return failed({ code: 'file-empty' })
  const start = String.fromCharCode(...source.subarray(0, 8))
  const foreign = MARKS.find(([mark]) => start.startsWith(mark))
  if (foreign) return failed(foreign[1])
  const first = (source[0] ?? 0) * 256 + (source[1] ?? 0)
  const encoding = first === 0xff_fe ? 'utf-16le' : first === 0xfe_ff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(source)
    if (text.includes('\0')) return failed({ code: 'file-not-text' })
    return text.trim() === '' ? failed({ code: 'file-empty' }) : { ok: true, value: text }
  } catch {
    return failed({ code: 'file-not-text' })
  }
}
