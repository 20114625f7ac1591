import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { compressUnder } from '../../scripts/build.ts'
import { createServer } from '../../server/server.ts'

const appFolder = mkdtempSync(join(tmpdir(), 'throughline-app-'))
const script = 'export const x = 1\n'.repeat(200)
let server: FastifyInstance
let address = ''

beforeAll(async () => {
  for (const folder of ['assets', '.vite']) mkdirSync(join(appFolder, folder))
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>Throughline</title>')
  writeFileSync(join(appFolder, 'assets', 'main-a1b2c3.js'), script)
  writeFileSync(join(appFolder, '.built'), 'hash')
  writeFileSync(join(appFolder, '.vite', 'manifest.json'), '{}')
  compressUnder(appFolder)
  server = await createServer({ appFolder })
  address = await server.listen({ host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  await server.close()
  rmSync(appFolder, { recursive: true })
})

test('the page comes with a policy that allows only what this server sends', async () => {
  const page = await fetch(`${address}/`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Throughline')
  const policy = page.headers.get('content-security-policy')?.split(';') ?? []
  expect(policy.toSorted()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'self'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "worker-src 'self'",
  ])
})

test('every answer carries the security headers, a missing page too', async () => {
  for (const path of ['/', '/missing']) {
    const { headers } = await fetch(`${address}${path}`)
    expect(headers.get('content-security-policy'), path).toContain("default-src 'self'")
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options'), path).toBe('DENY')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('permissions-policy'), path).toContain('camera=()')
    expect(headers.get('x-powered-by'), path).toBeNull()
  }
})

test('hashed assets are kept for good and the page is asked for anew', async () => {
  const asset = await fetch(`${address}/assets/main-a1b2c3.js`)
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await fetch(`${address}/`)).headers.get('cache-control')).toBe('no-cache')
})

test('a page the browser has already is not sent again', async () => {
  const etag = (await fetch(`${address}/index.html`)).headers.get('etag') ?? ''
  const again = await fetch(`${address}/index.html`, {
    headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
  })
  expect(again.status).toBe(304)
})

test.each([
  ['br', 'br, gzip'],
  ['gzip', 'gzip'],
  [null, 'identity'],
])('a script is sent as %s to a browser that accepts %s', async (encoding, accepted) => {
  const answer = await fetch(`${address}/assets/main-a1b2c3.js`, { headers: { 'accept-encoding': accepted } })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  expect(answer.headers.get('content-type')).toContain('javascript')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('vary')).toContain('accept-encoding')
  expect(await answer.text()).toBe(script)
})

test.each([
  '/missing',
  '/assets/',
  '/assets/missing.js',
  '/.built',
  '/.vite/manifest.json',
  '/model/x',
  '/%2e%2e/package.json',
])('%s is not found, in plain text', async (path) => {
  const answer = await fetch(`${address}${path}`)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toBe('Not found\n')
})

test.each(['/%', '/api/%'])('an address that cannot be read, %s, is answered plainly and guarded', async (path) => {
  const answer = await fetch(`${address}${path}`)
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe('Not understood\n')
})

test('a request that never ends arriving is ended, its head soon, its body not before a slow line has sent it', async () => {
  const other = await createServer({ appFolder })
  expect(other.server.headersTimeout).toBe(30_000)
  // 8 MB at 256 kbit/s, the slowest line that the app has patience with.
  expect(other.server.requestTimeout).toBeGreaterThan(8_000_000 / 32)
  expect(other.server.requestTimeout).toBeLessThanOrEqual(300_000)
  await other.close()
})

test('a path that climbs out of the folder reads nothing', async () => {
  const answer = await new Promise<string>((done) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    let text = ''
    socket.on('data', (part) => (text += part.toString()))
    socket.on('close', () => done(text))
    socket.end('GET /assets/../../../../../../etc/hostname HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  })
  expect(answer).toMatch(/^HTTP\/1\.1 40[034]/)
})

test.each([
  ['https://theory.example.org', 'max-age=31536000'],
  ['http://theory.example.org', null],
  [null, null],
])('a server whose public address is %s promises https alone as %s', async (publicUrl, promise) => {
  const other = await createServer({ appFolder, publicUrl })
  const answer = await fetch(await other.listen({ host: '127.0.0.1', port: 0 }))
  expect(answer.headers.get('strict-transport-security')).toBe(promise)
  await other.close()
})
