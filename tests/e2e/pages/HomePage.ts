import type { Locator, Page } from '@playwright/test'

import type { WordKey } from '../../../src/words/words.ts'
import { say } from '../../../src/words/words.ts'
import { EditorPage } from './EditorPage.ts'

/** The list of models, and the ways to begin one. */
export class HomePage {
  readonly page: Page
  readonly heading: Locator
  readonly dialog: Locator
  readonly list: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.dialog = page.getByRole('dialog')
    this.list = page.getByRole('table', { name: say('home.list') })
  }

  async goto(search = ''): Promise<this> {
    await this.page.goto(`/${search}#/`)
    await this.heading.waitFor()
    return this
  }

  /** Opens an example of the first page or, where there are models, of the dialog for a new one. */
  async openExample(title: WordKey): Promise<EditorPage> {
    const first = this.page.getByRole('heading', { name: say('home.first.title') })
    if (!(await first.isVisible())) {
      await this.page.getByRole('button', { name: say('home.new') }).click()
      await this.dialog.getByText(say('home.way.example'), { exact: true }).click()
    }
    await this.page.getByRole('button', { name: `${say('home.action.open')} ${say(title)}`, exact: true }).click()
    return new EditorPage(this.page).ready()
  }

  /** Opens the model that comes first on an empty page. */
  async openMainExample(): Promise<EditorPage> {
    await this.page.getByRole('button', { name: say('home.first.example') }).click()
    return new EditorPage(this.page).ready()
  }

  /** Gives the page a file, as choosing it would. */
  async chooseFile(name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content
    const picker = this.page.locator('.home > input[type="file"]')
    await picker.setInputFiles({ name, mimeType: 'application/json', buffer })
  }

  /** Opens a model file and waits for its map. */
  async openFile(name: string, content: string): Promise<EditorPage> {
    await this.chooseFile(name, content)
    return new EditorPage(this.page).ready()
  }

  /** The row of a model in the list. */
  row(title: string): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('link', { name: title, exact: true }) })
  }

  /** Chooses an entry of a model's menu. */
  async act(title: string, action: WordKey): Promise<void> {
    await this.page.getByRole('button', { name: say('home.actions', { title }) }).click()
    await this.page.getByRole('menuitem', { name: say(action), exact: true }).click()
  }

  /** The problems that a file was refused for, each as its whole text. */
  problems(): Locator {
    return this.dialog.getByRole('region', { name: say('home.problems.list') }).getByRole('listitem')
  }
}
