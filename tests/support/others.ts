import type { OpenModel } from '../../src/document/openModel.ts'
import type { Person, Pointing } from '../../src/document/together.ts'

/** Somebody else in the room, who points at nothing but what is given. */
export function someone(client: number, name: string, where: Partial<Person> = {}): Person {
  return {
    client,
    colour: client % 12,
    person: { id: `p-${name}`, name, role: 'editor' },
    view: 'map',
    selection: null,
    editing: null,
    cursor: null,
    drag: null,
    sight: null,
    ...where,
  }
}

/** Puts these people, and this tab, into the room. Returns all that this tab tells them from then on. */
export function meet(open: OpenModel, people: readonly Person[]): Partial<Pointing>[] {
  const told: Partial<Pointing>[] = []
  open.together.setState({ link: 'live' })
  open.room.setState({
    people,
    me: { person: { id: 'p-me', name: 'Me', role: 'owner' }, colour: 0 },
    line: { point: (where) => void told.push(where), bring: () => {} },
  })
  return told
}
