import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newBrowser } from '../support/client.ts'
import { stateOf } from '../support/peers.ts'
import { rawClient } from '../support/rawClient.ts'
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts'
import { theory } from '../support/theory.ts'

let server: ServerProcess | undefined
const folder = mkdtempSync(join(tmpdir(), 'throughline-left-over-'))
afterEach(async () => {
  server?.kill()
  await server?.ended
  rmSync(folder, { recursive: true, force: true })
})

test('what a killed server never compacted is in the list and in the portfolio after a start, before anybody edits', async () => {
  let up = (server = await startServerProcess({ dataFolder: folder }))
  const owner = newBrowser(up.url)
  await owner.join(await up.ownerToken(), 'Olu')
  await owner.ask('POST', '/api/models', { id: 'm1', title: 'Before' })
  const client = rawClient({ url: up.url, cookie: owner.cookie() })
  await client.ask('model/m1')
  expect(await client.write('model/m1', stateOf(theory({ title: 'Kept' }).activity('a').build()))).toBe(true)
  up.kill()
  expect(await up.ended).toBe('SIGKILL')
  client.end()

  up = server = await startServerProcess({ dataFolder: folder })
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${up.url}/api/${path}`, { headers: { cookie: owner.cookie() } })
    return answer.json()
  }
  // It answers before it has looked: nobody waits for it.
  expect(await ask('models')).toMatchObject([{ id: 'm1', title: 'Before', nodes: 0 }])
  await expect.poll(() => ask('models'), { timeout: 20_000 }).toMatchObject([{ id: 'm1', title: 'Kept', nodes: 1 }])
  expect(await ask('portfolio')).toMatchObject([{ id: 'm1', digest: { title: 'Kept' } }])
  await up.stop()
  expect(up.warnings()).toEqual([])
}, 60_000)
