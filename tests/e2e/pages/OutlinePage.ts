import type { Locator, Page } from '@playwright/test'

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
    const at = (
      await this.labels.evaluateAll((fields: HTMLTextAreaElement[]) => fields.map((field) => field.value))
    ).indexOf(text)
    if (at < 0) throw new Error(`“${text}” is not in the outline`)
    return this.labels.nth(at)
  }

  /** The row of the card with this label. */
  async row(text: string): Promise<Locator> {
    const label = await this.label(text)
    return this.outline.locator('.outline-row').filter({ has: label })
  }

  /** The label that is being typed. */
  typed(): Locator {
    return this.outline.locator('.outline-label:focus')
  }
}
