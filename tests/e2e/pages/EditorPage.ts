import { readFile } from 'node:fs/promises'

import { expect, type Download, type Locator, type Page } from '@playwright/test'

import type { ModelFile } from '../../../src/formats/json/file.ts'
import { readJson } from '../../../src/formats/json/read.ts'
import { say } from '../../../src/words/words.ts'

export type ViewName = 'map' | 'outline' | 'indicators' | 'monitoring' | 'review'

/** The frame around every view of an open model: header, details, status. */
export class EditorPage {
  readonly page: Page
  readonly title: Locator
  readonly inspector: Locator
  readonly status: Locator
  readonly dialog: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.page = page
    this.title = page.locator('header').getByLabel(say('app.title.edit'))
    this.inspector = page.getByRole('complementary', { name: say('app.details') })
    this.status = page.getByRole('contentinfo').getByRole('status')
    this.dialog = page.getByRole('dialog')
    this.search = page.getByRole('search', { name: say('map.filter') })
  }

  async ready(): Promise<this> {
    await this.title.waitFor()
    await expect(this.page.getByRole('main')).not.toBeEmpty()
    return this
  }

  /** The id of the open model, from the address. */
  id(): string {
    return /#\/model\/([^/]+)/.exec(this.page.url())?.[1] ?? ''
  }

  /** Goes to a view by its tab. */
  async show(view: ViewName): Promise<void> {
    const tab = this.page
      .getByRole('navigation', { name: say('app.views') })
      .getByRole('link', { name: say(`app.view.${view}`) })
    await tab.click()
    await expect(tab).toHaveAttribute('aria-current', 'page')
  }

  async goHome(): Promise<void> {
    await this.page.getByRole('link', { name: say('app.home') }).click()
    await this.page.getByRole('heading', { level: 1, name: say('home.title') }).waitFor()
  }

  async saved(): Promise<void> {
    await expect(this.status).toHaveText(say('app.saving.saved'))
  }

  /** Everything on disk, then the page loaded afresh. */
  async reload(): Promise<void> {
    await this.saved()
    await this.page.reload()
    await this.ready()
  }

  undo(): Promise<void> {
    return this.page.keyboard.press('Control+z')
  }

  redo(): Promise<void> {
    return this.page.keyboard.press('Control+Shift+z')
  }

  /** Saves to a file and returns its text. */
  async saveFile(): Promise<string> {
    const download = this.page.waitForEvent('download')
    const banner = this.page.getByRole('banner')
    await banner.getByRole('button', { name: say('app.more') }).click()
    await this.page.getByRole('menuitem', { name: say('action.file.save') }).click()
    return textOf(await download)
  }

  /** The model as the saved file has it. */
  async model(): Promise<ModelFile> {
    return modelIn(await this.saveFile())
  }

  /** A part of the details under its heading. */
  part(title: string): Locator {
    return this.inspector.getByRole('region', { name: title, exact: true })
  }

  /** A field of the details by its label. */
  field(label: string): Locator {
    return this.inspector.getByLabel(label, { exact: true })
  }

  /** Picks the first option that what is typed leaves in a box. It has to be the one that is meant. */
  async pick(box: Locator, typed: string, option: string | RegExp = typed): Promise<void> {
    await box.click()
    await box.fill(typed)
    // By key, because the list closes when the page under it scrolls, and a key opens it again.
    await box.press('ArrowDown')
    await expect(this.page.getByRole('option', { name: option })).toHaveAttribute('data-focused', 'true')
    await box.press('Enter')
  }
}

/** The text of a file that the page saved. */
export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

/** The model in the text of a file; it has to be one without problems. */
export function modelIn(text: string): ModelFile {
  const reading = readJson(text)
  if (!reading.ok) throw new Error(`The saved file has problems: ${JSON.stringify(reading.problems.slice(0, 3))}`)
  return reading.value
}
