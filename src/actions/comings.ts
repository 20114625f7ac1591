import type { Person } from '../document/together.ts'

/** Who has come and gone since it was last said, by person. */
export interface Comings {
  readonly here: ReadonlyMap<string, string>
  readonly joined: ReadonlyMap<string, string>
  readonly left: ReadonlyMap<string, string>
}

const NONE: ReadonlyMap<string, string> = new Map()

/** Everybody by the person's id, with their names. Somebody in two windows is one person. */
function byPerson(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(people.map(({ person }) => [person.id, person.name]))
}

/** Nothing to say yet: these are here. */
export function startOfComings(people: readonly Person[]): Comings {
  return { here: byPerson(people), joined: NONE, left: NONE }
}

/** The same object when nobody came or went. Who left and came back before anything was said did neither. */
export function withComings(last: Comings, people: readonly Person[]): Comings {
  const here = byPerson(people)
  const came = [...here].filter(([id]) => !last.here.has(id))
  const went = [...last.here].filter(([id]) => !here.has(id))
  if (came.length + went.length === 0) return last
  const joined = new Map(last.joined)
  const left = new Map(last.left)
  for (const [id, name] of came) if (!left.delete(id)) joined.set(id, name)
  for (const [id, name] of went) if (!joined.delete(id)) left.set(id, name)
  return { here, joined, left }
}
