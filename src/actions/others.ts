import type { Person } from '../document/together.ts'

/** Somebody else at a record: it is selected there, or a field of it is being typed in. */
export interface Other {
  readonly client: number
  readonly name: string
  /** Which of the colours for people. */
  readonly colour: number
  readonly typing: boolean
}

const NOBODY: readonly Other[] = []

interface Places {
  readonly key: string
  /** By table and id; by table, id and field where somebody types. */
  readonly at: ReadonlyMap<string, readonly Other[]>
  /** The records of each table that somebody is at. */
  readonly ids: ReadonlyMap<string, ReadonlyMap<string, readonly Other[]>>
}

const EMPTY: Places = { key: '', at: new Map(), ids: new Map() }
const known = new WeakMap<readonly Person[], Places>()
let last = EMPTY

/**
 * Where everybody else is. It is asked by every card and row at each movement of anybody, so the answer stays the same
 * object while nothing but cursors moves, and the people at one record stay the same list while they are the same.
 */
function placesOf(people: readonly Person[]): Places {
  const found = known.get(people)
  if (found) return found
  const key = people.map(keyOf).join('\n')
  const places = key === last.key ? last : collected(people, key)
  known.set(people, places)
  last = places
  return places
}

function keyOf({ client, person, colour, selection, editing }: Person): string {
  const selected = selection ? `${selection.table} ${selection.ids.join(' ')}` : ''
  const typed = editing ? `${editing.table} ${editing.id} ${editing.field}` : ''
  return [client, person.id, person.name, colour, selected, typed].join('\t')
}

function collected(people: readonly Person[], key: string): Places {
  const at = new Map<string, Map<string, Other>>()
  const records = new Map<string, Set<string>>()
  const put = (place: string, { client, person, colour }: Person, typing: boolean) => {
    const here = at.get(place) ?? new Map<string, Other>()
    // One person in two windows is one person, who types if either of them does.
    const other = here.get(person.id)
    if (!other || (typing && !other.typing)) here.set(person.id, { client, name: person.name, colour, typing })
    at.set(place, here)
  }
  for (const person of people) {
    const { selection, editing } = person
    for (const { table, id } of [
      ...(selection?.ids ?? []).map((one) => ({ table: selection?.table ?? '', id: one })),
      ...(editing ? [editing] : []),
    ]) {
      put(`${table} ${id}`, person, false)
      records.set(table, (records.get(table) ?? new Set()).add(id))
    }
    if (!editing) continue
    put(`${editing.table} ${editing.id}`, person, true)
    put(`${editing.table} ${editing.id} ${editing.field}`, person, true)
  }
  const kept = new Map([...at].map(([place, here]) => [place, keptList(place, [...here.values()])]))
  const ids = [...records].map(([table, found]) => {
    const others = [...found].map((id) => [id, kept.get(`${table} ${id}`) ?? NOBODY] as const)
    return [table, keptTable(table, new Map(others))] as const
  })
  return { key, at: kept, ids: new Map(ids) }
}

function keptList(place: string, others: readonly Other[]): readonly Other[] {
  const before = last.at.get(place)
  return before && sameOthers(before, others) ? before : others
}

function keptTable(
  table: string,
  records: ReadonlyMap<string, readonly Other[]>,
): ReadonlyMap<string, readonly Other[]> {
  const before = last.ids.get(table)
  const same = before?.size === records.size && [...records].every(([id, others]) => before.get(id) === others)
  return before && same ? before : records
}

function sameOthers(a: readonly Other[], b: readonly Other[]): boolean {
  return (
    a.length === b.length &&
    a.every((other, at) => {
      const twin = b[at]
      return (
        twin?.client === other.client &&
        twin.name === other.name &&
        twin.colour === other.colour &&
        twin.typing === other.typing
      )
    })
  )
}

/** Who else is at a record, or types in one of its fields. The same list while they are the same people. */
export function othersAt(people: readonly Person[], table: string, id: string): readonly Other[] {
  return people.length === 0 ? NOBODY : (placesOf(people).at.get(`${table} ${id}`) ?? NOBODY)
}

/** Who else types in a field (`table id field`). The same list while they are the same people. */
export function typistsAt(people: readonly Person[], field: string): readonly Other[] {
  return people.length === 0 ? NOBODY : (placesOf(people).at.get(field) ?? NOBODY)
}

const NOWHERE: ReadonlyMap<string, readonly Other[]> = new Map()

/** The records of a table that somebody else is at. The same map while nobody comes to one or leaves one. */
export function othersIn(people: readonly Person[], table: string): ReadonlyMap<string, readonly Other[]> {
  return people.length === 0 ? NOWHERE : (placesOf(people).ids.get(table) ?? NOWHERE)
}
