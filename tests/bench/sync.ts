import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../../server/storage/openStorage.ts'
import * as Y from 'yjs'
import { merge } from '../../server/sync/assemble.ts'
import { copyOf } from '../../server/sync/copy.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { seedModel } from '../support/manyClients.ts'
import { stateOf } from '../support/peers.ts'
import { type Measure, measure, median, print } from './measure.ts'
import { benchModel, SIZES } from './models.ts'
import { startMeasured } from './syncChild.ts'
import { measureFlood } from './syncFlood.ts'
import { measureLatency } from './syncLatency.ts'

// npm run bench:sync            our server beside Hocuspocus alone, to read
// npm run bench:sync -- --json  one JSON object a line
const json = process.argv.includes('--json')
/** An update that says nothing. */
const EMPTY = Y.encodeStateAsUpdate(new Y.Doc())
const ROOMS = [2, 10, 50]

/** The parts of the cost alone: one update kept on this disk, and a snapshot of the model with its copy, while which nobody is heard. */
async function measureStorage(file: string, state: Uint8Array): Promise<Measure[]> {
  const storage = await openStorage({ kind: 'sqlite', file })
  const at = new Date().toISOString()
  await storage.addWorkspace({ id: 'w', title: '', created: at })
  const summary = { title: '', kind: 'system', nodes: 0, links: 0, indicators: 0, values: 0 } as const
  await storage.addModel({ id: 'm1', workspace: 'w', title: '', created: at }, summary)
  const name = documentName('model', 'm1')
  await storage.append(name, state)
  const [kept, compacted]: [number[], number[]] = [[], []]
  for (let run = 0; run < 10; run++) {
    for (let n = 0; n < 20; n++) kept.push(await timed(() => storage.append(name, EMPTY)))
    compacted.push(
      await timed(async () => {
        await storage.compact(name, merge)
        const copy = await copyOf(storage, 'm1')
        if (copy) await storage.keepCopy('m1', copy, at)
      }),
    )
  }
  await storage.close()
  const { name: size } = SIZES[0]
  return [measure('one update kept', size, median(kept)), measure('a snapshot and its copy', size, median(compacted))]
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-sync-'))
const servers = [await startMeasured('ours', join(folder, 'ours')), await startMeasured('bare', folder)]
try {
  const { model } = benchModel(SIZES[0])
  for (const { at } of servers) await seedModel(at, model)
  const state = stateOf(model)
  for (const line of await measureStorage(join(folder, 'alone.db'), state)) print(line, json)
  for (const clients of ROOMS) for (const line of await measureLatency(servers, clients)) print(line, json)
  print(await measureFlood(servers), json)
} finally {
  for (const { stop } of servers) await stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
