import type { Awareness } from 'y-protocols/awareness'
import { type Bringing, type Greeting, PERSON_COLOURS, presence, SHOWN_LIMIT } from '../model/sharing/presence.ts'
import { mayAct, type Role } from '../model/sharing/roles.ts'
import { numberNamesakes } from './namesakes.ts'
import type { Person, Pointing, RoomStore } from './together.ts'

/** How often a pointer that moves is told to the others at most, in milliseconds. */
const RHYTHM = 80
/** How often what the others tell is taken in at most, in milliseconds: twenty pointers move at once in a workshop. */
const GLANCE = 30
/** Somebody who does not point at anything. */
const NOWHERE: Pointing = {
  view: '',
  selection: null,
  editing: null,
  cursor: null,
  drag: null,
  sight: null,
  guide: null,
}
/** What moves with the pointer; everything else is told at once. */
const MOVING = new Set<string>(['cursor', 'drag', 'sight'])

/** How this tab shows itself to the others, and sees them. */
export interface Presence {
  /** The server says who this is. To be called at each connection. */
  readonly greet: (person: Greeting['person'], role: Role) => void
  /** Somebody brings everyone to where they are. */
  readonly hear: (bringing: Bringing) => void
  readonly point: (where: Partial<Pointing>) => void
  /** Shows nothing but the view while nobody looks at this tab. */
  readonly rest: (resting: boolean) => void
  readonly stop: () => void
}

/** Joins awareness to the room. `send` says something to all who have the model open. */
export function startPresence(awareness: Awareness, room: RoomStore, send: (payload: string) => void): Presence {
  const client = awareness.clientID
  let wanted = NOWHERE
  let resting = false
  let sent = ''
  let sentAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const publish = (anew = false) => {
    clearTimeout(timer)
    timer = undefined
    const { me, line: greeted } = room.getState()
    if (!me || !greeted) return
    const state = {
      ...shownBy(me.person.role, resting ? { ...NOWHERE, view: wanted.view } : wanted),
      colour: me.colour,
    }
    const text = JSON.stringify(state)
    // A page that was put away and is shown again has been taken from the others in between.
    if (text === sent && !anew && awareness.getLocalState() !== null) return
    sent = text
    sentAt = performance.now()
    awareness.setLocalState(state)
  }
  const point = (where: Partial<Pointing>) => {
    wanted = { ...wanted, ...where }
    const wait = sentAt + RHYTHM - performance.now()
    if (wait <= 0 || Object.keys(where).some((field) => !MOVING.has(field))) publish()
    else timer ??= setTimeout(publish, wait)
  }
  const bring = () => {
    const { me } = room.getState()
    if (!me) return
    const { id, name } = me.person
    send(JSON.stringify({ type: 'bring', person: { id, name }, client } satisfies Bringing))
  }
  const line = { point, bring }

  let read: Read = new Map()
  let seenAt = Number.NEGATIVE_INFINITY
  let glance: ReturnType<typeof setTimeout> | undefined
  const see = () => {
    clearTimeout(glance)
    glance = undefined
    seenAt = performance.now()
    read = readPeople(awareness.getStates(), client, read)
    const { people: before, me } = room.getState()
    const people = numberNamesakes(inOrder(read), me?.person ?? null)
    if (people.length !== before.length || people.some((one, at) => one !== before[at])) room.setState({ people })
    if (!me || !yields(me.colour, me.person.id, client, people)) return
    const colour = freeColour(me.person.id, people)
    if (colour === me.colour) return
    room.setState({ me: { ...me, colour } })
    publish()
  }
  const seeSoon = () => {
    const wait = seenAt + GLANCE - performance.now()
    if (wait <= 0) see()
    else glance ??= setTimeout(see, wait)
  }
  awareness.setLocalState(null)
  awareness.on('change', seeSoon)

  return {
    greet(person, role) {
      see()
      const { me, people, line: greeted } = room.getState()
      const colour = greeted && me?.person.id === person.id ? me.colour : freeColour(person.id, people)
      room.setState({ me: { person: { ...person, role }, colour }, line })
      // With a new clock: what this tab told before a break is passed over by who knows it already.
      publish(true)
    },
    hear: ({ client: guide, person }) => {
      if (guide === client) return
      room.setState(({ call }) => ({ call: { client: guide, name: person.name, count: (call?.count ?? 0) + 1 } }))
    },
    point,
    rest(next) {
      resting = next
      publish()
    },
    stop() {
      clearTimeout(timer)
      clearTimeout(glance)
      awareness.off('change', seeSoon)
      room.setState({ people: [], me: null, line: null })
    },
  }
}

/**
 * What a role shows of where it is, in the measure of the message: no endless lists, no fractions that nobody sees.
 * Those who may not point are seen, and no more.
 */
function shownBy(role: Role, { view, selection, editing, cursor, drag, sight, guide }: Pointing): Pointing {
  if (!mayAct(role, 'point')) return { ...NOWHERE, view }
  return {
    view,
    selection: selection && { ...selection, ids: selection.ids.slice(0, SHOWN_LIMIT) },
    editing,
    cursor: cursor && { x: Math.round(cursor.x), y: Math.round(cursor.y) },
    drag: drag && drag.slice(0, SHOWN_LIMIT).map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) })),
    sight: sight && { x: Math.round(sight.x), y: Math.round(sight.y), zoom: Math.round(sight.zoom * 1000) / 1000 },
    guide: guide ?? null,
  }
}

/** What one tab said, as an object and as text, and the person that it stands for; null for what is no presence. */
interface Heard {
  readonly state: unknown
  readonly text: string
  readonly person: Person | null
}
export type Read = ReadonlyMap<number, Heard>

/** Reads what the other tabs say. What did not change keeps its object; what does not parse is passed over. */
export function readPeople(states: ReadonlyMap<number, unknown>, self: number, before: Read): Read {
  const read = new Map<number, Heard>()
  for (const [client, state] of states) {
    if (client !== self) read.set(client, readPerson(client, state, before.get(client)))
  }
  return read
}

function readPerson(client: number, state: unknown, known?: Heard): Heard {
  if (known && known.state === state) return known
  // Each tab says the same again from time to time, so that the others know that it is still there.
  const text = JSON.stringify(state) ?? ''
  if (known?.text === text) return { ...known, state }
  const parsed = presence.safeParse(state)
  return { state, text, person: parsed.success ? { ...parsed.data, client } : null }
}

const byName = new Intl.Collator('en-GB', { numeric: true })

/** The people that were read, by name; tabs of one name in a lasting order. */
export function inOrder(read: Read): readonly Person[] {
  return [...read.values()]
    .flatMap(({ person }) => (person ? [person] : []))
    .sort((a, b) => byName.compare(a.person.name, b.person.name) || a.client - b.client)
}

/**
 * A colour that nobody else here has, the same for a person wherever it is free. All tabs of one person have one
 * colour; when all are taken, two people share.
 */
export function freeColour(person: string, people: readonly Person[]): number {
  const own = people.find((one) => one.person.id === person)
  if (own) return own.colour
  const start = hash(person) % PERSON_COLOURS
  const taken = new Set(people.map(({ colour }) => colour))
  const free = Array.from({ length: PERSON_COLOURS }, (_, step) => (start + step) % PERSON_COLOURS)
  return free.find((colour) => !taken.has(colour)) ?? start
}

/** Whether this tab has to take another colour: of two people who chose the same one, the lower tab keeps it. */
export function yields(colour: number, person: string, client: number, people: readonly Person[]): boolean {
  if (new Set(people.map((one) => one.colour)).size >= PERSON_COLOURS) return false
  const others = people.filter((one) => one.colour === colour && one.client < client)
  return others.some((one) => one.person.id !== person)
}

function hash(text: string): number {
  let sum = 2166136261
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619)
  return sum >>> 0
}
