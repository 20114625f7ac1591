import type { Locator, Page } from '@playwright/test'

import { say, type WordKey } from '../../../src/words/words.ts'

type Part = 'interventions' | 'coverage' | 'overlap' | 'bids' | 'settings'

/** One workspace: its interventions, coverage, overlap, bids and settings. */
export class WorkspacePage {
  readonly page: Page
  readonly title: Locator
  readonly rows: Locator
  readonly search: Locator
  readonly dialog: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.title = page.getByRole('heading', { level: 1 })
    this.rows = page.getByRole('table', { name: say('workspace.list') }).locator('tbody tr')
    this.search = page.getByRole('searchbox', { name: say('workspace.list.search') })
    this.dialog = page.getByRole('dialog')
    this.status = page.getByRole('contentinfo').getByRole('status')
  }

  /** Waits until a workspace is on screen. */
  async ready(): Promise<this> {
    await this.tab('interventions').waitFor()
    return this
  }

  /** Opens an example workspace from the list of models. */
  async openExample(title: WordKey): Promise<this> {
    await this.page.getByText(say('workspace.home.examples')).click()
    await this.page.getByRole('button', { name: `${say('home.action.open')} ${say(title)}` }).click()
    return this.ready()
  }

  /** The id of the open workspace. */
  id(): string {
    return /#\/workspace\/([^/?]+)/.exec(this.page.url())?.[1] ?? ''
  }

  async goto(id: string, part: Part = 'interventions'): Promise<this> {
    await this.page.goto(`/#/workspace/${id}/${part}`)
    return this.ready()
  }

  tab(part: Part): Locator {
    const parts = this.page.getByRole('navigation', { name: say('app.workspace.parts') })
    return parts.getByRole('link', { name: say(`app.workspace.${part}`), exact: true })
  }

  async show(part: Part): Promise<void> {
    await this.tab(part).click()
    await this.page.waitForURL(new RegExp(`#/workspace/[^/]+/${part}`))
  }

  /** The row of an intervention in the list. */
  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: title, exact: true }) })
  }

  /** Opens the dialog for a new intervention at one of its ways. */
  async add(way: 'template' | 'file' | 'grants' | 'device'): Promise<void> {
    await this.page.getByRole('button', { name: say('workspace.list.new') }).click()
    await this.dialog.getByText(say(`workspace.new.${way}`), { exact: true }).click()
  }

  /** Gives the open dialog a file, as choosing it would. */
  async chooseFile(name: string, content: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.dialog.getByRole('button', { name: say('workspace.grants.choose') }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  }

  /** Puts a workspace of this device on the server that this browser has joined. Its id is then the server's. */
  async putOnServer(): Promise<void> {
    await this.show('settings')
    await this.page.getByRole('button', { name: say('workspace.settings.share') }).click()
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('workspace.settings.share') })
      .click()
    await this.tab('interventions').and(this.page.locator('[aria-current]')).waitFor({ timeout: 30_000 })
  }

  /** A field of the settings. */
  field(key: WordKey, params?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByLabel(say(key, params), { exact: true })
  }
}
