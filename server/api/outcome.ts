import type { Problem } from '../../src/model/sharing/api.ts'

/** Why something is refused; the client has the words. */
export type Refusing = Problem['code']

/** What an answer is before it is sent. */
export type Outcome =
  | {
      readonly ok: true
      readonly body?: unknown
      /** Sets the session's cookie, or with null forgets it. */ readonly cookie?: string | null
    }
  | { readonly ok: false; readonly code: Refusing }

/** The HTTP status that goes with each refusal. */
export const STATUS: Readonly<Record<Refusing, number>> = {
  'bad-request': 400,
  'not-joined': 401,
  'not-allowed': 403,
  'not-found': 404,
  'already-there': 409,
  'link-unknown': 404,
  'link-expired': 404,
  'link-revoked': 404,
  'link-used': 409,
  'code-unknown': 404,
  'title-differs': 409,
  'model-differs': 409,
  'too-many': 429,
  'too-large': 413,
  failed: 500,
}

export function refuse(code: Refusing): Outcome {
  return { ok: false, code }
}

/** With a body; without one the answer is 204. */
export function give(body?: unknown): Outcome {
  return body === undefined ? { ok: true } : { ok: true, body }
}
