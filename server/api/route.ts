import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { cookieHeader } from '../auth/cookie.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import { type Outcome, refuse, STATUS } from './outcome.ts'

/** One request as its answer sees it: parsed, and with who asks. */
export interface Asked<Body> {
  readonly body: Body
  /** The `:id` of the address; '' where there is none. */
  readonly id: string
  readonly query: Readonly<Record<string, string>>
  readonly request: FastifyRequest
}

interface Route<Body> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly body?: z.ZodMiniType<Body>
}

const params = z.object({ id: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))) })
const query = z.record(z.string(), z.string())

async function send(reply: FastifyReply, outcome: Outcome, secure: boolean): Promise<FastifyReply> {
  if (!outcome.ok) return reply.code(STATUS[outcome.code]).send({ code: outcome.code })
  if (outcome.cookie !== undefined) reply.header('set-cookie', cookieHeader(outcome.cookie, secure))
  return outcome.body === undefined ? reply.code(204).send() : reply.send(outcome.body)
}

/** Adds a request that needs no session. A body or address that is not what it should be is refused before `answer`. */
export function addOpenRoute<Body = undefined>(
  api: FastifyInstance,
  ground: Ground,
  route: Route<Body>,
  answer: (asked: Asked<Body>) => Promise<Outcome>,
): void {
  const { method, url } = route
  api.route({
    method,
    url,
    async handler(request, reply) {
      const place = z.safeParse(params, request.params)
      const asked = z.safeParse(query, request.query)
      const body = z.safeParse(route.body ?? z.any(), request.body)
      // What can be no id names nothing that is there.
      if (!place.success) return send(reply, refuse('not-found'), ground.secure)
      if (!asked.success || !body.success) return send(reply, refuse('bad-request'), ground.secure)
      const outcome = await answer({ body: body.data, id: place.data.id ?? '', query: asked.data, request })
      return send(reply, outcome, ground.secure)
    },
  })
}

/** Adds a request that only somebody who has joined may make. */
export function addRoute<Body = undefined>(
  api: FastifyInstance,
  ground: Ground,
  route: Route<Body>,
  answer: (asked: Asked<Body>, visitor: Visitor) => Promise<Outcome>,
): void {
  addOpenRoute(api, ground, route, async (asked) => {
    const visitor = await ground.doorkeeper.visitorOf(asked.request.headers.cookie)
    return visitor === null ? refuse('not-joined') : answer(asked, visitor)
  })
}
