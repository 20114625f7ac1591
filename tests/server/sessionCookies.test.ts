import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { hashOf } from '../../server/auth/seals.ts'
import { cookieHeader, cookieValue, newCookieValue } from '../../server/auth/cookie.ts'
import { newBrowser } from '../support/client.ts'
import { type StartOptions, startServer, type TestServer } from '../support/server.ts'

const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function started(options: StartOptions = {}): Promise<TestServer> {
  const server = await startServer(options)
  stops.push(server.stop)
  return server
}

const joining = (server: TestServer, origin = server.url) =>
  newBrowser(server.url).ask('POST', '/api/join', { key: { token: server.ownerToken() }, name: 'Amina' }, { origin })

describe('the cookie', () => {
  test('is out of reach of scripts and of other sites, for half a year', async () => {
    const [set = ''] = (await joining(await started())).headers.getSetCookie()
    expect(set.replace(/=[A-Za-z0-9_-]{43};/, '=VALUE;').split('; ')).toEqual([
      'throughline=VALUE',
      `Max-Age=${180 * 86_400}`,
      'Path=/',
      'HttpOnly',
      'SameSite=Strict',
    ])
  })

  test('travels over https only where that is the public address', async () => {
    const publicUrl = 'https://theory.example.org'
    const [set = ''] = (await joining(await started({ config: { publicUrl } }), publicUrl)).headers.getSetCookie()
    expect(set.split('; ')).toContain('Secure')
  })

  test('of a public address over https comes from this host alone: what a neighbour could set is passed over', async () => {
    const publicUrl = 'https://theory.example.org'
    const [set = ''] = (await joining(await started({ config: { publicUrl } }), publicUrl)).headers.getSetCookie()
    expect(set).toMatch(/^__Host-throughline=[A-Za-z0-9_-]{43};/)
    expect(set.split('; ')).toContain('Path=/')
    const value = newCookieValue()
    expect(cookieValue(`throughline=${value}`, true)).toBeNull()
    expect(cookieValue(`throughline=${newCookieValue()}; __Host-throughline=${value}`, true)).toBe(value)
  })

  test('is random, and kept as a hash', async () => {
    const server = await started()
    const browser = newBrowser(server.url)
    await browser.join(server.ownerToken(), 'Amina')
    const value = cookieValue(browser.cookie(), false) ?? ''
    expect(value).toHaveLength(43)
    expect(await server.storage.sessionByHash(value)).toBeNull()
    expect(new Set(Array.from({ length: 100 }, newCookieValue)).size).toBe(100)
  })

  test('is found among others, and what this server cannot have set is passed over', () => {
    const value = newCookieValue()
    expect(cookieValue(`a=b; throughline=${value}; c=d`, false)).toBe(value)
    expect(cookieValue(`a=b;throughline=${value}`, false)).toBe(value)
    const others = [undefined, '', `xthroughline=${value}`, `throughline=${value}x`, 'throughline=short', `a=${value}`]
    expect(others.map((one) => cookieValue(one, false))).toEqual(others.map(() => null))
  })

  test('is taken back when the browser is forgotten', async () => {
    expect(cookieHeader(null, false)).toContain('throughline=; Max-Age=0;')
    const server = await started()
    const browser = newBrowser(server.url)
    await browser.join(server.ownerToken(), 'Amina')
    const [set] = (await browser.ask('DELETE', '/api/session')).headers.getSetCookie()
    expect(set).toContain('Max-Age=0')
  })
})

describe('a session', () => {
  test('lasts half a year from when it was last seen', async () => {
    let now = new Date('2026-01-01T00:00:00.000Z')
    const server = await started({ clock: () => now })
    const browser = newBrowser(server.url)
    await browser.join(server.ownerToken(), 'Amina')
    const seenAfter = async (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000)
      return (await browser.ask('GET', '/api/models')).status
    }
    expect(await seenAfter(179)).toBe(200)
    expect(await seenAfter(179)).toBe(200)
    expect(await seenAfter(181)).toBe(401)
  })

  test('of a browser that never came back is deleted, with its name, at the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-forgotten-'))
    let now = new Date('2026-01-01T00:00:00.000Z')
    const first = await startServer({ dataFolder: folder, clock: () => now })
    const browser = newBrowser(first.url)
    await browser.join(first.ownerToken(), 'Amina')
    const hash = hashOf(cookieValue(browser.cookie(), false) ?? '')
    await first.stop()
    for (const [days, kept] of [
      [179, true],
      [181, false],
    ] as const) {
      now = new Date(Date.parse('2026-01-01T00:00:00.000Z') + days * 86_400_000)
      const again = await startServer({ dataFolder: folder, clock: () => now })
      await expect.poll(async () => (await again.storage.sessionByHash(hash)) !== null).toBe(kept)
      await again.stop()
    }
    rmSync(folder, { recursive: true })
  })

  test('is noted as seen every five minutes at most', async () => {
    let now = new Date('2026-01-01T00:00:00.000Z')
    const server = await started({ clock: () => now })
    const browser = newBrowser(server.url)
    await browser.join(server.ownerToken(), 'Amina')
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256')
      .update(cookieValue(browser.cookie(), false) ?? '')
      .digest('hex')
    const seenAt = async (minutes: number) => {
      now = new Date(Date.UTC(2026, 0, 1, 0, minutes))
      await browser.ask('GET', '/api/models')
      return (await server.storage.sessionByHash(hash))?.seen
    }
    expect(await seenAt(4)).toBe('2026-01-01T00:00:00.000Z')
    expect(await seenAt(6)).toBe('2026-01-01T00:06:00.000Z')
    expect(await seenAt(10)).toBe('2026-01-01T00:06:00.000Z')
  })
})
