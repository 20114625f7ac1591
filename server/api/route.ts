import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { cookieHeader } from '../auth/cookie.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import { MINUTE } from './limits.ts'
import { type Outcome, refuse, type Refusing, STATUS } from './outcome.ts'

/** One request as its answer sees it: parsed, and with who asks. */
export interface Asked<Body> {
  readonly body: Body
  /** The `:id` of the address; '' where there is none. */
  readonly id: string
  readonly query: Readonly<Record<string, string>>
  readonly request: FastifyRequest
}

interface OpenRoute<Body> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly body?: z.ZodMiniType<Body>
  /** How many a minute from one address, where that is less than for the whole API. */
  readonly most?: number
}

interface Route<Body> extends OpenRoute<Body> {
  /** For bodies larger than usual: how large, in bytes, and who may send one, which is asked before it is read. */
  readonly large?: {
    readonly bytes: number
    readonly refusal: (visitor: Visitor, id: string) => Promise<Refusing | null>
  }
}

const params = z.object({ id: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))) })
const query = z.record(z.string(), z.string())

/** From how many characters on an answer is sent compressed. */
const WORTH_ZIPPING = 16 * 1024
const zip = promisify(gzip)

async function send(request: FastifyRequest, reply: FastifyReply, outcome: Outcome, secure: boolean) {
  if (!outcome.ok) return reply.code(STATUS[outcome.code]).send({ code: outcome.code })
  if (outcome.cookie !== undefined) reply.header('set-cookie', cookieHeader(outcome.cookie, secure))
  if (outcome.body === undefined) return reply.code(204).send()
  const text = JSON.stringify(outcome.body)
  reply.type('application/json; charset=utf-8')
  if (text.length < WORTH_ZIPPING) return reply.send(text)
  reply.header('vary', 'accept-encoding')
  if (!/\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(request.headers['accept-encoding'] ?? '')) {
    return reply.send(text)
  }
  return reply.header('content-encoding', 'gzip').send(await zip(text))
}

/** Adds a request that needs no session. A body or address that is not what it should be is refused before `answer`. */
export function addOpenRoute<Body = undefined>(
  api: FastifyInstance,
  ground: Ground,
  route: OpenRoute<Body>,
  answer: (asked: Asked<Body>) => Promise<Outcome>,
  large?: {
    readonly bytes: number
    readonly refusal: (request: FastifyRequest, id: string) => Promise<Refusing | null>
  },
): void {
  const { method, url, most } = route
  api.route({
    method,
    url,
    ...(most !== undefined && { config: { rateLimit: { max: most, timeWindow: MINUTE } } }),
    ...(large && {
      bodyLimit: large.bytes,
      // After the limits, which count everybody.
      async preParsing(request, reply) {
        const { id } = z.safeParse(params, request.params).data ?? {}
        const refused = id === undefined ? 'not-found' : await large.refusal(request, id)
        return refused === null ? undefined : send(request, reply, refuse(refused), ground.secure)
      },
    }),
    async handler(request, reply) {
      const place = z.safeParse(params, request.params)
      const asked = z.safeParse(query, request.query)
      const body = z.safeParse(route.body ?? z.any(), request.body)
      // What can be no id names nothing that is there.
      if (!place.success) return send(request, reply, refuse('not-found'), ground.secure)
      if (!asked.success || !body.success) return send(request, reply, refuse('bad-request'), ground.secure)
      const outcome = await answer({ body: body.data, id: place.data.id ?? '', query: asked.data, request })
      return send(request, reply, outcome, ground.secure)
    },
  })
}

/** Adds a request that only somebody who has joined may make. */
export function addRoute<Body = undefined>(
  api: FastifyInstance,
  ground: Ground,
  { large, ...route }: Route<Body>,
  answer: (asked: Asked<Body>, visitor: Visitor) => Promise<Outcome>,
): void {
  const { doorkeeper } = ground
  addOpenRoute(
    api,
    ground,
    route,
    async (asked) => {
      const visitor = await doorkeeper.visitorOf(asked.request.headers.cookie)
      return visitor === null ? refuse('not-joined') : answer(asked, visitor)
    },
    large && {
      bytes: large.bytes,
      async refusal(request, id) {
        const visitor = await doorkeeper.visitorOf(request.headers.cookie)
        return visitor === null ? 'not-joined' : large.refusal(visitor, id)
      },
    },
  )
}
