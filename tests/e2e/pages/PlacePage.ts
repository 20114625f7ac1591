import type { Locator, Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'

/** The place of an intervention in the system, as its partner sees it. */
export class PlacePage {
  readonly page: Page
  readonly paths: Locator
  readonly asked: Locator

  constructor(page: Page) {
    this.page = page
    this.paths = page.getByRole('region', { name: say('place.paths'), exact: true })
    this.asked = page.getByRole('region', { name: say('place.asked'), exact: true })
  }

  async ready(): Promise<this> {
    await this.paths.waitFor()
    return this
  }

  lane(lane: 'own' | 'near' | 'far' | 'vision'): Locator {
    return this.paths.getByRole('region', { name: say(`place.lane.${lane}`), exact: true })
  }

  card(label: string | RegExp): Locator {
    return this.paths.getByRole('button', { name: label })
  }
}
