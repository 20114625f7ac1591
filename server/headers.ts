import type { FastifyHelmetOptions } from '@fastify/helmet'

/** Everything the page loads comes from this server; nothing inline, nothing framed, nothing sent elsewhere. */
export const securityHeaders: FastifyHelmetOptions = {
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
  // This server speaks plain HTTP; the promise to use only HTTPS belongs to the proxy that adds it.
  strictTransportSecurity: false,
}

/** Device features that the app never asks for. */
export const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'

const YEAR = 31_536_000 // seconds

/** Built assets carry a hash in their names and never change; everything else is asked for anew each time. */
export function cacheControl(pathInApp: string): string {
  return pathInApp.startsWith('assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache'
}
