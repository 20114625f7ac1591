import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VersionKind, VersionStatus } from '../../src/model/records/version.ts'
import { links } from '../../src/model/sharing/api.ts'
import { type Act, atLeast, grantable, mayAct, type Role, ROLES } from '../../src/model/sharing/roles.ts'
import { type Browser, letIn, makeLink, newBrowser } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { theory } from '../support/theory.ts'
import { decidingOf, releaseOf, storedModel, storeModel } from '../support/versions.ts'

/** Where somebody stands: what their one link is for. */
const PLACES = ['workspace', 'this model', 'another model', 'nowhere'] as const
type Place = (typeof PLACES)[number]

interface Standing {
  readonly place: Place
  readonly role: Role
}

let server: TestServer
let owner: Browser
let made = 0
const browsers = new Map<string, Browser>()

/** A browser at that place with that role; one for all tests, since nothing here changes what it may do. */
async function browserOf({ place, role }: Standing): Promise<Browser> {
  const name = `${place} ${role}`
  const there = browsers.get(name)
  if (there !== undefined) return there
  const model = place === 'workspace' ? null : place === 'this model' ? 'm' : 'n'
  const fresh = place === 'nowhere' ? newBrowser(server.url) : await letIn(server.url, owner, role, { model })
  browsers.set(name, fresh)
  return fresh
}

beforeAll(async () => {
  server = await startServer({ config: { trustProxy: 1 } })
  owner = newBrowser(server.url)
  await owner.join(server.ownerToken(), 'Amina')
  for (const id of ['m', 'n', 'system']) await owner.ask('POST', '/api/models', { id, title: id })
  await storeModel(server.storage, 'm', MODEL)
  await storeModel(server.storage, 'system', MODEL)
  await owner.ask('POST', '/api/models/system/versions', releaseOf(MODEL, 's1'))
  browsers.set('workspace owner', owner)
})

afterAll(() => server.stop())

const standings: readonly Standing[] = [
  ...ROLES.map((role) => ({ place: 'workspace', role }) as const),
  // Who owns a model owns the workspace: no link makes somebody the owner of one model.
  ...ROLES.filter((role) => role !== 'owner').flatMap((role) => [
    { place: 'this model', role } as const,
    { place: 'another model', role } as const,
  ]),
  { place: 'nowhere', role: 'viewer' },
]

/** The role in the model `m`, and in the whole workspace. */
function rolesOf({ place, role }: Standing): { readonly model: Role | null; readonly workspace: Role | null } {
  if (place === 'workspace') return { model: role, workspace: role }
  return { model: place === 'this model' ? role : null, workspace: null }
}

interface Request {
  readonly name: string
  readonly act: Act
  /** What the act is asked of; `both`: of the workspace, about a model that one has to see. */
  readonly about: 'model' | 'workspace' | 'both'
  readonly done: number
  readonly ask: (browser: Browser) => Promise<{ readonly status: number }>
}

const note = { form: 'json' }
const MODEL = theory({ title: 'm', status: 'proposed' }).outcome('safer').build()

/** Releases the model `m` as it is, under a new id. */
async function release(browser: Browser, kind: VersionKind = 'version') {
  const id = `v${(made += 1)}`
  const body = releaseOf(await storedModel(server.storage, 'm'), id, { kind })
  // Each from an address of its own: there is a limit for one.
  const from = { 'x-forwarded-for': `10.0.${made >> 8}.${made % 256}` }
  return { id, status: (await browser.ask('POST', '/api/models/m/versions', body, from)).status }
}

const step = async (browser: Browser, status: VersionStatus) => {
  const { id: version } = await release(owner)
  return browser.ask('POST', '/api/models/m/statuses', { id: `${version}-step`, version, status, note: '' })
}

const link = (model: string | null, role: Role = 'viewer') => ({ model, role, label: '', expires: null, code: false })

/** Every request of the API that is not open to all who have joined. */
const requests: readonly Request[] = [
  {
    name: 'POST /api/models',
    act: 'addModel',
    about: 'workspace',
    done: 200,
    ask: (browser) => browser.ask('POST', '/api/models', { id: `made-${(made += 1)}`, title: '' }),
  },
  {
    name: 'POST /api/models/:id/exports',
    act: 'export',
    about: 'model',
    done: 204,
    ask: (browser) => browser.ask('POST', '/api/models/m/exports', note),
  },
  {
    name: 'POST /api/models/:id/versions',
    act: 'release',
    about: 'model',
    done: 200,
    ask: release,
  },
  {
    name: 'PUT /api/models/:id/versions',
    act: 'addModel',
    about: 'both',
    // Nothing is brought, and so nothing is missing for who may.
    done: 204,
    ask: (browser) => browser.ask('PUT', '/api/models/m/versions', { tables: {} }),
  },
  ...(['draft', 'in-review'] as const).map((status) => ({
    name: `POST /api/models/:id/statuses ${status}`,
    act: 'release' as const,
    about: 'model' as const,
    done: 204,
    ask: (browser: Browser) => step(browser, status),
  })),
  ...(['approved', 'superseded'] as const).map((status) => ({
    name: `POST /api/models/:id/statuses ${status}`,
    act: 'approve' as const,
    about: 'model' as const,
    done: 204,
    ask: (browser: Browser) => step(browser, status),
  })),
  {
    name: 'POST /api/models/:id/decisions',
    act: 'decide',
    about: 'both',
    done: 204,
    ask: async (browser) => {
      const { id } = await release(owner, 'bid')
      return browser.ask('POST', '/api/models/m/decisions', decidingOf(id, `${id}-decision`))
    },
  },
  {
    name: 'GET /api/models/:id/place',
    act: 'export',
    about: 'model',
    done: 200,
    ask: (browser) => browser.ask('GET', '/api/models/m/place'),
  },
  {
    name: 'GET /api/links?model',
    act: 'share',
    about: 'model',
    done: 200,
    ask: (browser) => browser.ask('GET', '/api/links?model=m'),
  },
  {
    name: 'GET /api/links',
    act: 'share',
    about: 'workspace',
    done: 200,
    ask: (browser) => browser.ask('GET', '/api/links'),
  },
  {
    name: 'POST /api/links of a model',
    act: 'share',
    about: 'model',
    done: 200,
    ask: (browser) => browser.ask('POST', '/api/links', link('m')),
  },
  {
    name: 'POST /api/links of the workspace',
    act: 'share',
    about: 'workspace',
    done: 200,
    ask: (browser) => browser.ask('POST', '/api/links', link(null)),
  },
  {
    name: 'DELETE /api/links/:id of a model',
    act: 'share',
    about: 'model',
    done: 204,
    ask: async (browser) => {
      const fresh = await makeLink(owner, { role: 'viewer', model: 'm' })
      return browser.ask('DELETE', `/api/links/${fresh.link.id}`)
    },
  },
  {
    name: 'DELETE /api/links/:id of the workspace',
    act: 'share',
    about: 'workspace',
    done: 204,
    ask: async (browser) => {
      const fresh = await makeLink(owner, { role: 'viewer' })
      return browser.ask('DELETE', `/api/links/${fresh.link.id}`)
    },
  },
  {
    name: 'GET /api/audit?model',
    act: 'share',
    about: 'model',
    done: 200,
    ask: (browser) => browser.ask('GET', '/api/audit?model=m'),
  },
  {
    name: 'GET /api/audit',
    act: 'share',
    about: 'workspace',
    done: 200,
    ask: (browser) => browser.ask('GET', '/api/audit'),
  },
  {
    name: 'PATCH /api/workspace',
    act: 'keepWorkspace',
    about: 'workspace',
    done: 200,
    ask: (browser) => browser.ask('PATCH', '/api/workspace', { title: 'Named' }),
  },
  {
    name: 'DELETE /api/workspace',
    act: 'keepWorkspace',
    about: 'workspace',
    // With another title than it has, so that who may is told of the slip and nothing is deleted.
    done: 409,
    ask: (browser) => browser.ask('DELETE', '/api/workspace', { title: 'not its title' }),
  },
]

function expected(request: Request, standing: Standing): number {
  if (standing.place === 'nowhere') return 401
  const roles = rolesOf(standing)
  const role = request.about === 'model' ? roles.model : roles.workspace
  if (request.about !== 'workspace' && roles.model === null) return 404
  return mayAct(role, request.act) ? request.done : 403
}

describe.each(standings)('a $role of $place', (standing) => {
  test.each(requests)('$name', async (request) => {
    const { status } = await request.ask(await browserOf(standing))
    expect(status).toBe(expected(request, standing))
  })

  test('DELETE /api/models/:id', async () => {
    const browser = await browserOf(standing)
    if (standing.place === 'workspace') {
      const id = `doomed-${standing.role}`
      await owner.ask('POST', '/api/models', { id, title: '' })
      const allowed = mayAct(standing.role, 'deleteModel')
      expect((await browser.ask('DELETE', `/api/models/${id}`)).status).toBe(allowed ? 204 : 403)
      expect((await server.storage.model(id)) === null).toBe(allowed)
    } else {
      const { status } = await browser.ask('DELETE', '/api/models/m')
      expect(status).toBe(standing.place === 'nowhere' ? 401 : standing.place === 'this model' ? 403 : 404)
    }
  })

  test('GET /api/portfolio', async () => {
    const answer = await (await browserOf(standing)).ask('GET', '/api/portfolio')
    expect(answer.status).toBe(standing.place === 'nowhere' ? 401 : 200)
    const seen = standing.place === 'nowhere' ? [] : (answer.body as readonly { readonly id: string }[])
    const ids = seen.map(({ id }) => id).filter((id) => ['m', 'n', 'system'].includes(id))
    const whole = standing.place === 'workspace' ? ['m', 'system'] : standing.place === 'this model' ? ['m'] : []
    expect(ids).toEqual(whole)
  })

  test('gives others no more than its own role, and of one model no ownership', async () => {
    const browser = await browserOf(standing)
    const roles = rolesOf(standing)
    for (const role of ROLES) {
      const whole = await browser.ask('POST', '/api/links', link(null, role))
      expect(whole.status === 200, `${role} of the workspace`).toBe(grantable(roles.workspace).includes(role))
      const one = await browser.ask('POST', '/api/links', link('m', role))
      const mayOne = grantable(roles.model).includes(role) && role !== 'owner'
      expect(one.status === 200, `${role} of the model`).toBe(mayOne)
    }
  })
})

test('a steward takes back no link that gives more than they have', async () => {
  const steward = await browserOf({ place: 'workspace', role: 'steward' })
  const listed = links.parse((await steward.ask('GET', '/api/links')).body)
  for (const one of listed.filter(({ role }) => !atLeast('steward', role))) {
    expect((await steward.ask('DELETE', `/api/links/${one.id}`)).status).toBe(403)
  }
  expect((await owner.ask('GET', '/api/audit')).status).toBe(200)
})

test('what is not there answers as what one may not see', async () => {
  const guest = await browserOf({ place: 'another model', role: 'steward' })
  for (const id of ['m', 'missing', '..', '%2e', 'x'.repeat(65), 'a%2Fb']) {
    const answers = [
      await guest.ask('GET', `/api/links?model=${id}`),
      await guest.ask('POST', '/api/links', link(id)),
      await guest.ask('DELETE', `/api/models/${id}`),
      await guest.ask('POST', `/api/models/${id}/exports`, note),
      await guest.ask('POST', `/api/models/${id}/versions`, releaseOf(MODEL, 'v')),
      await guest.ask('PUT', `/api/models/${id}/versions`, { tables: {} }),
      await guest.ask('POST', `/api/models/${id}/statuses`, { id: 'x', version: 'v1', status: 'draft', note: '' }),
      await guest.ask('POST', `/api/models/${id}/decisions`, decidingOf('v1', 'x')),
      await guest.ask('GET', `/api/models/${id}/place`),
    ]
    expect(
      answers.map(({ status }) => status).filter((status) => status !== 404 && status !== 400),
      id,
    ).toEqual([])
  }
  expect((await guest.ask('DELETE', '/api/models/m')).body).toEqual(
    (await guest.ask('DELETE', '/api/models/missing')).body,
  )
})
