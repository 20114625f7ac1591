import { randomBytes } from 'node:crypto'

/** The name of the session's cookie. */
const COOKIE = 'throughline'
/** How long a browser is remembered after it was last seen, in days. */
export const SESSION_DAYS = 180
const DAY = 86_400 // seconds
const IN_HEADER = new RegExp(`(?:^|;)\\s*${COOKIE}=([A-Za-z0-9_-]{43})\\s*(?:;|$)`)

/** A new value for a session's cookie: 256 random bits. */
export function newCookieValue(): string {
  return randomBytes(32).toString('base64url')
}

/** The session's value in a `cookie` header; null when there is none that this server could have set. */
export function cookieValue(header: string | undefined): string | null {
  return IN_HEADER.exec(header ?? '')?.[1] ?? null
}

/** The `set-cookie` header that keeps a session, or with null forgets it. No script can read it, no other site sends it. */
export function cookieHeader(value: string | null, secure: boolean): string {
  const parts = [`${COOKIE}=${value ?? ''}`, `Max-Age=${value === null ? 0 : SESSION_DAYS * DAY}`, 'Path=/', 'HttpOnly']
  return [...parts, ...(secure ? ['Secure'] : []), 'SameSite=Strict'].join('; ')
}
