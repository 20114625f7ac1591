/** Text that is no longer than this is shown whole, in characters of UTF-16. */
const MOST = 80
/** How much of what stayed the same is shown on either side of a changed part. */
const AROUND = 24

/** Text on one line: line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A text on one line, cut with an ellipsis after at most `most` characters. */
export function shorten(text: string, most = MOST): string {
  const line = oneLine(text)
  return line.length <= most ? line : `${line.slice(0, wordEnd(line, most - 1, most / 2)).trimEnd()}…`
}

/** Two texts on one line each. Where they are long, only the part that differs is shown, with a little around it. */
export function shortenBoth(before: string, after: string): readonly [string, string] {
  const [a, b] = [oneLine(before), oneLine(after)]
  if (a.length <= MOST && b.length <= MOST) return [a, b]
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start += 1
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return [around(a, start, a.length - end), around(b, start, b.length - end)]
}

/** What stands from `start` to `end` (not included), and a little before and after it. */
function around(line: string, start: number, end: number): string {
  const first = start <= AROUND ? 0 : afterSpace(line, between(line, start - AROUND), start)
  const wanted = Math.min(end, start + MOST)
  const more = wanted < end ? 0 : AROUND
  const last = line.length - wanted <= AROUND ? line.length : wordEnd(line, wanted + more, wanted - AROUND / 2)
  return `${first > 0 ? '…' : ''}${line.slice(first, last)}${last < line.length ? '…' : ''}`
}

/** The start of the next word, where one begins before `most`. */
function afterSpace(line: string, from: number, most: number): number {
  const space = line.indexOf(' ', from)
  return space >= 0 && space + 1 <= most ? space + 1 : from
}

/** The end of the last whole word before `at`, where it is not before `least`. */
function wordEnd(line: string, at: number, least: number): number {
  const space = line.lastIndexOf(' ', at)
  return space >= least ? space : between(line, at)
}

/** An index at which the text can be cut without cutting a letter beyond the first 65,536 in two. */
function between(line: string, at: number): number {
  const unit = line.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
