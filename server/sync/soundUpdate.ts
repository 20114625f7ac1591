import * as Y from 'yjs'

/** How deep a value of a field may be nested. Ours are lists of texts at the most. */
const DEEPEST = 16

/**
 * Whether an update decodes, and holds nothing that no app of ours writes and that could break a document later: documents
 * within documents, and values nested so deep that writing or comparing them runs out of stack. Must be asked before
 * the update is kept: a log that cannot be read again would be lost.
 */
export function isSoundUpdate(update: Uint8Array): boolean {
  try {
    return Y.decodeUpdate(update).structs.every(
      (struct) => !(struct instanceof Y.Item) || isSoundContent(struct.content),
    )
  } catch {
    return false
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
