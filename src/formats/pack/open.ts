import { readJson } from '../json/read.ts'
import { type PackReading, readPack } from './read.ts'
import { ORIGINAL_FILE, readTexts } from './texts.ts'
import { unzipPack } from './zip.ts'

/**
 * Reads a whole model from its pack: a zip, or the bytes of its files by name. What the sheets leave out is taken from
 * the original that a pack has inside.
 */
export function openPack(source: Uint8Array | ReadonlyMap<string, Uint8Array>, newId: () => string): PackReading {
  const texts = source instanceof Uint8Array ? unzipPack(source) : readTexts(source)
  if (!texts.ok) return texts
  const original = readJson(texts.value.get(ORIGINAL_FILE) ?? '')
  const sheets = new Map([...texts.value].filter(([name]) => name !== ORIGINAL_FILE))
  const reading = readPack(sheets, original.ok ? original.value : null, newId)
  if (!reading.ok) return reading
  const { file, problems } = reading.value
  return { ok: true, value: { file, problems: [...texts.problems, ...problems] } }
}
