import type { RawGrant } from './grant.ts'

export interface JoinedGrant extends RawGrant {
  /** Later rows of the same id that say something else about the grant itself, and were therefore not joined. */
  readonly differing: readonly RawGrant[]
}

/**
 * Rows of one Identifier as one grant, as the standard writes the second of anything in a spreadsheet: a further row may
 * leave the grant's own columns blank or repeat them. One that says otherwise is another grant by mistake, and is told apart.
 */
export function joinRows(grants: readonly RawGrant[]): readonly JoinedGrant[] {
  const joined = new Map<
    string,
    { grant: RawGrant; values: Map<string, string | number | boolean>; differing: RawGrant[] }
  >()
  grants.forEach((grant, index) => {
    const id = String(grant.values.get('id') ?? '')
    // The blank cannot be an id, so rows without one are each their own.
    const key = id === '' ? ` ${index}` : id
    const first = joined.get(key)
    if (!first) joined.set(key, { grant, values: new Map(grant.values), differing: [] })
    else if (repeats(first.values, grant)) addTo(first.values, grant)
    else first.differing.push(grant)
  })
  return [...joined.values()].map(({ grant, values, differing }) => ({ at: grant.at, values, differing }))
}

function isInList(path: string): boolean {
  return /\/\d+\//.test(path)
}

/** Whether a row adds to a grant: it says nothing else about it, and holds something in a list or repeats nothing new. */
function repeats(values: ReadonlyMap<string, string | number | boolean>, row: RawGrant): boolean {
  const own = [...row.values].filter(([path]) => !isInList(path))
  const more = [...row.values].some(([path, value]) => isInList(path) && values.get(path) !== value)
  return more && own.every(([path, value]) => values.get(path) === value)
}

/** Adds the list items of a row after those that are there. */
function addTo(values: Map<string, string | number | boolean>, row: RawGrant): void {
  const items = Map.groupBy(
    [...row.values].filter(([path]) => isInList(path)),
    ([path]) => /^(.*?)\/(\d+)\//.exec(path)?.slice(1, 3).join('/') ?? '',
  )
  for (const [item, leaves] of items) {
    const list = item.slice(0, item.lastIndexOf('/'))
    if (leaves.every(([path, value]) => values.get(path) === value)) continue
    const taken = [...values.keys()].flatMap((path) =>
      path.startsWith(`${list}/`) ? [Number.parseInt(path.slice(list.length + 1), 10)] : [],
    )
    const next = Math.max(-1, ...taken) + 1
    for (const [path, value] of leaves) values.set(`${list}/${next}${path.slice(item.length)}`, value)
  }
}
