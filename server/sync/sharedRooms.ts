import { Redis } from '@hocuspocus/extension-redis'
import type { afterLoadDocumentPayload, beforeBroadcastStatelessPayload, onChangePayload } from '@hocuspocus/server'
import type { Log } from '../log.ts'

/** How long opening a document waits for Redis, in milliseconds: without it the document comes from storage alone. */
const PATIENCE = 2000
/** How long after Redis came back until all subscriptions are there again, in milliseconds. */
const SETTLING = 500

/**
 * Several server processes share open documents over Redis. Every update is in storage before it is shared, so Redis may go
 * and come back: nothing waits for it, and when it is back every open document is compared.
 */
export class SharedRooms extends Redis {
  private readonly log: Log
  private comparing: NodeJS.Timeout | undefined

  constructor(url: string, log: Log) {
    const { hostname, port, username, password, pathname, protocol } = new URL(url)
    super({
      prefix: 'throughline',
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? 6379 : Number(port),
      options: {
        ...(username === '' ? {} : { username: decodeURIComponent(username) }),
        ...(password === '' ? {} : { password: decodeURIComponent(password) }),
        ...(protocol === 'rediss:' ? { tls: {} } : {}),
        db: Number(pathname.slice(1)) || 0,
        // What is said while Redis is away waits for it instead of failing.
        maxRetriesPerRequest: null,
        retryStrategy: (times: number) => Math.min(times * 100, 2000),
      },
    })
    this.log = log
    for (const client of [this.pub, this.sub]) {
      // The signals between the processes tell the operator.
      client.on('error', () => undefined)
      client.on('ready', () => {
        clearTimeout(this.comparing)
        this.comparing = setTimeout(() => this.compareAll(), SETTLING)
      })
    }
  }

  /** Edits made while Redis was away would reach other processes only with the next edit. */
  private compareAll(): void {
    for (const [documentName, document] of this.instance.documents) {
      void this.onChange({ documentName, document, transactionOrigin: null } as onChangePayload)
    }
  }

  override async afterLoadDocument(payload: afterLoadDocumentPayload): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE)
    })
    const shared = super.afterLoadDocument(payload).catch((error: unknown) => {
      this.log.warn({ err: error }, 'sync: a document could not be shared over Redis')
    })
    await Promise.race([shared, patience])
    clearTimeout(timer)
  }

  // Compaction works on what is stored, in one transaction: it needs no lock, and must not wait for Redis.
  override async onStoreDocument(): Promise<void> {}
  override async afterStoreDocument(): Promise<void> {}

  override async beforeBroadcastStateless(payload: beforeBroadcastStatelessPayload): Promise<number> {
    // Nobody waits for this, so a failure would end the process.
    return super.beforeBroadcastStateless(payload).catch(() => 0)
  }

  override async onDestroy(): Promise<void> {
    clearTimeout(this.comparing)
    await super.onDestroy().catch(() => undefined)
    this.pub.disconnect(false)
    this.sub.disconnect(false)
  }
}
