import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { putSharedHere } from '../document/modelsHere.ts'
import { loadServer, server } from '../document/server.ts'
import { say } from '../words/words.ts'
import { NotOpen } from './NotOpen.tsx'

/**
 * A model that is not on this device may be one that is shared with us: then it is put on the list, and opens. Also
 * when the server can be reached only later.
 */
export function FromServer({ id }: { readonly id: string }) {
  const [asked, setAsked] = useState(false)
  const model = useStore(server, ({ models }) => models.find((one) => one.id === id))
  useEffect(() => {
    void loadServer().then(() => setAsked(true))
  }, [])
  useEffect(() => {
    // Not before the server was asked: what is known of it may be older than a deletion.
    if (asked && model) void putSharedHere(model, new Date().toISOString())
  }, [asked, model])
  if (asked && !model) return <NotOpen id={id} why="missing" />
  return (
    <p className="app-wait" role="status">
      {say('together.looking')}
    </p>
  )
}
