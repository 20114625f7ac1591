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
  const joined = new Map<string, Joined>()
  grants.forEach((grant, index) => {
    const id = String(grant.values.get('id') ?? '')
    // The blank cannot be an id, so rows without one are each their own.
    const key = id === '' ? ` ${index}` : id
    const first = joined.get(key)
    if (!first) joined.set(key, { grant, values: new Map(grant.values), lengths: lengthsOf(grant), differing: [] })
    else if (repeats(first.values, grant)) addTo(first, grant)
    else first.differing.push(grant)
  })
  return [...joined.values()].map(({ grant, values, differing }) => ({ at: grant.at, values, differing }))
}

interface Joined {
  readonly grant: RawGrant
  readonly values: Map<string, string | number | boolean>
  /** How many items each list has: counted anew for each row, a thousand rows of one grant would take minutes. */
  readonly lengths: Map<string, number>
  readonly differing: RawGrant[]
}

/** The list and the number of the item that a path is in. */
const ITEM = /^(.*?)\/(\d+)\//

function lengthsOf({ values }: RawGrant): Map<string, number> {
  const lengths = new Map<string, number>()
  for (const path of values.keys()) {
    const [, list, number] = ITEM.exec(path) ?? []
    if (list !== undefined) lengths.set(list, Math.max(lengths.get(list) ?? 0, Number(number) + 1))
  }
  return lengths
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
function addTo({ values, lengths }: Joined, row: RawGrant): void {
  const items = Map.groupBy(
    [...row.values].filter(([path]) => isInList(path)),
    ([path]) => ITEM.exec(path)?.slice(1, 3).join('/') ?? '',
  )
  for (const [item, leaves] of items) {
    const list = item.slice(0, item.lastIndexOf('/'))
    if (leaves.every(([path, value]) => values.get(path) === value)) continue
    const next = lengths.get(list) ?? 0
    lengths.set(list, next + 1)
    for (const [path, value] of leaves) values.set(`${list}/${next}${path.slice(item.length)}`, value)
  }
}
