import { Redis } from '@hocuspocus/extension-redis'
import {
  type afterLoadDocumentPayload,
  type afterUnloadDocumentPayload,
  type beforeBroadcastStatelessPayload,
  IncomingMessage,
  isTransactionOrigin,
  type onAwarenessUpdatePayload,
  type onChangePayload,
  OutgoingMessage,
} from '@hocuspocus/server'
import { applyAwarenessUpdate } from 'y-protocols/awareness'
import type { Log } from '../log.ts'
import { presenceEntries } from './frame.ts'

/** Before the names of documents in Redis. */
const PREFIX = 'throughline'
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
  private ended = false

  constructor(url: string, log: Log) {
    const { hostname, port, username, password, pathname, protocol } = new URL(url)
    super({
      prefix: PREFIX,
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
    this.sub.on('messageBuffer', (_channel: Buffer, data: Buffer) => this.hearGone(data))
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

  override async onAwarenessUpdate(payload: onAwarenessUpdatePayload): Promise<void> {
    await super.onAwarenessUpdate(payload)
    this.tellGone(payload)
  }

  /** Hocuspocus says nothing of a document that nobody has open any more, so of the last who leaves neither. */
  private tellGone({ documentName, awareness, removed, transactionOrigin: origin }: onAwarenessUpdatePayload): void {
    // Who left here. Of others their own process says so, and to be silent is not to be gone.
    const here = origin === null || (isTransactionOrigin(origin) && origin.source === 'connection')
    if (!here || removed.length === 0) return
    const message = new OutgoingMessage(documentName).createAwarenessUpdateMessage(awareness, removed).toUint8Array()
    void this.pub
      .publish(`${PREFIX}:${documentName}`, Buffer.concat([this.messagePrefix, message]))
      .catch(() => undefined)
  }

  /** Hocuspocus takes only states from what another process tells of presence, and none of them says that one is gone. */
  private hearGone(data: Buffer): void {
    try {
      // The name of the process stands before the message, and its length before that.
      const bytes = new Uint8Array(data.subarray(1 + (data[0] ?? 0)))
      if (!presenceEntries(bytes)?.some(({ state }) => state === null)) return
      const message = new IncomingMessage(bytes)
      const document = this.instance.documents.get(message.readVarString())
      if (document === undefined) return
      message.readVarUint()
      applyAwarenessUpdate(document.awareness, message.readVarUint8Array(), this.redisTransactionOrigin)
    } catch (error) {
      this.log.warn({ err: error }, 'sync: what another process told of presence could not be read')
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

  override async afterUnloadDocument(payload: afterUnloadDocumentPayload): Promise<void> {
    // At the end documents are put away after the connection to Redis.
    if (!this.ended) await super.afterUnloadDocument(payload)
  }

  override async onDestroy(): Promise<void> {
    this.ended = true
    clearTimeout(this.comparing)
    await super.onDestroy().catch(() => undefined)
    this.pub.disconnect(false)
    this.sub.disconnect(false)
  }
}
