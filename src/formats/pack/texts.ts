import type { Problem } from '../problem.ts'

/** The files of a pack as text; `problems` of those that were read are warnings. */
export type PackTexts =
  | { readonly ok: true; readonly value: ReadonlyMap<string, string>; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** In a pack, the model as it was when the pack was saved, as a native file: what differs from it was edited. */
export const ORIGINAL_FILE = 'original.json'

/** Whether a file of this name is one that a pack can have; of others only the name is kept. */
export function isText(name: string): boolean {
  return /\.(csv|txt)$/i.test(name) || name.toLowerCase() === ORIGINAL_FILE
}

/**
 * The texts of a pack's files from their bytes, in a zip or chosen one by one: UTF-8, or UTF-16 with its mark, or else as
 * Excel on Windows writes "CSV" without "UTF-8", which is warned of since that loses letters.
 */
export function readTexts(files: ReadonlyMap<string, Uint8Array>): PackTexts {
  const value = new Map<string, string>()
  const problems: Problem[] = []
  for (const [name, bytes] of files) {
    const text = isText(name) ? decoded(bytes) : ''
    if (text === null) problems.push({ code: 'pack-old-letters', where: name, params: { file: name } })
    value.set(name, text ?? new TextDecoder('windows-1252').decode(bytes))
  }
  return { ok: true, value, problems }
}

function decoded(bytes: Uint8Array): string | null {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xff_fe || mark === 0xfe_ff) {
    return new TextDecoder(mark === 0xff_fe ? 'utf-16le' : 'utf-16be').decode(bytes)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
