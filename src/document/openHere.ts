import { mayWrite } from '../model/sharing/roles.ts'
import { bringWaiting } from './bringVersions.ts'
import type { ConnectOptions } from './connect.ts'
import { type OpenModel, openModel } from './openModel.ts'
import { loadServerAnew } from './server.ts'
import { changeOnShelf, type Shared, type ShelfEntry, shelfEntry } from './shelf.ts'
import { soon } from './soon.ts'
import { stayTogether } from './stayTogether.ts'

/** A model that is open, and how to close it. */
export interface Opening {
  readonly open: OpenModel
  readonly close: () => Promise<void>
}

type Around = Pick<ConnectOptions, 'unseen'>

/** Opens a model of this device, together with its server when it is shared. */
export async function openHere(entry: ShelfEntry, around: Around = {}): Promise<Opening> {
  const { id, shared } = entry
  const open = await openModel(id, { migrates: shared === null || mayWrite(shared.role, 'model') })
  if (shared === null) return { open, close: open.close }
  const leave = shareOpen(open, shared, entry.waiting, around)
  return {
    open,
    async close() {
      await leave()
      await open.close()
    },
  }
}

/** Keeps an open model together with its server, and the list with what the role is. Returns how to leave. */
export function shareOpen(
  open: OpenModel,
  shared: Shared,
  waiting: number,
  { unseen = false }: Around = {},
): () => Promise<void> {
  let known = shared
  const stopLooking = open.together.subscribe(({ link }, before) => {
    // What else is shared with us may have changed with it.
    if (link === 'refused' && before.link !== 'refused') void loadServerAnew()
    if (link !== 'live' || before.link === 'live') return
    // Tried again whenever the line is back.
    bringWaiting(open.id, open.versions.getState().snapshot).catch(() => undefined)
  })
  const leave = stayTogether(open, {
    role: shared.role,
    person: shared.person ?? null,
    unseen,
    waiting,
    onRole(role, person) {
      if (role === known.role && person.id === known.person?.id && person.name === known.person.name) return
      known = { ...known, role, person }
      // The list is for when there is no network: what it says is heard again.
      changeOnShelf(open.id, { shared: known }).catch(() => undefined)
    },
  })
  return async () => {
    stopLooking()
    await leave()
  }
}

/**
 * Opens a model without showing it. A shared one is brought up to date first, and what was changed is sent before it
 * is closed, if the server answers soon.
 */
export async function openForMoment(id: string): Promise<Opening> {
  const entry = await shelfEntry(id)
  if (!entry?.shared) {
    const open = await openModel(id)
    return { open, close: open.close }
  }
  const { open, close } = await openHere(entry, { unseen: true })
  await soon(
    open.together,
    ({ link, arrived }) => link === 'live' || link === 'refused' || (link === 'offline' && arrived),
  )
  return {
    open,
    async close() {
      await soon(open.together, ({ link, waiting }) => link !== 'live' || waiting === 0)
      await changeOnShelf(id, { waiting: open.together.getState().waiting })
      await close()
    },
  }
}

/** Sends what waits of a shared model, if the server takes it soon; else it goes when the model is opened next. */
export async function sendWaiting(id: string): Promise<void> {
  const { close } = await openForMoment(id)
  await close()
}
