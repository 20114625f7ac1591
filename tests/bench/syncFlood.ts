import { setTimeout as wait } from 'node:timers/promises'
import { MessageType } from '@hocuspocus/server'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { readFresh } from '../support/manyClients.ts'
import { askFrame, syncFrame } from '../support/rawClient.ts'
import { type Measure, measure, median } from './measure.ts'
import type { Measured } from './syncChild.ts'

/** How many write at once, and how many updates of each may wait for their answer. */
const WRITERS = 10
const AHEAD = 20
/** The two servers take turns of so many milliseconds. */
const TURN = 1500
const TURNS = 5

interface Flood {
  /** How many updates were answered in a turn, a second. */
  readonly takeTurn: () => Promise<number>
  readonly close: () => void
}

/** How many updates a second are answered as kept when everybody writes as fast as that allows. */
export async function measureFlood(servers: readonly Measured[]): Promise<Measure> {
  const floods = await Promise.all(servers.map(async ({ which, at }) => ({ which, flood: await startFlood(at) })))
  const rates = { ours: [] as number[], bare: [] as number[] }
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { which, flood } of turn % 2 === 0 ? floods : floods.toReversed()) {
      rates[which].push(await flood.takeTurn())
    }
  }
  for (const { flood } of floods) flood.close()
  return measure('updates at saturation', `${WRITERS} clients`, median(rates.ours), median(rates.bare), 'updates/s')
}

async function startFlood(at: Measured['at']): Promise<Flood> {
  const state = Y.encodeStateAsUpdate((await readFresh(at)).doc)
  const count = { answered: 0, open: false }
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => startWriter(at, state, count)))
  return {
    async takeTurn() {
      count.open = true
      for (const { write } of writers) for (let n = 0; n < AHEAD; n++) write()
      await wait(300)
      const [from, began] = [count.answered, performance.now()]
      await wait(TURN)
      const rate = ((count.answered - from) / (performance.now() - began)) * 1000
      count.open = false
      await wait(500)
      return rate
    },
    close: () => writers.forEach(({ socket }) => socket.close()),
  }
}

/** Writes one field more at each answer. It does not take in what the others write: that would measure the clients. */
async function startWriter(
  { url, cookie, model }: Measured['at'],
  state: Uint8Array,
  count: { answered: number; open: boolean },
) {
  const name = documentName('model', model)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const nodes = doc.getMap<Y.Map<unknown>>('nodes')
  const ids = [...nodes.keys()]
  const address = `${url.replace('http', 'ws')}/sync?format=${FORMAT_VERSION}`
  const socket = new WebSocket(address, { headers: { cookie, origin: url } })
  let written = 0
  const write = () => {
    written += 1
    nodes.get(ids[(written * 37) % ids.length] ?? '')?.set('who', `group ${written}`)
  }
  doc.on('update', (update: Uint8Array) => socket.send(syncFrame(name, 2, update)))
  await new Promise<void>((done, fail) => {
    socket.on('error', fail)
    socket.on('open', () => socket.send(askFrame(name)))
    socket.on('message', (data: Buffer) => {
      const kind = kindOf(new Uint8Array(data))
      if (kind === MessageType.Auth.valueOf()) done()
      if (kind !== MessageType.SyncStatus.valueOf()) return
      count.answered += 1
      if (count.open) write()
    })
  })
  return { socket, write }
}

function kindOf(data: Uint8Array): number {
  if (data.length === 1) return -1
  const decoder = decoding.createDecoder(data)
  decoding.readVarString(decoder)
  return decoding.readVarUint(decoder)
}
