import { relative, sep } from 'node:path'
import type { Writable } from 'node:stream'

import fastifyHelmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import { fastify, type FastifyError, type FastifyInstance, LogController } from 'fastify'

import type { LogLevel } from './config.ts'
import { cacheControl, permissionsPolicy, securityHeaders } from './headers.ts'
import { logOptions } from './log.ts'

/** What of the settings the web server needs; `logStream` is standard error unless it is given. */
export interface WebSettings {
  readonly appFolder: string
  readonly publicUrl?: string | null
  readonly trustProxy?: number
  readonly logLevel?: LogLevel
  readonly logStream?: Writable
}

/** The largest body of a request to the API, in bytes. Models do not come this way. */
const MOST_BODY = 64 * 1024
/**
 * How long a request may take to arrive, in milliseconds. Without a proxy in front nobody else ends a slow one. What comes
 * before the body is small; the versions of a model may have to come over a slow line, for which the app has as much
 * patience (see src/document/api.ts).
 */
const HEAD_ARRIVING = 30_000
const ARRIVING = 300_000

/**
 * Makes the server that hands out the built app, not yet listening. Views are told apart after the `#`, which never
 * reaches a server, so an unknown path is simply not found.
 */
export async function createServer(settings: WebSettings): Promise<FastifyInstance> {
  const { appFolder, publicUrl = null, trustProxy = 0, logLevel = 'error', logStream = process.stderr } = settings
  const server = fastify({
    logger: logOptions(logLevel, logStream),
    // Their lines hold addresses of people and whole URLs; what was done is logged below.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    trustProxy: (_address, hop) => hop < trustProxy,
    bodyLimit: MOST_BODY,
    requestTimeout: ARRIVING,
    http: { headersTimeout: HEAD_ARRIVING },
    // An address that cannot be read is answered before any hook runs. Nothing of it is said back.
    frameworkErrors(_error, _request, { raw }) {
      const guarded = { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' }
      raw.writeHead(400, { ...guarded, 'content-type': 'text/plain; charset=utf-8' }).end('Not understood\n')
    },
  })
  await server.register(fastifyHelmet, securityHeaders({ https: publicUrl?.startsWith('https:') ?? false }))
  server.addHook('onRequest', (_request, reply, done) => {
    reply.header('permissions-policy', permissionsPolicy)
    done()
  })
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    const route = routeOptions.url ?? 'none'
    const level = route.startsWith('/api') ? 'info' : 'debug'
    request.log[level]({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
    done()
  })
  await server.register(fastifyStatic, {
    root: appFolder,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders(reply, path) {
      const pathInApp = relative(appFolder, path).replaceAll(sep, '/')
      reply.header('cache-control', cacheControl(pathInApp))
    },
  })
  // Fastify's own would log the message of the error and send it.
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'A request failed')
    return reply
      .code(status)
      .type('text/plain; charset=utf-8')
      .send(status < 500 ? 'Not understood\n' : 'Failed\n')
  })
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('Not found\n'),
  )
  return server
}
