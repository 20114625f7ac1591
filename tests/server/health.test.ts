import { afterEach, expect, test } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer

afterEach(() => server.stop())

test('health is told while the database answers, and that it fails when it does not, without details', async () => {
  server = await startServer()
  const well = await fetch(`${server.url}/health`)
  expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }])
  expect(well.headers.get('x-frame-options')).toBe('DENY')
  await server.storage.close()
  const failing = await fetch(`${server.url}/health`)
  expect([failing.status, await failing.json()]).toEqual([503, { status: 'failing' }])
  expect((await fetch(`${server.url}/`)).status).toBe(200)
})

test('a request that fails inside tells nothing of the inside', async () => {
  server = await startServer()
  await server.storage.close()
  const answer = await fetch(`${server.url}/api/session`, { headers: { cookie: `throughline=${'a'.repeat(43)}` } })
  expect([answer.status, await answer.json()]).toEqual([500, { code: 'failed' }])
})
