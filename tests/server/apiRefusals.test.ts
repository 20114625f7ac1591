import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST_REQUESTS } from '../../server/api/limits.ts'
import { makeOriginCheck } from '../../server/auth/origin.ts'
import { type Browser, newBrowser } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let owner: Browser

beforeEach(async () => {
  server = await startServer({ config: { allowedOrigins: ['https://other.example.org'] } })
  owner = newBrowser(server.url)
  await owner.join(server.ownerToken(), 'Amina')
})

afterEach(() => server.stop())

describe('what changes something', () => {
  const changes: readonly (readonly [string, string, unknown])[] = [
    ['PATCH', '/api/session', { name: 'Eve' }],
    ['DELETE', '/api/session', undefined],
    ['POST', '/api/links/look', { token: 'x' }],
    ['POST', '/api/join', { key: { token: 'x' }, name: 'Eve' }],
    ['POST', '/api/models', { id: 'x', title: '' }],
    ['DELETE', '/api/models/x', undefined],
    ['POST', '/api/models/x/exports', { form: 'json' }],
    ['POST', '/api/links', { model: null, role: 'owner', label: '', expires: null, code: false }],
    ['DELETE', '/api/links/x', undefined],
    ['PATCH', '/api/workspace', { title: 'Eve' }],
    ['DELETE', '/api/workspace', { title: 'Our partnership' }],
  ]

  test.each(changes)('%s %s has to come from a page of this server', async (method, path, body) => {
    const port = new URL(server.url).port
    for (const origin of ['https://evil.example', 'null', `https://127.0.0.1.evil.example:${port}`, 'file://']) {
      const answer = await owner.ask(method, path, body, { origin })
      expect([answer.status, answer.body], origin).toEqual([403, { code: 'not-allowed' }])
    }
    const { cookie } = { cookie: owner.cookie() }
    const without = await fetch(`${server.url}${path}`, { method, headers: { cookie } })
    expect(without.status).toBe(403)
  })

  test('may come from a page that is allowed', async () => {
    const origin = 'https://other.example.org'
    expect((await owner.ask('PATCH', '/api/session', { name: 'Ann' }, { origin })).status).toBe(200)
  })

  test('has to come from the public address where one is set', () => {
    const check = makeOriginCheck('https://theory.example.org', [])
    const from = (origin: string, host: string) => check({ headers: { origin, host } })
    expect(from('https://theory.example.org', 'anything:8080')).toBe(true)
    expect(from('http://theory.example.org', 'theory.example.org')).toBe(false)
    expect(from('http://evil.example', 'evil.example')).toBe(false)
  })
})

describe('a body', () => {
  test.each<[string, string, string, unknown]>([
    ['is missing', 'PATCH', '/api/session', undefined],
    ['is no JSON', 'PATCH', '/api/session', '{"name":'],
    ['is empty', 'PATCH', '/api/session', ''],
    ['has another shape', 'PATCH', '/api/session', ['Eve']],
    ['has an empty name', 'PATCH', '/api/session', { name: '   ' }],
    ['has a name that is too long', 'PATCH', '/api/session', { name: 'x'.repeat(61) }],
    ['has no key', 'POST', '/api/join', { name: 'Eve' }],
    ['has a token that is too long', 'POST', '/api/links/look', { token: 'x'.repeat(601) }],
    ['has a role that there is not', 'POST', '/api/links', { role: 'admin' }],
    ['has an id that cannot be one', 'POST', '/api/models', { id: '../x', title: '' }],
    ['has a form that there is not', 'POST', '/api/models/x/exports', { form: 'exe' }],
    ['has an empty title', 'PATCH', '/api/workspace', { title: ' ' }],
    ['reaches for the prototype', 'PATCH', '/api/session', '{"__proto__":{"name":"x"},"name":"y"}'],
  ])('that %s is refused', async (_name, method, path, body) => {
    const answer = await owner.ask(method, path, body)
    expect([answer.status, answer.body]).toEqual([400, { code: 'bad-request' }])
  })

  test('of another kind is refused, so that no form of another page can send one', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await owner.ask('PATCH', '/api/session', '{"name":"Eve"}', { 'content-type': type })
      expect([answer.status, answer.body], type).toEqual([400, { code: 'bad-request' }])
      expect((await owner.ask('DELETE', '/api/session', 'x', { 'content-type': type })).status, type).toBe(400)
    }
  })

  test('that is too large is refused', async () => {
    const answer = await owner.ask('PATCH', '/api/session', { name: 'x'.repeat(65_536) })
    expect([answer.status, answer.body]).toEqual([413, { code: 'too-large' }])
  })
})

test('what is not there is told as a problem', async () => {
  for (const [method, path] of [
    ['GET', '/api/missing'],
    ['PUT', '/api/session'],
    ['GET', '/api/models/x/missing'],
  ] as const) {
    const answer = await owner.ask(method, path)
    expect([answer.status, answer.body], path).toEqual([404, { code: 'not-found' }])
  }
})

test('too many requests from one address are refused, and the page is still handed out', async () => {
  const statuses: number[] = []
  for (let lot = 0; lot < 13; lot += 1) {
    const asked = Array.from({ length: 100 }, () => fetch(`${server.url}/api/session`))
    for (const answer of await Promise.all(asked)) {
      statuses.push(answer.status)
      await answer.arrayBuffer()
    }
  }
  // The owner joined before.
  expect(statuses.filter((status) => status === 200)).toHaveLength(MOST_REQUESTS - 1)
  const answer = await owner.ask('GET', '/api/session')
  expect([answer.status, answer.body]).toEqual([429, { code: 'too-many' }])
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await fetch(server.url)).status).toBe(200)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
})
