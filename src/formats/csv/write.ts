/**
 * Rows as CSV for a spreadsheet: UTF-8 with its mark, so that Excel reads £ and é. A cell that a spreadsheet would
 * take for a formula (one that begins with = + - @, a tab or a line break) is led by an apostrophe; plain numbers are not.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
}

function cellText(cell: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(cell) && !/^[-+]?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
