import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import * as z from 'zod/mini'
import type { Log } from './log.ts'
import { makeLocalSignals } from './localSignals.ts'
import type { Signal, Signals } from './signals.ts'

const CHANNEL = 'throughline:signals'
const LONGEST_WAIT = 2000 // milliseconds between two tries to come back

const told = z.object({
  from: z.string(),
  signal: z.discriminatedUnion('type', [
    z.object({ type: z.literal('grants-changed') }),
    z.object({ type: z.literal('model-deleted'), model: z.string() }),
    z.object({ type: z.literal('workspace-deleted'), workspace: z.string() }),
    z.object({ type: z.literal('documents-added-to'), documents: z.array(z.string()) }),
  ]),
})

function readTold(text: string): z.infer<typeof told> | null {
  try {
    return z.safeParse(told, JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/**
 * Signals of several processes, over Redis. Who may do what stands in the database: a signal only says that it is to be
 * looked up again, so a lost or forged one grants nothing. Throws when Redis cannot be reached at the start.
 */
export async function makeRedisSignals(url: string, log: Log): Promise<Signals> {
  const local = makeLocalSignals()
  const self = randomUUID()
  let up = false
  let reason: unknown
  const connect = () => {
    const client = new Redis(url, {
      lazyConnect: true,
      maxRetriesPerRequest: null,
      // At the start a Redis that is not there is a wrong setting; later it is one that comes back.
      retryStrategy: (tries) => (up ? Math.min(tries * 100, LONGEST_WAIT) : null),
    })
    client.on('error', (error: unknown) => (reason = error))
    return client
  }
  const [publisher, subscriber] = [connect(), connect()]
  const disconnect = () => {
    publisher.disconnect()
    subscriber.disconnect()
  }
  try {
    await Promise.all([publisher.connect(), subscriber.connect()])
    await subscriber.subscribe(CHANNEL)
  } catch (error) {
    disconnect()
    throw reason ?? error
  }
  up = true
  const act = (signal: Signal) => {
    local.send(signal).catch((error: unknown) => log.error({ err: error }, 'A signal could not be acted on'))
  }
  let lost = false
  subscriber.on('close', () => {
    if (up && !lost) log.warn('Redis is away')
    lost = true
  })
  subscriber.on('ready', () => {
    if (!lost) return
    lost = false
    log.warn('Redis is back')
    // What the others said meanwhile was not heard.
    act({ type: 'grants-changed' })
  })
  subscriber.on('message', (_channel: string, text: string) => {
    const message = readTold(text)
    if (message === null) log.warn('A signal could not be read')
    else if (message.from !== self) act(message.signal)
  })
  return {
    async send(signal) {
      await local.send(signal)
      // Not waited for: while Redis is away it is kept, and said when it is back.
      publisher
        .publish(CHANNEL, JSON.stringify({ from: self, signal }))
        .catch((error: unknown) => log.error({ err: error }, 'A signal could not be sent'))
    },
    listen: local.listen,
    async close() {
      up = false
      disconnect()
      await local.close()
    },
  }
}
