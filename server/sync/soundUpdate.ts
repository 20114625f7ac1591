import * as Y from 'yjs'

/** How deep a value of a field may be nested. Ours are lists of texts at the most. */
const DEEPEST = 16
/**
 * How many pieces one update may have, records and deletions together: some ten thousand cards. A piece can be two bytes
 * long and costs a microsecond: without a limit one message of 16 MB stops the server for many seconds.
 */
export const MOST_PIECES = 250_000

/** Counts what it reads, and gives up before a small message has become a large amount of memory. */
class CountingDecoder extends Y.UpdateDecoderV1 {
  #pieces = 0

  #count(): void {
    this.#pieces += 1
    if (this.#pieces > MOST_PIECES) throw new RangeError('too many pieces')
  }

  override readInfo(): number {
    this.#count()
    return super.readInfo()
  }

  override readDsClock(): number {
    this.#count()
    return super.readDsClock()
  }
}

/**
 * How many pieces an update has; null when it does not decode, has too many, or holds what no app of ours writes and what
 * could break a document later: documents within documents, and values nested so deep that writing or comparing them
 * runs out of stack. Must be asked before the update is kept: a log that cannot be read again would be lost.
 */
export function soundPieces(update: Uint8Array): number | null {
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, CountingDecoder)
    const sound = structs.every((struct) => !(struct instanceof Y.Item) || isSoundContent(struct.content))
    const deletions = [...ds.clients.values()].reduce((sum, list) => sum + list.length, 0)
    return sound ? structs.length + deletions : null
  } catch {
    return null
  }
}

function isSoundContent(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentDoc) return false
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return isShallow(content.arr)
  if (content instanceof Y.ContentEmbed) return isShallow(content.embed)
  if (content instanceof Y.ContentFormat) return isShallow(content.value)
  return true
}

function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth < DEEPEST; depth++) {
    level = level.flatMap((one) =>
      typeof one !== 'object' || one === null || one instanceof Uint8Array ? [] : Object.values(one),
    )
    if (level.length === 0) return true
  }
  return false
}
