import { expect, type Locator, type Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'
import { EditorPage } from './EditorPage.ts'

/** What was released of a model, and the ways from it. */
export class HistoryPage extends EditorPage {
  readonly main: Locator
  readonly now: Locator

  constructor(page: Page) {
    super(page)
    this.main = page.getByRole('main')
    this.now = this.entry(say('versions.now'))
  }

  /** Goes to the history by its tab, or to the time line from another part of it. */
  async open(): Promise<this> {
    await this.page
      .getByRole('navigation', { name: say('app.views') })
      .getByRole('link', { name: say('app.view.history') })
      .click()
    await this.heading(say('versions.title')).waitFor()
    return this
  }

  heading(name: string | RegExp): Locator {
    return this.main.getByRole('heading', { name, exact: typeof name === 'string' })
  }

  /** What stands on the time line under this heading. */
  entry(heading: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('list', { name: say('versions.timeline') })
      .locator('> li')
      .filter({ has: this.page.getByRole('heading', { name: heading, exact: true }) })
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name, exact: typeof name === 'string' })
  }

  /** Releases the model as it is, and waits until the version stands on the time line. */
  async release(called: string, name: string, reason = ''): Promise<Locator> {
    await this.button(say('versions.release')).click()
    await this.dialog.getByLabel(say('versions.release.name'), { exact: true }).fill(name)
    if (reason) await this.dialog.getByLabel(say('versions.release.reason'), { exact: true }).fill(reason)
    await this.dialog.getByRole('button', { name: say('versions.release.go', { name: called }) }).click()
    const entry = this.entry(say('versions.named', { called, name }))
    await entry.waitFor()
    await expect(this.dialog).toHaveCount(0)
    return entry
  }

  /** Chooses from the menu of a version. */
  async act(called: string, action: string): Promise<void> {
    await this.button(say('versions.act.more', { name: called })).click()
    await this.page.getByRole('menuitem', { name: action, exact: true }).click()
  }

  /** The sentences of the changes that show, in their order. */
  sentences(): Promise<string[]> {
    return this.main.locator('.history-changes li > div').allTextContents()
  }
}
