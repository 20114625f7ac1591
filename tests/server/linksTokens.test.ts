import { setTimeout as wait } from 'node:timers/promises'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeSeals } from '../../server/auth/seals.ts'
import { MOST_WRONG, MOST_WRONG_CODES } from '../../server/api/limits.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { CODE_LETTERS } from '../../src/model/sharing/limits.ts'
import { type Browser, makeLink, newBrowser } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let owner: Browser
let now: Date

beforeEach(async () => {
  now = new Date('2026-11-21T10:00:00.000Z')
  server = await startServer({ clock: () => now, config: { trustProxy: 1 } })
  owner = newBrowser(server.url)
  await owner.join(server.ownerToken(), 'Amina')
})

afterEach(() => server.stop())

/** What looking and joining by a key are refused with; both have to say the same. */
async function refused(key: object, from = '192.0.2.1'): Promise<unknown> {
  const headers = { 'x-forwarded-for': from }
  const look = await newBrowser(server.url).ask('POST', '/api/links/look', key, headers)
  const join = await newBrowser(server.url).ask('POST', '/api/join', { key, name: 'Eve' }, headers)
  expect(join.body).toEqual(look.body)
  expect(join.headers.getSetCookie()).toEqual([])
  return join.body
}

describe('a token', () => {
  test('that was changed in any part opens nothing', async () => {
    const { token } = await makeLink(owner, { role: 'viewer' })
    for (const place of [3, token.indexOf('.') + 5, token.lastIndexOf('.') + 5]) {
      const letter = token[place] === 'A' ? 'B' : 'A'
      const changed = `${token.slice(0, place)}${letter}${token.slice(place + 1)}`
      expect(await refused({ token: changed })).toEqual({ code: 'link-unknown' })
    }
  })

  test('that is not signed, or says that it needs no signature, opens nothing', async () => {
    const { token } = await makeLink(owner, { role: 'viewer' })
    const [head = '', claims = ''] = token.split('.')
    for (const bare of [`${head}.${claims}.`, `${head}.${claims}`, new UnsecuredJWT({ link: 'x' }).encode()]) {
      expect(await refused({ token: bare })).toEqual({ code: 'link-unknown' })
    }
  })

  test('that another secret signed opens nothing, even when its hash is known', async () => {
    const foreign = makeSeals('x'.repeat(32))
    const { token, hash } = await foreign.makeToken('planted')
    const { link } = await makeLink(owner, { role: 'viewer' })
    const row = await server.storage.link(link.id)
    if (row === null) throw new Error('No link')
    await server.storage.addLink({ ...row, id: 'planted', hash })
    expect(await refused({ token })).toEqual({ code: 'link-unknown' })
    const direct = await new SignJWT({ link: link.id }).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32))
    expect(await refused({ token: direct })).toEqual({ code: 'link-unknown' })
  })

  test('opens nothing after it was revoked, and who came by it is out at once', async () => {
    const { token, link } = await makeLink(owner, { role: 'editor' })
    const guest = newBrowser(server.url)
    await guest.join(token, 'Ben')
    expect((await owner.ask('DELETE', `/api/links/${link.id}`)).status).toBe(204)
    expect(await refused({ token })).toEqual({ code: 'link-revoked' })
    expect((await guest.ask('GET', '/api/session')).body).toMatchObject({ workspace: null })
    expect((await guest.ask('GET', '/api/models')).body).toEqual([])
  })

  test('opens nothing after it expired, and who came by it is out', async () => {
    const { token } = await makeLink(owner, { role: 'editor', expires: '2026-11-22T10:00:00.000Z' })
    const guest = newBrowser(server.url)
    await guest.join(token, 'Ben')
    now = new Date('2026-11-22T09:59:59.000Z')
    expect((await guest.ask('GET', '/api/session')).body).toMatchObject({ workspace: { role: 'editor' } })
    now = new Date('2026-11-22T10:00:00.000Z')
    expect(await refused({ token })).toEqual({ code: 'link-expired' })
    expect((await guest.ask('GET', '/api/session')).body).toMatchObject({ workspace: null })
  })

  test('that works once lets one of many in at the same time, and that one again', async () => {
    const other = await startServer({ clock: () => now })
    const browsers = Array.from({ length: 8 }, () => newBrowser(other.url))
    const key = { token: other.ownerToken() }
    const answers = await Promise.all(browsers.map((one) => one.ask('POST', '/api/join', { key, name: 'Ann' })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 409),
    ])
    const first = browsers[answers.findIndex(({ status }) => status === 200)]
    expect((await first?.ask('POST', '/api/join', { key, name: 'Ann' }))?.status).toBe(200)
    await other.stop()
  })

  test('of a link into everything is short enough for a QR code', async () => {
    const { token } = await makeLink(owner, { role: 'steward', label: 'x'.repeat(200) })
    expect(token.length).toBeLessThan(200)
  })
})

describe('guessing', () => {
  const wrongCode = (place: number) => `${CODE_LETTERS[place % 31]}${CODE_LETTERS[(place * 7) % 31]}2222`

  test('is stopped for one address, and does not stop the others', async () => {
    const { token } = await makeLink(owner, { role: 'viewer' })
    for (let tries = 0; tries < MOST_WRONG / 2; tries += 1) {
      expect(await refused({ code: wrongCode(tries) })).toEqual({ code: 'code-unknown' })
    }
    expect(await refused({ code: wrongCode(99) })).toEqual({ code: 'too-many' })
    expect(await refused({ token })).toEqual({ code: 'too-many' })
    const headers = { 'x-forwarded-for': '192.0.2.2' }
    const other = await newBrowser(server.url).ask('POST', '/api/links/look', { token }, headers)
    expect(other.status).toBe(200)
  })

  test('is stopped also for one who makes up addresses, where no proxy is trusted', async () => {
    const other = await startServer()
    const tries: unknown[] = []
    for (let count = 0; count <= MOST_WRONG; count += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${count}` }
      const answer = await newBrowser(other.url).ask('POST', '/api/links/look', { token: 'x' }, headers)
      tries.push(answer.body)
    }
    expect(tries.at(-2)).toEqual({ code: 'link-unknown' })
    expect(tries.at(-1)).toEqual({ code: 'too-many' })
    await other.stop()
  })

  test('of codes is stopped over all addresses, and links go on working', async () => {
    const { token, code } = await makeLink(owner, { role: 'viewer', code: true })
    for (let tries = 0; tries < MOST_WRONG_CODES / 2; tries += 1) {
      expect(await refused({ code: wrongCode(tries) }, `198.51.100.${tries}`)).toEqual({ code: 'code-unknown' })
    }
    expect(await refused({ code }, '198.51.100.200')).toEqual({ code: 'too-many' })
    expect(await newBrowser(server.url).join(token, 'Ben')).toMatchObject({ role: 'viewer' })
  })

  test('many codes at the same time is guessing one after the other', async () => {
    const other = await startServer()
    const { storage } = other as { storage: { linkByCode: Storage['linkByCode'] } }
    const { linkByCode } = storage
    storage.linkByCode = async (hash, moment) => {
      await wait(5)
      return linkByCode(hash, moment)
    }
    const tries = Array.from({ length: 3 * MOST_WRONG }, (_, place) =>
      newBrowser(other.url).ask('POST', '/api/links/look', { code: wrongCode(place) }),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(MOST_WRONG)
    await other.stop()
  })

  test('is not what a room does that joins at once', async () => {
    const { code } = await makeLink(owner, { role: 'participant', code: true })
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, place) =>
        newBrowser(server.url).ask('POST', '/api/join', { key: { code }, name: `Guest ${place}` }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200))
  })
})
