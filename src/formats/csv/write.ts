/**
 * Rows as CSV for a spreadsheet: UTF-8 with its mark, so that Excel reads £ and é. A cell that a spreadsheet would
 * take for a formula is led by an apostrophe; plain numbers are not.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
}

/**
 * Whether a spreadsheet may take a cell for a formula: one that begins with = + - @ (also after spaces, or as wide
 * as Japanese keyboards write them), a tab or a line break. Plain numbers are none.
 */
export function mayRun(cell: string): boolean {
  return /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/.test(cell) && !/^[-+]?\d+(\.\d+)?$/.test(cell)
}

function cellText(cell: string): string {
  const harmless = mayRun(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
