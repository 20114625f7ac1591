import * as encoding from 'lib0/encoding'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { Line } from '../../../src/document/line.ts'
import { SharedProvider } from '../../../src/document/sharedProvider.ts'

const NAME = 'model/m1'

/** A provider on a line that leads nowhere, with what it sent. */
function provide(doc: Y.Doc) {
  const sent: Uint8Array[] = []
  class Silent extends Line {
    override send(message: Uint8Array): void {
      sent.push(message)
    }
  }
  const line = new Silent({ url: 'ws://127.0.0.1:1', autoConnect: false })
  const provider = new SharedProvider({ name: NAME, document: doc, awareness: null, websocketProvider: line })
  provider.attach()
  provider.startSync()
  sent.length = 0
  const hear = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, NAME)
    encoding.writeVarUint(encoder, 0)
    write(encoder)
    provider.onMessage({ data: encoding.toUint8Array(encoder) } as MessageEvent)
  }
  return { provider, sent, hear }
}

/** What the server has: a card, renamed live after something else that this tab missed while it was away. */
function renamedAfterMissed() {
  const server = new Y.Doc()
  server.getMap('nodes').set('label', 'first')
  const mine = new Y.Doc()
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(server))
  server.getMap('nodes').set('missed', true)
  let live = new Uint8Array()
  server.on('update', (update: Uint8Array) => {
    live = new Uint8Array(update)
  })
  server.getMap('nodes').set('label', 'third')
  return { server, mine, live }
}

test('a live update that comes before the handshake’s answer waits for it, so that nothing is gone meanwhile', () => {
  const { server, mine, live } = renamedAfterMissed()
  // Taken in as it comes, it takes the label away and brings no new one: that is what this is about.
  const bare = new Y.Doc()
  Y.applyUpdate(bare, Y.encodeStateAsUpdate(mine))
  Y.applyUpdate(bare, live)
  expect(bare.getMap('nodes').has('label')).toBe(false)
  const seen: unknown[] = []
  mine.getMap('nodes').observe(() => seen.push(mine.getMap('nodes').get('label')))
  const { hear } = provide(mine)
  hear((encoder) => writeUpdate(encoder, live))
  expect(mine.getMap('nodes').get('label')).toBe('first')
  hear((encoder) => writeSyncStep2(encoder, server, Y.encodeStateVector(mine)))
  expect(mine.getMap('nodes').get('label')).toBe('third')
  expect(seen).toEqual(['third'])
  // From then on they are taken in as they come.
  server.getMap('nodes').set('label', 'fourth')
  hear((encoder) => writeUpdate(encoder, Y.encodeStateAsUpdate(server, Y.encodeStateVector(mine))))
  expect(mine.getMap('nodes').get('label')).toBe('fourth')
})

test('what is edited before the server asked goes with the answer to it, and not before', () => {
  const doc = new Y.Doc()
  const { provider, sent, hear } = provide(doc)
  doc.getMap('nodes').set('label', 'typed at once')
  expect(sent).toHaveLength(0)
  hear((encoder) => writeSyncStep1(encoder, new Y.Doc()))
  expect(sent).toHaveLength(1)
  doc.getMap('nodes').set('label', 'typed later')
  expect(sent).toHaveLength(2)
  // After a break it begins anew.
  provider.onClose()
  doc.getMap('nodes').set('label', 'typed offline')
  expect(sent).toHaveLength(2)
})
