import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { MISSED_PERIOD } from '../../server/sync/missed.ts'
import { RIGHTS_PERIOD } from '../../server/sync/rights.ts'
import { letIn, makeLink, newBrowser } from '../support/client.ts'
import { connectClient, until } from '../support/syncClient.ts'
import type { Pair } from './pair.ts'
import { shown } from './people.ts'

/** What "at once" means at the most, in milliseconds: far below the rounds that would find it in the end. */
const AT_ONCE = 3000

/** A link that is revoked through A closes what was opened by it at B, and opens nothing there any more. */
export async function revokedEverywhere(pair: Pair, model: string): Promise<string> {
  const { owner } = pair
  const { link, token } = await makeLink(owner, { role: 'editor', model })
  const guest = newBrowser(pair.direct('B'))
  await guest.join(token, 'Gus')
  const open = { url: pair.direct('B'), cookie: guest.cookie(), model }
  const client = connectClient(open)
  await client.synced()
  await pair.betweenRounds(RIGHTS_PERIOD, AT_ONCE)
  const began = performance.now()
  assert.equal((await owner.ask('DELETE', `/api/links/${link.id}`)).status, 204)
  const answered = performance.now() - began
  await until(() => client.refusals.length > 0, 'the connection is closed')
  const took = performance.now() - began
  assert.ok(took < AT_ONCE, `It took ${shown(took)}`)
  assert.deepEqual(client.refusals, ['no-access'])
  client.close()
  const again = connectClient(open)
  await until(() => again.refusals.length > 0, 'it is refused')
  assert.deepEqual(again.refusals, ['no-access'])
  again.close()
  return `The connection at B was closed ${shown(took)} after the owner asked A (A answered after ${shown(answered)}); opening it at B again is refused.`
}

/** A link that is revoked while the processes cannot hear each other closes connections when they can again. */
export async function revokedMeanwhile(pair: Pair, model: string): Promise<string> {
  const { link, token } = await makeLink(pair.owner, { role: 'editor', model })
  const guest = newBrowser(pair.direct('B'))
  await guest.join(token, 'Gus')
  const client = connectClient({ url: pair.direct('B'), cookie: guest.cookie(), model })
  await client.synced()
  await pair.betweenRounds(RIGHTS_PERIOD, 2 * AT_ONCE)
  await pair.redis.stop()
  try {
    assert.equal((await pair.owner.ask('DELETE', `/api/links/${link.id}`)).status, 204)
    await wait(1000)
    assert.deepEqual(client.refusals, [], 'B heard of it without Redis, so this shows nothing')
  } finally {
    // The next steps need it, however this one ends.
    await pair.redis.start()
  }
  const back = performance.now()
  await until(() => client.refusals.length > 0, 'the connection is closed')
  const took = performance.now() - back
  assert.ok(took < 2 * AT_ONCE, `It took ${shown(took)}`)
  client.close()
  return `The connection at B was closed ${shown(took)} after Redis was back (without Redis, at the latest after ${RIGHTS_PERIOD / 1000} s).`
}

/** A model that is deleted through A is closed at B and nothing of it is kept, whatever is still sent there. */
export async function deletedEverywhere(pair: Pair): Promise<string> {
  const model = 'gone'
  const { owner } = pair
  await owner.ask('POST', '/api/models', { id: model, title: 'To be deleted' })
  const open = { url: pair.direct('B'), cookie: owner.cookie(), model }
  const client = connectClient(open)
  const editor = await letIn(pair.direct('B'), owner, 'editor', { model })
  const other = connectClient({ ...open, cookie: editor.cookie() })
  await Promise.all([client.synced(), other.synced()])
  await pair.betweenRounds(MISSED_PERIOD, AT_ONCE)
  const began = performance.now()
  assert.equal((await owner.ask('DELETE', `/api/models/${model}`)).status, 204)
  await until(() => client.refusals.length > 0 && other.refusals.length > 0, 'the connections are closed')
  const took = performance.now() - began
  assert.ok(took < AT_ONCE, `It took ${shown(took)}`)
  assert.deepEqual([...client.refusals, ...other.refusals], ['deleted', 'deleted'])
  client.doc.getMap('notes').set('late', true)
  client.close()
  other.close()
  const again = connectClient(open)
  await until(() => again.refusals.length > 0, 'it is refused')
  again.close()
  assert.deepEqual(again.refusals, ['deleted'])
  return `Both connections at B were closed as deleted ${shown(took)} after the owner asked A; opening it at B again is refused as deleted.`
}
