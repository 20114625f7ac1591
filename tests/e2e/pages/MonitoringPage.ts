import type { Locator, Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'
import { EditorPage } from './EditorPage.ts'

/** Values, how indicators stand, and the files that values came from. */
export class MonitoringPage extends EditorPage {
  readonly heading: Locator

  constructor(page: Page) {
    super(page)
    this.heading = page.getByRole('heading', { level: 2, name: say('monitoring.title') })
  }

  /** Begins to bring in a file of values. */
  async beginImport(name: string, content: string): Promise<void> {
    await this.page.getByRole('button', { name: say('monitoring.import') }).click()
    const picker = this.dialog.locator('input[type="file"]')
    await picker.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  }

  /** The line of an indicator, which opens its values. */
  line(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: title, exact: true }) })
  }
}
