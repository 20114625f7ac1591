import { createStore, type StoreApi } from 'zustand/vanilla'
import { SETTINGS_ID } from '../model/records/workspace.ts'
import { keepTogether, noteWorkspace, roleIn } from './keepWorkspace.ts'
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts'
import { loadServer, server } from './server.ts'
import { listWorkspace, workspaceEntry } from './workspacesHere.ts'

/** `no-access`: it is the server's, and this person may open single models of it at most. `unknown`: there is no such one. */
export type Held =
  | { readonly state: 'opening' | 'failed' }
  | { readonly state: 'missing'; readonly reason: 'no-access' | 'unknown' }
  | { readonly state: 'open'; readonly open: OpenWorkspace }

export interface Holding {
  readonly store: StoreApi<Held>
  readonly release: () => void
}

interface Opening {
  readonly store: StoreApi<Held>
  readonly close: () => Promise<void>
  holders: number
}

/** How long a workspace that nobody holds stays open: the next page may ask for it at once. In milliseconds. */
const LINGERS = 500

const openings = new Map<string, Opening>()

const OPENING: Held = { state: 'opening' }

/** What is known of a workspace that somebody holds. */
export function heldWorkspace(id: string): Held {
  return openings.get(id)?.store.getState() ?? OPENING
}

/** Opens a workspace for as long as it is held. All who hold it share one opening. */
export function holdWorkspace(id: string): Holding {
  const opening = openings.get(id) ?? begin(id)
  openings.set(id, opening)
  opening.holders += 1
  let released = false
  return {
    store: opening.store,
    release() {
      if (released) return
      released = true
      opening.holders -= 1
      setTimeout(() => {
        if (opening.holders > 0 || openings.get(id) !== opening) return
        openings.delete(id)
        void opening.close()
      }, LINGERS)
    },
  }
}

function begin(id: string): Opening {
  const store = createStore<Held>(() => OPENING)
  const leave: (() => Promise<void>)[] = []
  let closed = false
  const close = async () => {
    closed = true
    // One that cannot write its last word (the disk is full, the database was erased) holds up no other.
    for (const one of leave.splice(0)) await one().catch(() => undefined)
  }
  const missing = (reason: 'no-access' | 'unknown') => {
    store.setState({ state: 'missing', reason }, true)
    void close()
  }
  const start = async (): Promise<void> => {
    const known = await workspaceEntry(id)
    const isOurs = known !== undefined && known.shared === null
    // What was known last is enough to begin with; whether it still holds is heard meanwhile.
    const asked = isOurs || server.getState().state !== 'unknown' ? undefined : loadServer()
    if (!known) await asked
    const heard = isOurs ? undefined : roleIn(id, server.getState())
    const role = heard === undefined ? (known?.shared?.role ?? null) : heard
    if (!isOurs && role === null) return missing(heard === null && isTheServers(id) ? 'no-access' : 'unknown')
    const open = await openWorkspace(id)
    leave.push(open.close)
    if (role !== null) {
      await listShared(open, role)
      leave.unshift(keepTogether(open, role, () => missing('no-access')))
    }
    leave.unshift(noteWorkspace(open))
    // Who held it may have let it go meanwhile: nobody else would close it.
    if (closed) await close()
    else store.setState({ state: 'open', open }, true)
  }
  start().catch(() => store.setState({ state: 'failed' }, true))
  return { store, close, holders: 0 }
}

function isTheServers(id: string): boolean {
  return server.getState().workspace?.id === id
}

/** Lists the server's workspace, so that it can be opened without a network. */
async function listShared(
  { id, workspace }: OpenWorkspace,
  role: Exclude<ReturnType<typeof roleIn>, null | undefined>,
) {
  const now = new Date().toISOString()
  const known = await workspaceEntry(id)
  const heard = server.getState()
  const said = workspace.getState().snapshot.settings.get(SETTINGS_ID)?.title
  await listWorkspace({
    id,
    title: said || (heard.workspace?.title ?? known?.title ?? ''),
    created: known?.created ?? now,
    changed: known?.changed ?? now,
    shared: { workspace: id, role, person: heard.person ?? known?.shared?.person ?? null },
  })
}
