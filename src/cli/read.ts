import { nanoid } from 'nanoid'
import { readJson } from '../formats/json/read.ts'
import { failed, type Problem, type Reading } from '../formats/problem.ts'
import { decodeText } from '../formats/text/decode.ts'
import type { Opened, Source } from './formats.ts'

/** Reads a native model file. */
export function readJsonBytes(source: Source): Reading<Opened> {
  const text = textOf(source)
  if (!text.ok) return text
  const reading = readJson(text.value)
  return reading.ok ? { ok: true, value: { file: reading.value, warnings: [] } } : reading
}

/** Reads a model from its CSV sheets, in a ZIP or in a folder. */
export async function readPackBytes(source: Source): Promise<Reading<Opened>> {
  const { openPack } = await import('../formats/pack/open.ts')
  const reading = openPack(source, () => `n${nanoid(14)}`)
  if (!reading.ok) return reading
  const { file, problems } = reading.value
  return { ok: true, value: { file, warnings: problems } }
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

function textOf(source: Source): Reading<string> {
  if (!(source instanceof Uint8Array)) return failed({ code: 'cli-is-folder' })
  if (source.length === 0) return failed({ code: 'file-empty' })
  const start = String.fromCharCode(...source.subarray(0, 8))
  const foreign = MARKS.find(([mark]) => start.startsWith(mark))
  if (foreign) return failed(foreign[1])
  const text = decodeText(source)
  if (text === null) return failed({ code: 'file-not-text' })
  return text.trim() === '' ? failed({ code: 'file-empty' }) : { ok: true, value: text }
}
