/**
 * A list in one cell, as people write it: "Under 10; 10 to 17; Unknown". An entry that is blank, has a semicolon or a
 * quotation mark in it, or spaces around it, stands in quotation marks, with those inside written twice.
 */
export function listCell(entries: readonly string[]): string {
  return entries.map((entry) => (isPlain(entry) ? entry : `"${entry.replaceAll('"', '""')}"`)).join('; ')
}

function isPlain(entry: string): boolean {
  return entry !== '' && entry.trim() === entry && !/[;"]/.test(entry)
}

/** The entries of such a cell, or null where its quotation marks do not close. What is blank without them is no entry. */
export function readList(cell: string): string[] | null {
  const entries: string[] = []
  for (let at = 0; at < cell.length;) {
    const end = /^\s*"/.test(cell.slice(at, at + 200)) ? afterQuotes(cell, cell.indexOf('"', at)) : at
    if (end === null) return null
    const next = cell.indexOf(';', end)
    const rest = cell.slice(end, next < 0 ? undefined : next).trim()
    if (end > at && rest !== '') return null
    if (rest.includes('"')) return null
    if (end > at) entries.push(cell.slice(cell.indexOf('"', at) + 1, end - 1).replaceAll('""', '"'))
    else if (rest !== '') entries.push(rest)
    at = next < 0 ? cell.length : next + 1
  }
  return entries
}

function afterQuotes(cell: string, opened: number): number | null {
  let at = cell.indexOf('"', opened + 1)
  while (at >= 0 && cell[at + 1] === '"') at = cell.indexOf('"', at + 2)
  return at < 0 ? null : at + 1
}
