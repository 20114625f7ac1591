import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeSeals } from '../../server/auth/seals.ts'
import { findOrMakeWorkspace } from '../../server/owner.ts'
import { auditEntries, sessionAnswer } from '../../src/model/sharing/api.ts'
import { newBrowser } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
const stops: (() => Promise<void>)[] = []

beforeEach(async () => {
  server = await startServer()
  stops.push(server.stop)
})

afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

async function restarted(): Promise<TestServer> {
  const next = await startServer({ dataFolder: server.dataFolder })
  stops.push(next.stop)
  return next
}

describe('the first start', () => {
  test('makes the workspace and tells its owner a link, in a sentence', async () => {
    expect(await server.storage.workspaces()).toMatchObject([{ title: 'Our partnership' }])
    expect(server.stdout()).toContain('It works once')
    expect(server.ownerLink()).toMatch(new RegExp(`^${server.url}/#/join/[A-Za-z0-9_.-]+$`))
    expect(server.ownerToken().length).toBeLessThan(200)
  })

  test('makes a secret that nobody else can read', () => {
    expect(statSync(join(server.dataFolder, 'secret')).mode & 0o777).toBe(0o600)
    expect(statSync(server.dataFolder).mode & 0o777).toBe(0o700)
  })

  test('gives the workspace to the one who uses the link, once', async () => {
    const owner = newBrowser(server.url)
    expect(await owner.join(server.ownerToken(), 'Amina')).toMatchObject({ role: 'owner', model: null })
    const session = sessionAnswer.parse((await owner.ask('GET', '/api/session')).body)
    expect(session).toMatchObject({
      person: { name: 'Amina' },
      workspace: { title: 'Our partnership', role: 'owner' },
    })
    const other = await newBrowser(server.url).ask('POST', '/api/join', {
      key: { token: server.ownerToken() },
      name: 'Eve',
    })
    expect([other.status, other.body]).toEqual([409, { code: 'link-used' }])
    const look = await newBrowser(server.url).ask('POST', '/api/links/look', { token: server.ownerToken() })
    expect(look.body).toEqual({ code: 'link-used' })
  })

  test('is in the audit log, done by the server', async () => {
    const owner = newBrowser(server.url)
    await owner.join(server.ownerToken(), 'Amina')
    const entries = auditEntries.parse((await owner.ask('GET', '/api/audit')).body)
    expect(entries.map(({ act, by }) => [act, by])).toEqual([
      ['grant.used', 'Amina'],
      ['grant.made', ''],
      ['workspace.made', ''],
    ])
  })
})

describe('a later start', () => {
  test('tells a new link while nobody has used one, and the old one no longer works', async () => {
    const old = server.ownerToken()
    const next = await restarted()
    expect(next.ownerToken()).not.toBe('')
    expect(next.ownerToken()).not.toBe(old)
    const late = await newBrowser(next.url).ask('POST', '/api/join', { key: { token: old }, name: 'Eve' })
    expect(late.body).toEqual({ code: 'link-revoked' })
    expect(await newBrowser(next.url).join(next.ownerToken(), 'Amina')).toMatchObject({ role: 'owner' })
  })

  test('tells none when there is an owner, and keeps workspace and sessions', async () => {
    const owner = newBrowser(server.url)
    await owner.join(server.ownerToken(), 'Amina')
    const before = (await owner.ask('GET', '/api/session')).body
    const next = await restarted()
    expect(next.stdout()).toBe('')
    const again = await fetch(`${next.url}/api/session`, { headers: { cookie: owner.cookie() } })
    expect(await again.json()).toEqual(before)
  })

  test('of two at the same time keeps the workspace of the first', async () => {
    const { storage } = server
    let asked = 0
    // What the slower of two sees: nothing yet, and after it wrote both.
    const workspaces = async () => ((asked += 1) === 1 ? [] : storage.workspaces())
    const ground = { storage: { ...storage, workspaces }, seals: makeSeals('s'.repeat(32)), clock: () => new Date() }
    const [first] = await storage.workspaces()
    expect(await findOrMakeWorkspace(ground)).toEqual(first)
    expect(await storage.workspaces()).toEqual([first])
  })

  test('with a public address tells a link to it', async () => {
    const next = await startServer({ config: { publicUrl: 'https://theory.example.org' } })
    stops.push(next.stop)
    expect(next.ownerLink()).toMatch(/^https:\/\/theory\.example\.org\/#\/join\//)
  })
})

test('after the workspace was deleted for good the running server begins a new one and tells its link', async () => {
  const owner = newBrowser(server.url)
  await owner.join(server.ownerToken(), 'Amina')
  const first = server.ownerToken()
  const [before] = await server.storage.workspaces()
  expect((await owner.ask('DELETE', '/api/workspace', { title: 'Our partnership' })).status).toBe(204)
  expect(server.ownerToken()).not.toBe(first)
  const [after, ...more] = await server.storage.workspaces()
  expect(more).toEqual([])
  expect(after?.id).not.toBe(before?.id)
  const next = newBrowser(server.url)
  expect(await next.join(server.ownerToken(), 'Ben')).toMatchObject({ role: 'owner' })
  expect(auditEntries.parse((await next.ask('GET', '/api/audit')).body).at(-1)?.act).toBe('workspace.made')
})
