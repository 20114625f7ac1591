import { useEffect, useState } from 'react'
import { noteChange } from '../document/modelsHere.ts'
import { type Opening, openHere, shareOpen } from '../document/openHere.ts'
import type { OpenModel } from '../document/openModel.ts'
import { changeOnShelf, shelf, type ShelfEntry, shelfEntry } from '../document/shelf.ts'
import { panelCovers } from '../ui/panelCovers.ts'

/** How long after the last change the list of models is brought up to date, in milliseconds. */
const NOTE_AFTER = 1200

export type Opened =
  | { readonly state: 'opening' | 'missing' | 'failed' }
  | { readonly state: 'open'; readonly open: OpenModel }

/**
 * Opens a model for as long as the page shows it, together with its server when it is shared, and keeps the list of
 * models up to date with it.
 */
export function useOpenedModel(id: string): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' })
  useEffect(() => {
    let left = false
    let leave = (): void => {}
    const start = async (): Promise<void> => {
      const entry = await shelfEntry(id)
      if (!entry || entry.deleted) return setOpened({ state: 'missing' })
      const opening = await openHere(entry)
      if (left) return void opening.close()
      const { open } = opening
      open.session.setState({ inspectorOpen: !panelCovers() })
      const stop = noteChanges(open)
      const close = entry.shared ? opening.close : shareLater(opening)
      leave = () => void stop().then(close, close)
      return setOpened({ state: 'open', open })
    }
    start().catch(() => setOpened({ state: 'failed' }))
    return () => {
      left = true
      leave()
    }
  }, [id])
  return opened
}

/** An open model may be shared while it is open, from this tab or another one. Returns how to close it. */
function shareLater({ open, close }: Opening): () => Promise<void> {
  let leave: (() => Promise<void>) | undefined
  const look = ({ entries }: { readonly entries: readonly ShelfEntry[] | null }) => {
    const entry = entries?.find(({ id }) => id === open.id)
    if (entry?.shared && !leave) leave = shareOpen(open, entry.shared, entry.waiting)
  }
  const stop = shelf.subscribe(look)
  look(shelf.getState())
  return async () => {
    stop()
    await leave?.()
    await close()
  }
}

function noteChanges(open: OpenModel): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let changed = false
  const note = async () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    const whole = changed
    // Before the list is written: what changes meanwhile is for the next time.
    changed = false
    if (whole) await noteChange(open, new Date().toISOString())
    else await changeOnShelf(open.id, { waiting: open.together.getState().waiting })
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void note(), NOTE_AFTER)
  }
  const change = () => {
    changed = true
    later()
  }
  const hidden = () => {
    if (document.visibilityState === 'hidden') void note()
  }
  const stops = [
    open.model.subscribe(change),
    open.data.subscribe(change),
    open.together.subscribe(({ waiting }, before) => {
      if (waiting !== before.waiting) later()
    }),
  ]
  document.addEventListener('visibilitychange', hidden)
  return async () => {
    document.removeEventListener('visibilitychange', hidden)
    for (const stop of stops) stop()
    await note()
  }
}
