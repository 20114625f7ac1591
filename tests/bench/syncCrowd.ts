import { setTimeout as wait } from 'node:timers/promises'
import type * as Y from 'yjs'
import { connectClient } from '../support/syncClient.ts'

// The others in the room, in a process of their own: `<url> <cookie> <how many>`. They edit between the messages
// 'edit' and 'rest', one field each in PACE milliseconds, evenly spread over that time.
const [url = '', cookie = '', count = '0'] = process.argv.slice(2)
const PACE = 1000
const clients = Array.from({ length: Number(count) }, () => connectClient({ url, cookie, model: 'm1' }))
await Promise.all(clients.map((client) => client.synced()))

let editing = false
let turn = 0
process.on('message', (message) => (editing = message === 'edit'))
process.on('disconnect', () => process.exit())
console.log('ready')

await Promise.all(
  clients.map(async ({ doc }, at) => {
    const nodes = doc.getMap<Y.Map<unknown>>('nodes')
    // The rest is for those who are measured: of two who write the same field at once, one is never seen.
    const ids = [...nodes.keys()].toSorted().slice(0, nodes.size / 2)
    await wait((at * PACE) / clients.length)
    for (; process.connected; await wait(PACE)) {
      if (!editing) continue
      turn += 1
      nodes.get(ids[(turn * 37) % ids.length] ?? '')?.set('who', `group ${turn}`)
    }
  }),
)
