import type { Locator, Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'

/** Where a link or a code leads before one is in. */
export class JoinPage {
  readonly page: Page
  readonly heading: Locator
  readonly name: Locator
  readonly code: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.name = page.getByLabel(say('join.name'))
    this.code = page.getByLabel(say('join.code'), { exact: true })
  }

  async enter(name: string): Promise<void> {
    await this.name.fill(name)
    await this.page.getByRole('button', { name: say('join.go'), exact: true }).click()
  }

  async typeCode(code: string): Promise<void> {
    await this.code.fill(code)
    await this.page.getByRole('button', { name: say('join.code.next') }).click()
  }
}
