import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, newBrowser } from '../support/client.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { theory } from '../support/theory.ts'
import { decidingOf, releaseOf, storedVersions, storeModel } from '../support/versions.ts'

const MODEL = theory({ title: 'Street violence', status: 'proposed' }).outcome('safer').build()

let house: House
beforeAll(async () => {
  house = await openHouse({ config: { trustProxy: 1 } })
  await storeModel(house.storage, 'm1', MODEL)
  await house.owner.ask('POST', '/api/models', { id: 'system', title: 'System' })
  await storeModel(house.storage, 'system', MODEL)
  await post('system/versions', releaseOf(MODEL, 's1'))
  await post('m1/versions', releaseOf(MODEL, 'b1', { kind: 'bid' }))
})
afterAll(() => house.stop())

let asked = 0
/** Each from an address of its own: there is a limit for one. */
function post(path: string, body: unknown, by: Browser = house.owner, method = 'POST') {
  const from = { 'x-forwarded-for': `10.1.${(asked += 1) >> 8}.${asked % 256}` }
  return by.ask(method, `/api/models/${path}`, body, from)
}

const GOOD: Readonly<Record<string, () => object>> = {
  versions: () => releaseOf(MODEL, 'x1'),
  statuses: () => ({ id: 'x1', version: 'b1', status: 'in-review', note: '' }),
  decisions: () => decidingOf('b1', 'x1'),
}

/** What somebody may put in the place of any field. */
const ODD: readonly unknown[] = [
  null,
  7,
  -1,
  true,
  [],
  {},
  { toString: 'x' },
  '../../etc/passwd',
  '-begins-with-a-dash',
  '_under',
  '__proto__',
  'x'.repeat(30_000),
  'é\u0000'.repeat(50),
  '\ud800',
  "'; drop table models; --",
]

describe.each(Object.keys(GOOD))('POST %s', (route) => {
  test('takes no odd value for any field, or takes it as the text that it is', async () => {
    for (const field of Object.keys(GOOD[route]?.() ?? {})) {
      for (const odd of ODD) {
        const before = (await storedVersions(house.storage, 'm1')).versions.size
        const { status } = await post(`m1/${route}`, { ...GOOD[route]?.(), id: `y${asked}`, [field]: odd })
        expect([200, 204, 400, 404, 409], `${field} ${JSON.stringify(odd).slice(0, 40)}`).toContain(status)
        const after = await storedVersions(house.storage, 'm1')
        if (status >= 400) expect(after.versions.size).toBe(before)
      }
    }
    expect(house.logged()).not.toMatch(/"level":(50|60)/)
  })

  test.each(['', '{', '[]', 'null', '"x"', '{"__proto__":{"role":"owner"}}', '{"id":{"constructor":1}}'])(
    'is refused with %s',
    async (body) => {
      expect((await post(`m1/${route}`, body)).status).toBe(400)
    },
  )

  test('is refused from another page, without a session, and as another kind of body', async () => {
    const body = GOOD[route]?.()
    const foreign = await house.owner.ask('POST', `/api/models/m1/${route}`, body, { origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    const typed = await house.owner.ask('POST', `/api/models/m1/${route}`, 'x', { 'content-type': 'text/plain' })
    expect(typed.status).toBe(400)
    const stranger = await fetch(`${house.url}/api/models/m1/${route}`, {
      method: 'POST',
      headers: { origin: house.url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(stranger.status).toBe(401)
  })

  test('is refused when it is larger than it can be', async () => {
    const { status, body } = await post(`m1/${route}`, { ...GOOD[route]?.(), more: 'x'.repeat(5 * 1024 * 1024) })
    expect([status, body]).toEqual([413, { code: 'too-large' }])
  })
})

test('what nobody may say of themselves is not heard: who, when, the number, another content', async () => {
  const before = await storedVersions(house.storage, 'm1')
  const more = {
    number: 99,
    by: 'pretender',
    byName: 'Pretender',
    on: '2001-01-01T00:00:00Z',
    content: 'other',
    base: 'b1',
  }
  expect((await post('m1/versions', { ...releaseOf(MODEL, 'mine'), ...more })).status).toBeOneOf([200, 409])
  const mine = (await storedVersions(house.storage, 'm1')).versions.get('mine')
  if (mine) expect(JSON.stringify(mine)).not.toMatch(/pretender|2001-01-01|"number":99|"other"/i)
  expect(before.versions.has('mine')).toBe(false)
})

test('a release too many in a minute is refused, from one address', async () => {
  const body = { ...releaseOf(MODEL, 'z'), hash: '0'.repeat(64) }
  const statusesOf = async (by: Browser, from: string) => {
    const ask = () => by.ask('POST', '/api/models/m1/versions', body, { 'x-forwarded-for': from })
    return (await Promise.all(Array.from({ length: 70 }, ask))).map(({ status }) => status).toSorted((a, b) => a - b)
  }
  expect(await statusesOf(house.owner, '10.9.9.1')).toEqual([...Array(60).fill(409), ...Array(10).fill(429)])
  // Strangers are counted too, though they are refused before what they send is read.
  expect(await statusesOf(newBrowser(house.url), '10.9.9.2')).toEqual([...Array(60).fill(401), ...Array(10).fill(429)])
  // Everything else goes on.
  expect((await house.owner.ask('GET', '/api/portfolio')).status).toBe(200)
})
