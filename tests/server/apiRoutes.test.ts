import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditEntries, linkLook, links, sessionAnswer, sharedModel, sharedModels } from '../../src/model/sharing/api.ts'
import { CODE_HOURS, cleanCode } from '../../src/model/sharing/limits.ts'
import { type Browser, letIn, makeLink, newBrowser } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let owner: Browser
let now = new Date('2026-11-21T10:00:00.000Z')
const later = (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000))

beforeAll(async () => {
  server = await startServer({ clock: () => now })
  owner = newBrowser(server.url)
  await owner.join(server.ownerToken(), 'Amina')
})

afterAll(() => server.stop())

async function addModel(id: string, title = id): Promise<void> {
  expect((await owner.ask('POST', '/api/models', { id, title })).status).toBe(200)
}

describe('the session', () => {
  test('is nobody before joining, and the workspace is not told', async () => {
    const { status, body } = await newBrowser(server.url).ask('GET', '/api/session')
    expect([status, body]).toEqual([200, { person: null, workspace: null }])
  })

  test('is renamed, trimmed', async () => {
    const { body } = await owner.ask('PATCH', '/api/session', { name: '  Amina K  ' })
    expect(sessionAnswer.parse(body).person?.name).toBe('Amina K')
    expect(sessionAnswer.parse((await owner.ask('GET', '/api/session')).body).person?.name).toBe('Amina K')
  })

  test('is forgotten', async () => {
    const guest = await letIn(server.url, owner, 'viewer')
    const cookie = guest.cookie()
    const left = await guest.ask('DELETE', '/api/session')
    expect([left.status, left.body]).toEqual([204, undefined])
    const stale = await fetch(`${server.url}/api/models`, { headers: { cookie } })
    expect(stale.status).toBe(401)
  })

  test('keeps person and adds the grant when somebody joins again', async () => {
    await addModel('again')
    const guest = await letIn(server.url, owner, 'viewer', { name: 'Cara' })
    const { person } = sessionAnswer.parse((await guest.ask('GET', '/api/session')).body)
    const { token } = await makeLink(owner, { role: 'editor', model: 'again' })
    const joined = await guest.join(token, 'Cara B')
    expect(joined).toEqual({
      person: { id: person?.id, name: 'Cara B' },
      role: 'editor',
      model: { id: 'again', title: 'again' },
    })
    const models = sharedModels.parse((await guest.ask('GET', '/api/models')).body)
    expect(models.find(({ id }) => id === 'again')?.role).toBe('editor')
    expect(sessionAnswer.parse((await guest.ask('GET', '/api/session')).body).workspace?.role).toBe('viewer')
  })
})

describe('links', () => {
  test('tell what they open before they are used, and that uses nothing', async () => {
    await addModel('looked', 'Youth model')
    const expires = '2027-01-01T00:00:00.000Z'
    const { token, link } = await makeLink(owner, { role: 'commenter', model: 'looked', expires, label: 'Police' })
    const { body } = await newBrowser(server.url).ask('POST', '/api/links/look', { token })
    expect(linkLook.parse(body)).toEqual({ role: 'commenter', about: 'model', title: 'Youth model', expires })
    const listed = links.parse((await owner.ask('GET', '/api/links?model=looked')).body)
    expect(listed).toEqual([link])
    expect(link).toMatchObject({
      label: 'Police',
      madeBy: 'Amina K',
      uses: 0,
      lastUsed: null,
      code: false,
      once: false,
    })
  })

  test('are listed with last use, and those of a model apart from those of the workspace', async () => {
    await addModel('listed')
    const { token, link } = await makeLink(owner, { role: 'viewer', model: 'listed' })
    later(1)
    const guest = newBrowser(server.url)
    await guest.join(token, 'Dev')
    await guest.join(token, 'Dev')
    const [listed] = links.parse((await owner.ask('GET', '/api/links?model=listed')).body)
    expect(listed).toMatchObject({ id: link.id, uses: 1, lastUsed: now.toISOString() })
    const whole = links.parse((await owner.ask('GET', '/api/links')).body)
    expect(whole.some(({ id }) => id === link.id)).toBe(false)
    expect(whole.every(({ model }) => model === null)).toBe(true)
  })

  test('open one model and show no other', async () => {
    await addModel('mine')
    await addModel('other')
    const guest = await letIn(server.url, owner, 'steward', { model: 'mine' })
    expect(sharedModels.parse((await guest.ask('GET', '/api/models')).body).map(({ id }) => id)).toEqual(['mine'])
    expect(sessionAnswer.parse((await guest.ask('GET', '/api/session')).body).workspace?.role).toBeNull()
  })

  test('that expire in the past are not made', async () => {
    const body = { model: null, role: 'viewer', label: '', code: false, expires: '2026-01-01T00:00:00.000Z' }
    expect((await owner.ask('POST', '/api/links', body)).body).toEqual({ code: 'bad-request' })
  })

  test('with a code let in who types it, for some hours', async () => {
    const { code, token, link } = await makeLink(owner, { role: 'participant', code: true })
    expect(link.code).toBe(true)
    expect(cleanCode(code ?? '')).toBe(code)
    const guest = newBrowser(server.url)
    const joined = await guest.ask('POST', '/api/join', { key: { code: code?.toLowerCase() }, name: 'Eli' })
    expect(joined.body).toMatchObject({ role: 'participant', model: null })
    later(CODE_HOURS + 1)
    const late = await newBrowser(server.url).ask('POST', '/api/join', { key: { code }, name: 'Fay' })
    expect([late.status, late.body]).toEqual([404, { code: 'code-unknown' }])
    expect(await newBrowser(server.url).join(token, 'Fay')).toMatchObject({ role: 'participant' })
    const listed = links.parse((await owner.ask('GET', '/api/links')).body)
    expect(listed.find(({ id }) => id === link.id)?.code).toBe(false)
  })

  test('are kept as hashes, the code as a keyed one', async () => {
    const { code, token, link } = await makeLink(owner, { role: 'viewer', code: true })
    const row = await server.storage.link(link.id)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(JSON.stringify(row)).not.toContain(code)
    const plain = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code ?? ''))
    expect(row?.codeHash).not.toBe(Buffer.from(plain).toString('hex'))
  })
})

describe('models', () => {
  test('are added once, and listed with the role that one has', async () => {
    const { body } = await owner.ask('POST', '/api/models', { id: 'new', title: 'New' })
    const at = now.toISOString()
    const counts = { nodes: 0, links: 0, indicators: 0, values: 0 }
    const row = { id: 'new', title: 'New', kind: 'intervention', ...counts, created: at, changed: at, role: 'owner' }
    expect(sharedModel.parse(body)).toEqual(row)
    expect(sharedModels.parse((await owner.ask('GET', '/api/models')).body)).toContainEqual(row)
    const twice = await owner.ask('POST', '/api/models', { id: 'new', title: 'New' })
    expect([twice.status, twice.body]).toEqual([409, { code: 'already-there' }])
  })

  test('are deleted for good, with their links, and do not come back', async () => {
    await addModel('gone')
    const { token } = await makeLink(owner, { role: 'viewer', model: 'gone' })
    const guest = newBrowser(server.url)
    await guest.join(token, 'Gus')
    expect((await owner.ask('DELETE', '/api/models/gone')).status).toBe(204)
    expect((await owner.ask('DELETE', '/api/models/gone')).status).toBe(404)
    expect((await owner.ask('POST', '/api/models', { id: 'gone', title: '' })).body).toEqual({ code: 'already-there' })
    expect((await guest.ask('GET', '/api/models')).body).toEqual([])
    expect((await newBrowser(server.url).ask('POST', '/api/links/look', { token })).body).toEqual({
      code: 'link-unknown',
    })
  })
})

describe('the workspace', () => {
  test('is renamed, and is not deleted under another title', async () => {
    const { body } = await owner.ask('PATCH', '/api/workspace', { title: ' Merseyside ' })
    expect(sessionAnswer.parse(body).workspace?.title).toBe('Merseyside')
    const slip = await owner.ask('DELETE', '/api/workspace', { title: 'merseyside' })
    expect([slip.status, slip.body]).toEqual([409, { code: 'title-differs' }])
    expect(await server.storage.workspaces()).toHaveLength(1)
  })
})

describe('the audit log', () => {
  test('says who did what, newest first', async () => {
    await addModel('audited')
    const { token, link } = await makeLink(owner, { role: 'viewer', model: 'audited', label: 'Health' })
    const guest = newBrowser(server.url)
    await guest.join(token, 'Hana')
    await guest.ask('POST', '/api/models/audited/exports', { form: 'svg' })
    await owner.ask('DELETE', `/api/links/${link.id}`)
    await owner.ask('DELETE', `/api/links/${link.id}`)
    await owner.ask('PATCH', '/api/workspace', { title: 'Our partnership' })
    const entries = auditEntries.parse((await owner.ask('GET', '/api/audit')).body)
    expect(entries.slice(0, 6).map(({ act, by, model, detail }) => [act, by, model, detail])).toEqual([
      ['workspace.renamed', 'Amina K', null, 'Our partnership'],
      ['grant.revoked', 'Amina K', 'audited', 'Health'],
      ['export.made', 'Hana', 'audited', 'svg'],
      ['grant.used', 'Hana', 'audited', 'Health'],
      ['grant.made', 'Amina K', 'audited', 'Health'],
      ['model.added', 'Amina K', 'audited', ''],
    ])
    expect(entries.every(({ at }) => at <= now.toISOString())).toBe(true)
    await owner.ask('DELETE', '/api/models/audited')
    const [last] = auditEntries.parse((await owner.ask('GET', '/api/audit')).body)
    expect(last).toMatchObject({ act: 'model.deleted', by: 'Amina K', model: 'audited', detail: '' })
  })

  test('is told in pages, and by model', async () => {
    await addModel('paged')
    for (let count = 0; count < 120; count += 1) {
      await owner.ask('POST', '/api/models/paged/exports', { form: 'json' })
    }
    const first = auditEntries.parse((await owner.ask('GET', '/api/audit?model=paged')).body)
    expect(first).toHaveLength(100)
    const rest = auditEntries.parse((await owner.ask('GET', `/api/audit?model=paged&before=${first.at(-1)?.id}`)).body)
    expect(rest.map(({ act }) => act)).toEqual([...Array.from({ length: 20 }, () => 'export.made'), 'model.added'])
  })
})

test('every answer is kept by no cache, and is JSON', async () => {
  for (const path of ['/api/session', '/api/models', '/api/links', '/api/audit', '/api/missing', '/health']) {
    const { headers } = await owner.ask('GET', path)
    expect(headers.get('cache-control'), path).toBe('no-store')
    expect(headers.get('content-type'), path).toContain('application/json')
  }
})
