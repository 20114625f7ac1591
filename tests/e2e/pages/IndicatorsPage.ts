import type { Locator, Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'
import { EditorPage } from './EditorPage.ts'

/** The grid of indicators. */
export class IndicatorsPage extends EditorPage {
  readonly grid: Locator

  constructor(page: Page) {
    super(page)
    this.grid = page.getByRole('grid', { name: say('indicators.grid') })
  }

  /** The cell in a row, counted from 1 without the headings, under a heading. */
  async cell(row: number, heading: string): Promise<Locator> {
    const headings = await this.grid.getByRole('columnheader').allTextContents()
    const column = headings.indexOf(heading)
    if (column < 0) throw new Error(`No column “${heading}” among ${headings.join(', ')}`)
    return this.grid.locator(`[data-row="${row - 1}"][data-column="${column}"]`)
  }

  async headings(): Promise<string[]> {
    return this.grid.getByRole('columnheader').allTextContents()
  }
}
