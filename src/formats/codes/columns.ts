/** A column of codes with the column of its names, as positions; -1 for none. `type` is what kind of place it holds. */
export interface CodeColumn {
  readonly code: number
  readonly name: number
  readonly type: string
}

/** How a table of codes is read: the column of the places, the columns of what they are in, and where type and parent stand. */
export interface CodeColumns {
  readonly place: CodeColumn
  readonly within: readonly CodeColumn[]
  /** Positions of a plain table's type and parent; -1 for none. */
  readonly type: number
  readonly parent: number
}

/** "WD24CD", "LADCD", "LADCD_ACTIVE": the stem, the two digits of a year, CD or NM, and what follows. */
const ONS = /^([A-Z]{2,8}?)(\d{2})?(CD|NM)(_\w+)?$/i

/**
 * Finds the columns of a code list. The first code column is the place's, the others are what it is in: the ONS writes
 * them so, from the smallest area to the largest. A further code of the same kind (MSOA11CD beside MSOACD) is an older
 * edition and no place. A table headed code, name and maybe type and parent is read as it says. Null: neither.
 */
export function codeColumns(header: readonly string[]): CodeColumns | null {
  const plain = header.map((heading) => heading.toLowerCase().trim())
  if (plain.includes('code')) {
    const place = { code: plain.indexOf('code'), name: plain.indexOf('name'), type: '' }
    return { place, within: [], type: plain.indexOf('type'), parent: plain.indexOf('parent') }
  }
  const found = new Map<string, CodeColumn>()
  header.forEach((heading, code) => {
    const parts = ONS.exec(heading.trim())
    const stem = parts?.[1]?.toUpperCase()
    if (!parts || !stem || parts[3]?.toUpperCase() !== 'CD' || found.has(stem)) return
    found.set(stem, { code, name: nameColumn(header, parts), type: stem })
  })
  const [place, ...within] = found.values()
  return place ? { place, within, type: -1, parent: -1 } : null
}

/** The names that belong to a column of codes: the same heading with NM for CD, or else of another year or none. */
function nameColumn(header: readonly string[], parts: RegExpExecArray): number {
  const [, stem = '', year = '', , rest = ''] = parts
  const same = header.findIndex((heading) => heading.trim().toLowerCase() === `${stem}${year}NM${rest}`.toLowerCase())
  if (same >= 0) return same
  return header.findIndex((heading) => {
    const other = ONS.exec(heading.trim())
    return other?.[1]?.toLowerCase() === stem.toLowerCase() && other[3]?.toUpperCase() === 'NM'
  })
}
