import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { connectWorkspace, type WorkspaceConnection } from '../../src/document/connectWorkspace.ts'
import { assembleWorkspace, type OpenWorkspace } from '../../src/document/openWorkspace.ts'
import { editSettings } from '../../src/model/commands/workspace.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { SETTINGS_ID } from '../../src/model/records/workspace.ts'
import { sessionAnswer } from '../../src/model/sharing/api.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import type { Role } from '../../src/model/sharing/roles.ts'
import type { Browser } from '../support/client.ts'
import { expectRefusal } from '../support/editing.ts'
import { noDisk } from '../support/inMemory.ts'
import { until } from '../support/syncClient.ts'
import { type House, openHouse } from '../support/syncHouse.ts'

interface Desk {
  readonly open: OpenWorkspace
  readonly connection: WorkspaceConnection
  readonly lost: () => number
  readonly cut: () => void
  readonly restore: () => void
  readonly title: () => string | undefined
}

let house: House
let workspace: string
let steward: Desk
const desks: Desk[] = []

beforeAll(async () => {
  house = await openHouse()
  workspace = sessionAnswer.parse((await house.owner.ask('GET', '/api/session')).body).workspace?.id ?? ''
  steward = await sitDown(await house.letIn('steward'), 'steward')
  await until(() => steward.open.together.getState().link === 'live', 'the steward is there')
})
afterAll(async () => {
  for (const { connection, open } of desks) {
    connection.close()
    await open.waiting.end()
    await open.close()
  }
  await house.stop()
})

/** The workspace open in an app without a browser. */
async function sitDown(browser: Browser, role: Role): Promise<Desk> {
  const open = assembleWorkspace(workspace, new Y.Doc(), noDisk(), () => {})
  open.together.setState({ link: 'connecting', role, arrived: false })
  await open.waiting.begin(0)
  const sockets = new Set<NodeSocket>()
  let down = false
  let lost = 0
  class Socket extends NodeSocket {
    constructor(address: string) {
      // Nobody listens at the first port.
      super(down ? 'ws://127.0.0.1:1' : address, { headers: { cookie: browser.cookie(), origin: house.url } })
      sockets.add(this)
      this.on('close', () => sockets.delete(this))
    }
  }
  const connection = connectWorkspace(open, {
    address: `${house.wsUrl}?format=${FORMAT_VERSION}`,
    onLost: () => {
      lost += 1
    },
    WebSocket: Socket as unknown as typeof WebSocket,
  })
  const desk: Desk = {
    open,
    connection,
    lost: () => lost,
    cut() {
      down = true
      for (const socket of sockets) socket.terminate()
    },
    restore() {
      down = false
      connection.hurry()
    },
    title: () => open.workspace.getState().snapshot.settings.get(SETTINGS_ID)?.title,
  }
  desks.push(desk)
  return desk
}

const entitle = ({ open }: Desk, title: string) => open.edit((draft) => editSettings(draft, { title }))
const isLive = ({ open }: Desk) => open.together.getState().link === 'live'
const isSaved = ({ open }: Desk) => open.together.getState().waiting === 0

test('opening the workspace of a server writes nothing into it', async () => {
  expect((await house.stored(documentName('workspace', workspace))).store.clients.size).toBe(0)
  expect(steward.open.together.getState()).toMatchObject({ arrived: true, waiting: 0 })
})

test('what a steward writes is kept by the server and comes to a viewer, who cannot write', async () => {
  const viewer = await sitDown(await house.letIn('viewer'), 'viewer')
  await until(() => isLive(viewer), 'the viewer is there')
  entitle(steward, 'Merseyside')
  expect(steward.open.together.getState().waiting).toBe(1)
  await until(() => isSaved(steward), 'it is kept')
  await until(() => viewer.title() === 'Merseyside', 'it arrives')
  expectRefusal('read-only', () => entitle(viewer, 'Mine'))
  // A client of somebody's own may write what the app refuses: the server does not take it.
  viewer.open.together.setState({ role: 'owner' })
  entitle(viewer, 'Mine')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(steward.title()).toBe('Merseyside')
  expect(isSaved(viewer)).toBe(false)
})

test.each(['viewer', 'participant', 'commenter', 'editor'] as const)(
  'a %s of the whole workspace only reads it',
  async (role) => {
    const desk = await sitDown(await house.letIn(role), role)
    await until(() => isLive(desk), `the ${role} is there`)
    expect(desk.open.mayWrite()).toBe(false)
    await until(() => desk.title() === steward.title(), 'it arrives')
  },
)

test('a person with access to one model cannot open it', async () => {
  const partner = await sitDown(await house.letIn('editor', { model: 'm1' }), 'viewer')
  await until(() => partner.open.together.getState().link === 'refused', 'it is refused')
  expect(partner.open.together.getState().refusal).toBe('no-access')
  expect(partner.title()).toBeUndefined()
  expect(partner.lost()).toBe(1)
  expect(partner.open.mayWrite()).toBe(false)
})

test('without the line what is known stays, work goes on, and is sent later', async () => {
  steward.cut()
  await until(() => steward.open.together.getState().link === 'offline', 'the line is down')
  expect(steward.lost()).toBeGreaterThan(0)
  entitle(steward, 'Written offline')
  expect(steward.open.together.getState()).toMatchObject({ waiting: 1, arrived: true })
  steward.restore()
  await until(() => isLive(steward) && isSaved(steward), 'it is sent')
  const other = await sitDown(house.owner, 'owner')
  await until(() => other.title() === 'Written offline', 'it arrives')
})

test('whoever is made a steward while it is open can write, and what was written is taken', async () => {
  const browser = await house.letIn('viewer')
  const desk = await sitDown(browser, 'viewer')
  await until(() => isLive(desk), 'the viewer is there')
  const made = await house.owner.ask('POST', '/api/links', {
    model: null,
    role: 'steward',
    label: '',
    expires: null,
    code: false,
  })
  await browser.join((made.body as { token: string }).token, 'Pat')
  desk.connection.become('steward')
  expect(desk.open.mayWrite()).toBe(true)
  entitle(desk, 'By a new steward')
  await until(() => isSaved(desk), 'it is kept')
  await until(() => steward.title() === 'By a new steward', 'it arrives')
})
