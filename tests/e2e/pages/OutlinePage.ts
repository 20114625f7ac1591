import { expect, type Locator, type Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'
import { EditorPage } from './EditorPage.ts'

/** The outline of a model. */
export class OutlinePage extends EditorPage {
  readonly outline: Locator
  readonly labels: Locator

  constructor(page: Page) {
    super(page)
    this.outline = page.getByRole('region', { name: say('outline.name') })
    this.labels = this.outline.locator('.outline-label')
  }

  override async ready(): Promise<this> {
    await super.ready()
    await this.outline.waitFor()
    return this
  }

  stage(name: string): Locator {
    return this.outline.getByRole('region', { name, exact: true })
  }

  /** The labels of a stage from top to bottom. */
  labelsOf(stage: string): Promise<string[]> {
    return this.stage(stage)
      .locator('.outline-label')
      .evaluateAll((fields: HTMLTextAreaElement[]) => fields.map((field) => field.value))
  }

  /** The field that holds this label. */
  async label(text: string): Promise<Locator> {
    const labels = () => this.labels.evaluateAll((fields: HTMLTextAreaElement[]) => fields.map((field) => field.value))
    await expect.poll(labels).toContain(text)
    return this.labels.nth((await labels()).indexOf(text))
  }

  /** The row of the card with this label. */
  async row(text: string): Promise<Locator> {
    return (await this.label(text)).locator('xpath=ancestor::li[1]')
  }

  /** The label that is being typed. */
  typed(): Locator {
    return this.outline.locator('.outline-label:focus')
  }
}
