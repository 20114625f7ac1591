import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type APIRequestContext, type Browser, type BrowserContext, request } from '@playwright/test'

import { joined, madeLink, sharedModel } from '../../../src/model/sharing/api.ts'
import type { Role } from '../../../src/model/sharing/roles.ts'
import { HomePage } from '../pages/HomePage.ts'
import { MapPage } from '../pages/MapPage.ts'
import { SharePage } from '../pages/SharePage.ts'
import { expect, test as base } from './app.ts'
import { smallFile } from './models.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

interface Running {
  readonly url: string
  readonly owner: string
  readonly process: ChildProcess
}

/** Starts the real server on any free port and reads what it says: where it is, and the owner's link. */
function start(folder: string, port: number): Promise<Running> {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_FOLDER: folder, LOG_LEVEL: 'error' }
  const server = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((ready, fail) => {
    let said = ''
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${said}`)))
    server.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      const [, url] = /ready at (http:\S+)\n/.exec(said) ?? []
      const [, owner] = /#\/join\/(\S+)\n/.exec(said) ?? []
      // Only the first start tells an owner's link: later there is an owner.
      if (url !== undefined && (owner !== undefined || port !== 0)) {
        ready({ url: url.replace('localhost', '127.0.0.1'), owner: owner ?? '', process: server })
      }
    })
  })
}

/** A server with a workspace of its own, and everybody who works in it. */
export class Partnership {
  private running: Running
  private readonly folder: string
  private api: APIRequestContext | undefined

  private constructor(running: Running, folder: string) {
    this.running = running
    this.folder = folder
  }

  static async open(): Promise<Partnership> {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-partnership-'))
    return new Partnership(await start(folder, 0), folder)
  }

  get url(): string {
    return this.running.url
  }

  /** The link that the server printed for its owner; it works once. */
  get ownerLink(): string {
    return `${this.url}/#/join/${this.running.owner}`
  }

  /** Asks the server as its owner does. The first call uses the owner's link. */
  async owner(): Promise<APIRequestContext> {
    this.api ??= await this.joinedApi(this.running.owner, 'Olwen Owner')
    return this.api
  }

  private async joinedApi(token: string, name: string): Promise<APIRequestContext> {
    const api = await request.newContext({ baseURL: this.url, extraHTTPHeaders: { origin: this.url } })
    const answer = await api.post('/api/join', { data: { key: { token }, name } })
    joined.parse(await answer.json())
    return api
  }

  /** A link for a role, as its token; for one model, or for the whole workspace. */
  async link(role: Role, model: string | null = null): Promise<{ readonly id: string; readonly token: string }> {
    const api = await this.owner()
    const data = { model, role, label: '', expires: null, code: false }
    const made = madeLink.parse(await (await api.post('/api/links', { data })).json())
    return { id: made.link.id, token: made.token }
  }

  async revoke(link: string): Promise<void> {
    await (await this.owner()).delete(`/api/links/${link}`)
  }

  /** Makes room for a model on the server; its content comes from the first browser that has it. */
  async addModel(id: string, title: string): Promise<void> {
    const answer = await (await this.owner()).post('/api/models', { data: { id, title } })
    sharedModel.parse(await answer.json())
  }

  /** A browser of its own for somebody who has joined by a link. */
  async browserOf(browser: Browser, name: string, token: string): Promise<BrowserContext> {
    const api = await this.joinedApi(token, name)
    const context = await browser.newContext({ baseURL: this.url, storageState: await api.storageState() })
    await api.dispose()
    return context
  }

  /** Stops the server at once, as a power cut does. */
  async kill(): Promise<void> {
    const { process: server } = this.running
    server.removeAllListeners('exit')
    const gone = new Promise((end) => server.once('exit', end))
    server.kill('SIGKILL')
    await gone
  }

  /** Starts the server again where it was. */
  async restart(): Promise<void> {
    this.running = { ...(await start(this.folder, Number(new URL(this.url).port))), owner: this.running.owner }
  }

  async end(): Promise<void> {
    await this.api?.dispose()
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

interface Shared {
  readonly id: string
  readonly title: string
  /** The map of the owner, who has the model open. */
  readonly owner: MapPage
  /** Somebody else's map of it, in a browser of their own, with their role in this model. */
  readonly joinAs: (role: Role, name: string) => Promise<MapPage>
  /** The link by which somebody came. */
  readonly linkOf: (name: string) => string
}

interface PartnershipFixtures {
  readonly partnership: Partnership
  /** A model that the owner has shared, with everything around it. */
  readonly shared: Shared
}

/** Playwright's `test`, each against a server of its own, with the pages of people who have joined. */
export const test = base.extend<PartnershipFixtures>({
  partnership: async ({ browser }, give) => {
    expect(browser.isConnected()).toBe(true)
    const partnership = await Partnership.open()
    await give(partnership)
    await partnership.end()
  },
  baseURL: async ({ partnership }, give) => give(partnership.url),
  shared: async ({ partnership, browser, watch }, give) => {
    const opened: BrowserContext[] = []
    const links = new Map<string, string>()
    const enter = async (role: Role, name: string, model: string | null) => {
      const { id, token } = await partnership.link(role, model)
      links.set(name, id)
      const context = await partnership.browserOf(browser, name, token)
      opened.push(context)
      watch(context)
      return context.newPage()
    }
    const page = await enter('owner', 'Olwen Owner', null)
    await (await new HomePage(page).goto()).openFile('ashby.json', smallFile())
    const owner = await new MapPage(page).ready()
    await new SharePage(page).share()
    const id = owner.id()
    await give({
      id,
      title: 'Street work in Ashby',
      owner,
      async joinAs(role, name) {
        const other = await enter(role, name, id)
        await other.goto(`/#/model/${id}/map`)
        return new MapPage(other).ready()
      },
      linkOf: (name) => links.get(name) ?? '',
    })
    for (const context of opened) await context.close()
  },
})

export { expect }
