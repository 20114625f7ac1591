import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { closeCode } from '../../src/model/sharing/refusals.ts'
import { newBrowser } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

/** What a raw upgrade is answered with: the first line. */
function upgraded(path: string, headers: readonly string[] = []): Promise<string> {
  const { host, port } = new URL(server.url)
  const key = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==']
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    ...key,
    ...headers,
  ]
  return new Promise((done) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    socket.on('data', (part) => {
      done(part.toString().split('\r\n')[0] ?? '')
      socket.destroy()
    })
  })
}

test('a WebSocket is let in at /sync only', async () => {
  expect(await upgraded('/sync?format=2', [`Origin: ${server.url}`])).toBe('HTTP/1.1 101 Switching Protocols')
  for (const path of ['/', '/api/session', '/sync/x', '/syncs', '/health', '//sync', '*']) {
    expect(await upgraded(path, [`Origin: ${server.url}`]), path).toBe('HTTP/1.1 404 Not Found')
  }
})

test('messages are not compressed', async () => {
  const socket = new WebSocket(server.wsUrl, { origin: server.url, perMessageDeflate: true })
  await new Promise((done) => socket.on('open', done))
  expect(socket.extensions).toBe('')
  socket.terminate()
})

test.each(['https://evil.example', 'null', undefined])('a page of %s is told that it may not', async (origin) => {
  const socket = new WebSocket(server.wsUrl, origin === undefined ? {} : { origin })
  const closed = await new Promise((done) => socket.on('close', (code, reason) => done([code, reason.toString()])))
  expect(closed).toEqual([closeCode('wrong-origin'), 'wrong-origin'])
})

test.each(['https://evil.example', () => server.url])('what is no frame ends that socket only', async (origin) => {
  const { host, port } = new URL(server.url)
  const lines = [
    'GET /sync?format=2 HTTP/1.1',
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Origin: ${typeof origin === 'string' ? origin : origin()}`,
  ]
  const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
  socket.once('data', () => socket.write(new Uint8Array(8).fill(0xff)))
  await new Promise((done) => socket.on('close', done))
  expect((await newBrowser(server.url).ask('GET', '/api/session')).status).toBe(200)
})

test('a connection that breaks off in the handshake leaves the server serving', async () => {
  const { port } = new URL(server.url)
  for (let times = 0; times < 20; times += 1) {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write('GET /sync HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
      socket.resetAndDestroy()
    })
    await new Promise((done) => socket.on('close', done))
  }
  expect((await newBrowser(server.url).ask('GET', '/api/session')).status).toBe(200)
})
