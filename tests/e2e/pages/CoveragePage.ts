import type { Locator, Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'

/** What covers the outcomes of the system, and where interventions overlap. */
export class CoveragePage {
  readonly page: Page
  readonly matrix: Locator
  readonly rows: Locator
  readonly reasons: Locator
  readonly pairs: Locator

  constructor(page: Page) {
    this.page = page
    this.matrix = page.getByRole('table', { name: /^Outcomes by/ })
    this.rows = this.matrix.getByRole('row').filter({ has: page.getByRole('button') })
    this.reasons = page.getByRole('dialog')
    this.pairs = page.locator('.overlap-pair')
  }

  /** The figure of one standing, which is a button for only those. */
  figure(words: string): Locator {
    return this.page
      .getByRole('region', { name: say('coverage.summary') })
      .getByRole('button')
      .filter({ hasText: words })
  }

  /** The row of an outcome by the beginning of its label. */
  row(label: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${label}`) }) })
  }

  /** The cell of an outcome in a column, as a screen reader names it. */
  cell(label: string, column: string): Locator {
    return this.row(label).getByRole('button', { name: new RegExp(`, ${column}: `) })
  }
}
