import type { CodeList } from '../model/model.ts'
import { nameKey } from './folded.ts'
import { append, remembered } from './lists.ts'

/** A place as a model names it. */
export interface PlaceNamed {
  readonly code: string
  readonly name: string
}

/** A place of a code list. `parents` are the places that it is in directly. */
export interface CodedPlace {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly parents: readonly string[]
}

/**
 * How one place lies to another: the same, in it, round it, or crossing it (neither is in the other, and a third place is
 * in both). `same-name` stands where only the names could be compared.
 */
export type PlaceHow = 'same' | 'within' | 'contains' | 'crosses' | 'same-name'

/** Two places that overlap. `byName`: a name and no code says so, which two places of one name would say too. */
export interface SharedPlace<P extends PlaceNamed = PlaceNamed> {
  readonly a: P
  readonly b: P
  readonly how: PlaceHow
  readonly byName: boolean
}

/** The places of the code lists, and how they lie to each other. Codes are compared without case. */
export interface PlacesIndex {
  /** How many places the lists know. */
  readonly size: number
  /** All places of the lists, in the order of the lists. */
  readonly all: () => IterableIterator<CodedPlace>
  readonly find: (code: string) => CodedPlace | undefined
  /** The codes of every place that this one is in, itself not among them (unless the lists say so in a circle). */
  readonly around: (code: string) => ReadonlySet<string>
  /** The codes of every place in this one. */
  readonly inside: (code: string) => ReadonlySet<string>
  /** The codes of every place that overlaps this one, itself among them; null where no list knows it and only names can tell. */
  readonly touching: (code: string) => ReadonlySet<string> | null
  /** Whether the place `a` is in `b` or is `b`, by code. */
  readonly within: (a: string, b: string) => boolean
  /** How `a` lies to `b`; null: they do not overlap as far as is known. */
  readonly relation: (a: PlaceNamed, b: PlaceNamed) => Pick<SharedPlace, 'how' | 'byName'> | null
  /** Every pair of a place of `as` and one of `bs` that overlap. */
  readonly shared: <P extends PlaceNamed>(as: readonly P[], bs: readonly P[]) => readonly SharedPlace<P>[]
}

/** A code as it is compared. The mark of a name (see `placeKey`) is no part of one. */
function codeKey(code: string): string {
  return code
    .replace(/^[\s~]+/, '')
    .trimEnd()
    .toUpperCase()
}

/** What tells places apart: the code, or where there is none the name. '' for a place without either. */
export function placeKey({ code, name }: PlaceNamed): string {
  const key = codeKey(code)
  if (key) return key
  const named = nameKey(name)
  return named && `~${named}`
}

/** The place that a key stands for, by its code or its name. */
export function placeOfKey(key: string): PlaceNamed {
  return key.startsWith('~') ? { code: '', name: key.slice(1) } : { code: key, name: '' }
}

/**
 * Reads code lists once. A row is [code, name, type, code of a place that it is in or '']; a place may be in several rows
 * and in several places. Rows without a code are passed over; circles and parents that no list has do no harm.
 */
export function placesIndex(lists: Iterable<Pick<CodeList, 'rows'>>): PlacesIndex {
  const places = new Map<string, { code: string; name: string; type: string; parents: string[] }>()
  const children = new Map<string, string[]>()
  for (const { rows } of lists) {
    for (const [rawCode, name, type, rawParent] of rows) {
      const code = codeKey(rawCode)
      if (!code) continue
      let place = places.get(code)
      if (!place) places.set(code, (place = { code, name, type, parents: [] }))
      const parent = codeKey(rawParent)
      if (!parent || parent === code || place.parents.includes(parent)) continue
      place.parents.push(parent)
      append(children, parent, code)
    }
  }
  const around = remembered((code) => reach(code, (at) => places.get(at)?.parents))
  const inside = remembered((code) => reach(code, (at) => children.get(at)))
  const namesAround = remembered((code) => {
    const names = new Set<string>()
    for (const outer of around(code)) names.add(nameKey(places.get(outer)?.name ?? ''))
    names.delete('')
    return names
  })
  const known = (code: string) => places.has(code) || children.has(code)

  const crosses = (a: string, b: string) => {
    const [fewer, more] = inside(a).size < inside(b).size ? [inside(a), inside(b)] : [inside(b), inside(a)]
    for (const code of fewer) if (more.has(code)) return true
    return false
  }
  // As `byCode` has it: what crosses this place is round one that is in both.
  const touching = (code: string) => {
    const found = new Set([code, ...inside(code)])
    // A set takes what is added while it is walked.
    for (const one of found) for (const parent of places.get(one)?.parents ?? []) found.add(parent)
    return found
  }
  const byCode = (a: string, b: string): PlaceHow | null => {
    const [isIn, isRound] = [around(a).has(b), around(b).has(a)]
    if (a === b || (isIn && isRound)) return 'same'
    if (isIn) return 'within'
    if (isRound) return 'contains'
    return crosses(a, b) ? 'crosses' : null
  }
  const relation: PlacesIndex['relation'] = (a, b) => {
    const [codeA, codeB] = [codeKey(a.code), codeKey(b.code)]
    if (codeA && codeB && (codeA === codeB || (known(codeA) && known(codeB)))) {
      const how = byCode(codeA, codeB)
      return how && { how, byName: false }
    }
    const [nameA, nameB] = [nameOf(a, places.get(codeA)), nameOf(b, places.get(codeB))]
    if (nameA && nameA === nameB) return { how: 'same-name', byName: true }
    if (codeA && nameB && namesAround(codeA).has(nameB)) return { how: 'within', byName: true }
    if (codeB && nameA && namesAround(codeB).has(nameA)) return { how: 'contains', byName: true }
    return null
  }
  return {
    size: places.size,
    all: () => places.values(),
    find: (code) => places.get(codeKey(code)),
    around: (code) => around(codeKey(code)),
    inside: (code) => inside(codeKey(code)),
    touching: (code) => (known(codeKey(code)) ? touching(codeKey(code)) : null),
    within: (a, b) => codeKey(a) !== '' && (codeKey(a) === codeKey(b) || around(codeKey(a)).has(codeKey(b))),
    relation,
    shared: (as, bs) =>
      as.flatMap((a) =>
        bs.flatMap((b) => {
          const found = relation(a, b)
          return found ? { a, b, ...found } : []
        }),
      ),
  }
}

function nameOf(place: PlaceNamed, coded: CodedPlace | undefined): string {
  return nameKey(place.name) || nameKey(coded?.name ?? '')
}

/** Everything that can be reached from a code, each once, whatever circles there are. */
function reach(start: string, next: (code: string) => readonly string[] | undefined): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [start]
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const other of next(code) ?? []) {
      if (found.has(other)) continue
      found.add(other)
      open.push(other)
    }
  }
  return found
}
