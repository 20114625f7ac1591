import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  addModel,
  askSession,
  auditOf,
  deleteModel,
  join,
  keepVersions,
  leave,
  linksOf,
  lookAt,
  noteExport,
  sharedModels,
} from '../../../src/document/api.ts'
import { loadServer, server } from '../../../src/document/server.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

type Asked = { readonly path: string; readonly method: string; readonly body: unknown }

/** Answers like a server, and notes what it was asked. */
function answering(answer: (asked: Asked) => Response | Promise<Response>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (path: string, { method = '', body }: { method?: string; body?: string } = {}) => {
    const one = { path, method, body: body === undefined ? undefined : (JSON.parse(body) as unknown) }
    asked.push(one)
    return Promise.resolve(answer(one))
  })
  return asked
}
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } })
const page = (status = 200) => new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html' } })

const SESSION = { person: { id: 'p1', name: 'Olu' }, workspace: { id: 'w1', title: 'North', role: 'owner' } }
const MODEL = {
  id: 'm1',
  title: 'Navigator',
  kind: 'intervention',
  nodes: 3,
  links: 2,
  indicators: 1,
  values: 0,
  created: '2026-01-01T00:00:00.000Z',
  changed: '2026-01-02T00:00:00.000Z',
  role: 'editor',
}

test('a large body may take as long as a slow line needs', async () => {
  const patience = vi.spyOn(AbortSignal, 'timeout')
  answering(() => json(null, 200))
  await keepVersions('m1', { tables: { versions: [{ content: 'x'.repeat(3_200_000) }] } })
  await leave()
  const [large = 0, small = 0] = patience.mock.calls.map(([time]) => time)
  expect(large).toBeGreaterThan(small + 100_000)
  patience.mockRestore()
})

describe('an answer', () => {
  test('is parsed', async () => {
    answering(() => json(SESSION))
    expect(await askSession()).toEqual({ ok: true, value: SESSION })
  })

  test('that is none of what was asked for is a failure', async () => {
    answering(() => json({ person: 7 }))
    expect(await askSession()).toEqual({ ok: false, code: 'failed' })
    answering(() => new Response('{', { headers: { 'content-type': 'application/json' } }))
    expect((await askSession()).ok).toBe(false)
  })

  test('of nothing is enough where nothing is asked for', async () => {
    answering(() => new Response(null, { status: 204 }))
    expect(await leave()).toEqual({ ok: true, value: null })
  })

  test('that refuses says why', async () => {
    answering(() => json({ code: 'link-expired' }, 403))
    expect(await lookAt({ token: 't' })).toEqual({ ok: false, code: 'link-expired' })
    answering(() => json({ code: 'of-tomorrow' }, 400))
    expect(await lookAt({ token: 't' })).toEqual({ ok: false, code: 'failed' })
  })

  test.each([
    ['a page instead of an answer', () => page(), 'no-server'],
    ['a page that says that there is nothing', () => page(404), 'no-server'],
    ['a page about a broken server', () => page(500), 'failed'],
    ['a proxy without a server behind it', () => page(502), 'offline'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['an answer that does not end', () => Promise.reject(new DOMException('', 'TimeoutError')), 'offline'],
  ])('%s is told apart', async (_what, answer, code) => {
    answering(answer)
    expect(await askSession()).toEqual({ ok: false, code })
  })
})

test('each request goes where the server expects it', async () => {
  const asked = answering(() => json({}))
  await join({ key: { code: 'ABCDEF' }, name: 'Olu' })
  await addModel({ id: 'm1', title: 'T' })
  await deleteModel('a/b')
  await noteExport('m1', 'svg')
  await linksOf(null)
  await linksOf('m 1')
  await auditOf('m1', 40)
  expect(asked).toEqual([
    { method: 'POST', path: 'api/join', body: { key: { code: 'ABCDEF' }, name: 'Olu' } },
    { method: 'POST', path: 'api/models', body: { id: 'm1', title: 'T' } },
    { method: 'DELETE', path: 'api/models/a%2Fb', body: undefined },
    { method: 'POST', path: 'api/models/m1/exports', body: { form: 'svg' } },
    { method: 'GET', path: 'api/links', body: undefined },
    { method: 'GET', path: 'api/links?model=m+1', body: undefined },
    { method: 'GET', path: 'api/audit?model=m1&before=40', body: undefined },
  ])
})

test('models with a field that this app does not know are listed without it', async () => {
  answering(() => json([{ ...MODEL, colour: 'red' }]))
  expect(await sharedModels()).toEqual({ ok: true, value: [MODEL] })
})

describe('the server as the app sees it', () => {
  test('there, with who we are and what is shared with us; away keeps what was heard; none forgets it', async () => {
    answering(({ path }) => json(path === 'api/session' ? SESSION : [MODEL]))
    await loadServer()
    expect(server.getState()).toEqual({ state: 'there', ...SESSION, models: [MODEL] })
    answering(() => Promise.reject(new TypeError('Failed to fetch')))
    await loadServer()
    expect(server.getState()).toEqual({ state: 'away', ...SESSION, models: [MODEL] })
    answering(() => page())
    await loadServer()
    expect(server.getState()).toEqual({ state: 'none', person: null, workspace: null, models: [] })
  })

  test('away when it says who we are and not what is shared with us: nothing of that is known to be lost', async () => {
    answering(({ path }) => json(path === 'api/session' ? SESSION : [MODEL]))
    await loadServer()
    const renamed = { ...SESSION, person: { id: 'p1', name: 'Olu Ade' } }
    answering(({ path }) => (path === 'api/session' ? json(renamed) : json({ code: 'failed' }, 500)))
    await loadServer()
    expect(server.getState()).toEqual({ state: 'away', ...renamed, models: [MODEL] })
  })

  test('somebody who has not joined is not asked for models', async () => {
    const asked = answering(() => json({ person: null, workspace: null }))
    await loadServer()
    expect(asked.map(({ path }) => path)).toEqual(['api/session'])
    expect(server.getState().state).toBe('there')
  })

  test('one question at a time', async () => {
    const asked = answering(() => json({ person: null, workspace: null }))
    await Promise.all([loadServer(), loadServer(), loadServer()])
    expect(asked).toHaveLength(1)
  })
})
