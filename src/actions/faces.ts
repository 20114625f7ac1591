import type { Person } from '../document/together.ts'
import type { Role } from '../model/sharing/roles.ts'

/** Somebody in the list of who is here: one entry for each tab. */
export interface Face {
  readonly client: number
  readonly id: string
  readonly name: string
  readonly colour: number
  readonly role: Role
}

const NOBODY: readonly Face[] = []
const known = new WeakMap<readonly Person[], readonly Face[]>()
let last: { readonly key: string; readonly faces: readonly Face[] } = { key: '', faces: NOBODY }

/** Everybody else, in their order. The same list while only what they point at and select changes. */
export function facesOf(people: readonly Person[]): readonly Face[] {
  if (people.length === 0) return NOBODY
  const found = known.get(people)
  if (found) return found
  const faces = people.map(({ client, colour, person: { id, name, role } }) => ({ client, id, name, colour, role }))
  const key = JSON.stringify(faces)
  if (key !== last.key) last = { key, faces }
  known.set(people, last.faces)
  return last.faces
}

/** One entry a person, without oneself: somebody may have several tabs. */
export function peopleOf(faces: readonly Face[], own: string | undefined): readonly Face[] {
  const first = new Map<string, Face>()
  for (const face of faces) if (face.id !== own && !first.has(face.id)) first.set(face.id, face)
  return [...first.values()]
}
