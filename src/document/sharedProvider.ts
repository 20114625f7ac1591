import { HocuspocusProvider } from '@hocuspocus/provider'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'

/** Message types of Hocuspocus that carry a step of the sync, and the steps of y-protocols. */
const SYNC = 0
const SYNC_REPLY = 4
const STEP_ONE = 0
const UPDATE = 2

/**
 * A provider whose first words after a break are the handshake. Others go on editing meanwhile, and a live update that
 * comes before what it builds on takes old values away at once and brings the new ones only later: a card would be gone
 * for a moment, here or at theirs. So live updates wait until the handshake has been answered, in both directions.
 */
export class SharedProvider extends HocuspocusProvider {
  private held: MessageEvent[] = []
  private answered = false

  override onMessage(event: MessageEvent): void {
    const step = stepOf(event.data)
    if (step === UPDATE && !this.isSynced) {
      this.held.push(event)
      return
    }
    super.onMessage(event)
    if (step === STEP_ONE) this.answered = true
    if (!this.isSynced || this.held.length === 0) return
    for (const one of this.held.splice(0)) super.onMessage(one)
  }

  /** What is edited before the server's first step is answered goes with that answer. */
  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (this.answered) super.documentUpdateHandler(update, origin)
  }

  override startSync(): void {
    this.begin()
    super.startSync()
  }

  override onClose(): void {
    this.begin()
    super.onClose()
  }

  private begin(): void {
    this.held = []
    this.answered = false
  }
}

/**
 * Takes in what the server has, and never answers its question for what is here, so that nothing is sent: for a document that only the server adds to. A copy on this
 * device that says more would be refused again and again, and may be too large to be sent at all.
 */
export class ReadingProvider extends SharedProvider {
  override onMessage(event: MessageEvent): void {
    if (stepOf(event.data) !== STEP_ONE) super.onMessage(event)
  }
}

/** Which step of the sync a message is; null for every other message. */
function stepOf(message: unknown): number | null {
  const decoder = createDecoder(new Uint8Array(message as ArrayBuffer))
  readVarString(decoder)
  const type = readVarUint(decoder)
  return type === SYNC || type === SYNC_REPLY ? readVarUint(decoder) : null
}
