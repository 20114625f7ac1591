/**
 * Why the server closes or refuses a shared document. The code is sent as the reason when a document is refused, and as
 * the reason of the closing WebSocket frame (`4000 + place in this list`).
 */
export const REFUSALS = [
  /** No grant covers the document: never joined, revoked, expired, or there is no such model. */
  'no-access',
  /** The model was deleted for good by its owner. */
  'deleted',
  /** The app in this browser is older than the document: it has to be reloaded before it can write. */
  'too-old',
  /** One message is larger than the server takes. */
  'message-too-large',
  /** The document would become larger than the server keeps. */
  'document-too-large',
  /** More messages than the server takes from one connection in that time. */
  'too-many',
  /** A message that is not what it should be. */
  'malformed',
  /** The page that asks is not from this server. */
  'wrong-origin',
  /** The server could not write to its disk or database: come back soon, nothing was acknowledged. */
  'not-stored',
  /** The server is stopping: come back soon. */
  'stopping',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** The code of the WebSocket close frame for a refusal. */
export function closeCode(refusal: Refusal): number {
  return 4000 + REFUSALS.indexOf(refusal)
}

/** The code with which a WebSocket closes by itself at a message that is too large (RFC 6455, section 7.4.1). */
const TOO_BIG = 1009

/** The refusal that a reason or a close code stands for; null when it is neither. */
export function refusalOf(reason: string | number): Refusal | null {
  if (reason === TOO_BIG) return 'message-too-large'
  return (typeof reason === 'number' ? REFUSALS[reason - 4000] : REFUSALS.find((one) => one === reason)) ?? null
}

/** Whether waiting and trying again can help. */
export function passes(refusal: Refusal): boolean {
  return refusal === 'not-stored' || refusal === 'stopping' || refusal === 'too-many'
}
