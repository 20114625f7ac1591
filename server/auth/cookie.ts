import { randomBytes } from 'node:crypto'

const COOKIE = 'throughline'
/** How long a browser is remembered after it was last seen, in days. */
export const SESSION_DAYS = 180
const DAY = 86_400 // seconds

/**
 * The name of the session's cookie. A browser takes one with the prefix only from this very host: no neighbour in the same
 * domain can set it, and have somebody join into a session that the neighbour holds too. It works over https alone.
 */
function nameOf(secure: boolean): string {
  return secure ? `__Host-${COOKIE}` : COOKIE
}

/** A new value for a session's cookie: 256 random bits. */
export function newCookieValue(): string {
  return randomBytes(32).toString('base64url')
}

/** The session's value in a `cookie` header; null when there is none that this server could have set. */
export function cookieValue(header: string | undefined, secure: boolean): string | null {
  const inHeader = new RegExp(`(?:^|;)\\s*${nameOf(secure)}=([A-Za-z0-9_-]{43})\\s*(?:;|$)`)
  return inHeader.exec(header ?? '')?.[1] ?? null
}

/** The `set-cookie` header that keeps a session, or with null forgets it. No script can read it, no other site sends it. */
export function cookieHeader(value: string | null, secure: boolean): string {
  const parts = [
    `${nameOf(secure)}=${value ?? ''}`,
    `Max-Age=${value === null ? 0 : SESSION_DAYS * DAY}`,
    'Path=/',
    'HttpOnly',
  ]
  return [...parts, ...(secure ? ['Secure'] : []), 'SameSite=Strict'].join('; ')
}
