/**
 * JSON with one spelling: keys sorted, records of a table sorted by id, two spaces, a last newline. The same content
 * gives the same bytes wherever and in whatever order it was made, so files compare and hashes mean something.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`
}

/** A table's records as a list sorted by id. */
export function sortedRecords<R>(records: ReadonlyMap<string, R>): R[] {
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
