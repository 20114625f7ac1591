import { relative, sep } from 'node:path'

import fastifyHelmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import { fastify, type FastifyInstance } from 'fastify'

import type { ServerConfig } from './config.ts'
import { cacheControl, permissionsPolicy, securityHeaders } from './headers.ts'

/**
 * Makes the server that hands out the built app, not yet listening. Views are told apart after the `#`, which never
 * reaches a server, so an unknown path is simply not found.
 */
export async function createServer(config: ServerConfig): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: 'error', stream: process.stderr },
    forceCloseConnections: 'idle',
  })
  await server.register(fastifyHelmet, securityHeaders)
  server.addHook('onRequest', (_request, reply, done) => {
    reply.header('permissions-policy', permissionsPolicy)
    done()
  })
  server.get('/health', () => ({ status: 'ok' }))
  await server.register(fastifyStatic, {
    root: config.appFolder,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders(reply, path) {
      const pathInApp = relative(config.appFolder, path).replaceAll(sep, '/')
      reply.header('cache-control', cacheControl(pathInApp))
    },
  })
  server.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain; charset=utf-8').send('Not found\n'))
  return server
}
