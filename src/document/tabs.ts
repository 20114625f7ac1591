import * as Y from 'yjs'
import { isFromServer, TAB } from './origins.ts'

type Message = { readonly state: Uint8Array; readonly answer?: boolean } | { readonly update: Uint8Array }

/**
 * Joins the same document in other tabs of this browser, without a server. A tab says what it has when it opens;
 * the others answer with what it lacks, and with what they have, so that both ends meet. Returns how to leave.
 */
export function joinTabs(doc: Y.Doc, name: string): () => void {
  const channel = new BroadcastChannel(`throughline/${name}`)
  const post = (message: Message) => channel.postMessage(message)
  const send = (update: Uint8Array, origin: unknown) => {
    // Each tab hears the server itself; passed on, the other tab would send it to the server as its own.
    if (origin !== TAB && !isFromServer(origin)) post({ update })
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('update' in data) Y.applyUpdate(doc, data.update, TAB)
    else {
      post({ update: Y.encodeStateAsUpdate(doc, data.state) })
      if (!data.answer) post({ state: Y.encodeStateVector(doc), answer: true })
    }
  })
  doc.on('update', send)
  post({ state: Y.encodeStateVector(doc) })
  return () => {
    doc.off('update', send)
    channel.close()
  }
}
