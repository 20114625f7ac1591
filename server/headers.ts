import type { FastifyHelmetOptions } from '@fastify/helmet'

const YEAR = 31_536_000 // seconds

/**
 * Everything the page loads comes from this server; nothing inline, nothing framed, nothing sent elsewhere. `'self'`
 * covers the WebSocket at the same address. `https` tells that people reach the server by https and by nothing else.
 */
export function securityHeaders({ https }: { readonly https: boolean }): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // Without https as the public address a browser that kept this promise could not come back.
    strictTransportSecurity: https ? { maxAge: YEAR, includeSubDomains: false } : false,
  }
}

/** Device features that the app never asks for. */
export const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'

/** Built assets carry a hash in their names and never change; everything else is asked for anew each time. */
export function cacheControl(pathInApp: string): string {
  return pathInApp.startsWith('assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache'
}
