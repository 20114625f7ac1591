export type Fields = Readonly<Record<string, unknown>>
/** Every table of a file, of the model and of its values, by name. */
export type AllTables = Readonly<Record<string, ReadonlyMap<string, Fields>>>

/** What the columns for people's eyes, and the order of rows, are made from. */
export interface View {
  /** The name of a record as a person knows it, on one line; '' where there is none. */
  readonly nameOf: (table: string | null, id: unknown) => string
  /** The names of what is joined to a record: the tags of a node, say. In the order of those. */
  readonly joined: (by: string, from: string, to: string, target: string, id: unknown) => readonly string[]
  /** Where a record stands among the rows of its file, from 0; after all others when it is not there. */
  readonly rank: (table: string, id: unknown) => number
}

const NAMES: Readonly<Record<string, string>> = {
  stages: 'name',
  nodes: 'label',
  tags: 'name',
  indicators: 'title',
  returns: 'file',
  assumptions: 'text',
}

/** Looks things up in tables that do not change; what was looked up once is kept. `sort` gives the order of a table. */
export function viewOf(tables: AllTables, sort: (table: string, view: View) => readonly string[]): View {
  const ranks = new Map<string, ReadonlyMap<string, number>>()
  const joins = new Map<string, ReadonlyMap<string, readonly string[]>>()
  const rank: View['rank'] = (table, id) => {
    let ids = ranks.get(table)
    if (!ids) {
      ids = new Map(sort(table, view).map((each, at) => [each, at]))
      ranks.set(table, ids)
    }
    return ids.get(String(id)) ?? ids.size
  }
  const nameOf: View['nameOf'] = (table, id) => {
    const record = table === null ? undefined : tables[table]?.get(String(id))
    if (table === null || !record) return ''
    if (table === 'links') return `${nameOf('nodes', record['from'])} > ${nameOf('nodes', record['to'])}`
    return oneLine(String(record[NAMES[table] ?? ''] ?? ''))
  }
  const joined: View['joined'] = (by, from, to, target, id) => {
    const key = `${by} ${from}`
    let found = joins.get(key)
    if (!found) {
      found = joinedNames(tables[by] ?? new Map(), from, (ends) =>
        [...ends].toSorted((a, b) => rank(target, a[to]) - rank(target, b[to])).map((end) => nameOf(target, end[to])),
      )
      joins.set(key, found)
    }
    return found.get(String(id)) ?? []
  }
  const view: View = { nameOf, joined, rank }
  return view
}

function joinedNames(
  joins: ReadonlyMap<string, Fields>,
  from: string,
  namesOf: (ends: readonly Fields[]) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const ends = new Map<string, Fields[]>()
  for (const join of joins.values()) {
    const id = String(join[from])
    const list = ends.get(id)
    if (list) list.push(join)
    else ends.set(id, [join])
  }
  return new Map([...ends].map(([id, list]) => [id, namesOf(list)]))
}

/** Text on one line, without spaces around. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
