/**
 * A query over tables, computed once for the same tables. Tables keep their identity while nothing in them changes,
 * so a view that asks after an edit elsewhere gets the same value back, and one edit recomputes only what reads it.
 */
export function memoQuery<A extends readonly object[], R>(query: (...tables: A) => R): (...tables: A) => R {
  let last: { tables: A; value: R } | undefined
  return (...tables) => {
    if (!last || !tables.every((table, at) => table === last?.tables[at])) last = { tables, value: query(...tables) }
    return last.value
  }
}
