import type * as Y from 'yjs'

/**
 * Writes the difference between the shared text and `next` as one delete and one insert at the place where they
 * differ, so that two people who type in different places of one text keep both.
 */
export function writeText(shared: Y.Text, next: string): void {
  const old = shared.toString()
  if (old === next) return
  const most = Math.min(old.length, next.length)
  let start = 0
  while (start < most && old.charCodeAt(start) === next.charCodeAt(start)) start++
  let end = 0
  while (end < most - start && old.charCodeAt(old.length - 1 - end) === next.charCodeAt(next.length - 1 - end)) end++
  // A cut inside a surrogate pair would turn both halves into replacement characters.
  if (start > 0 && isHighSurrogate(old.charCodeAt(start - 1))) start--
  if (end > 0 && isLowSurrogate(old.charCodeAt(old.length - end))) end--
  if (old.length - start - end > 0) shared.delete(start, old.length - start - end)
  if (next.length - start - end > 0) shared.insert(start, next.slice(start, next.length - end))
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
