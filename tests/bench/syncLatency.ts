import { setTimeout as wait } from 'node:timers/promises'
import { bindTables } from '../../src/document/tables.ts'
import { editRecords } from '../../src/model/commands/editRecords.ts'
import { MODEL_TABLES } from '../../src/model/model.ts'
import { connectClient } from '../support/syncClient.ts'
import { type Measure, measure, quantile } from './measure.ts'
import { firstLine, type Measured, startChild, stopChild } from './syncChild.ts'

/** The two servers take turns of so many milliseconds, so that a busy moment of the machine meets both. */
const TURN = 1500
const TURNS = 6
/** The pace of the two whose edits are measured, in milliseconds: one edit of either of them each time. */
const PACE = 100
/** An edit that is not there after so long has failed the measuring, in milliseconds. */
const LONGEST = 10_000

/** Numbers all edits, so that none writes what stands there from another room. */
let edit = 0

interface Room {
  /** Both edit in turns for a while; how long each edit took to the other's parsed model, in milliseconds. */
  readonly takeTurn: () => Promise<readonly number[]>
  readonly close: () => Promise<void>
}

/**
 * From the call that edits, at one client, until the other client's store tells its listeners of the new value. Both
 * are in this process, so that one clock measures; all others are in a second process, the server in a third.
 */
export async function measureLatency(servers: readonly Measured[], clients: number): Promise<Measure[]> {
  const rooms = await Promise.all(servers.map(async (server) => ({ server, room: await enter(server, clients) })))
  const took = { ours: [] as number[], bare: [] as number[] }
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { server, room } of turn % 2 === 0 ? rooms : rooms.toReversed()) {
      took[server.which].push(...(await room.takeTurn()))
    }
  }
  for (const { room } of rooms) await room.close()
  const at = (share: number) => [quantile(took.ours, share), quantile(took.bare, share)] as const
  const size = `${clients} clients`
  return [
    measure('an edit on another’s screen', size, ...at(0.5)),
    measure('an edit on another’s screen, 95th percentile', size, ...at(0.95)),
  ]
}

async function enter({ at }: Measured, clients: number): Promise<Room> {
  const crowd = startChild('syncCrowd.ts', [at.url, at.cookie, String(clients - 2)])
  await firstLine(crowd)
  const pair = [seat(), seat()] as const
  await Promise.all(pair.map(({ client }) => client.synced()))
  const nodes = [...pair[0].bound.store.getState().snapshot.nodes.keys()].toSorted()
  const ids = nodes.slice(nodes.length / 2)

  function seat() {
    const client = connectClient(at)
    return { client, bound: bindTables(client.doc, MODEL_TABLES) }
  }
  const editOnce = () => {
    const [from, to] = edit % 2 === 0 ? pair : pair.toReversed()
    edit += 1
    const [id, who] = [ids[(edit * 53) % ids.length] ?? '', `edit ${edit}`]
    return new Promise<number>((done, fail) => {
      const late = setTimeout(() => fail(new Error('An edit did not arrive')), LONGEST)
      const stop = to?.bound.store.subscribe(({ snapshot }) => {
        if (snapshot.nodes.get(id)?.who !== who) return
        clearTimeout(late)
        stop?.()
        done(performance.now() - began)
      })
      const began = performance.now()
      from?.bound.edit((draft) => editRecords(draft, { table: 'nodes', ids: [id], fields: { who } }))
    })
  }

  return {
    async takeTurn() {
      const took: Promise<number>[] = []
      crowd.send('edit')
      // The first of a turn meet a server that was at rest.
      await wait(300)
      for (let left = TURN / PACE; left > 0; left--) {
        took.push(editOnce())
        await wait(PACE)
      }
      crowd.send('rest')
      const all = await Promise.all(took)
      await wait(200)
      return all
    },
    async close() {
      for (const { client, bound } of pair) {
        client.close()
        bound.destroy()
      }
      await stopChild(crowd)
    },
  }
}
