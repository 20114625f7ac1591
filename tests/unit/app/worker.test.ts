import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const WORKER = readFileSync(join(import.meta.dirname, '../../../public/sw.js'), 'utf8')
const SCOPE = 'https://toc.example/'

type Listener = (event: object) => void

/** The worker with one kept page, and a server whose answers take so long, in milliseconds. */
function work(answersAfter: number) {
  const listeners = new Map<string, Listener>()
  const kept = { match: () => Promise.resolve('the kept page') }
  const fetched: string[] = []
  const world = {
    self: {
      registration: { scope: SCOPE },
      addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    },
    caches: { open: () => Promise.resolve(kept) },
    fetch: ({ url }: { url: string }) => {
      fetched.push(url)
      return new Promise((done) => setTimeout(() => done({ status: 200, body: 'the newest page' }), answersAfter))
    },
    setTimeout,
    URL,
  }
  runInContext(`const VERSION = '1'\nconst FILES = ['./', 'assets/a.js']\n${WORKER}`, createContext(world))
  return {
    fetched,
    tell: (data: string) => listeners.get('message')?.({ data }),
    /** What the worker answers; undefined where it leaves the request alone. */
    ask: (path: string, method = 'GET'): Promise<unknown> | undefined => {
      let answer: Promise<unknown> | undefined
      const respondWith = (given: Promise<unknown>) => {
        answer = given
      }
      listeners.get('fetch')?.({ request: { method, url: new URL(path, SCOPE).href }, respondWith })
      return answer
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a server that is slow is not waited for, where the kept page will do', async () => {
  const { ask } = work(10_000)
  const answer = ask('./')
  await vi.advanceTimersByTimeAsync(3000)
  expect(await answer).toBe('the kept page')
})

test('a page that is too old is loaded from the server, however slow, and once only', async () => {
  const { ask, tell } = work(10_000)
  tell('newest')
  const answer = ask('./')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await answer).toMatchObject({ body: 'the newest page' })
  const next = ask('./')
  await vi.advanceTimersByTimeAsync(3000)
  expect(await next).toBe('the kept page')
})

test.each([
  ['api/session', 'GET'],
  ['api/join', 'POST'],
  ['sync?format=2', 'GET'],
  ['health', 'GET'],
  ['', 'POST'],
])('%s (%s) is left to the network, and never kept', (path, method) => {
  const { ask, fetched } = work(0)
  expect(ask(path, method)).toBeUndefined()
  expect(fetched).toEqual([])
})
