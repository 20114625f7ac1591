import type { Locator, Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'
import { MapPage } from './MapPage.ts'

/** What the checks found, beside the map or in the review. */
export class ChecksPage extends MapPage {
  readonly panel: Locator
  readonly accepted: Locator

  constructor(page: Page) {
    super(page)
    this.panel = page.getByRole('complementary', { name: say('app.checks') })
    this.accepted = page.getByRole('region', { name: say('review.accepted') })
  }

  /** Opens the panel beside the view. */
  async open(): Promise<this> {
    await this.page
      .getByRole('group', { name: say('app.panel') })
      .getByRole('button', { name: say('app.checks') })
      .click()
    await this.panel.waitFor()
    return this
  }

  /** The mark of a card. */
  mark(label: string): Locator {
    return this.card(label).locator('.map-mark')
  }

  /** The fold of a rule, unfolded. */
  async rule(within: Locator, name: string): Promise<Locator> {
    const fold = within.locator('details').filter({ hasText: name })
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
    return fold
  }

  /** The one finding of a rule about something. */
  async finding(within: Locator, rule: string, about: string): Promise<Locator> {
    const fold = await this.rule(within, rule)
    return fold.getByRole('listitem').filter({ hasText: about })
  }
}
