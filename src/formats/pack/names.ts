import { type AllTables, oneLine, type View } from './view.ts'

/** Finds records by the name that people know them by. */
export interface NamesIndex {
  readonly idsOf: (table: string, name: string) => readonly string[]
}

/** The index of each table is made when it is first asked for, by when the table has been read. */
export function namesIndex(tables: AllTables, view: View): NamesIndex {
  const made = new Map<string, ReadonlyMap<string, readonly string[]>>()
  const indexOf = (table: string) => {
    const index = new Map<string, string[]>()
    for (const id of tables[table]?.keys() ?? []) {
      const key = keyOf(view.nameOf(table, id))
      const ids = index.get(key)
      if (ids) ids.push(id)
      else index.set(key, [id])
    }
    made.set(table, index)
    return index
  }
  return { idsOf: (table, name) => (made.get(table) ?? indexOf(table)).get(keyOf(name)) ?? [] }
}

/** Capitals and spaces do not tell names apart. */
function keyOf(name: string): string {
  return oneLine(name).toLowerCase()
}
