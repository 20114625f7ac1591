import { nanoid } from 'nanoid'
import { readJson } from '../formats/json/read.ts'
import { readPack } from '../formats/pack/read.ts'
import { readTexts } from '../formats/pack/texts.ts'
import { unzipPack } from '../formats/pack/zip.ts'
import type { Reading } from '../formats/problem.ts'
import type { Opened, Source } from './formats.ts'

/** In a pack that the app saved, the model as it was then. What the sheets leave out is taken from it. */
const ORIGINAL = 'original.json'

/** Reads a model from its CSV sheets, in a ZIP or in a folder. */
export function readPackSource(source: Source): Reading<Opened> {
  const texts = source instanceof Uint8Array ? unzipPack(source) : readTexts(source)
  if (!texts.ok) return texts
  const original = readJson(texts.value.get(ORIGINAL) ?? '')
  const sheets = new Map([...texts.value].filter(([name]) => name !== ORIGINAL))
  const reading = readPack(sheets, original.ok ? original.value : null, () => `n${nanoid(14)}`)
  if (!reading.ok) return reading
  const { file, problems } = reading.value
  return { ok: true, value: { file, warnings: [...texts.problems, ...problems] } }
}
