import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { letIn, makeLink, newBrowser } from '../support/client.ts'
import { startServer } from '../support/server.ts'

const NAME = 'Marker Person'
const LABEL = 'Marker label'
const TITLE = 'Marker title'

test('the log says what was done, and holds nothing of the people who did it', async () => {
  const server = await startServer()
  const owner = newBrowser(server.url)
  await owner.join(server.ownerToken(), NAME)
  await owner.ask('POST', '/api/models', { id: 'marker-model', title: TITLE })
  const { token, code, link } = await makeLink(owner, { role: 'editor', label: LABEL, code: true })
  const guest = newBrowser(server.url)
  await guest.ask('POST', '/api/links/look', { token })
  await guest.ask('POST', '/api/join', { key: { code }, name: NAME })
  await letIn(server.url, owner, 'viewer', { model: 'marker-model', name: NAME })
  await owner.ask('PATCH', '/api/session', { name: `${NAME} again` })
  await owner.ask('PATCH', '/api/workspace', { title: TITLE })
  await owner.ask('DELETE', '/api/models/marker-model')
  await owner.ask('DELETE', `/api/links/${link.id}`)
  // What is refused, and what is no HTTP at all.
  await owner.ask('POST', '/api/join', `{"name":"${NAME}`)
  await owner.ask('POST', '/api/models', { id: 'x', title: `${TITLE}${'x'.repeat(70_000)}` })
  for (const path of [`/${token}`, `/api/${token}`, `/api/links?model=${token}`, `/%zz${token}`, `/?${token}`]) {
    await owner.ask('GET', path)
  }
  await new Promise<void>((done) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.end(`${NAME} ${token}\r\n\r\n`))
    socket.on('close', () => done())
    socket.resume()
  })
  // A live connection with the cookie, and one from elsewhere.
  for (const origin of [server.url, 'https://marker.example']) {
    const socket = new WebSocket(`${server.wsUrl}?format=2&marker=${token}`, {
      origin,
      headers: { cookie: guest.cookie() },
    })
    const ended = new Promise((done) => socket.on('close', done))
    socket.on('open', () => setTimeout(() => socket.close(), 50))
    await ended
  }
  await server.storage.close()
  await owner.ask('GET', '/api/session')
  const logged = server.logged()
  await server.stop()

  const lines = logged
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toContainEqual(expect.objectContaining({ method: 'POST', route: '/api/join', status: 200 }))
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'A request failed', level: 50 }))
  const secrets = [NAME, LABEL, TITLE, token, code, server.ownerToken(), owner.cookie(), guest.cookie(), 'marker-model']
  for (const secret of [...secrets, 'marker', '127.0.0.1:', '::1']) {
    const holding = logged
      .split('\n')
      .filter((line) => !line.includes('Server listening'))
      .find((line) => line.toLowerCase().includes(String(secret).toLowerCase()))
    expect(holding, String(secret)).toBeUndefined()
  }
  expect(logged).not.toContain('remoteAddress')
  // Fastify's own lines about requests, and what an error says: SQLite's would stand here.
  expect(logged).not.toContain('incoming request')
  expect(logged).not.toContain('already been destroyed')
})
