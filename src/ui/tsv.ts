/** Rows of cells as spreadsheets put them on the clipboard: a cell with a tab, a line break or a quote is quoted. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Reads what a spreadsheet, or a list of lines, put on the clipboard. One line break at the end ends the last row. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let at = 0
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  while (at < source.length) {
    const char = source.charAt(at)
    const close = char === '"' && cell === '' ? closingQuote(source, at) : -1
    if (close > 0) {
      cell = source.slice(at + 1, close).replaceAll('""', '"')
      at = close
    } else if (char === '\t') endCell()
    else if (char === '\n') {
      endCell()
      rows.push([])
    } else cell += char
    at += 1
  }
  endCell()
  return rows
}

/** Where a cell that starts with a quote ends, or -1 when that quote is only part of its text. */
function closingQuote(source: string, open: number): number {
  const match = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
  match.lastIndex = open
  const found = match.exec(source)
  return found ? open + found[0].length - 1 : -1
}
