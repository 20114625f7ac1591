import type { OpenModel } from '../document/openModel.ts'
import type { Selection, Session } from '../document/session.ts'
import type { Person } from '../document/together.ts'
import { MODEL_TABLES } from '../model/model.ts'
import { say } from '../words/words.ts'

/** What following moves beside the session: which view is open, the way to another, and messages. */
export interface Screen {
  readonly view: () => string
  readonly show: (view: string) => void
  readonly tell: (message: string) => void
}

/** Follows the person in that tab until something else is done. */
export function startFollowing(open: OpenModel, client: number): void {
  open.session.setState({ guide: client })
}

/** Goes on alone. */
export function stopFollowing(open: OpenModel): void {
  if (open.session.getState().guide !== null) open.session.setState({ guide: null, sight: null })
}

/** The person who is followed. */
export function guideOf(people: readonly Person[], guide: number | null): Person | undefined {
  return guide === null ? undefined : people.find((person) => person.client === guide)
}

/**
 * Keeps the view, the selection and the part of the map in sight with the person who is followed, as long as somebody
 * is. What is done here otherwise ends it. `viewed` hears of another view on this screen; `stop` ends it all.
 */
export function keepFollowing(open: OpenModel, screen: Screen): { viewed: () => void; stop: () => void } {
  const { session, room, together } = open
  let applying = false
  let asked = screen.view()
  let name = ''

  const apply = () => {
    const { guide } = session.getState()
    if (guide === null) return
    const person = guideOf(room.getState().people, guide)
    if (!person) {
      const gone = name
      stopFollowing(open)
      // With a connection everybody goes; that it went is known only after that.
      queueMicrotask(() => {
        const lost = together.getState().link !== 'live'
        if (gone !== '') screen.tell(say(lost ? 'people.following.lost' : 'people.following.left', { name: gone }))
      })
      return
    }
    name = person.person.name
    if (leadsBack(room.getState().people, guide)) return
    applying = true
    const { selection, sight } = session.getState()
    const theirs = selectionOf(person)
    if (!sameSelection(selection, theirs)) session.setState({ selection: theirs, renaming: null, begun: null })
    const next = person.view === 'map' ? person.sight : null
    if (!sameSight(sight, next)) session.setState({ sight: next })
    applying = false
    if (person.view !== '' && person.view !== asked) {
      asked = person.view
      if (asked !== screen.view()) screen.show(asked)
    }
  }

  const stops = [
    room.subscribe(({ people }, before) => {
      if (people !== before.people) apply()
    }),
    session.subscribe((now, before) => {
      if (now.guide !== before.guide) {
        open.point({ guide: now.guide })
        asked = screen.view()
        name = ''
        apply()
      } else if (now.guide !== null && !applying && isOwnAct(now, before)) {
        // What the view does of itself with a selection that came from the guide leaves it as it is.
        const person = guideOf(room.getState().people, now.guide)
        const theirs = person && sameSelection(now.selection, selectionOf(person))
        if (!theirs || now.selection === before.selection) stopFollowing(open)
      }
    }),
  ]
  apply()
  return {
    viewed() {
      const view = screen.view()
      if (view !== asked) stopFollowing(open)
      asked = view
    },
    stop: () => stops.forEach((stop) => stop()),
  }
}

/**
 * Whether the person who is followed follows others who, in the end, follow this tab: then all stand still until one of
 * them acts. This tab is the one that is not among the others.
 */
function leadsBack(people: readonly Person[], guide: number): boolean {
  const seen = new Set<number>()
  let at: number | null = guide
  while (at !== null && !seen.has(at)) {
    const person = guideOf(people, at)
    if (!person) return true
    seen.add(at)
    at = person.guide ?? null
  }
  return false
}

function isOwnAct(now: Session, before: Session): boolean {
  return (
    now.selection !== before.selection ||
    now.camera !== before.camera ||
    (now.renaming !== before.renaming && now.renaming !== null) ||
    (now.drag !== before.drag && now.drag !== null)
  )
}

function selectionOf({ selection }: Person): Selection | null {
  const table = Object.keys(MODEL_TABLES).find((name) => name === selection?.table) as Selection['table'] | undefined
  return table && selection && selection.ids.length > 0 ? { table, ids: selection.ids } : null
}

function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b
  return a.table === b.table && a.ids.length === b.ids.length && a.ids.every((id, at) => id === b.ids[at])
}

function sameSight(a: Session['sight'], b: Session['sight']): boolean {
  if (a === null || b === null) return a === b
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom
}
