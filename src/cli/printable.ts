/**
 * What a terminal would act on instead of showing: control characters (ANSI escapes begin with one), line separators
 * that are no line feed, and marks that turn the direction of writing, with which text can be made to look like other text.
 */
const ACTING = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu

/** One line of text that is safe to show: what a terminal would act on is written as \u001b. */
export function printable(line: string): string {
  return line.toWellFormed().replaceAll(ACTING, escaped)
}

/** Text of several lines that is safe to show; line feeds and tabs stay. */
export function printableLines(text: string): string {
  return text.toWellFormed().replaceAll(ACTING, (sign) => (sign === '\n' || sign === '\t' ? sign : escaped(sign)))
}

/** A value as JSON of several lines in which nothing acts on a terminal. It reads back as the same value. */
export function printableJson(value: unknown): string {
  return `${printableLines(JSON.stringify(value, null, 2))}\n`
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
