import { useEffect, useState } from 'react'
import { noteChange } from '../document/modelsHere.ts'
import { type OpenModel, openModel } from '../document/openModel.ts'
import { shelfEntry } from '../document/shelf.ts'
import { panelCovers } from '../ui/panelCovers.ts'

/** How long after the last change the list of models is brought up to date, in milliseconds. */
const NOTE_AFTER = 1200

export type Opened =
  | { readonly state: 'opening' | 'missing' | 'failed' }
  | { readonly state: 'open'; readonly open: OpenModel }

/** Opens a model for as long as the page shows it, and keeps the list of models up to date with it. */
export function useOpenedModel(id: string): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' })
  useEffect(() => {
    let left = false
    let leave = (): void => {}
    const start = async (): Promise<void> => {
      const entry = await shelfEntry(id)
      if (!entry || entry.deleted) return setOpened({ state: 'missing' })
      const open = await openModel(id)
      if (left) return void open.close()
      open.session.setState({ inspectorOpen: !panelCovers() })
      const stop = noteChanges(open)
      leave = () => void stop().then(open.close, open.close)
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

function noteChanges(open: OpenModel): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const note = async () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    await noteChange(open, new Date().toISOString())
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void note(), NOTE_AFTER)
  }
  const hidden = () => {
    if (document.visibilityState === 'hidden') void note()
  }
  const stops = [open.model.subscribe(later), open.data.subscribe(later)]
  document.addEventListener('visibilitychange', hidden)
  return async () => {
    document.removeEventListener('visibilitychange', hidden)
    for (const stop of stops) stop()
    await note()
  }
}
