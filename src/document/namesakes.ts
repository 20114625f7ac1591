import type { Person } from './together.ts'

/** The same person under another name, the same object each time: components render again only for a change. */
const renamed = new WeakMap<Person, Person>()

/**
 * Tells people of one name apart by a number after it, the same on every screen: the first by id keeps the bare name.
 * Several tabs of one person have one name. `self` is counted and not listed.
 */
export function numberNamesakes(
  people: readonly Person[],
  self: { readonly id: string; readonly name: string } | null,
): readonly Person[] {
  const ids = new Map<string, Set<string>>()
  for (const { id, name } of [...people.map(({ person }) => person), ...(self ? [self] : [])]) {
    const namesakes = ids.get(key(name)) ?? new Set()
    ids.set(key(name), namesakes.add(id))
  }
  return people.map((one) => {
    const place = [...(ids.get(key(one.person.name)) ?? [])].toSorted().indexOf(one.person.id)
    return place > 0 ? withName(one, `${one.person.name.trim()} (${place + 1})`) : one
  })
}

function withName(one: Person, name: string): Person {
  const known = renamed.get(one)
  if (known?.person.name === name) return known
  const next = { ...one, person: { ...one.person, name } }
  renamed.set(one, next)
  return next
}

function key(name: string): string {
  return name.trim().toLocaleLowerCase('en')
}
