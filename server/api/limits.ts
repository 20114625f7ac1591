import fastifyRateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'

export const MINUTE = 60_000 // milliseconds
/** Requests a minute from one address. A whole room of people often has one address. */
export const MOST_REQUESTS = 1200
/** Wrong tokens and codes a minute from one address. Right ones are not counted, so that a room can join at once. */
export const MOST_WRONG = 10
/**
 * Wrong codes a minute from everywhere. In the hours that one code works 21,600 of 31^6 can be tried: one chance in
 * 41,000 that it is guessed, however many addresses take part.
 */
export const MOST_WRONG_CODES = 30

/** Counts keys that opened nothing. */
export interface WrongKeys {
  readonly tooMany: (request: FastifyRequest, typed: boolean) => Promise<boolean>
  readonly count: (request: FastifyRequest, typed: boolean) => Promise<void>
}

/** Limits how often the API is asked; counted in this process. */
export async function addLimits(api: FastifyInstance): Promise<WrongKeys> {
  await api.register(fastifyRateLimit, {
    max: MOST_REQUESTS,
    timeWindow: MINUTE,
    errorResponseBuilder: () => ({ statusCode: 429 }),
  })
  const fromOne = api.createRateLimit({ max: MOST_WRONG, timeWindow: MINUTE })
  const fromAll = api.createRateLimit({ max: MOST_WRONG_CODES, timeWindow: MINUTE, keyGenerator: () => 'codes' })
  const spent = async (limit: typeof fromOne, request: FastifyRequest) => {
    const state = await limit(request, { increment: false })
    return !state.isAllowed && state.remaining === 0
  }
  return {
    tooMany: async (request, typed) => (await spent(fromOne, request)) || (typed && (await spent(fromAll, request))),
    async count(request, typed) {
      await fromOne(request)
      if (typed) await fromAll(request)
    },
  }
}
