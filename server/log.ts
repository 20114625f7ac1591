import type { Writable } from 'node:stream'
import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify'
import type { LogLevel } from './config.ts'

/** Structured lines about what the server does. No name, title, token, address of a person or text goes into it. */
export type Log = Pick<FastifyBaseLogger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>

/** What of an error may be written: its kind and where it happened. Its message can hold what somebody wrote. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { type: error.name, message: '', ...code, stack: places.map((line) => line.trim()).join(' < ') }
}

/** The log as Fastify takes it: JSON lines to a stream, requests and errors cut down to what is not personal. */
export function logOptions(level: LogLevel, stream: Writable): Exclude<FastifyServerOptions['logger'], undefined> {
  return {
    level,
    stream,
    // The name of the machine and the process id are the surroundings' to know.
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      req: ({ method }) => ({ method }),
      res: ({ statusCode }) => ({ statusCode: statusCode ?? 0 }),
      err: describeError,
    },
  }
}
