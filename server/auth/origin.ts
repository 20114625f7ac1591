import type { IncomingHttpHeaders } from 'node:http'

/** What of a request tells which page it comes from. */
interface Asked {
  readonly headers: IncomingHttpHeaders
}
export type OriginCheck = (request: Asked) => boolean

/**
 * Whether a request comes from a page of this server: a browser says so in `origin`. Without a public address the page
 * has to come from the host that the request went to; behind a proxy that ends TLS the scheme may differ, the host not.
 */
export function makeOriginCheck(publicUrl: string | null, allowedOrigins: readonly string[]): OriginCheck {
  const known = new Set(publicUrl === null ? allowedOrigins : [publicUrl, ...allowedOrigins])
  return ({ headers }) => {
    const { origin, host } = headers
    if (origin === undefined) return false
    if (known.has(origin)) return true
    return publicUrl === null && host !== undefined && URL.parse(origin)?.host === host
  }
}
